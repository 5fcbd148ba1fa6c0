import { describe, expect, it } from 'vitest';
import { ACTIONS, Failure, FORMS, type LedgerStanding, type Reply, renderPlainText } from '../../src/index.ts';
import { ANN, CHANNEL, openDesk, PRIVATE, textOf } from '../fixtures/desk.ts';
import { KEEPERS } from '../fixtures/keepers.ts';
import { AWAY } from '../fixtures/ledger-in-memory.ts';

const UNREADABLE = new Failure(
  'LEDGER_UNREADABLE',
  'Entry 9 of the ledger (annotated) cannot be read.',
  'It is new.',
  'Start a newer one.',
);
const UNREAD: LedgerStanding = { kind: 'unread' };
const BEHIND: LedgerStanding = { kind: 'behind', position: 7, asOf: '2023-12-01T09:30:00.000Z', failure: AWAY };
const WITHHELD: readonly (readonly [string, LedgerStanding, string])[] = [
  ['still being read', UNREAD, 'The curators’ latest decisions are still being read.'],
  ['away with nothing kept', { kind: 'unread', failure: AWAY }, 'The curators’ latest decisions cannot be read.'],
  ['refused', { kind: 'refused', failure: UNREADABLE }, 'The curators’ latest decisions cannot be read.'],
];

/** Everything that a reply shows, wherever it stands. */
function allOf(reply: Reply): string {
  const results = reply.results?.map(({ title, detail, message }) => `${title} ${detail} ${renderPlainText(message)}`) ?? [];
  return [textOf(reply), reply.message.summary, JSON.stringify(reply.form ?? ''), ...results].join('\n');
}

/** Whatever people can do that ends in facts. */
const ASKING = [
  ['a question', { kind: 'question', text: KEEPERS, thread: [] }],
  ['a figure', { kind: 'command', name: 'figure', text: 'keepers' }],
  ['a digest', { kind: 'command', name: 'brief', text: '' }],
  ['a digest in words', { kind: 'question', text: 'briefing', thread: [] }],
  ['a review', { kind: 'command', name: 'review', text: 'list' }],
  ['help', { kind: 'command', name: 'help', text: '' }],
  ['a press on a suggestion', { kind: 'button', action: ACTIONS.ask, value: KEEPERS }],
  ['a press on a digest', { kind: 'button', action: ACTIONS.brief, value: '' }],
  ['a form', { kind: 'form', form: FORMS.figure, fields: { figure: 'keepers' } }],
  ['a search', { kind: 'search', text: 'keepers' }],
  ['a search without words', { kind: 'search', text: '' }],
  ['one’s own page', { kind: 'home' }],
] as const;

describe.each(WITHHELD)('while the ledger is %s', (_, standing, said) => {
  it('whatever asks for facts is answered with that, with no fact, and without the entry or the store by name', async () => {
    const { act } = await openDesk({ standing: () => standing, role: 'curator' });
    for (const [name, what] of ASKING) {
      const reply = await act(what);
      expect(reply.silent, name).toBeUndefined();
      expect(textOf(reply), name).toContain(said);
      expect(allOf(reply), name).not.toMatch(/\d{2}|keeper|annotated|database/iu);
      expect(reply.results ?? [], name).toEqual([]);
    }
  });

  it('subscriptions are seen to, and whoever adds the bot is welcomed without a question to ask', async () => {
    const { act, command, pack } = await openDesk({ standing: () => standing });
    const welcome = await act({ kind: 'installed' });
    expect(textOf(welcome)).toContain('Sitrep answers questions about');
    expect(JSON.stringify(welcome.message)).not.toContain(pack().suggestions[0] ?? '-');
    expect(textOf(await command('brief', 'subscribe morning 07:30 weekdays Europe/Brussels'))).toContain('07:30 on weekdays');
    expect(textOf(await command('sitrep', 'pause morning'))).toContain('paused');
  });
});

describe('the status while the ledger is not known to its end', () => {
  it('counts nothing that may not be shown, and tells operators the reason', async () => {
    const refused: LedgerStanding = { kind: 'refused', failure: UNREADABLE };
    const reader = await openDesk({ standing: () => refused });
    const seen = textOf(await reader.command('sitrep', 'status'));
    expect(seen).toContain('Decisions of the curators: cannot be read: no facts are shown');
    expect(seen).not.toMatch(/\d+ facts|annotated/u);
    const operator = await openDesk({ standing: () => refused, role: 'operator' });
    expect(textOf(await operator.command('sitrep', 'status'))).toContain(
      'LEDGER_UNREADABLE: Entry 9 of the ledger (annotated) cannot be read. It is new. Start a newer one.',
    );
  });

  it('says so when all of it is known', async () => {
    const { command } = await openDesk();
    expect(textOf(await command('sitrep', 'status'))).toContain('Decisions of the curators: known to the last');
  });
});

describe('while the store is away and a copy is kept', () => {
  const LABEL = 'What curators decided is known as of Friday 1 December 2023, 09:30 (Europe/London; ledger entry 7); the store is away.';
  const open = () => openDesk({ standing: () => BEHIND, storeFailure: AWAY, pack: (pack) => ({ ...pack, time_zone: 'Europe/London' }) });

  it('every reply says as of when its facts stand: an answer once, above its buttons and in its summary', async () => {
    const { act, ask } = await open();
    const reply = await ask(KEEPERS);
    expect(textOf(reply)).toContain('45');
    expect(textOf(reply).split(LABEL)).toHaveLength(2);
    expect(reply.message.summary).toContain(LABEL);
    expect(reply.message.blocks.at(-1)?.kind).toBe('actions');
    expect(reply.message.blocks.at(-2)).toMatchObject({ kind: 'notice', text: LABEL });
    for (const [name, what] of ASKING) if (name !== 'a review') expect(textOf(await act(what)), name).toContain(LABEL);
  });

  it('each thing found by a search says it where it is put', async () => {
    const { act } = await open();
    const { results = [] } = await act({ kind: 'search', text: 'keepers' });
    expect(results.length).toBeGreaterThan(0);
    for (const { message } of results) expect(renderPlainText(message)).toContain(LABEL);
  });

  it('answers say nothing of it once the ledger is read', async () => {
    let standing: LedgerStanding = BEHIND;
    const { ask } = await openDesk({ standing: () => standing });
    standing = { kind: 'current', position: 7, asOf: '2023-12-01T09:31:00.000Z' };
    expect(textOf(await ask(KEEPERS))).not.toContain('What curators decided');
  });
});

describe('answers that were shown while the store was away', () => {
  async function answeredWithoutStore(answers: number) {
    let away = true;
    const storeAway = () => Promise.reject(AWAY);
    const opened = await openDesk({
      rules: { personPerMinute: 100_000, tenantPerMinute: 100_000 },
      store: (store) => (away ? { ...store, postings: { ...store.postings, record: storeAway } } : store),
    });
    const { act, desk } = opened;
    for (let number = 1; number <= answers; number += 1) {
      const now = new Date(Date.parse('2023-12-01T12:00:00Z') + number).toISOString();
      await act({ kind: 'question', text: KEEPERS, thread: [] }, ANN, CHANNEL, now, `asked-${number}`);
      await desk.posted(`asked-${number}`, { conversation: CHANNEL, message: `m${number}` }, now);
    }
    return {
      ...opened,
      storeComesBack: () => {
        away = false;
      },
      notedAbout: async (fact: string) => (await opened.store.postings.uncorrected(fact, 1, 100)).map(({ posted }) => posted.message),
    };
  }

  it('are noted once it is back, each once, with what they showed', async () => {
    const { desk, store, storeComesBack, notedAbout } = await answeredWithoutStore(2);
    await expect(desk.noteOwed()).rejects.toBe(AWAY);
    expect(await notedAbout('keepers-autumn')).toEqual([]);
    storeComesBack();
    await desk.noteOwed();
    await desk.noteOwed();
    expect(await notedAbout('keepers-autumn')).toEqual(['m1', 'm2']);
    const [first] = await store.postings.uncorrected('keepers-autumn', 1, 1);
    expect(renderPlainText(first?.message ?? { summary: '', blocks: [] })).toContain('45');
  });

  it('in a private conversation are, too', async () => {
    const { act, desk, storeComesBack, notedAbout } = await answeredWithoutStore(0);
    await act({ kind: 'question', text: KEEPERS, thread: [] }, ANN, PRIVATE, undefined, 'private');
    await desk.posted('private', { conversation: PRIVATE, message: 'p1' }, '2023-12-01T12:00:00Z');
    storeComesBack();
    await desk.noteOwed();
    expect(await notedAbout('keepers-autumn')).toEqual(['p1']);
  });
});
