import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { consoleChat } from '../../adapters/console/chat.ts';
import { NO_FAULTS } from '../../adapters/console/faults.ts';
import {
  type ChatPlatform,
  correctionWork,
  DEFAULT_DELIVERY_RULES,
  type DeliveryRules,
  type LedgerEntry,
  ledgerEntrySchema,
  type Message,
  type OutboxEvent,
  opennessBy,
  type Pack,
  type Posting,
  type PostOutcome,
  projectLedger,
  renderPlainText,
  type Store,
  sender,
  writtenEntry,
} from '../../src/index.ts';
import { aStore, channel } from '../fixtures/digest-replica.ts';
import { lighthousePack } from '../fixtures/lighthouse-pack.ts';
import { type ManualClock, manualClock } from '../fixtures/manual-clock.ts';
import { type Scene, scriptedChat } from '../fixtures/scripted-chat.ts';

const FACT = 'keepers-autumn';
const SHOWN = '2023-10-20T09:00:00.000Z';
const CORRECTED = '2023-12-04T08:00:00.000Z';
const SAID = 'The fund employs 45 keepers since October.';
const ANSWER: Message = { summary: '45 keepers', blocks: [{ kind: 'heading', text: '45 keepers' }] };
const DROPPED: Scene = { outcome: { kind: 'unknown', reason: 'dropped' }, shows: true };

function correction(
  keepers: string,
  at = CORRECTED,
  change: { readonly audience?: string; readonly statement?: string } = {},
): LedgerEntry {
  const fact = lighthousePack().facts.find(({ id }) => id === FACT);
  if (fact?.value.kind !== 'count') throw new Error('The pack counts no keepers.');
  const { topic, recorded: _, ...content } = fact;
  const said = { ...content, statement: `The fund employs ${keepers} keepers.`, ...change, value: { ...fact.value, amount: keepers } };
  const act = { id: `act-${keepers}-${at}`, fact: FACT, at, by: 'curator', why: 'a slip of the pen.' };
  return ledgerEntrySchema.parse(writtenEntry({ ...act, kind: 'corrected', content: { topic, fact: said, sources: [] } }));
}

const retraction = (at: string, id = `gone-${at}`): LedgerEntry =>
  ledgerEntrySchema.parse({ id, kind: 'retracted', fact: FACT, at, by: 'curator', why: 'no source any more.' });

/** A fact that stands again as it was, because its retraction was undone. */
function restoring(undone: string): LedgerEntry {
  const fact = lighthousePack().facts.find(({ id }) => id === FACT);
  if (!fact) throw new Error('The pack counts no keepers.');
  const { topic, recorded: _, ...content } = fact;
  const act = { id: `again-${undone}`, fact: FACT, at: '2023-12-04T08:00:30.000Z', by: 'curator', why: 'Undone: no source any more.' };
  return ledgerEntrySchema.parse(
    writtenEntry({ ...act, kind: 'approved', undoes: [undone], content: { topic, fact: content, sources: [] } }),
  );
}

/** A message that showed the number of keepers; of an answer what it shows is kept, of a digest it is not. */
function posting(kind: Posting['kind'], place: Partial<Posting['posted']['conversation']> = {}, recordedAt = SHOWN): Posting {
  const posted = { conversation: { ...channel('C1'), ...place }, message: `m-${kind}` };
  const shown = { id: `${kind}-1`, kind, posted, shownAt: '2023-12-01T08:00:00.000Z', facts: [{ fact: FACT, recordedAt }] };
  return kind === 'answer' ? { ...shown, message: ANSWER } : shown;
}

interface Edit {
  readonly message: string;
  readonly text: string;
}

/** A platform that shows what it is told to, and keeps its edits. */
function chatWithEdits({
  scenes = [],
  canLookUp = true,
  edits = [],
}: {
  scenes?: Scene[];
  canLookUp?: boolean;
  edits?: PostOutcome[];
} = {}) {
  const chat = scriptedChat(scenes, canLookUp);
  const edited: Edit[] = [];
  chat.update = async (posted, message) => {
    const outcome = edits.shift() ?? { kind: 'sent', posted };
    if (outcome.kind !== 'failed') edited.push({ message: posted.message, text: renderPlainText(message) });
    return outcome;
  };
  return { chat, edited };
}

interface TellerParts {
  readonly store: Store;
  readonly chat: ChatPlatform;
  readonly clock: ManualClock;
  readonly rules?: Partial<DeliveryRules>;
  readonly pack?: Pack;
  /** Of people and places, by their ids. */
  readonly clearances?: Readonly<Record<string, string>>;
}

let tokens = 0;

/** One process of the bot, as far as corrections are concerned. */
function aTeller({ store, chat, clock, rules = {}, pack = lighthousePack(), clearances = {} }: TellerParts) {
  const events: OutboxEvent[] = [];
  const projection = projectLedger(pack, store.ledger);
  const tell = (event: OutboxEvent) => void events.push(event);
  const isOpenIn = opennessBy({ audiences: () => pack.audiences, clearanceOf: ({ id }) => clearances[id] });
  const telling = sender({
    outbox: store.outbox,
    works: [correctionWork({ ...store, facts: () => projection.current(), isOpenIn, tell })],
    platforms: new Map([[chat.platform, chat]]),
    clock,
    random: () => 0,
    newToken: () => `teller-${tokens++}`,
    tell,
    rules: { ...DEFAULT_DELIVERY_RULES, ...rules },
  });
  const run = async () => {
    await projection.catchUp();
    await telling.run();
  };
  return { run, events };
}

/** A store where a message showed the fact, and what curators did to it then. */
async function shownThen(shown: readonly Posting[], ...acts: readonly LedgerEntry[]) {
  const store = await aStore();
  for (const one of shown) await store.postings.record(one);
  await store.ledger.append(acts);
  return { store, clock: manualClock('2023-12-04T08:01:00.000Z') };
}

/** The store as a process sees it that is killed before it records how telling ended. */
function killedBeforeRecord(store: Store): Store {
  const killed = () => Promise.reject(new Error('killed'));
  return { ...store, outbox: { ...store.outbox, record: killed } };
}

const TROUBLED: PostOutcome = { kind: 'failed', reason: 'in trouble', permanent: false };
const NOTICE = `Corrected on 4 December 2023. This was said here: “${SAID}” Now: “The fund employs 47 keepers.” Why: a slip of the pen.`;

describe('a corrected fact', () => {
  it('is told in the message that showed it, above what it says, once', async () => {
    const { store, clock } = await shownThen([posting('answer')], correction('47'));
    const { chat, edited } = chatWithEdits();
    const { run, events } = aTeller({ store, chat, clock });
    await run();
    clock.advance(3600);
    await run();
    expect(edited).toEqual([{ message: 'm-answer', text: expect.stringContaining(NOTICE) }]);
    expect(edited[0]?.text).toContain('45 keepers\n---');
    expect(chat.shown).toEqual([]);
    expect(events).toMatchObject([{ kind: 'sent', way: 'edit' }]);
  });

  it('is told in the thread of a digest, and in the thread that a message stood in', async () => {
    const threaded = { ...posting('notice', { thread: '1.2' }), id: 'threaded' };
    const { store, clock } = await shownThen([posting('digest'), threaded], correction('47'));
    const { chat } = chatWithEdits();
    await aTeller({ store, chat, clock }).run();
    expect(chat.shown.map(({ address, message }) => [address, message.summary])).toEqual([
      ['scripted/T/C1/m-digest', NOTICE],
      ['scripted/T/C1/1.2', NOTICE],
    ]);
  });

  it('corrected again and then taken back is told each time, in order, and the message keeps all of it', async () => {
    const again = correction('48', '2023-12-04T08:00:10.000Z');
    const { store, clock } = await shownThen([posting('answer')], correction('47'), again, retraction('2023-12-04T08:00:20.000Z'));
    const { chat, edited } = chatWithEdits();
    await aTeller({ store, chat, clock }).run();
    expect(edited).toHaveLength(3);
    expect(edited[2]?.text.split('\n').map((line) => line.slice(0, 12))).toEqual([
      'Taken back o',
      'Corrected on',
      'Corrected on',
      '',
      '45 keepers',
      '-----------'.slice(0, 10),
    ]);
    expect(edited[2]?.text).toContain('Why: no source any more.');
  });

  it('whose words stay is told by what changed beside them', async () => {
    const { store, clock } = await shownThen([posting('digest')], correction('47', CORRECTED, { statement: SAID }));
    const { chat } = chatWithEdits();
    await aTeller({ store, chat, clock }).run();
    expect(chat.shown.map(({ message }) => message.summary)).toEqual([
      `Corrected on 4 December 2023. This was said here: “${SAID}” These words stay. Corrected: value: 47 keepers, not 45 keepers. Why: a slip of the pen.`,
    ]);
  });

  it('is not told where the corrected revision was shown, nor twice when two curators took it back at once', async () => {
    const later = posting('digest', {}, CORRECTED);
    const first = retraction('2023-12-04T08:00:20.000Z');
    const { store, clock } = await shownThen([later], correction('47'), first, retraction('2023-12-04T08:00:30.000Z'));
    const { chat } = chatWithEdits();
    await aTeller({ store, chat, clock }).run();
    expect(chat.shown.map(({ message }) => message.summary)).toEqual([
      'Taken back on 4 December 2023. This was said here: “The fund employs 47 keepers.” Why: no source any more.',
    ]);
  });

  it('reaches a message that was noted only after the correction was told to the others', async () => {
    const { store, clock } = await shownThen([posting('digest')], correction('47'));
    const { chat } = chatWithEdits();
    const { run } = aTeller({ store, chat, clock });
    await run();
    await store.postings.record({ ...posting('notice'), id: 'late' });
    await run();
    expect(chat.shown.map(({ address }) => address)).toEqual(['scripted/T/C1/m-digest', 'scripted/T/C1/m-notice']);
  });

  it('that is taken back and then stands again is told to whoever was told that it was taken back', async () => {
    const { store, clock } = await shownThen([posting('answer')], retraction(CORRECTED, 'gone'), restoring('gone'));
    const { chat, edited } = chatWithEdits();
    await aTeller({ store, chat, clock }).run();
    expect(edited.map(({ text }) => text.split('\n')[0])).toEqual([
      expect.stringContaining('Taken back on 4 December 2023.'),
      `Stands again since 4 December 2023: “${SAID}” What was told of it in between is taken back. Why: Undone: no source any more.`,
    ]);
  });

  it('that is closed to its readers by now is told as taken back, without what it says and why', async () => {
    const { store, clock } = await shownThen([posting('digest')], correction('47', CORRECTED, { audience: 'curators' }));
    const { chat } = chatWithEdits();
    await aTeller({ store, chat, clock, pack: { ...lighthousePack(), audiences: ['public', 'curators'] } }).run();
    expect(chat.shown.map(({ message }) => message.summary)).toEqual([`Taken back on 4 December 2023. This was said here: “${SAID}”`]);
  });

  describe('where the clearance of a place decides', () => {
    const STAFF = { ...lighthousePack(), audiences: ['public', 'curators'] };
    const closedNow = correction('47', CORRECTED, { audience: 'curators' });
    const TAKEN_BACK = `Taken back on 4 December 2023. This was said here: “${SAID}”`;

    it('says what is said now to who may see it, and by an edit brings nothing closed to who may not', async () => {
      const { store, clock } = await shownThen([posting('answer'), { ...posting('digest', { id: 'C2' }), id: 'cleared' }], closedNow);
      const { chat, edited } = chatWithEdits();
      await aTeller({ store, chat, clock, pack: STAFF, clearances: { C2: 'curators' } }).run();
      expect(edited).toEqual([{ message: 'm-answer', text: expect.stringContaining(TAKEN_BACK) }]);
      expect(edited[0]?.text).not.toMatch(/47|slip/u);
      expect(chat.shown.map(({ message }) => message.summary)).toEqual([NOTICE]);
    });

    it('asks at the moment of telling: a clearance that was withdrawn before it tells nothing new', async () => {
      const { store, clock } = await shownThen([posting('digest')], closedNow);
      const clearances: Record<string, string> = { C1: 'curators' };
      const withdraw: Scene = { outcome: TROUBLED, during: () => void delete clearances.C1 };
      const { chat } = chatWithEdits({ scenes: [withdraw] });
      const { run } = aTeller({ store, chat, clock, pack: STAFF, clearances });
      await run();
      clock.advance(600);
      await run();
      expect(chat.shown.map(({ message }) => message.summary)).toEqual([TAKEN_BACK]);
    });

    it('repeats nothing of what was said where the place has lost the clearance for it, and leaves only the notice', async () => {
      const facts = STAFF.facts.map((fact) => (fact.id === FACT ? { ...fact, audience: 'curators' } : fact));
      const { store, clock } = await shownThen([posting('answer'), posting('digest')], closedNow);
      const { chat, edited } = chatWithEdits();
      await aTeller({ store, chat, clock, pack: { ...STAFF, facts } }).run();
      const notice = 'Taken back on 4 December 2023. Something that was said here is no longer held.';
      expect(edited.map(({ text }) => text.trim())).toEqual([expect.stringMatching(new RegExp(`${notice}$`, 'u'))]);
      expect(edited[0]?.text).not.toContain('45');
      expect(chat.shown.map(({ message }) => message.summary)).toEqual([notice]);
    });

    it('goes by the person in a conversation with one, and by the lower of both where one alone reads', async () => {
      const alone = { ...posting('digest', { id: 'chat', kind: 'personal', reader: 'ann' }), id: 'alone' };
      const aside = { ...posting('digest', { id: 'C2', reader: 'ben' }), id: 'aside' };
      const { store, clock } = await shownThen([alone, aside], closedNow);
      const { chat } = chatWithEdits();
      await aTeller({ store, chat, clock, pack: STAFF, clearances: { ann: 'curators', C2: 'curators' } }).run();
      expect(chat.shown.map(({ address, message }) => [address, message.summary])).toEqual([
        ['scripted/T/C2/m-digest', TAKEN_BACK],
        ['scripted/T/chat', NOTICE],
      ]);
    });
  });

  it('shown to one person in passing is told to nobody else', async () => {
    const passing = posting('answer');
    const { store, clock } = await shownThen([{ ...passing, posted: { ...passing.posted, message: '' } }], correction('47'));
    const { chat, edited } = chatWithEdits();
    await aTeller({ store, chat, clock }).run();
    expect([chat.shown, edited]).toEqual([[], []]);
    expect(await store.corrections.waiting(1)).toEqual([]);
  });
});

describe('when something goes wrong on the way', () => {
  it('two replicas at once tell each message once', async () => {
    const many = Array.from({ length: 12 }, (_, at) => ({ ...posting('digest', { id: `C${at}` }), id: `d${at}` }));
    const { store, clock } = await shownThen(many, correction('47'));
    const { chat } = chatWithEdits();
    const tellers = [aTeller({ store, chat, clock }), aTeller({ store, chat, clock })];
    await Promise.all(tellers.map(({ run }) => run()));
    expect(chat.shown.map(({ address }) => address).sort()).toEqual(many.map(({ id }) => `scripted/T/C${id.slice(1)}/m-digest`).sort());
  });

  it.each(['digest', 'answer'] as const)('a kill between telling and its record leaves the %s told once', async (kind) => {
    const { store, clock } = await shownThen([posting(kind)], correction('47'));
    const { chat, edited } = chatWithEdits();
    await aTeller({ store: killedBeforeRecord(store), chat, clock }).run();
    expect(chat.shown.length + edited.length).toBe(1);
    const heir = aTeller({ store, chat, clock });
    await heir.run();
    clock.advance(61);
    await heir.run();
    expect(chat.shown).toHaveLength(kind === 'digest' ? 1 : 0);
    expect(new Set(edited.map(({ text }) => text)).size).toBe(kind === 'answer' ? 1 : 0);
    expect(heir.events).toMatchObject([{ kind: 'sent' }]);
  });

  it('a kill between telling and its record, where nothing can be looked up, leaves it to the operator', async () => {
    const { store, clock } = await shownThen([posting('digest')], correction('47'));
    const { chat } = chatWithEdits({ canLookUp: false });
    await aTeller({ store: killedBeforeRecord(store), chat, clock }).run();
    clock.advance(61);
    const { run, events } = aTeller({ store, chat, clock });
    await run();
    expect(chat.shown).toHaveLength(1);
    expect(events.map(({ kind }) => kind)).toEqual(['uncertain']);
  });

  it('a kill between entering and marking neither loses nor doubles it', async () => {
    const { store, clock } = await shownThen([posting('digest')], correction('47'));
    const { chat } = chatWithEdits();
    const killed = () => Promise.reject(new Error('killed'));
    await aTeller({ store: { ...store, postings: { ...store.postings, markCorrected: killed } }, chat, clock }).run();
    await aTeller({ store, chat, clock }).run();
    expect(chat.shown).toHaveLength(1);
  });

  it('a reply that was shown before the connection dropped is found, not repeated', async () => {
    const { store, clock } = await shownThen([posting('digest', { platform: 'console' })], correction('47'));
    const folder = mkdtempSync(join(tmpdir(), 'corrections-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const written: string[] = [];
    const journal = join(folder, 'console.jsonl');
    const faults = { ...NO_FAULTS, dropped: 1 };
    const random = () => 0;
    const chat = consoleChat({ journal, write: (text) => written.push(text), now: clock.now, newId: () => 'm1', faults, random });
    const { run, events } = aTeller({ store, chat, clock });
    await run();
    clock.advance(10);
    await run();
    expect(written).toHaveLength(1);
    expect(events.map(({ kind }) => kind)).toEqual(['retrying', 'sent']);
  });

  it('is not repeated where it cannot be looked up, but left to the operator', async () => {
    const { store, clock } = await shownThen([posting('digest')], correction('47'));
    const { chat } = chatWithEdits({ scenes: [DROPPED], canLookUp: false });
    const { run, events } = aTeller({ store, chat, clock });
    await run();
    clock.advance(3600);
    await run();
    expect(chat.shown).toHaveLength(1);
    expect(events.map(({ kind }) => kind)).toEqual(['uncertain']);
  });

  it('a message that cannot be edited is replied to; one whose edit may have been seen is only edited', async () => {
    const refused: PostOutcome = { kind: 'failed', reason: 'edit_window_closed', permanent: false };
    const unsure: PostOutcome = { kind: 'unknown', reason: 'dropped' };
    const { store, clock } = await shownThen([posting('answer'), { ...posting('answer', { id: 'C2' }), id: 'two' }], correction('47'));
    const { chat, edited } = chatWithEdits({ edits: [refused, unsure, refused] });
    const { run } = aTeller({ store, chat, clock });
    for (let round = 0; round < 4; round += 1) {
      await run();
      clock.advance(60);
    }
    expect(chat.shown.map(({ address }) => address)).toEqual(['scripted/T/C1/m-answer']);
    expect(new Set(edited.map(({ text }) => text)).size).toBe(1);
  });

  it('trouble is tried again with pauses, a conversation that is gone is not', async () => {
    const trouble: Scene = { outcome: { kind: 'failed', reason: 'in trouble', permanent: false, retryAfterSeconds: 30 } };
    const gone: Scene = { outcome: { kind: 'failed', reason: 'archived', permanent: true } };
    const { store, clock } = await shownThen([posting('digest')], correction('47'));
    const { chat } = chatWithEdits({ scenes: [trouble, gone] });
    const { run, events } = aTeller({ store, chat, clock });
    for (const seconds of [29, 2, 86_400]) {
      await run();
      clock.advance(seconds);
    }
    await run();
    expect(chat.shown).toEqual([]);
    expect(events.map(({ kind }) => kind)).toEqual(['retrying', 'failed']);
  });

  it('waits for a platform that is not connected, for a day', async () => {
    const { store, clock } = await shownThen([posting('digest', { platform: 'elsewhere' })], correction('47'));
    const { run, events } = aTeller({ store, chat: chatWithEdits().chat, clock });
    await run();
    clock.advance(90_000);
    await run();
    clock.advance(90_000);
    await run();
    expect(events.map(({ kind }) => kind)).toEqual(['retrying', 'failed']);
  });
});
