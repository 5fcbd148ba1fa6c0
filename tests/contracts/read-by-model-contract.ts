import { describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  type Conversation,
  type HandleInteraction,
  type Interaction,
  type Person,
  type Reply,
  renderPlainText,
  type Taking,
} from '../../src/index.ts';
import { NOW, openDesk } from '../fixtures/desk.ts';
import { plan, type Script, scriptedReader } from '../fixtures/scripted-model.ts';
import type { PlatformWorld } from './conversation-contract.ts';

/** A platform with a bot on it, as whoever asks there sees it. */
export interface AskedPlatform {
  /** The ids of the place and of the person whose clearances count there. */
  readonly clearedBy: readonly string[];
  /** Asks in a thread, a new one without it; does not wait for the answer. Gives the thread. */
  ask(text: string, thread?: string): Promise<string>;
  /** What is shown in a thread, a message each. */
  shown(thread: string): Promise<readonly string[]>;
  /** Whether threads are answered apart from each other. */
  readonly apart: boolean;
}

const ENDED = { timeout: 20_000 };
const KEEPERS = 'How many keepers does the fund employ?';
const OWN = '45 keepers';
const ADDED = 'Skarvik';
const SECOND = 'Who leads the fund, roughly?';
const NEVER = () => undefined;

/** What a model says: a plan that shows more, with the ids that it reads by. */
const PLAN = JSON.stringify(plan({ answers: ['gathering-place'] }));
const UNPLANNED = 'HACKED: the fund employs 90 keepers.';

/** What a platform shows where a language model reads what is asked there, with a scripted server for the model. A new adapter's test is this one call. */
export function readByModelContract(name: string, begin: (handle: HandleInteraction) => Promise<AskedPlatform>): void {
  describe(`a question on ${name} that a language model reads`, () => {
    async function asked(script: Script, clearance?: string) {
      const { reader, sent, clock } = await scriptedReader(script, { asked: 'always' });
      const clearances: Record<string, string> = {};
      const { desk } = await openDesk({ planReader: reader, clearances });
      const platform = await begin((interaction) => desk.handle(interaction, NOW));
      if (clearance !== undefined) for (const id of platform.clearedBy) clearances[id] = clearance;
      const answersIn = async (thread: string, count: number) => {
        await vi.waitFor(async () => expect(await platform.shown(thread)).toHaveLength(count), ENDED);
        return platform.shown(thread);
      };
      return { platform, sent, clock, answersIn };
    }

    it('says in a word that a model read it, and shows nothing that the model said', async () => {
      const { platform, sent, answersIn } = await asked(() => PLAN);
      const [shown = ''] = await answersIn(await platform.ask(KEEPERS), 1);
      for (const part of [OWN, ADDED]) expect(shown).toContain(part);
      expect(shown.match(/language model/gu)).toHaveLength(1);
      expect(shown).not.toMatch(/gathering-place|"operation"|"answers"/u);
      expect(sent).toHaveLength(1);
    });

    it('gets the own answer where the model says something in words, and no word of it', async () => {
      const { platform, answersIn } = await asked(() => UNPLANNED);
      const [shown = ''] = await answersIn(await platform.ask(KEEPERS), 1);
      expect(shown).toContain(OWN);
      expect(shown).not.toMatch(/HACKED|90 keepers|language model/u);
    });

    it('is not waited for beyond the time limit, keeps the order of its thread, and holds up no other', async () => {
      const { platform, sent, clock, answersIn } = await asked(({ prompt }) =>
        prompt.question.startsWith(`{"question":${JSON.stringify(KEEPERS)}`) ? NEVER() : UNPLANNED,
      );
      const thread = await platform.ask(KEEPERS);
      await vi.waitFor(() => expect(sent).toHaveLength(1), ENDED);
      await platform.ask(SECOND, thread);
      if (platform.apart) await answersIn(await platform.ask(SECOND), 1);
      expect(await platform.shown(thread)).toEqual([]);
      clock.move(4000);
      const [first = '', second = ''] = await answersIn(thread, 2);
      expect(first).toContain(OWN);
      expect(second).not.toContain(OWN);
    });

    it('is not sent from where the conversation is for a narrower audience', async () => {
      const { platform, sent, answersIn } = await asked(() => PLAN, 'staff');
      const [shown = ''] = await answersIn(await platform.ask(KEEPERS), 1);
      expect(shown).toContain(OWN);
      expect(shown).not.toContain('language model');
      expect(sent).toEqual([]);
    });
  });
}

/** Every question is taken, and nothing of it kept. */
const TAKEN: Taking = { take: async () => true, held: () => 'held', settle: () => undefined };

/** A platform of people in a channel. */
export async function askedAmongPeople(create: () => Promise<PlatformWorld>, handle: HandleInteraction): Promise<AskedPlatform> {
  const world = await create();
  onTestFinished(() => expect(world.offences()).toEqual([]));
  await world.start({ handle, taking: TAKEN, answerMilliseconds: ENDED.timeout, externals: 'deny' });
  return {
    clearedBy: [world.channel.id, world.person('ann').id],
    apart: true,
    ask: async (text, thread) => (await world.ask(text, thread === undefined ? {} : { thread })).thread,
    shown: async (thread) => world.shown(thread),
  };
}

/** A platform of one person and one conversation, that is asked and replies. */
export function askedAlone(
  { reply }: { readonly reply: (interaction: Interaction) => Promise<Reply> },
  person: Person,
  conversation: Conversation,
): AskedPlatform {
  const shown: string[] = [];
  let deliveries = 0;
  return {
    clearedBy: [person.id],
    apart: false,
    shown: async () => shown,
    async ask(text) {
      deliveries += 1;
      const asked: Interaction = { kind: 'question', text, person, conversation, delivery: `asked ${deliveries}` };
      void reply(asked).then(({ message }) => void shown.push(renderPlainText(message)));
      return conversation.id;
    },
  };
}
