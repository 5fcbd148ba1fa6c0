import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { growPack } from '../bench/synthetic-pack.ts';
import { createBot } from '../src/index.ts';
import { readBot } from './eval/answers/by-model/read-bot.ts';
import { rightReader } from './eval/answers/by-model/right-reader.ts';
import { flatteringReader, lyingReader, type ScriptedReader, tellingReader } from './eval/answers/by-model/scripted-readers.ts';
import { documentedNumbers } from './eval/answers/documented-numbers.ts';
import { gradeSet } from './eval/answers/graded-set.ts';
import { askedBots } from './eval/answers/packs.ts';
import { questionSets } from './eval/answers/question-sets.ts';
import { type Tally, tallyOf } from './eval/answers/tally.ts';

const bots = await askedBots();
const documented = new Set(documentedNumbers().shipped);
const shipped = bots.get('shipped');
if (!shipped) throw new Error('The shipped pack is missing.');
const bot = shipped;

/** The sets that right plans were found for, as they are kept here; they are those beside the project. */
const development = questionSets().filter(({ half, name }) => half === 'open' && name.startsWith('development'));
const BESIDE = join(import.meta.dirname, '../../shared/eval');
const skipped = existsSync(BESIDE) ? '' : ' (the sets beside the project are not at hand: those kept here are asked)';

const unsafe = ({ verdicts }: Tally) => verdicts.wrong + verdicts.false_absence;

/** One answer of the sets may be less safe by what lies. */
const BORNE = 1;
const LIARS: readonly (readonly [string, ScriptedReader])[] = [
  ['lies at random', lyingReader(1)],
  ['lies at random otherwise', lyingReader(2)],
  ['lies at random once more', lyingReader(3)],
  ['always names the nearest fact', flatteringReader],
  ['always tells all of the nearest matter', tellingReader],
];
/** Milliseconds for one set, also on a machine that is busy. */
const WITHIN = 240_000;

describe.each(development)(`$name${skipped}`, (set) => {
  const own = tallyOf(gradeSet(set, bot, documented));

  it('is answered all but in full with right plans', { timeout: WITHIN }, () => {
    const graded = gradeSet(set, readBot(bot, rightReader(set.questions), 'always'), documented);
    const least = set.name === 'development-conversations' ? 96 : 40;
    const missed = graded.turns.filter(({ verdict }) => verdict !== 'full').map(({ question, verdict }) => `${question.id} ${verdict}`);
    expect(tallyOf(graded).full, missed.join(', ')).toBeGreaterThanOrEqual(least);
    expect(tallyOf(graded).fabricated).toBe(0);
  });

  it.each(LIARS.map(([name, reader], at) => ({ name, reader, asked: at % 2 === 0 ? ('always' as const) : ('uncertain' as const) })))(
    'is no less safe where a model $name (asked: $asked)',
    { timeout: WITHIN },
    ({ reader, asked }) => {
      const tally = tallyOf(gradeSet(set, readBot(bot, reader, asked), documented));
      expect(unsafe(tally)).toBeLessThanOrEqual(unsafe(own) + BORNE);
      expect(tally.fabricated).toBe(0);
    },
  );
});

describe('what a language model is sent', () => {
  /** The tokenisers cl100k and o200k made tokens of 3.9 bytes and more of each of these prompts on 1 December 2026; other ones are coarser. */
  const BYTES_OF_TOKEN = 3;
  const tokensOf = ({ instructions, question }: { readonly instructions: string; readonly question: string }) =>
    Buffer.byteLength(instructions + question) / BYTES_OF_TOKEN;
  const prompts = development.flatMap(({ questions }) =>
    questions.flatMap(({ question, thread, asked_at: askedAt }) => bot.consult({ question, thread, askedAt })?.prompt ?? []),
  );

  it('stays under 4,000 tokens at the shipped pack, the longest question included', { timeout: WITHIN }, () => {
    expect(prompts.length).toBeGreaterThan(50);
    expect(Math.max(...prompts.map(tokensOf))).toBeLessThan(4000);
    const long = bot.consult({ question: `What of ${'the pledge of the Allies to Ukraine, '.repeat(60)}?`, askedAt: '2024-10-18' });
    if (long) expect(tokensOf(long.prompt)).toBeLessThan(4500);
  });

  it('grows with what is near a question, not with the pack', { timeout: WITHIN }, () => {
    const largest = Math.max(...prompts.map(tokensOf));
    const grown = createBot(growPack(bot.pack, 20_000, 1));
    const [question = ''] = ['How much have the Allies pledged so far?'];
    const sizes = [
      'How much have the Allies pledged so far?',
      question,
      'Who met in Brussels, roughly?',
      'What is new at the command?',
    ].flatMap((text) => {
      const consultation = grown.consult({ question: text, askedAt: '2024-10-18' });
      return consultation ? [tokensOf(consultation.prompt)] : [];
    });
    expect(sizes.length).toBeGreaterThan(0);
    expect(Math.max(...sizes)).toBeLessThan(Math.max(4000, largest));
  });
});
