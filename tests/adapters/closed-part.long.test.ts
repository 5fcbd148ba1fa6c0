import { describe, expect, it } from 'vitest';
import {
  ACTIONS,
  type AccessRole,
  COMMANDS,
  type Conversation,
  createBot,
  FORMS,
  type Interaction,
  type Pack,
  type Person,
  packWithin,
  type Reply,
} from '../../src/index.ts';
import { CLOSED_WORDS, openPart, SECRET_DIGEST, withClosedPart } from '../fixtures/closed-part.ts';
import { ANN, BEN, CHANNEL, NOW, openDesk } from '../fixtures/desk.ts';

/** Milliseconds, on a machine that is busy. */
const PATIENCE = 60_000;

const AT_HOME: Conversation = { platform: 'slack', tenant: 'T1', id: 'ann', kind: 'personal' };

/** What can be written after any command, and stand in any field or button: names of what is open, closed and of nothing. */
const SAID = [
  '',
  'pledge',
  'keepers',
  'reserve',
  'Storm reserve',
  'falcon',
  'Classified shells of Operation Falcon',
  'Operation Falcon',
  'falcon-shells',
  'Depot Nine',
  'Operation Kestrel',
  'secret',
  'secret 2023-11-30',
  'subscribe secret 08:30 weekdays',
  'subscriptions',
  'unsubscribe secret',
  'list',
  'status',
  'sources',
  'help',
  'coverage',
  'stale',
  'gaps',
  'questions',
  'fact falcon-shells',
  'fact reserve',
  'history reserve',
  '2023-11-30',
];

const TYPED = ['', 'sh', 'fal', 'res', 'depot nine', 'op', 'keep', 'vera', 'million'];

const TEMPLATES: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => `What about ${name}?`,
  (name) => `When does ${name} end?`,
  (name) => `Who leads ${name}?`,
  (name) => `/brief ${name}`,
  (name) => `How many shells did ${name} lose at Depot Nine?`,
];

/** Questions on everything that a pack names, and all that it says, as questions. */
function questionsOn({ entities, properties, figures, facts, gaps }: Pack): string[] {
  const names = [
    ...entities.flatMap(({ name, aliases }) => [name, ...Object.values(aliases).flat()]),
    ...properties.map(({ label }) => label),
    ...figures.map(({ label }) => label),
    'Operaton Falcn',
    'Operation Kestrel',
  ];
  const told = [...facts, ...gaps].flatMap(({ statement, asked_as }) => [statement, `Is it true that ${statement}`, ...asked_as]);
  return [...new Set([...names.flatMap((name) => TEMPLATES.map((write) => write(name))), ...told])];
}

const whole = withClosedPart();
const [closed, open] = [createBot(whole), createBot(openPart())];

describe('what is closed to an audience', () => {
  it('changes no answer to anybody of it, whatever is asked', { timeout: PATIENCE }, () => {
    const questions = questionsOn(whole);
    expect(questions.length).toBeGreaterThan(200);
    for (const question of questions) {
      const request = { question, askedAt: NOW };
      expect(closed.ask(request), question).toEqual(open.ask(request));
    }
  });

  it('changes no answer in a conversation', () => {
    const threads = [
      ['How many shells does Operation Falcon hold?', 'And when does it end?'],
      ['How much was pledged for the lighthouses?', 'And Operation Falcon?'],
      ['How many keepers does the fund employ?', 'What disagrees with that?', 'Since when?'],
      ['Tell me about Grey Point', 'What else is there?', 'And at Depot Nine?'],
    ];
    for (const asked of threads)
      for (const [at, question] of asked.entries()) {
        const request = { question, thread: asked.slice(0, at), askedAt: NOW };
        expect(closed.ask(request), asked.join(' / ')).toEqual(open.ask(request));
      }
  });

  it('changes no answer as of an earlier day or an earlier state of the store', () => {
    for (const question of ['How many keepers does the fund employ?', 'When does Operation Falcon end?', '/figure falcon', '/sources'])
      for (const asOf of ['2023-05-31', '2023-07-13', '2023-10-21']) {
        const request = { question, askedAt: NOW, asOf, recordedBy: `${asOf}T12:00:00Z` };
        expect(closed.ask(request), `${question} ${asOf}`).toEqual(open.ask(request));
      }
  });

  it('is answered from for whoever is cleared for it', () => {
    const request = { question: 'How many shells does Operation Falcon hold?', askedAt: NOW, audience: 'staff' };
    expect(closed.ask(request).headline).toContain('one billion shells');
    expect(closed.ask({ ...request, question: 'When does Operation Falcon end?' }).gap).toBe('falcon-end');
  });

  it('is in no part of the pack as far as they may know of it', () => {
    expect(JSON.stringify(packWithin(whole, 'public'))).not.toMatch(CLOSED_WORDS);
    expect(packWithin(whole, 'staff')).toBe(whole);
  });
});

type Act = Interaction extends infer One ? (One extends Interaction ? Omit<One, 'person' | 'conversation' | 'delivery'> : never) : never;

/** Everything that somebody can do, with everything that can be written into it. */
function everyAct(): Act[] {
  const fields = (value: string) =>
    Object.fromEntries(
      ['figure', 'digest', 'fact', 'subject', 'property', 'speaker', 'value', 'statement', 'why', 'relations', 'reason'].map((id) => [
        id,
        value,
      ]),
    );
  return [
    ...Object.keys(COMMANDS).flatMap((name) => SAID.map((text): Act => ({ kind: 'command', name, text }))),
    ...SAID.filter((text) => text !== '').map((text): Act => ({ kind: 'question', text, thread: [] })),
    ...Object.values(ACTIONS).flatMap((action) =>
      ['', 'falcon', 'secret', 'falcon-shells', 'falcon-end'].map((value): Act => ({ kind: 'button', action, value })),
    ),
    ...Object.values(FORMS).flatMap((form) =>
      [form, `${form}:falcon-shells:0`, `${form}:keepers-autumn:0`].flatMap((id) =>
        ['falcon', 'falcon-shells'].map((value): Act => ({ kind: 'form', form: id, fields: fields(value) })),
      ),
    ),
    ...TYPED.map((text): Act => ({ kind: 'search', text })),
    ...['figure', 'fact', 'subject', 'property', 'speaker', 'about', 'nearest'].flatMap((field) =>
      [FORMS.figure, `${FORMS.correct}:keepers-autumn:0`].flatMap((form) =>
        TYPED.map((text): Act => ({ kind: 'search', text, form, field })),
      ),
    ),
    { kind: 'home' },
    { kind: 'installed' },
  ];
}

/** All replies that somebody gets from a pack, act by act. */
async function repliesFrom(pack: Pack, who: Person, where: Conversation, role: AccessRole): Promise<readonly (readonly [string, Reply])[]> {
  const desk = await openDesk({
    pack: ({ digests }) => ({ ...pack, digests: [...digests, ...pack.digests] }),
    role,
    clearances: { cleared: 'staff' },
    rules: { personPerMinute: 1e6, tenantPerMinute: 1e6 },
  });
  const request = {
    digest: SECRET_DIGEST.name,
    target: where,
    createdBy: { ...BEN, id: 'cleared' },
    createdAt: '2023-11-01T08:00:00.000Z',
  };
  await desk.store.subscriptions.subscribe(request);
  await desk.store.follows.follow(who, 'falcon', '2023-11-01T08:00:00.000Z');
  const replies: [string, Reply][] = [];
  for (const act of everyAct()) replies.push([JSON.stringify(act), await desk.act(act, who, where)]);
  return replies;
}

describe('somebody without clearance', () => {
  it.each([
    ['a reader in a channel', ANN, CHANNEL, 'reader'],
    ['a curator in private', ANN, AT_HOME, 'curator'],
  ] as const)(
    '%s gets by every command, button, form and search what the pack without its closed part gives',
    { timeout: PATIENCE },
    async (_, who, where, role) => {
      const [met, expected] = [await repliesFrom(whole, who, where, role), await repliesFrom(openPart(), who, where, role)];
      for (const [at, [act, reply]] of met.entries()) {
        expect(reply, act).toEqual(expected[at]?.[1]);
      }
    },
  );
});
