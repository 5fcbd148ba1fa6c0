import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { openStore } from '../../adapters/database/store.ts';
import { systemClock } from '../../adapters/system-clock.ts';
import {
  type ChatPlatform,
  type Conversation,
  type Externals,
  type HandleInteraction,
  type Interaction,
  type Person,
  type Reply,
  type ReportPosted,
  type Taking,
  takenQuestionsKept,
} from '../../src/index.ts';
import { NOW, openDesk } from '../fixtures/desk.ts';
import { TALK } from '../fixtures/human-talk.ts';
import { plainReply } from '../fixtures/slack-bot.ts';

/** Whether a platform has something, or why it has not. */
type Ability = true | { readonly not: string };

/** What platforms differ in; a case that a platform has nothing to show of is left out, aloud and with the reason. */
export interface ConversationAbilities {
  /** A question that is edited changes its answer. */
  readonly edits: Ability;
  /** People from elsewhere are told apart, by the policy on them. */
  readonly outsiders: Ability;
  /** History is read there at times, and may be refused. */
  readonly readsHistory: Ability;
  /** People say things to each other there; true where it is not said otherwise, as are the next. */
  readonly bystanders?: Ability;
  /** Several processes may be told of what is said there. */
  readonly processes?: Ability;
}

/** A process of the bot on the platform. */
export interface PlatformProcess {
  readonly platform: ChatPlatform;
  /** Resolves once all that it was told of is answered. */
  settled(): Promise<void>;
  /** It is told of nothing any more, as if it were dead; absent where it is told only of what is passed to it. */
  lose?(): void;
}

export interface ProcessSetup {
  readonly handle: HandleInteraction;
  readonly posted?: ReportPosted;
  readonly taking: Taking;
  /** For the core's reply. */
  readonly answerMilliseconds: number;
  readonly externals: Externals;
}

export type Speaker = 'ann' | 'ben' | 'outsider';

/** Something that somebody wrote. */
export interface Written {
  /** What `thread` is for whatever answers it. */
  readonly thread: string;
  /** Tells a process of it once more, as the platform does. */
  again(process?: PlatformProcess): Promise<void>;
  edit(text: string): Promise<void>;
}

/** A file as somebody has it. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The platform as its people see it, in one channel that the bot is in. */
export interface PlatformWorld {
  readonly platform: string;
  /** The channel, without a thread. */
  readonly channel: Conversation;
  /** Starts a process of the bot; it ends with the test. */
  start(setup: ProcessSetup): Promise<PlatformProcess>;
  /** Somebody names the bot and says something, in a new thread unless one is given; resolves once a process was told. */
  ask(text: string, more?: { thread?: string; by?: Speaker; to?: PlatformProcess }): Promise<Written>;
  /** Somebody sends files to the bot with some words, where the platform passes files on to it. */
  give(text: string, files: readonly GivenFile[]): Promise<void>;
  /** From now on the platform tells of files, and does not give them. */
  withholdFiles(): void;
  /** Somebody says something in a thread to nobody in particular. */
  talk(text: string, thread: string, by?: Speaker): Promise<void>;
  /** As the core names them. */
  person(speaker: Speaker): Person;
  /** Everything that the bot shows in a thread, to whomever, a message each. */
  shown(thread: string): string[];
  /** Everything that the bot shows anywhere, a message each. */
  everything(): string[];
  /** Ann presses a button of the last message in a thread. */
  press(label: string, thread: string): Promise<void>;
  /** How often the bot read what stands in channels and threads. */
  reads(): number;
  /** Refuses all further reading of history. */
  refuseReading(): void;
  /** What the bot did that the platform would not put up with. */
  offences(): readonly string[];
}

const ENDED = { timeout: 20_000 };
const KEEPERS = 'How many keepers does the fund employ?';
const GATHERING = 'When is the gathering of the keepers?';
const PLACE = 'Skarvik';
/** Longer than a process that is heard of no more keeps its questions. */
const LATER = 15_000;
const NEVER = () => new Promise<never>(() => undefined);
const QUIET = 15_000;

const textOf = (interaction: Interaction) => ('text' in interaction ? interaction.text : interaction.kind);
const echo: HandleInteraction = async (interaction) => plainReply(`On: ${textOf(interaction)}`);

/** What a platform owes those who speak with the bot, whatever its protocol. A new adapter's test is this one call. */
export function conversationContract(name: string, abilities: ConversationAbilities, create: () => Promise<PlatformWorld>): void {
  const { edits, outsiders, readsHistory, bystanders = true, processes = true } = abilities;
  /** Cases of what not every platform has. */
  function where(ability: Ability) {
    if (ability === true) return it;
    process.stderr.write(`A conversation on ${name}: a case is left out: ${ability.not}\n`);
    return it.skip;
  }

  describe(`a conversation on ${name}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'sitrep-conversation-'));
    const opening = openStore({ dataDirectory: folder });
    afterEach(async () => void (await (await opening).takenQuestions.expire('2100-01-01T00:00:00.000Z')));
    afterAll(async () => {
      await (await opening).close();
      rmSync(folder, { recursive: true, force: true });
    });
    let owners = 0;

    async function begin() {
      const [world, store] = await Promise.all([create(), opening]);
      onTestFinished(() => expect(world.offences()).toEqual([]));
      /** A process that keeps its questions in the store that all share; `late`: its clock is so far ahead of the others'. */
      const start = async (
        handle: HandleInteraction = echo,
        { late = 0, refusal, ...more }: Partial<ProcessSetup> & { late?: number; refusal?: Taking['refusal'] } = {},
      ) => {
        owners += 1;
        const now = () => new Date(Date.now() + late).toISOString();
        const clock = { ...systemClock, now };
        const kept = takenQuestionsKept({
          questions: () => store.takenQuestions,
          clock,
          owner: `process ${owners}`,
          tell: () => undefined,
        });
        const keeping = kept.takingOf(world.platform);
        const taken: string[] = [];
        const keepings: Promise<boolean>[] = [];
        const take: Taking['take'] = (question) => {
          taken.push(question.delivery);
          const isKept = keeping.take(question);
          keepings.push(isKept);
          return isKept;
        };
        const taking = { ...keeping, take, ...(refusal && { refusal }) };
        const started = await world.start({ handle, taking, answerMilliseconds: QUIET, externals: 'deny', ...more });
        /** Resolves once something was taken, and all that was is kept. */
        const allKept = async () => {
          await vi.waitUntil(() => keepings.length > 0, ENDED);
          await Promise.all(keepings);
        };
        return Object.assign(started, { taken, allKept, round: () => kept.round([started.platform]) });
      };
      return { world, store, start };
    }

    it('is answered where it was asked, and nowhere else', async () => {
      const { world, start } = await begin();
      const { settled } = await start();
      const [one, other] = [await world.ask('one?'), await world.ask('two?')];
      await settled();
      expect(world.shown(one.thread)).toEqual([expect.stringContaining('On: one?')]);
      expect(world.shown(other.thread)).toEqual([expect.stringContaining('On: two?')]);
      expect(world.everything()).toHaveLength(2);
    });

    it('is answered in the order of its thread, and does not hold up other threads', async () => {
      const { world, start } = await begin();
      const slow = Promise.withResolvers<void>();
      const handled: string[] = [];
      const { settled } = await start(async (interaction) => {
        handled.push(textOf(interaction));
        if (textOf(interaction) === 'one?') await slow.promise;
        return echo(interaction);
      });
      const { thread } = await world.ask('one?');
      await world.ask('two?', { thread, by: 'ben' });
      const other = await world.ask('elsewhere?');
      await vi.waitFor(() => expect(world.shown(other.thread)).toHaveLength(1), ENDED);
      expect(handled).toEqual(['one?', 'elsewhere?']);
      slow.resolve();
      await settled();
      expect(world.shown(thread)).toEqual(['one?', 'two?'].map((text) => expect.stringContaining(`On: ${text}`)));
    });

    it('has a draft checked, its faults with what may be written instead, and keeps nothing of it', async () => {
      const { world, store, start } = await begin();
      const { desk } = await openDesk({ store: () => store });
      const { settled } = await start((interaction) => desk.handle(interaction, NOW));
      const { thread } = await world.ask('check this: The fund employs 75 keepers. Thank you, <!channel> and <at>all</at>.');
      await settled();
      const [shown = ''] = world.shown(thread);
      expect(shown).toContain('75 keepers');
      expect(shown).toContain('45 keepers');
      expect(await store.questions.askedBy(world.person('ann'), 5)).toEqual([]);
    });

    it('is answered once however often the platform tells of it', async () => {
      const { world, start } = await begin();
      const { settled } = await start();
      const asked = await world.ask('one?');
      await asked.again();
      await settled();
      await asked.again();
      await settled();
      expect(world.everything()).toHaveLength(1);
    });

    where(processes)('is answered once, and in the order of its thread, by two processes on one store', async () => {
      const { world, start } = await begin();
      const slow = Promise.withResolvers<void>();
      const handled: string[] = [];
      const handle: HandleInteraction = async (interaction) => {
        handled.push(textOf(interaction));
        if (textOf(interaction) === 'one?') await slow.promise;
        return echo(interaction);
      };
      const [first, second] = [await start(handle), await start(handle)];
      const one = await world.ask('one?', { to: first });
      await vi.waitFor(() => expect(handled).toEqual(['one?']), ENDED);
      await one.again(second);
      const two = await world.ask('two?', { thread: one.thread, to: second });
      await two.again(first);
      const other = await world.ask('elsewhere?', { to: second });
      await vi.waitFor(() => expect(world.shown(other.thread)).toHaveLength(1), ENDED);
      expect(handled).toEqual(['one?', 'elsewhere?']);
      slow.resolve();
      await vi.waitFor(() => expect(world.shown(one.thread)).toHaveLength(2), ENDED);
      await Promise.all([first.settled(), second.settled()]);
      expect(world.shown(one.thread)).toEqual(['one?', 'two?'].map((text) => expect.stringContaining(`On: ${text}`)));
      expect(world.everything()).toHaveLength(3);
    });

    where(processes)('is finished by the next process where one was lost with an answer owed, before what came after it', async () => {
      const { world, start } = await begin();
      const gone = Promise.withResolvers<Reply>();
      const dying = await start(() => gone.promise);
      const one = await world.ask('one?', { to: dying });
      await dying.allKept();
      dying.lose?.();
      const next = await start(echo, { late: LATER });
      const two = await world.ask('two?', { thread: one.thread, to: next });
      await next.round();
      await next.round();
      await vi.waitFor(() => expect(world.shown(two.thread)).toHaveLength(2), ENDED);
      expect(world.shown(one.thread)).toEqual(['one?', 'two?'].map((text) => expect.stringContaining(`On: ${text}`)));
      gone.resolve(plainReply('', { silent: true }));
    });

    it('is read in the light of what was asked before, by a process that was started since', async () => {
      const { world, store, start } = await begin();
      const deskOf = async () => {
        const { desk } = await openDesk({ store: () => store });
        return start((interaction) => desk.handle(interaction, NOW));
      };
      const before = await deskOf();
      const { thread } = await world.ask(GATHERING, { to: before });
      await before.settled();
      await before.platform.stop();
      const after = await deskOf();
      await world.ask('where?', { thread, to: after });
      await vi.waitFor(() => expect(world.shown(thread)).toHaveLength(2), ENDED);
      expect(world.shown(thread).at(-1)).toContain(PLACE);
    });

    it.each([
      ['hangs', NEVER, 'ANSWER_LATE'],
      ['throws', () => Promise.reject(new Error('a defect')), 'INTERNAL'],
    ] as const)('ends in a word with a code where the core %s, and what comes next is answered', async (_, fails, code) => {
      const { world, start } = await begin();
      const { settled } = await start((interaction) => (textOf(interaction) === 'one?' ? fails() : echo(interaction)), {
        answerMilliseconds: 50,
      });
      const { thread } = await world.ask('one?');
      await vi.waitFor(() => expect(world.shown(thread)).toEqual([expect.stringContaining(code)]), ENDED);
      await world.ask('two?', { thread });
      await settled();
      expect(world.shown(thread).filter((text) => text.includes('On: two?'))).toHaveLength(1);
    });

    it('that is more than is taken on is refused in a word, once', async () => {
      const { world, store, start } = await begin();
      const { desk } = await openDesk({ store: () => store, rules: { personPerMinute: 1 } });
      const { settled } = await start((interaction) => desk.handle(interaction, NOW), {
        refusal: (interaction) => desk.refusal(interaction, NOW),
      });
      const answered = await world.ask(KEEPERS);
      for (let more = 0; more < 4; more += 1) await (await world.ask(KEEPERS)).again();
      await settled();
      expect(world.shown(answered.thread)).toHaveLength(1);
      expect(world.everything().filter((text) => text.includes('RATE_LIMITED'))).toHaveLength(1);
      expect(world.everything()).toHaveLength(2);
    });

    it('loses nothing of an answer that is longer than a message', async () => {
      const { world, start } = await begin();
      const lines = Array.from({ length: 400 }, (_, at) => `line ${at} of a long answer: ${'lorem ipsum '.repeat(8)}`);
      const blocks = lines.map((text) => ({ kind: 'text', runs: [{ text }] }) as const);
      const long: Reply = { message: { summary: 'A long answer.', blocks }, audience: 'everyone', replaces: false };
      const { settled } = await start(async () => long);
      const { thread } = await world.ask('all of it?');
      await settled();
      const shown = world.shown(thread).join('\n');
      expect(lines.filter((_, at) => !shown.includes(`line ${at} of`))).toEqual([]);
    });

    it.each([['in words'], ['by a button']] as const)('is left by the bot when it is told so %s, until it is named', async (way) => {
      const { world, store, start } = await begin();
      const { desk } = await openDesk({ store: () => store });
      const { settled } = await start((interaction) => desk.handle(interaction, NOW));
      const { thread } = await world.ask(GATHERING);
      await settled();
      if (way === 'in words') await world.ask('stop', { thread, by: 'ben' });
      else await world.press('Leave this thread', thread);
      await settled();
      expect(world.shown(thread).at(-1)).toContain('only when I am named');
      if (bystanders === true) await world.talk('where?', thread);
      await settled();
      expect(world.shown(thread)).toHaveLength(2);
      await world.ask('where?', { thread });
      await settled();
      expect(world.shown(thread).at(-1)).toContain(PLACE);
    });

    where(bystanders)(
      'among people around an answer is left to them: fifty messages bring no word, nothing kept, nothing read',
      async () => {
        const { world, store, start } = await begin();
        const { desk } = await openDesk({ store: () => store, rules: { personPerMinute: 500 } });
        const { settled, taken } = await start((interaction) => desk.handle(interaction, NOW));
        const { thread } = await world.ask(KEEPERS);
        await settled();
        const [reads, words] = [world.reads(), world.everything().length];
        expect(TALK).toHaveLength(50);
        for (const [at, text] of TALK.entries()) await world.talk(text, thread, at % 2 === 0 ? 'ann' : 'ben');
        await settled();
        await world.ask(GATHERING);
        await settled();
        expect(world.everything()).toHaveLength(words + 1);
        expect(world.reads()).toBe(reads);
        expect(new Set(taken).size).toBe(2);
        expect(await store.questions.askedBy(world.person('ben'), 5)).toEqual([]);
      },
    );

    where(readsHistory)('is answered, every question of it, though no history may be read', async () => {
      const { world, start } = await begin();
      const { settled } = await start();
      world.refuseReading();
      const threads: string[] = [];
      for (let question = 0; question < 5; question += 1) {
        const asked = await world.ask(`question ${question}?`);
        await asked.again();
        threads.push(asked.thread);
      }
      await settled();
      expect(threads.map((thread) => world.shown(thread).length)).toEqual([1, 1, 1, 1, 1]);
    });

    where(edits)('changes an answer where it stands when its question is edited', async () => {
      const { world, start } = await begin();
      const { settled } = await start();
      const asked = await world.ask('how mcuh?');
      await settled();
      await asked.edit('how much?');
      await settled();
      expect(world.shown(asked.thread)).toEqual([expect.stringContaining('On: how much?')]);
    });

    where(outsiders).each(['deny', 'public', 'allow'] as const)(
      'with somebody from elsewhere is held by the policy %s',
      async (externals) => {
        const { world, start } = await begin();
        const seen: (true | undefined)[] = [];
        const { settled } = await start(
          async (interaction) => {
            seen.push(interaction.person.external);
            return echo(interaction);
          },
          { externals },
        );
        await world.ask('one?', { by: 'outsider' });
        await settled();
        await world.ask('two?', { by: 'outsider' });
        await settled();
        expect(seen).toEqual({ deny: [], public: [true, true], allow: [undefined, undefined] }[externals]);
        const turnedAway = world.everything().filter((text) => text.includes('only people of the organisation'));
        expect([turnedAway.length, world.everything().length]).toEqual(externals === 'deny' ? [1, 1] : [0, 2]);
      },
    );
  });
}
