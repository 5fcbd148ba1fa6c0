import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { readConfiguration } from '../../adapters/config.ts';
import { openStore } from '../../adapters/database/store.ts';
import { startService } from '../../adapters/service/service.ts';
import { systemClock } from '../../adapters/system-clock.ts';
import {
  type ChatPlatform,
  type Conversation,
  type HandleInteraction,
  type Interaction,
  type LookupOutcome,
  type Message,
  type MessageAction,
  type Pack,
  type Person,
  type Reply,
  renderPlainText,
  type Taking,
} from '../../src/index.ts';
import { MORNING } from '../fixtures/digest-replica.ts';
import { KEEPERS } from '../fixtures/keepers.ts';
import { lighthousePack } from '../fixtures/lighthouse-pack.ts';
import { measlesPack } from '../fixtures/measles-pack.ts';
import { dataFolder, type GivenPack, severalPacks, storeOfPack } from '../fixtures/several-packs.ts';

// A process makes each of its packs ready: on a machine that is busy that takes seconds.
vi.setConfig({ testTimeout: 60_000 });

const ANN: Person = { platform: 'slack', tenant: 'T1', id: 'ann', name: 'Ann' };
const BEN: Person = { platform: 'slack', tenant: 'T1', id: 'ben', name: 'Ben' };
const IDA: Person = { platform: 'slack', tenant: 'T1', id: 'ida' };
const JO: Person = { platform: 'slack', tenant: 'T1', id: 'jo' };
const CHANNEL: Conversation = { platform: 'slack', tenant: 'T1', id: 'C1', kind: 'channel' };
const alone = ({ id }: Person): Conversation => ({ platform: 'slack', tenant: 'T1', id: `D-${id}`, kind: 'personal' });

const CASES = 'How many people have measles now?';
const LIGHTHOUSES = 'the lighthouses of the Kelmar coast';
const MEASLES = 'The measles outbreak in Sallowmere, March 2026';
const BOTH = [LIGHTHOUSES, MEASLES];
const NOW = '2026-03-20T07:31:00.000Z';

let lighthouses: Pack;
let measles: Pack;
beforeAll(async () => {
  lighthouses = { ...lighthousePack(), digests: [MORNING] };
  measles = { ...(await measlesPack()), digests: [MORNING] };
  shared = await start({}, (end) => void ends.push(end));
}, 60_000);

type Act = Interaction extends infer One ? (One extends Interaction ? Omit<One, 'person' | 'conversation' | 'delivery'> : never) : never;

interface Where {
  readonly person?: Person;
  readonly conversation?: Conversation;
}

/** A platform by hand: what it was started with, and what was posted on it. */
function byHand() {
  const posts: { readonly address: Conversation; readonly key: string; readonly message: Message }[] = [];
  let started: { readonly handle: HandleInteraction; readonly taking: Taking | undefined } | undefined;
  let starts = 0;
  let stops = 0;
  const platform: ChatPlatform = {
    platform: 'slack',
    async start(handle, _posted, taking) {
      started = { handle, taking };
      starts += 1;
    },
    post: async (address, message, key) => {
      posts.push({ address, message, key });
      return { kind: 'sent', posted: { conversation: address, message: String(posts.length) } };
    },
    update: async (posted) => ({ kind: 'sent', posted }),
    lookup: async (address, key): Promise<LookupOutcome> => {
      const found = posts.find((one) => one.key === key && one.address.id === address.id);
      return found ? { kind: 'found', posted: { conversation: address, message: found.key } } : { kind: 'absent' };
    },
    mayHaveOutsiders: () => false,
    stop: async () => {
      stops += 1;
    },
  };
  const running = () => {
    if (started) return started;
    throw new Error('The platform was not started.');
  };
  return { platform, posts, running, counts: () => ({ starts, stops }) };
}

interface Given {
  readonly to?: GivenPack['to'];
  readonly dataDirectory?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly now?: () => string;
}

const ends: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const end of ends.toReversed()) await end();
});
/** No test but those on it is to come near the limit of requests. */
const MANY = { REQUESTS_PER_MINUTE: '10000' };
let shared: Awaited<ReturnType<typeof start>>;
let deliveries = 0;
let threads = 0;
/** A thread that no other test speaks in. */
const aThread = (): Where => ({ conversation: { ...CHANNEL, thread: `thread ${++threads}` } });

async function start(
  { to = 'everybody', now = () => NOW, environment = MANY, ...more }: Given = {},
  atEnd?: (work: () => Promise<void>) => void,
) {
  const hand = byHand();
  const packs = [
    { pack: lighthouses, to: 'everybody' },
    { pack: measles, to },
  ] as const;
  const running = await severalPacks({ packs, platforms: [hand.platform], now, environment, ...more, ...(atEnd && { atEnd }) });
  return { ...running, ...hand };
}

/**
 * Both packs, the second for whomever `to` names, and what somebody does with the bot; one process for all tests that ask for
 * nothing else. What is done is done in a channel, in a thread of its own, unless it is said where.
 */
async function begin(given?: Given) {
  const running = given ? await start(given) : shared;
  const here = aThread();
  async function act(
    what: Act,
    { person = ANN, conversation = here.conversation ?? CHANNEL }: Where = {},
    delivery = `d${++deliveries}`,
  ): Promise<Reply> {
    return running.running().handle({ ...what, person, conversation, delivery });
  }
  const ask = (text: string, where?: Where) => act({ kind: 'question', text }, where);
  const command = (name: string, text: string, where?: Where) => act({ kind: 'command', name, text }, where);
  const press = ({ id, value }: MessageAction, where?: Where) => act({ kind: 'button', action: id, value }, where);
  return { ...running, act, ask, command, press };
}

const said = ({ message }: Reply) => renderPlainText(message);
const buttonsOf = ({ blocks }: Message) => blocks.flatMap((block) => (block.kind === 'actions' ? block.actions : []));
function button(reply: Reply | Message, label: string | RegExp): MessageAction {
  const message = 'message' in reply ? reply.message : reply;
  const found = buttonsOf(message).find((one) => (typeof label === 'string' ? one.label === label : label.test(one.label)));
  if (found) return found;
  throw new Error(
    `There is no button ${label} among ${buttonsOf(message)
      .map((one) => one.label)
      .join(', ')}.`,
  );
}
describe('a question', () => {
  it('is answered by the pack that holds it, which is said to readers and to those who hear the summary', async () => {
    const { ask } = await begin();
    const reply = await ask(CASES);
    expect(said(reply)).toMatch(/64 confirmed[\s\S]*\nFrom: The measles outbreak in Sallowmere, March 2026$/u);
    expect(reply.message.summary).toContain(`From: ${MEASLES}`);
  });

  it('comes once though it is sent twice', async () => {
    const { act, storeOf } = await begin();
    const replies = await Promise.all([1, 2].map(() => act({ kind: 'question', text: CASES }, { person: JO }, 'same')));
    expect(replies[0]).toBe(replies[1]);
    const store = await storeOf(measles);
    onTestFinished(() => store.close());
    expect(await store.questions.askedBy(JO, 10)).toHaveLength(1);
  });

  it('is kept by the pack that answered, and by no other', async () => {
    const { ask, storeOf } = await begin();
    await ask(CASES, { person: IDA });
    const [own, other] = await Promise.all([storeOf(measles), storeOf(lighthouses)]);
    onTestFinished(async () => void (await Promise.all([own.close(), other.close()])));
    const [inOwn, inOther] = await Promise.all([own, other].map(async ({ questions }) => questions.askedBy(IDA, 10)));
    expect([inOwn?.length, inOther?.length]).toEqual([1, 0]);
  });

  it('may name its pack first', async () => {
    const { ask } = await begin();
    expect(said(await ask('lighthouses: timeline'))).toContain(`From: ${LIGHTHOUSES}`);
    expect(said(await ask(`${MEASLES}: timeline`))).toContain(`From: ${MEASLES}`);
    expect(said(await ask('Measles: how many keepers does the fund employ?'))).not.toContain('45');
  });

  it('that several hold is asked back, then answered in place of that, and goes on there', async () => {
    const { ask, press } = await begin();
    const asked = await ask('timeline');
    expect(said(asked)).toContain('More than one file holds something on this. Which one is meant?');
    const answered = await press(button(asked, MEASLES));
    expect(answered).toMatchObject({ replaces: true, audience: 'everyone' });
    expect(said(answered)).toContain(`From: ${MEASLES}`);
    expect(said(await ask('timeline'))).toContain(`From: ${MEASLES}`);
  });

  it('that the conversation is about is answered there, with a button for what another holds', async () => {
    const { ask, press } = await begin();
    await ask(CASES);
    const reply = await ask('timeline');
    expect(said(reply)).toContain(`From: ${MEASLES}`);
    const other = await press(button(reply, `Also in: ${LIGHTHOUSES}`));
    expect(other.replaces).toBe(false);
    expect(said(other)).toContain(`From: ${LIGHTHOUSES}`);
  });

  it('that was edited into one for another pack is remembered by that alone', async () => {
    const { act, ask } = await begin();
    const where = aThread();
    await act({ kind: 'question', text: CASES }, where, 'first of two');
    const edited = await act({ kind: 'question', text: KEEPERS, edits: 'first of two' }, where);
    expect(said(edited)).toContain(`From: ${LIGHTHOUSES}`);
    expect(said(await ask('timeline', where))).toContain(`From: ${LIGHTHOUSES}`);
  });

  it('of thanks is no pack’s matter', async () => {
    const { ask } = await begin();
    const reply = await ask('thanks', { conversation: alone(ANN) });
    expect(said(reply)).toBe('You are welcome.');
  });

  it('for help is answered once, for all', async () => {
    const { ask, press } = await begin();
    const reply = await ask('help');
    expect(said(reply)).toContain(`• lighthouses: ${LIGHTHOUSES}\n• measles: ${MEASLES}`);
    expect(said(await press(button(reply, MEASLES)))).toContain('From: The measles');
  });

  it('to be silent holds for every pack', async () => {
    const { act, ask } = await begin();
    const where = aThread();
    const overheard = (text: string) => act({ kind: 'question', text, overheard: true }, where);
    await ask(CASES, where);
    await ask(KEEPERS, where);
    expect((await overheard(KEEPERS)).silent).not.toBe(true);
    expect(said(await ask('be quiet', where))).toContain('only when I am named');
    expect((await overheard(KEEPERS)).silent).toBe(true);
    expect((await overheard(CASES)).silent).toBe(true);
  });

  it('that people ask each other uses up nobody’s allowance, and is left to them', async () => {
    const { act } = await begin({ environment: { REQUESTS_PER_MINUTE: '1' } });
    for (let more = 0; more < 3; more += 1) {
      expect((await act({ kind: 'question', text: 'shall we?', overheard: true })).silent).toBe(true);
    }
  });

  it('counts once, whichever pack answers', async () => {
    const { ask } = await begin({ environment: { REQUESTS_PER_MINUTE: '2' } });
    await ask(CASES);
    await ask(KEEPERS);
    expect(said(await ask(CASES))).toContain('RATE_LIMITED');
  });
});

describe('a pack that is not seen', () => {
  const doors = async () => {
    const world = await begin({ to: new Set(['slack/T1/ann']) });
    const inPrivate = { conversation: alone(ANN) };
    const shown = await world.ask(CASES, inPrivate);
    return { ...world, inPrivate, shown };
  };

  it('is seen by whom it was given to, alone with the bot, and by nobody else', async () => {
    const { ask, shown } = await doors();
    expect(said(shown)).toContain('64 confirmed cases');
    for (const where of [{}, { person: BEN, conversation: alone(BEN) }])
      expect(said(await ask(CASES, where))).not.toMatch(/64 confirmed|measles outbreak/u);
  });

  it('is absent behind copied buttons, forms and names', async () => {
    const { act, ask, press, command, shown } = await doors();
    const replies = [
      ...(await Promise.all(buttonsOf(shown.message).map((one) => press(one, { person: BEN })))),
      await act({ kind: 'button', action: 'in-pack', value: 'pack=measles;{"k":"q","t":"timeline"}' }),
      await act({ kind: 'button', action: 'help', value: 'pack=measles;' }),
      await act({ kind: 'form', form: 'pack=measles;figure-form', fields: { figure: 'cases' } }),
      await act({ kind: 'search', text: 'cas', form: 'pack=measles;figure-form', field: 'figure' }),
      await ask(`measles: ${CASES}`),
      await command('figure', 'cases'),
      await command('brief', 'measles: morning'),
      await command('review', 'measles'),
      await command('status', ''),
      await command('figure', ''),
    ];
    for (const reply of replies)
      expect(`${said(reply)} ${JSON.stringify(reply.results ?? [])}`).not.toMatch(/Sallowmere|64 confirmed|confirmed cases/u);
    expect(replies.slice(0, 3).map(said).join()).toContain('This button does not work any more.');
  });

  it('is absent from search, from one’s own page and from the greeting', async () => {
    const { act, inPrivate } = await doors();
    const page = (where: Where) => act({ kind: 'home' }, where);
    const found = (where: Where) => act({ kind: 'search', text: 'measles' }, where);
    expect(said(await page(inPrivate))).toContain(MEASLES);
    expect((await found(inPrivate)).results?.length).toBeGreaterThan(0);
    const ben = { person: BEN, conversation: alone(BEN) };
    for (const reply of [await page(ben), await found(ben), await act({ kind: 'installed' })]) {
      expect(`${said(reply)} ${JSON.stringify(reply.results ?? [])}`).not.toMatch(/measles|Sallowmere/iu);
    }
  });

  it('leaves a place with no other told so, and never without a word', async () => {
    const hand = byHand();
    await severalPacks({ packs: [{ pack: measles, to: new Set(['slack/T1/ann']) }], platforms: [hand.platform] });
    const act = (what: Act) => hand.running().handle({ ...what, person: BEN, conversation: CHANNEL, delivery: `d${++deliveries}` });
    for (const what of [{ kind: 'question', text: CASES }, { kind: 'command', name: 'figure', text: '' }, { kind: 'home' }] as const) {
      expect(said(await act(what))).toContain('Nothing is open here that I could answer from.');
    }
    expect((await act({ kind: 'question', text: 'shall we?', overheard: true })).silent).toBe(true);
  });
});

describe('what is done in one of several packs', () => {
  it('lists figures below their packs, each with a form of its own', async () => {
    const { act, command, press } = await begin();
    const listed = await command('figure', '');
    expect(listed).toMatchObject({ audience: 'asker' });
    expect(listed.form).toBeUndefined();
    expect(said(listed)).toMatch(new RegExp(`${LIGHTHOUSES}\\n[\\s\\S]*${MEASLES}\\n[\\s\\S]*cases — confirmed cases`, 'u'));
    const picking = buttonsOf(listed.message)
      .filter(({ label }) => label === 'Pick a figure')
      .at(-1);
    if (!picking) throw new Error('There is no button.');
    const { form } = await press(picking);
    expect(form?.fields.some((field) => 'options' in field && field.options.some(({ value }) => value === 'cases'))).toBe(true);
    const sent = await act({ kind: 'form', form: form?.id ?? '', fields: { figure: 'cases' } });
    expect(said(sent)).toContain('64 confirmed cases');
    const found = await act({ kind: 'search', text: 'hosp', form: form?.id ?? '', field: 'figure' });
    expect(found.results?.map(({ id }) => id)).toEqual(['hospital']);
  });

  it('gives the figure of the pack that has it', async () => {
    const { command } = await begin();
    expect(said(await command('figure', 'cases'))).toContain(`From: ${MEASLES}`);
  });

  it('asks which digest is meant, unless its pack is named', async () => {
    const { command, press } = await begin();
    const which = await command('brief', 'morning');
    expect(said(which)).toContain('Which file is meant?');
    expect(said(await press(button(which, MEASLES)))).toContain(`From: ${MEASLES}`);
    expect(said(await command('brief', 'measles: morning'))).toContain(`From: ${MEASLES}`);
  });

  it('tells of the subscriptions of all, and goes on with the pack that was reviewed', async () => {
    const { command, press } = await begin({ environment: { CURATORS: 'slack/T1/ann' } });
    expect(said(await command('brief', 'list'))).toMatch(new RegExp(`${LIGHTHOUSES}[\\s\\S]*${MEASLES}`, 'u'));
    await press(button(await command('review', ''), MEASLES));
    expect(said(await command('review', 'stale'))).not.toContain('Which file is meant?');
  });

  it('finds facts of all in a search, each with its pack', async () => {
    const { act } = await begin();
    const { results = [] } = await act({ kind: 'search', text: '' });
    expect(BOTH.map((title) => results.some(({ detail }) => detail.endsWith(title)))).toEqual([true, true]);
  });

  it('keeps what lies behind an answer with its pack, though others were asked since', async () => {
    const { ask, press } = await begin();
    const cases = await ask(CASES);
    await ask(KEEPERS);
    expect(said(await press(button(cases, /^Sources/u)))).toContain('Coast Notes');
  });

  it('leads from an old button, which names no pack, to the first', async () => {
    const { act } = await begin();
    expect(said(await act({ kind: 'button', action: 'ask', value: KEEPERS }))).toContain('45 keepers');
  });
});

describe('digests of several packs', () => {
  /** A data folder in which a channel and Ann were subscribed to the digest of each pack, which have the same name. */
  async function subscribed(): Promise<string> {
    const dataDirectory = dataFolder();
    for (const pack of [lighthouses, measles]) {
      const store = await storeOfPack(dataDirectory, pack);
      for (const target of [CHANNEL, alone(ANN)]) {
        const reader = target.kind === 'personal' ? { reader: ANN.id } : {};
        await store.subscriptions.subscribe({
          digest: 'morning',
          target: { ...target, ...reader },
          createdBy: ANN,
          createdAt: '2026-03-19T12:00:00.000Z',
        });
      }
      await store.close();
    }
    return dataDirectory;
  }
  const texts = (posts: readonly { readonly message: Message }[]) => posts.map(({ message }) => renderPlainText(message)).join('\n');

  it('are posted under keys of their own where both have the same name, and say whose they are', async () => {
    const { posts } = await begin({ dataDirectory: await subscribed() });
    await expect.poll(() => posts.length, { timeout: 20_000 }).toBe(4);
    expect(new Set(posts.map(({ key }) => key)).size).toBe(4);
    for (const title of BOTH) expect(texts(posts)).toContain(`From: ${title}`);
  });

  it('do not go where their pack is not seen', async () => {
    const { posts } = await begin({ dataDirectory: await subscribed(), to: new Set(['slack/T1/ann']) });
    const ofMeasles = () => posts.filter((post) => /measles|Sallowmere/iu.test(texts([post])));
    await expect.poll(() => ofMeasles().length, { timeout: 20_000 }).toBeGreaterThan(0);
    expect(ofMeasles().map(({ address }) => address.kind)).not.toContain('channel');
  });
});

describe('where one pack is seen', () => {
  /** The bot that answers from lighthouses and knows of no other pack. */
  async function alonePack() {
    const hand = byHand();
    const dataDirectory = dataFolder();
    const service = await startService({
      configuration: readConfiguration({ DATA_DIR: dataDirectory, ...MANY }),
      pack: lighthouses,
      openStore: () => openStore({ dataDirectory }, lighthouses),
      platforms: [hand.platform],
      clock: { ...systemClock, now: () => NOW },
      random: () => 0,
      newToken: () => crypto.randomUUID(),
      warn: () => undefined,
    });
    onTestFinished(() => service.stop());
    await service.storeTried;
    return (what: Act, delivery: string) => hand.running().handle({ ...what, person: ANN, conversation: CHANNEL, delivery });
  }

  it('every reply is to the letter what it is where there is no other', async () => {
    const [one, several] = [await alonePack(), await begin({ to: new Set(['slack/T1/nobody']) })];
    const acts: readonly Act[] = [
      { kind: 'question', text: KEEPERS },
      { kind: 'question', text: 'timeline' },
      { kind: 'question', text: CASES },
      { kind: 'question', text: 'help' },
      { kind: 'question', text: 'thanks' },
      { kind: 'command', name: 'figure', text: '' },
      { kind: 'command', name: 'brief', text: '' },
      { kind: 'command', name: 'review', text: '' },
      { kind: 'home' },
      { kind: 'search', text: 'keep' },
      { kind: 'installed' },
    ];
    const unmarked = (reply: Reply) => JSON.stringify(reply).replaceAll('pack=lighthouses;', '');
    for (const [at, what] of acts.entries()) {
      const reply = await several.act(what, { conversation: CHANNEL }, `act ${at}`);
      expect(unmarked(reply)).toBe(unmarked(await one(what, `act ${at}`)));
    }
  });
});

describe('a process', () => {
  it('starts and ends each platform once, and tells of every pack', async () => {
    const { counts, services, stop } = await begin();
    expect(services.health().readiness).toBe('ready');
    const parts = services.health().parts.map(({ part }) => part);
    expect(parts).toEqual(expect.arrayContaining(['lighthouses: store', 'measles: store', 'shared store', 'slack']));
    expect(parts.filter((part) => part === 'slack')).toHaveLength(1);
    const metrics = await services.metrics();
    for (const pack of ['lighthouses', 'measles']) expect(metrics).toMatch(new RegExp(`^sitrep_facts\\{pack="${pack}"\\} \\d+$`, 'mu'));
    expect(metrics.match(/^# TYPE sitrep_facts /gmu)).toHaveLength(1);
    await stop();
    expect(counts()).toEqual({ starts: 1, stops: 1 });
  });

  it('keeps a question that it took where another process finds it, whatever pack answers', async () => {
    const dataDirectory = dataFolder();
    const [one, other] = [await begin({ dataDirectory }), await begin({ dataDirectory })];
    const taken = { delivery: 'both', person: ANN, payload: 'p', thread: 't' };
    expect(await one.running().taking?.take(taken)).toBe(true);
    expect(await other.running().taking?.take(taken)).toBe(true);
    expect([one, other].map(({ running }) => running().taking?.held('both'))).toEqual(['held', 'elsewhere']);
    one.running().taking?.settle('both');
  });

  it('goes on from what another process was asked, in the pack that it was asked of', async () => {
    const dataDirectory = dataFolder();
    const [one, other] = [await begin({ dataDirectory }), await begin({ dataDirectory })];
    const where = aThread();
    await one.ask(CASES, where);
    expect(said(await other.ask('timeline', where))).toContain(`From: ${MEASLES}`);
  });
});
