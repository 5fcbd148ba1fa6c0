import { describe, expect, it, onTestFinished } from 'vitest';
import { textOfAttached } from '../../adapters/service/attached-text.ts';
import { type ChatPlatform, checkingFiles } from '../../src/index.ts';
import { NOW, openDesk } from '../fixtures/desk.ts';
import { smallPdf } from '../fixtures/small-pdf.ts';
import type { GivenFile, PlatformProcess, PlatformWorld } from './conversation-contract.ts';

const WRONG = 'The fund employs 75 keepers.';
const text = (name: string, words: string): GivenFile => ({ name, bytes: new TextEncoder().encode(words) });

/** What a platform that passes files on owes those who give one to the bot. A new adapter's test is this one call. */
export function attachedFilesContract(name: string, create: () => Promise<PlatformWorld>): void {
  describe(`a file given on ${name}`, () => {
    async function begin() {
      const [world, { desk, store }] = await Promise.all([create(), openDesk()]);
      onTestFinished(() => expect(world.offences()).toEqual([]));
      const told: string[] = [];
      let process: PlatformProcess | undefined;
      const readFile: NonNullable<ChatPlatform['readFile']> = async (file, from) => {
        const bytes = await process?.platform.readFile?.(file, from);
        if (!bytes) throw new Error('The platform passes on no files.');
        return bytes;
      };
      const read = textOfAttached({ platform: name, readFile }, (line) => told.push(line));
      process = await world.start({
        handle: checkingFiles((interaction) => desk.handle(interaction, NOW), read),
        taking: { take: async () => false, held: () => 'held', settle: () => undefined },
        answerMilliseconds: 15_000,
        externals: 'deny',
      });
      const give = async (words: string, ...files: readonly GivenFile[]) => {
        await world.give(words, files);
        await process?.settled();
        return world.everything().join('\n');
      };
      return { world, store, give, told };
    }

    it.each(['', 'check this', 'is that right?', 'stimmt das?'])('with “%s” is checked, and the reply says which it was', async (words) => {
      const { give } = await begin();
      const shown = await give(words, text('draft.txt', WRONG));
      expect(shown).toContain('draft.txt');
      expect(shown).toContain('75 keepers');
      expect(shown).toContain('45 keepers');
    });

    it('may be a PDF', async () => {
      const { give } = await begin();
      const pdf = { name: 'speech.pdf', bytes: smallPdf({ pages: [[{ text: WRONG, y: 700 }]] }) };
      expect(await give('check this', pdf)).toContain('45 keepers');
    });

    it('beside another question is not read, which is said with what to do', async () => {
      const { give } = await begin();
      const shown = await give('How many keepers does the fund employ?', text('draft.txt', WRONG));
      expect(shown).toContain('45 keepers');
      expect(shown).not.toContain('75 keepers');
      expect(shown).toContain('check this');
    });

    it('with others is checked alone, and the others are named', async () => {
      const { give } = await begin();
      const shown = await give('check this', text('one.txt', WRONG), text('two.txt', 'The fund employs 99 keepers.'));
      expect(shown).toContain('75 keepers');
      expect(shown).not.toContain('99 keepers');
      expect(shown).toContain('two.txt');
    });

    it('that is in no format, empty or gone is told to be so', async () => {
      const { world, give, told } = await begin();
      expect(await give('', { name: 'chart.png', bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3) })).toContain(
        'DOCUMENT_FORMAT_UNKNOWN',
      );
      expect(await give('check this', text('empty.txt', ''))).toMatch(/empty.txt.*DOCUMENT_UNREADABLE/u);
      world.withholdFiles();
      expect(await give('check this', text('gone.txt', WRONG))).toMatch(/gone.txt.*(?:FILE_UNREACHABLE|PLATFORM_SCOPE_MISSING)/u);
      expect(told.every((line) => !line.includes('INTERNAL'))).toBe(true);
      expect(told).toHaveLength(3);
    });

    it('leaves nothing of it in the store', async () => {
      const { world, store, give } = await begin();
      await give('check this', text('draft.txt', WRONG));
      expect(await store.questions.askedBy(world.person('ann'), 5)).toEqual([]);
      expect((await store.conversations.recall(world.channel, { limit: 5 })).questions).toEqual([]);
    });

    it('may have a hostile name, which is shown as plain words', async () => {
      const { give } = await begin();
      const shown = await give('', text('<!channel> <at>all</at>\u202E.txt', WRONG));
      expect(shown).toContain('45 keepers');
      expect(shown).toContain('“<!channel> <at>all</at>.txt”');
    });
  });
}
