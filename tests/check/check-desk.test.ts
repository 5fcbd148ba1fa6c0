import { describe, expect, it } from 'vitest';
import { ACTIONS, type Interaction } from '../../src/index.ts';
import { ANN, BEN, buttonOf, CHANNEL, openDesk, PRIVATE, textOf } from '../fixtures/desk.ts';

const WRONG = 'The fund employs 75 keepers.';
const RIGHT = 'The fund employs 45 keepers.';

describe('a draft that is checked at the desk', () => {
  it.each([
    ['/check', `/check ${WRONG}`],
    ['English', `Check this: ${WRONG}`],
    ['German', `Stimmt das: ${WRONG}`],
    ['French', `C'est vrai : ${WRONG}`],
    ['Spanish', `¿Es cierto?: ${WRONG}`],
    ['Polish', `Czy to prawda: ${WRONG}`],
    ['Ukrainian', `Чи це правда: ${WRONG}`],
  ])('is asked for by %s', async (_, text) => {
    const { ask } = await openDesk();
    const shown = textOf(await ask(text));
    expect(shown).toContain('Differs: “75 keepers”');
    expect(shown).toContain('45 keepers');
  });

  it('is answered to whoever sent the command alone', async () => {
    const { command } = await openDesk();
    const reply = await command('check', RIGHT);
    expect(reply.audience).toBe('asker');
    expect(textOf(reply)).toContain('borne out');
  });

  it('may be what somebody else wrote', async () => {
    const { act } = await openDesk();
    const reply = await act({ kind: 'question', text: WRONG, claim: 'asker' });
    expect(reply.audience).toBe('asker');
    expect(textOf(reply)).toContain('Differs');
  });

  it('that claims nothing is said to claim nothing', async () => {
    const { ask } = await openDesk();
    expect(textOf(await ask('check this: We are all very grateful to them.'))).toContain('no claim');
  });

  it('is neither kept as a question nor remembered, and shows no fact that a correction would follow', async () => {
    const { say, store, desk } = await openDesk();
    const asked: Interaction = { kind: 'question', text: `check this: ${WRONG}`, person: ANN, conversation: CHANNEL, delivery: 'one' };
    await desk.handle(asked, '2023-12-01T09:00:00Z');
    expect(await store.questions.askedBy(ANN, 5)).toEqual([]);
    expect((await store.conversations.recall(CHANNEL, { limit: 5 })).questions).toEqual([]);
    expect(textOf(await say('where is the gathering of the keepers?'))).not.toContain('75');
  });

  it('has its worst first and the rest behind a button, for whoever may see it, where it was checked', async () => {
    const { ask, press } = await openDesk();
    const draft = Array.from({ length: 20 }, (_, at) => `The fund employs ${100 + at} keepers.`).join(' ');
    const reply = await ask(`/check ${draft}`);
    expect(textOf(reply)).toContain('Of 20 claims');
    expect(textOf(reply).match(/Differs: /gu)).toHaveLength(8);
    expect(buttonOf(reply.message, ACTIONS.checkMore)?.label).toBe('More (2 of 3)');
    const next = await press(reply, ACTIONS.checkMore, BEN);
    expect(next.audience).toBe('asker');
    expect(textOf(next).match(/Differs: /gu)).toHaveLength(8);
    const last = await press(next, ACTIONS.checkMore, BEN);
    expect(textOf(last).match(/Differs: /gu)).toHaveLength(4);
    expect(buttonOf(last.message, ACTIONS.checkMore)).toBeUndefined();
    expect(textOf(await press(reply, ACTIONS.checkMore, ANN, PRIVATE))).toContain('ACTION_UNKNOWN');
    expect(textOf(await press(reply, ACTIONS.checkMore, ANN, CHANNEL, '2099-01-01T00:00:00Z'))).toContain('ACTION_UNKNOWN');
  });

  it('shows in a place only what the place may see', async () => {
    const { ask } = await openDesk({
      pack: (pack) => ({
        ...pack,
        audiences: ['public', 'staff'],
        facts: pack.facts.map((fact) =>
          fact.property === 'reserve' || fact.statement.includes('storm reserve') ? { ...fact, audience: 'staff' } : fact,
        ),
      }),
      clearances: { ann: 'staff' },
    });
    const draft = 'check this: The fund keeps a storm reserve of EUR 9.9 million.';
    expect(textOf(await ask(draft, ANN, CHANNEL))).not.toContain('4.7');
    expect(textOf(await ask(draft, ANN, PRIVATE))).toContain('4.7');
  });

  it('is read as a whole, longer than any question', async () => {
    const { ask } = await openDesk();
    expect(textOf(await ask(`/check ${'We thank them for all of it. '.repeat(400)}${WRONG}`))).toContain('75 keepers');
  });
});
