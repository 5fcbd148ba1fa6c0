import { describe, expect, it } from 'vitest';
import { ACTIONS } from '../../src/desk/action-ids.ts';
import { withReadingButtons } from '../../src/desk/edition-pages.ts';
import { editionComposer } from '../../src/digest/edition-composer.ts';
import { NO_QUESTIONS } from '../../src/digest/open-questions.ts';
import type { Reply } from '../../src/index.ts';
import type { Fact } from '../../src/model/fact.ts';
import type { Pack } from '../../src/model/pack.ts';
import { BEN, buttonOf, buttonsOf, CHANNEL, NOW, openDesk, textOf } from '../fixtures/desk.ts';

const SLOT = '2023-10-03T06:30:00.000Z';
const BEFORE = '2023-10-02T06:30:00.000Z';

/** The pack with so many facts more, all new between the two slots. */
function withNews(count: number) {
  return (pack: Pack): Pack => {
    const [sample] = pack.facts;
    if (!sample) return pack;
    const news = Array.from(
      { length: count },
      (_, at): Fact => ({
        ...sample,
        id: `news-${at}`,
        property: `news-${at}`,
        statement: `News number ${at}.`,
        topic: 'The coast',
        relations: [],
        recorded: { at: '2023-10-02T12:00:00Z', by: 'curator', reason: 'seen' },
      }),
    );
    return { ...pack, facts: [...pack.facts, ...news] };
  };
}

async function posted(pack: Pack): Promise<Reply> {
  const [definition] = pack.digests;
  if (!definition) throw new Error('The pack has no digest.');
  const compose = withReadingButtons(editionComposer({ pack: () => pack, openQuestions: async () => NO_QUESTIONS }));
  const edition = await compose({ definition, zone: 'Europe/Brussels', asOf: SLOT, since: BEFORE });
  if (edition.kind === 'empty') throw new Error('There is no edition.');
  return { message: edition.message, audience: 'everyone', replaces: false };
}

const numbers = (text: string) => [...text.matchAll(/News number (\d+)\./gu)].map(([, number]) => Number(number));

describe('a digest that was posted', () => {
  it('leads by its button to everything behind it, page by page, for whoever presses', async () => {
    const { pack, press } = await openDesk({ pack: withNews(40) });
    const first = await press(await posted(pack()), ACTIONS.readEdition);
    expect(first).toMatchObject({ audience: 'asker', replaces: false });
    const told = numbers(textOf(first));
    let page = first;
    for (let next = buttonsOf(page.message).find(({ label }) => label.startsWith('Next')); next; ) {
      page = await press({ ...page, message: { summary: '', blocks: [{ kind: 'actions', actions: [next] }] } }, ACTIONS.readEdition);
      expect(page.replaces).toBe(true);
      told.push(...numbers(textOf(page)));
      next = buttonsOf(page.message).find(({ label }) => label.startsWith('Next'));
    }
    expect(told.toSorted((one, other) => one - other)).toEqual(Array.from({ length: 40 }, (_, at) => at));
  });

  it('has a button under its head for as long as anything stands behind it', async () => {
    const { pack } = await openDesk({ pack: withNews(3) });
    expect(buttonsOf((await posted(pack())).message).map(({ label }) => label)).toEqual(['Read all', 'Subscribe']);
    const { pack: quiet } = await openDesk();
    expect(buttonsOf((await posted(quiet())).message).map(({ label }) => label)).toEqual(['Subscribe']);
  });

  it('does not tell again what was corrected since', async () => {
    const { pack, press, useBot } = await openDesk({ pack: withNews(3) });
    const post = await posted(pack());
    const until = '2023-10-04T00:00:00Z';
    const facts = pack().facts.flatMap((fact) =>
      fact.id === 'news-1'
        ? [
            { ...fact, recorded: { ...fact.recorded, until } },
            { ...fact, statement: 'It was another.', recorded: { ...fact.recorded, at: until, act: 'corrected' as const } },
          ]
        : [fact],
    );
    useBot({ ...pack(), facts });
    const text = textOf(await press(post, ACTIONS.readEdition));
    expect(numbers(text)).toEqual([0, 2]);
    expect(text).toContain('corrected or taken back since');
  });

  it('says so where a button leads to a page that there is not, or to no digest', async () => {
    const { act } = await openDesk();
    const value = JSON.stringify({ k: 'e', id: '', d: 'morning', at: SLOT, since: BEFORE, p: 99 });
    for (const one of [value, 'x', value.replace('morning', 'evening')])
      expect(textOf(await act({ kind: 'button', action: ACTIONS.readEdition, value: one }, BEN, CHANNEL, NOW))).toMatch(
        /ACTION_UNKNOWN|DIGEST_UNKNOWN/u,
      );
  });
});

describe('/brief', () => {
  it('tells how the file stands where nothing is new', async () => {
    const { command } = await openDesk();
    const reply = await command('brief', '');
    expect(textOf(reply)).toContain('How the file stands');
    expect(buttonOf(reply.message, ACTIONS.readEdition)).toBeDefined();
  });
});
