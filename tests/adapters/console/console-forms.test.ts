import { describe, expect, it } from 'vitest';
import { openTerminalSession } from '../../../adapters/console/terminal-session.ts';
import type { Form, Interaction, Reply } from '../../../src/index.ts';

const FORM: Form = {
  id: 'edit-form:c-one:1',
  title: 'Edit the candidate',
  submit: 'Save',
  fields: [
    { kind: 'text', id: 'statement', label: 'Statement', required: true, multiline: true, longest: 100, initial: 'As it was.' },
    {
      kind: 'choice',
      id: 'status',
      label: 'Status',
      required: true,
      options: [
        { value: 'none', label: 'No status' },
        { value: 'pledged', label: 'Pledged' },
      ],
    },
    { kind: 'search', id: 'subject', label: 'Subject', required: false, options: [{ value: 'fund', label: 'The fund' }], initial: 'fund' },
  ],
};
const say = (text: string, more: Partial<Reply> = {}): Reply => ({
  message: { summary: text, blocks: [{ kind: 'text', runs: [{ text }] }] },
  audience: 'asker',
  replaces: false,
  ...more,
});
const CARD = say('A card', {
  message: { summary: 'A card', blocks: [{ kind: 'actions', actions: [{ id: 'open', label: 'Edit', value: 'c-one:1' }] }] },
});

/** A terminal with a button that opens the form, and what reached the desk. */
function openSeat(sent: Reply = say('Saved.')) {
  const seen: Interaction[] = [];
  const found = [
    { id: 'masonry', title: 'Masonry works', detail: '', message: say('').message },
    { id: 'mira-solberg', title: 'Mira Solberg', detail: '', message: say('').message },
  ];
  const seat = openTerminalSession({
    account: 'tester',
    newId: () => `d-${seen.length}`,
    shown: true,
    handle: async (interaction) => {
      seen.push(interaction);
      if (interaction.kind === 'button') return say('Write it.', { form: FORM });
      if (interaction.kind === 'form') return sent;
      return interaction.kind === 'search' ? say('', { results: found }) : CARD;
    },
  });
  const through = async (...lines: string[]) => {
    const shown: string[] = [];
    for (const line of lines) shown.push(await seat.say(line));
    return shown;
  };
  return { seat, seen, through };
}

describe('a form in the terminal', () => {
  it('is filled in a line for each field: kept, chosen by number, found by search', async () => {
    const { seen, through, seat } = openSeat();
    const shown = await through('/review', '1', '=', '2', 'm', '1');
    expect(shown[1]).toContain('stands: As it was.');
    expect(shown[2]).toContain('  2 Pledged');
    expect(shown[4]).toContain('1 Masonry works');
    expect(shown[5]).toContain('Saved.');
    expect(seen.at(-1)).toMatchObject({
      kind: 'form',
      form: FORM.id,
      fields: { statement: 'As it was.', status: 'pledged', subject: 'masonry' },
    });
    expect(seat.filling()).toBe(false);
  });

  it('can be sent early, emptied in part, and given up', async () => {
    const early = openSeat();
    await early.through('/review', '1', '-', '/send');
    expect(early.seen.at(-1)).toMatchObject({ kind: 'form', fields: { subject: 'fund' } });
    expect(early.seen.at(-1)).not.toHaveProperty('fields.statement');
    const left = openSeat();
    expect((await left.through('/review', '1', '/cancel')).at(-1)).toContain('Given up');
    expect(left.seen.map(({ kind }) => kind)).toEqual(['command', 'button']);
  });

  it('asks again for what is wrong, and for nothing else', async () => {
    const { through, seat } = openSeat(say('', { faults: { status: 'Choose another.' } }));
    const shown = await through('/review', '1', '/send');
    expect(shown.at(-1)).toContain('! Choose another.');
    expect(shown.at(-1)).toContain('1/1 Status');
    expect(seat.filling()).toBe(true);
  });

  it('takes no choice that is not offered', async () => {
    const { through } = openSeat();
    expect((await through('/review', '1', '=', 'maybe')).at(-1)).toContain('Choose one of these.');
  });

  it('is not opened by a command, which says what to write', async () => {
    const seat = openTerminalSession({
      newId: () => 'd',
      shown: true,
      account: 'tester',
      handle: async () => say('Write it.', { form: FORM }),
    });
    expect(await seat.say('/figure')).toContain('Write it.');
    expect(seat.filling()).toBe(false);
  });
});
