import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { loadPack } from '../adapters/cli/load-pack.ts';
import { readConfiguration } from '../adapters/config.ts';
import { type Bot, createBot, type Pack } from '../src/index.ts';
import { type BenchQuestion, benchQuestions } from './answers-questions.ts';
import { cpuSince, median, percentile, settledMemory } from './figures.ts';
import { growPack } from './synthetic-pack.ts';

const SEED = 20_241_017;
const MOST_ROUNDS = 40;
const LONGEST_MILLISECONDS = 20_000;
const WARM_UP_ROUNDS = 3;
const FIRST_INSTANT = Date.UTC(2024, 9, 18, 7);
const SECOND = join(import.meta.dirname, '../briefs/ferries');
const SECOND_INSTANT = Date.UTC(2025, 10, 21, 7);
const questionSchema = z.object({ question: z.string(), kind: z.string() });

const costsSchema = z.object({
  answers: z.number(),
  wallP50: z.number(),
  wallP99: z.number(),
  cpuP50: z.number(),
  cpuP99: z.number(),
  kinds: z.array(z.object({ kind: z.string(), cpuP50: z.number(), cpuP99: z.number() })),
});
/** What one answer costs, in milliseconds, of all questions and of each kind. */
type Costs = z.output<typeof costsSchema>;

export const answersMeasuredSchema = z.object({
  facts: z.number(),
  readySeconds: z.number(),
  memory: z.number(),
  standing: costsSchema,
  running: costsSchema,
});
/** `standing`: every question is asked at the same instant; `running`: each a second after the one before, as in life. */
export type AnswersMeasured = z.output<typeof answersMeasuredSchema>;

function measureCosts(bot: Bot, questions: readonly BenchQuestion[], first: number, secondsApart: number): Costs {
  const wall: number[] = [];
  const cpu = questions.map((): number[] => []);
  let asked = 0;
  const ask = ({ textIn, thread }: BenchQuestion, round: number) => {
    const askedAt = new Date(first + asked * secondsApart * 1000).toISOString();
    asked += 1;
    return bot.ask({ question: textIn(round), thread, askedAt });
  };
  const timeLimit = () => {
    const begun = performance.now();
    return () => performance.now() - begun > LONGEST_MILLISECONDS;
  };
  const warmedUp = timeLimit();
  for (let round = 0; round < WARM_UP_ROUNDS && !warmedUp(); round += 1) for (const question of questions) ask(question, round);
  const measured = timeLimit();
  for (let round = 0; round < MOST_ROUNDS && !measured(); round += 1) {
    questions.forEach((question, at) => {
      const [wallBefore, cpuBefore] = [performance.now(), process.cpuUsage()];
      ask(question, WARM_UP_ROUNDS + round);
      cpu[at]?.push(cpuSince(cpuBefore));
      wall.push(performance.now() - wallBefore);
    });
  }
  const all = cpu.flat();
  const kinds = Array.from(new Set(questions.map(({ kind }) => kind)), (kind) => {
    const ofKind = questions.flatMap((question, at) => (question.kind === kind ? (cpu[at] ?? []) : []));
    return { kind, cpuP50: median(ofKind), cpuP99: percentile(ofKind, 0.99) };
  });
  return {
    answers: all.length,
    wallP50: median(wall),
    wallP99: percentile(wall, 0.99),
    cpuP50: median(all),
    cpuP99: percentile(all, 0.99),
    kinds,
  };
}

/** What is measured: a pack, what it is asked, and from when on. */
interface Measured {
  readonly pack: Pack;
  readonly questions: readonly BenchQuestion[];
  readonly first: number;
}

async function shippedOrGrown(facts: string | undefined): Promise<Measured> {
  const { briefs, documents } = readConfiguration();
  const shipped = await loadPack({ briefs, documents, now: new Date(FIRST_INSTANT).toISOString() });
  const pack = facts === undefined ? shipped : growPack(shipped, Number(facts), SEED);
  return { pack, questions: benchQuestions(pack, SEED), first: FIRST_INSTANT };
}

/** The second pack, with the questions that lie in it. */
async function second(): Promise<Measured> {
  const pack = await loadPack({ briefs: SECOND, now: new Date(SECOND_INSTANT).toISOString() });
  const lines = readFileSync(join(SECOND, 'questions.jsonl'), 'utf8').trimEnd().split('\n');
  const questions = lines.map((line): BenchQuestion => {
    const { question, kind } = questionSchema.parse(JSON.parse(line));
    return { kind, textIn: () => question, thread: [] };
  });
  return { pack, questions, first: SECOND_INSTANT };
}

/** Measures answers at the shipped pack, at the number of facts given, or at the second pack (`ferries`). */
export async function measureAnswers([what]: readonly string[]): Promise<AnswersMeasured> {
  const { pack, questions, first } = what === 'ferries' ? await second() : await shippedOrGrown(what);
  const before = process.cpuUsage();
  const bot = createBot(pack);
  const readySeconds = cpuSince(before) / 1000;
  const standing = measureCosts(bot, questions, first, 0);
  const memory = await settledMemory();
  return { facts: bot.pack.facts.length, readySeconds, memory, standing, running: measureCosts(bot, questions, first, 1) };
}
