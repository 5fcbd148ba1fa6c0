import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  type ChatPlatform,
  describeDefect,
  describeInLine,
  Failure,
  type HandleInteraction,
  type Interaction,
  linesOfWork,
  type Reply,
  type Room,
  remembered,
  STRANGER,
  seldom,
  TAKING_ON_LIMITS,
  type TakingOnEvent,
  type TakingOnLimits,
  takingOn,
} from '../../src/index.ts';
import type { PlatformParts, Warned } from '../platform-module.ts';
import { receivedBytes } from '../received-bytes.ts';
import { signingWith } from './actions.ts';
import { mattermostApi, read } from './api.ts';
import { type BotAccount, type Hearing, hearingOf, MATTERMOST_PLATFORM } from './hearing.ts';
import { type Integrations, openIntegrations } from './integrations.ts';
import { speakingIn } from './mattermost-sender.ts';
import type { MattermostSettings } from './settings.ts';
import { type EventSocket, eventSocket } from './socket.ts';
import { userSchema } from './wire.ts';

export interface MattermostOptions extends Pick<PlatformParts, 'records' | 'clock' | 'warn'> {
  readonly settings: MattermostSettings;
  /** Where they are to differ from those of all platforms. */
  readonly limits?: TakingOnLimits;
  /** How much is taken on at once, where it is to differ. */
  readonly room?: Room;
}

export interface MattermostChat extends ChatPlatform {
  /** Where the server calls it, once it is started. */
  readonly port: () => number | undefined;
  /** Resolves once all that was taken is answered. */
  readonly settled: () => Promise<void>;
}

const CALL_MILLISECONDS = 8_000;
const STOP_MILLISECONDS = 8_000;
const USERS_KEPT = 5_000;
/** Milliseconds for which it is believed what an account is. */
const USER_KNOWN_FOR = 600_000;
/** The name of the record of how far the server's clock had come with what was heard. */
const HEARD = 'heard';
const NOTED_EVERY = 10_000;
/** Milliseconds between tries to read what was missed, while the store that tells since when is not open. */
const FIRST_WAIT = 500;
const LONGEST_WAIT = 30_000;

const DENIED = (why: string) =>
  new Failure(
    'PLATFORM_REFUSED',
    'Mattermost does not let the bot in.',
    why,
    'Check MATTERMOST_URL and MATTERMOST_TOKEN; npm run doctor -- mattermost looks again.',
  );

/** The bot on a Mattermost server: it hears by the WebSocket and speaks by the REST interface, as its bot account. */
export function mattermostChat(options: MattermostOptions): MattermostChat {
  const { settings, clock, records } = options;
  const limits = options.limits ?? TAKING_ON_LIMITS;
  const tenant = new URL(settings.url).hostname;
  const warn = seldom((line, warned?: Warned) => options.warn(`mattermost: ${line}`, warned), clock.now);
  const api = mattermostApi({ ...settings, timeout: CALL_MILLISECONDS });
  const signing = signingWith(settings.token);
  const lines = linesOfWork(nextTurn, options.room);
  const users = remembered<{ readonly isExternal: boolean; readonly until: number }>(USERS_KEPT);
  const turnedAway = remembered<true>(USERS_KEPT);
  const hearingNow = new Set<Promise<void>>();
  let account: BotAccount = { id: '', username: '' };
  let hearing: Hearing | undefined;
  let socket: EventSocket | undefined;
  let integrations: Integrations | undefined;
  let stopped: Promise<void> | undefined;
  let lost = 0;
  let heardAt = 0;
  let notedAt: number | undefined;
  let caughtUp = false;
  const ending = new AbortController();

  function warnOfDefect(what: string, error: unknown): void {
    const { line, stack, said } = describeDefect(error);
    if (error instanceof Failure) warn(`${what} ${describeInLine(error)}`, { code: error.code });
    else warn(`${what} ${line}`, { level: 'error', stack, said });
  }
  function tell(event: TakingOnEvent): void {
    if (event.kind === 'lost') lost += 1;
    if (event.kind === 'lost') warn('A reply reached nobody.');
    else if (event.kind === 'failed') warnOfDefect('Something could not be done.', event.error);
    else if (event.error === undefined) warn(`A ${event.interaction} was not answered in time.`);
    else warnOfDefect(`A ${event.interaction} could not be answered.`, event.error);
  }

  /** Whether an account is a guest's, or of another server; of what people say to each other nothing is looked up. */
  async function isExternal({ person, ...interaction }: Interaction): Promise<boolean | undefined> {
    const known = users.get(person.id);
    if (known && known.until > clock.elapsed()) return known.isExternal;
    if (interaction.kind === 'question' && interaction.overheard) return undefined;
    const user = read(await api('GET', `/users/${person.id}`), userSchema);
    if (!user) return undefined;
    const isOther = user.roles.split(/\s+/).includes('system_guest') || Boolean(user.remote_id);
    users.set(person.id, { isExternal: isOther, until: clock.elapsed() + USER_KNOWN_FOR });
    return isOther;
  }

  /** What is said to a stranger: the same to each press, and to what is written once in each place. */
  function turnAway({ kind, conversation, person }: Interaction): Reply {
    if (kind !== 'question') return STRANGER;
    const key = JSON.stringify([conversation.id, person.id]);
    const isTold = turnedAway.get(key) ?? false;
    turnedAway.set(key, true);
    return isTold ? { ...STRANGER, silent: true } : STRANGER;
  }

  function admitting(handle: HandleInteraction): HandleInteraction {
    return async (interaction) => {
      const isOfBot = interaction.person.id === account.id;
      const external = settings.externals === 'allow' || isOfBot ? false : await isExternal(interaction);
      if (external === false) return handle(interaction);
      const isOverheard = interaction.kind === 'question' && interaction.overheard === true;
      if (external && settings.externals === 'deny') return isOverheard ? { ...STRANGER, silent: true } : turnAway(interaction);
      return handle({ ...interaction, person: { ...interaction.person, external: true } });
    };
  }

  /** Notes how far was heard; what a store does not take is noted later. */
  function heard(at: number): void {
    heardAt = Math.max(heardAt, at);
    // What was noted before a start is where reading again begins: it is not overwritten until that is done.
    if (!caughtUp || (notedAt !== undefined && clock.elapsed() - notedAt < NOTED_EVERY)) return;
    notedAt = clock.elapsed();
    void Promise.resolve()
      .then(() => records().write(MATTERMOST_PLATFORM, HEARD, String(heardAt)))
      .catch(() => undefined);
  }

  function follow(work: Promise<void>): void {
    const one: Promise<void> = work.catch((error: unknown) => tell({ kind: 'failed', error })).finally(() => hearingNow.delete(one));
    hearingNow.add(one);
  }

  /** Reads again what was written since something was heard last, as soon as the store tells when that was. */
  async function catchUp(): Promise<void> {
    const heardBefore = heardAt;
    for (let wait = FIRST_WAIT; !ending.signal.aborted; wait = Math.min(wait * 2, LONGEST_WAIT)) {
      try {
        const since = heardBefore || Number(await records().read(MATTERMOST_PLATFORM, HEARD));
        if (since > 0) await hearing?.readAgain(since);
        caughtUp = true;
        return;
      } catch (error) {
        if (!(error instanceof Failure) || error.code !== 'STORE_UNAVAILABLE') throw error;
      }
      await clock.wait(wait, ending.signal);
    }
  }

  async function known(): Promise<BotAccount> {
    const called = await api('GET', '/users/me');
    const user = read(called, userSchema);
    if (user) return user;
    if (called.kind === 'refused') throw DENIED(called.reason);
    const why = called.kind === 'unknown' ? called.reason : 'It does not answer as Mattermost does.';
    throw new Failure('PLATFORM_UNREACHABLE', 'Mattermost cannot be reached.', why, 'Check MATTERMOST_URL, the network and the server.');
  }

  const settled = async () => {
    while (hearingNow.size > 0) await Promise.all(hearingNow);
    await lines.settled();
  };

  const speaking = (posted: Parameters<ChatPlatform['start']>[1] = async () => undefined) =>
    speakingIn({ api, clock, signing, publicUrl: settings.publicUrl, bot: () => account.id, posted });

  return {
    platform: MATTERMOST_PLATFORM,
    port: () => integrations?.port,
    settled,
    async start(handle, posted, taking) {
      account = await known();
      const takes = takingOn({ handle: admitting(handle), taking, lines, clock, limits, tell });
      const speaks = speaking(posted);
      const common = { tenant, api, taking: takes, speaking: speaks };
      hearing = hearingOf({ ...common, bot: () => account, now: () => Date.parse(clock.now()), heard });
      integrations = await openIntegrations({
        ...common,
        settings,
        signing,
        publicUrl: settings.publicUrl,
        failed: (error) => tell({ kind: 'failed', error }),
        lost: () => tell({ kind: 'lost', delivery: '' }),
      });
      socket = eventSocket({
        url: settings.url,
        token: settings.token,
        clock,
        onEvent: (event) => follow(hearing?.hear(event) ?? Promise.resolve()),
        onGap: () => follow(catchUp()),
      });
      try {
        await socket.open();
      } catch (error) {
        await integrations.close();
        throw error;
      }
    },
    async takeUp(payload, givesUp) {
      if (!hearing) throw new Error('Mattermost is not started.');
      await hearing.takeUp(payload, givesUp);
    },
    readFile: ({ name, reference }) =>
      receivedBytes({
        name,
        url: `${settings.url}/api/v4/files/${encodeURIComponent(reference)}`,
        headers: { authorization: `Bearer ${settings.token}` },
      }),
    post: async (address, message, key) => speaking().post(address, message, key),
    update: async (posted, message) => speaking().update(posted, message),
    async lookup(address, key, since) {
      const post = await speaking().find(address, key, since);
      if (post === 'absent') return { kind: 'absent' };
      if (post === 'unknown') return { kind: 'unknown', reason: 'The posts of the channel cannot be read.' };
      return { kind: 'found', posted: { conversation: address, message: post.id } };
    },
    async trouble() {
      const failure = socket?.trouble();
      return failure && { kind: 'away', failure };
    },
    repliesLost: () => lost,
    stop() {
      stopped ??= (async () => {
        ending.abort();
        socket?.close();
        await integrations?.close();
        const done = new AbortController();
        await Promise.race([settled(), clock.wait(STOP_MILLISECONDS, done.signal)]);
        done.abort();
      })();
      return stopped;
    },
  };
}
