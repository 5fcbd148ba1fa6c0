import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { addressOf, type ChatPlatform, type Pack } from '../../src/index.ts';
import { KEEPERS } from '../fixtures/keepers.ts';
import { lighthousePack } from '../fixtures/lighthouse-pack.ts';
import { measlesPack } from '../fixtures/measles-pack.ts';
import { severalPacks } from '../fixtures/several-packs.ts';
import type { PlatformProcess, PlatformWorld } from './conversation-contract.ts';

// A process makes each of its packs ready: on a machine that is busy that takes seconds.
vi.setConfig({ testTimeout: 60_000 });

const CASES = 'How many people have measles now?';
const LIGHTHOUSES = 'From: the lighthouses of the Kelmar coast';
const MEASLES = 'From: The measles outbreak in Sallowmere, March 2026';

/** What a bot over several packs owes those who speak with it, on every platform. */
export function severalPacksContract(name: string, create: () => Promise<PlatformWorld>): void {
  describe(`several packs on ${name}`, () => {
    let packs: { readonly lighthouses: Pack; readonly measles: Pack };
    beforeAll(async () => {
      packs = { lighthouses: lighthousePack(), measles: await measlesPack() };
    });

    /** A process of the bot; `measles`: who sees that pack. */
    async function begin(measles: (world: PlatformWorld) => 'everybody' | ReadonlySet<string> = () => 'everybody') {
      const world = await create();
      onTestFinished(() => expect(world.offences()).toEqual([]));
      let process: PlatformProcess | undefined;
      const own = () => {
        if (process) return process.platform;
        throw new Error('The platform was not started.');
      };
      const platform: ChatPlatform = {
        platform: world.platform,
        async start(handle, posted, taking) {
          if (!taking) throw new Error('Nothing is kept.');
          process = await world.start({ handle, posted, taking, answerMilliseconds: 15_000, externals: 'deny' });
        },
        post: (...passed) => own().post(...passed),
        update: (...passed) => own().update(...passed),
        mayHaveOutsiders: () => false,
        stop: () => own().stop(),
      };
      const running = await severalPacks({
        packs: [
          { pack: packs.lighthouses, to: 'everybody' },
          { pack: packs.measles, to: measles(world) },
        ],
        platforms: [platform],
      });
      const ask = async (text: string, thread?: string) => {
        const written = await world.ask(text, thread === undefined ? {} : { thread });
        await process?.settled();
        return written.thread;
      };
      const press = async (label: string, thread: string) => {
        await world.press(label, thread);
        await process?.settled();
      };
      return { world, ask, press, ...running };
    }

    it('has the pack that holds it answer, once, and says which that is', async () => {
      const { world, ask } = await begin();
      const cases = await ask(CASES);
      expect(world.shown(cases)).toEqual([
        expect.stringMatching(/64 confirmed cases[\s\S]*From: The measles outbreak in Sallowmere, March 2026/u),
      ]);
      const keepers = await ask(KEEPERS);
      expect(world.shown(keepers)).toEqual([expect.stringContaining(LIGHTHOUSES)]);
      expect(world.shown(keepers).join()).toContain('45');
    });

    it('stays with the pack that a thread is about', async () => {
      const { world, ask } = await begin();
      const thread = await ask(CASES);
      await ask('and on 10 March?', thread);
      expect(world.shown(thread).at(-1)).toContain('six confirmed measles cases');
      expect(world.shown(thread).at(-1)).toContain(MEASLES);
      await ask(KEEPERS, thread);
      expect(world.shown(thread).at(-1)).toContain(LIGHTHOUSES);
      expect(world.shown(thread)).toHaveLength(3);
    });

    it('has a button lead back to the pack of its message, whatever was asked since', async () => {
      const { world, ask, press } = await begin();
      const cases = await ask('figure cases');
      await ask(KEEPERS);
      const before = world.everything().length;
      await press('Follow', cases);
      expect(world.everything().slice(before).join()).toContain('You follow confirmed cases now');
    });

    it('asks back which is meant where several hold it, and then answers in that one', async () => {
      const { world, ask, press } = await begin();
      const thread = await ask('timeline');
      expect(world.shown(thread)).toEqual([expect.stringContaining('More than one file holds something on this')]);
      await press('the lighthouses of the Kelmar coast', thread);
      expect(world.everything().join('\n')).toContain(LIGHTHOUSES);
      expect(world.everything().join('\n')).not.toContain(MEASLES);
    });

    it('names every pack that was looked through for what none of them holds', async () => {
      const { world, ask } = await begin();
      const thread = await ask('Who is the mayor of Paris?');
      const [said = ''] = world.shown(thread);
      expect(said).toContain('Looked through: the lighthouses of the Kelmar coast; The measles outbreak in Sallowmere, March 2026');
    });

    it('answers as if a pack were absent where it is not seen', async () => {
      const { world, ask } = await begin(() => new Set(['elsewhere/T/C']));
      const thread = await ask(CASES);
      const timeline = await ask('timeline');
      const said = [...world.shown(thread), ...world.shown(timeline)].join('\n');
      expect(said).not.toMatch(/measles outbreak|64 confirmed|From: |More than one file/u);
      expect(said.length).toBeGreaterThan(0);
    });

    it('answers from a pack where its channel was given it', async () => {
      const { world, ask } = await begin(({ channel }) => new Set([addressOf(channel)]));
      const thread = await ask(CASES);
      expect(world.shown(thread)).toEqual([expect.stringContaining('64 confirmed cases')]);
    });
  });
}
