import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editedPack, type PackEvent } from '../../../adapters/service/edited-pack.ts';
import { livingBot } from '../../../adapters/service/living-bot.ts';
import { systemClock } from '../../../adapters/system-clock.ts';
import { type Edition, editions } from '../../../src/digest/editions.ts';
import { Failure, type LedgerEntry, type Pack, type PackSource } from '../../../src/index.ts';
import { MORNING } from '../../fixtures/digest-replica.ts';
import { ASKED_AT, correction, KEEPERS } from '../../fixtures/keepers.ts';
import { lighthousePack } from '../../fixtures/lighthouse-pack.ts';

const WRONG = new Failure('PACK_INVALID', 'the pack has 1 faults', 'facts/a.yaml:3: is wrong — mend it', 'correct them');

/** The pack in which there are as many keepers. */
function withKeepers(count: string, pack: Pack = lighthousePack()): Pack {
  return {
    ...pack,
    facts: pack.facts.map((fact) =>
      fact.statement.includes('45') ? { ...fact, statement: fact.statement.replaceAll('45', count) } : fact,
    ),
  };
}

/** A folder that a test saves to: its content, and what it is told apart by. */
function aFolder(content: Pack | Failure) {
  let [held, saved]: [Pack | Failure, number] = [content, 1];
  let readings = 0;
  let during: (() => void) | undefined;
  const source: PackSource = {
    state: async () => `saved ${saved}`,
    read: async () => {
      readings += 1;
      const met = held;
      during?.();
      during = undefined;
      if (met instanceof Failure) throw met;
      return met;
    },
  };
  return {
    source,
    readings: () => readings,
    save(next: Pack | Failure) {
      [held, saved] = [next, saved + 1];
    },
    /** Nothing is saved while the next reading is under way. */
    calm() {
      during = undefined;
    },
    /** Saves while the next reading is under way. */
    saveDuring(next: Pack | Failure) {
      during = () => {
        [held, saved] = [next, saved + 1];
      };
    },
  };
}

async function followed(folder: ReturnType<typeof aFolder>, entries: LedgerEntry[] = []) {
  const bot = livingBot({ pack: lighthousePack(), clock: systemClock, onKeptFailure: () => undefined });
  const ledger = {
    append: async () => [],
    decide: async () => ({ positions: [] }),
    read: async (after: number, limit: number) => entries.map((entry, at) => ({ position: at + 1, entry })).slice(after, after + limit),
  };
  await bot.catchUp(ledger);
  let elapsed = 0;
  const events: PackEvent[] = [];
  const edited = editedPack({
    source: folder.source,
    state: await folder.source.state(),
    bot,
    elapsed: () => elapsed,
    tell: (event) => void events.push(event),
  });
  return {
    bot,
    edited,
    kinds: () => events.map(({ kind }) => kind),
    catchUp: () => bot.catchUp(ledger),
    ask: () => bot.current().ask({ question: KEEPERS, askedAt: ASKED_AT }).headline,
    /** Looks each second for as many seconds. */
    async pass(seconds: number) {
      for (let second = 0; second < seconds; second += 1) {
        elapsed += 1000;
        await edited.look();
      }
    },
  };
}

/** A bot that does nothing but hold a pack. */
async function watched({ source }: ReturnType<typeof aFolder>) {
  let [held, elapsed] = [lighthousePack(), 0];
  const bot = {
    shipped: () => held,
    position: () => 0,
    async takePack(pack: Pack) {
      held = pack;
    },
  };
  const edited = editedPack({ source, state: await source.state(), bot, elapsed: () => elapsed, tell: () => undefined });
  return {
    pack: () => held,
    async pass(seconds: number) {
      for (let second = 0; second < seconds; second += 1) {
        elapsed += 1000;
        await edited.look();
      }
    },
  };
}

describe('a pack that is edited under the bot', () => {
  it('is taken over once nothing has been saved for a while, and read no more after that', async () => {
    const folder = aFolder(lighthousePack());
    const { ask, pass, kinds } = await followed(folder);
    await pass(5);
    expect(folder.readings()).toBe(0);
    folder.save(withKeepers('52'));
    await pass(2);
    expect({ answer: ask(), readings: folder.readings() }).toMatchObject({ answer: expect.stringContaining('45'), readings: 0 });
    await pass(5);
    expect({ answer: ask(), readings: folder.readings() }).toMatchObject({ answer: expect.stringContaining('52'), readings: 1 });
    expect(kinds()).toEqual(['taken_over']);
  });

  it('is not read while one file after another is saved', async () => {
    const folder = aFolder(lighthousePack());
    const { pass } = await followed(folder);
    for (let save = 0; save < 10; save += 1) {
      folder.save(withKeepers(`${60 + save}`));
      await pass(1);
    }
    expect(folder.readings()).toBe(0);
  });

  it('is read again where it was saved while it was read: no half of an edit answers', async () => {
    const folder = aFolder(lighthousePack());
    const { ask, pass, kinds } = await followed(folder);
    folder.save(withKeepers('52'));
    folder.saveDuring(withKeepers('53'));
    await pass(3);
    expect(ask()).toContain('45');
    await pass(3);
    expect(ask()).toContain('53');
    expect(kinds()).toEqual(['taken_over']);
  });

  it('is not told to be wrong where it was saved while it was read', async () => {
    const folder = aFolder(lighthousePack());
    const { pass, kinds } = await followed(folder);
    folder.save(WRONG);
    folder.saveDuring(withKeepers('52'));
    await pass(8);
    expect(kinds()).toEqual(['taken_over']);
  });

  it('leaves the one before in force where it does not check, tells so once, and takes over what is mended', async () => {
    const folder = aFolder(lighthousePack());
    const { ask, pass, kinds, edited } = await followed(folder);
    folder.save(WRONG);
    await pass(10);
    expect(ask()).toContain('45');
    expect(kinds()).toEqual(['refused']);
    expect(edited.trouble()).toBe(WRONG);
    expect(folder.readings()).toBe(1);
    folder.save(withKeepers('52'));
    await pass(4);
    expect(ask()).toContain('52');
    expect(edited.trouble()).toBeUndefined();
    expect(kinds()).toEqual(['refused', 'taken_over']);
  });

  it('says that all is well where it is edited back, and nothing where only its comments change', async () => {
    const folder = aFolder(lighthousePack());
    const { bot, pass, kinds } = await followed(folder);
    const before = bot.current();
    folder.save(lighthousePack());
    await pass(4);
    expect(kinds()).toEqual([]);
    folder.save(WRONG);
    await pass(4);
    folder.save(lighthousePack());
    await pass(4);
    expect(kinds()).toEqual(['refused', 'as_before']);
    expect(bot.current()).toBe(before);
  });

  it('is not taken over by another name, for the store is of the pack that it was', async () => {
    const folder = aFolder(lighthousePack());
    const { pass, edited, ask } = await followed(folder);
    folder.save({ ...withKeepers('52'), name: 'harbour' });
    await pass(4);
    expect(edited.trouble()).toMatchObject({
      code: 'STORE_OF_OTHER_PACK',
      remedy: expect.stringContaining('rename pack lighthouses harbour'),
    });
    expect(ask()).toContain('45');
  });

  it('keeps what curators did, and what is being answered ends on the pack that it began with', async () => {
    const folder = aFolder(lighthousePack());
    const { bot, ask, pass } = await followed(folder, [correction()]);
    const under = bot.current();
    expect(ask()).toContain('47');
    const more = lighthousePack();
    folder.save({ ...more, title: 'Another title' });
    await pass(4);
    expect(bot.current().pack.title).toBe('Another title');
    expect(ask()).toContain('47');
    expect(under.pack.title).toBe(more.title);
    expect(under.ask({ question: KEEPERS, askedAt: ASKED_AT }).headline).toContain('47');
  });

  it('is not taken over where the ledger does not fit it, and is once that does', async () => {
    const folder = aFolder(lighthousePack());
    const entries = [correction()];
    const { pass, edited, kinds, catchUp } = await followed(folder, entries);
    const [{ content } = { content: undefined }] = entries as [LedgerEntry & { readonly kind: 'corrected' }];
    const subject = content?.fact.subject ?? '';
    const rename = (id: string) => (id === subject ? 'renamed-by-hand' : id);
    const pack = lighthousePack();
    folder.save({
      ...pack,
      entities: pack.entities.map((one) => ({ ...one, id: rename(one.id), within: one.within.map(rename) })),
      facts: pack.facts.map((fact) => ({ ...fact, subject: rename(fact.subject) })),
    });
    await pass(4);
    expect(edited.trouble()).toMatchObject({
      code: 'PACK_INVALID',
      why: expect.stringContaining(`ledger:1: fact "${content?.fact.id}" names the entity`),
    });
    entries.push({
      id: 'rename:0',
      kind: 'renamed',
      of: 'entity',
      fact: subject,
      to: 'renamed-by-hand',
      at: '2023-12-06T09:00:00Z',
      by: 'ann',
      why: 'clearer',
    });
    await catchUp();
    await pass(2);
    expect(edited.trouble()).toBeUndefined();
    expect(kinds()).toEqual(['refused', 'taken_over']);
  });

  it('never answers from what nobody saved whole, in whatever order saves, looks and readings come', async () => {
    const step = fc.constantFrom('save', 'break', 'save during', 'break during', 'look', 'look', 'look');
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const folder = aFolder(lighthousePack());
        const { pass, pack } = await watched(folder);
        const titles = new Set([lighthousePack().title]);
        let number = 0;
        const next = () => {
          number += 1;
          titles.add(`Title ${number}`);
          return { ...lighthousePack(), title: `Title ${number}` };
        };
        for (const one of steps) {
          if (one === 'save') folder.save(next());
          if (one === 'break') folder.save(WRONG);
          if (one === 'save during') folder.saveDuring(next());
          if (one === 'break during') folder.saveDuring(WRONG);
          if (one === 'look') await pass(1);
          expect(titles).toContain(pack().title);
        }
        folder.calm();
        folder.save({ ...lighthousePack(), title: 'The last' });
        await pass(8);
        expect(pack().title).toBe('The last');
      }),
      { numRuns: 100 },
    );
  });
});

describe('digests that were composed from a pack', () => {
  const request = { definition: MORNING, zone: 'Europe/Brussels', asOf: ASKED_AT, since: '2023-12-04T12:00:00Z' };

  it('are composed once for all who ask, and anew once the pack is another', async () => {
    let pack = lighthousePack();
    const compose = async (): Promise<Edition> => ({
      kind: 'edition',
      message: { summary: pack.title, blocks: [] },
      facts: [],
      parts: [],
    });
    const composed = editions(compose, () => pack);
    const first = await composed(request);
    expect(await composed(request)).toBe(first);
    pack = { ...pack, title: 'Another title' };
    expect(await composed(request)).toMatchObject({ message: { summary: 'Another title' } });
  });
});
