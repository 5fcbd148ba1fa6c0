import { z } from 'zod';
import { type AskRequest, type Bot, Failure } from '../../src/answering.ts';
import { answerObject } from './answer-object.ts';
import type { CommandIo, ExitCode } from './cli-command.ts';
import { NOT_READ, type ReadingAtHand } from './reading-at-hand.ts';

const batchLineSchema = z.object({
  id: z.string().min(1),
  question: z.string(),
  thread: z.array(z.string()).default([]),
  asked_at: z.string().optional(),
});

/** More lines than this between two notes of progress would look like silence. */
const PROGRESS_EVERY = 500;

/**
 * Answers JSON lines in order, one line out for each line in. A line that cannot be answered gives an object with its
 * line number and what is wrong, and the others go on; the exit code is then 1. `notice`: as of when the facts stand, where
 * that is not now.
 */
export async function answerBatch(
  bot: Bot,
  horizon: Omit<AskRequest, 'question'>,
  io: CommandIo,
  notice?: string,
  reading: Pick<ReadingAtHand, 'withPlans'> = NOT_READ,
): Promise<ExitCode> {
  checkHorizon(bot, horizon);
  let line = 0;
  let faults = 0;
  for await (const text of io.stdin) {
    line += 1;
    if (text.trim() === '') continue;
    const reply = await answerLine(bot, horizon, text, { line, notice, reading });
    if ('error' in reply) faults += 1;
    io.stdout(`${JSON.stringify(reply)}\n`);
    if (line % PROGRESS_EVERY === 0) io.stderr(`${line} questions answered\n`);
  }
  if (faults > 0) io.stderr(`${faults} of ${line} lines could not be answered; each has an "error" in its place.\n`);
  return faults > 0 ? 1 : 0;
}

/** A horizon that fits no question is wrong usage, whatever the lines are. */
function checkHorizon(bot: Bot, horizon: Omit<AskRequest, 'question'>): void {
  bot.ask({ ...horizon, question: '/help' });
}

async function answerLine(
  bot: Bot,
  horizon: Omit<AskRequest, 'question'>,
  text: string,
  {
    line,
    notice,
    reading,
  }: { readonly line: number; readonly notice: string | undefined; readonly reading: Pick<ReadingAtHand, 'withPlans'> },
): Promise<Readonly<Record<string, unknown>>> {
  const parsed = batchLineSchema.safeParse(parseJson(text));
  if (!parsed.success) {
    const why = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'line'}: ${issue.message}`).join('; ');
    return {
      line,
      error: {
        code: 'BATCH_LINE_INVALID',
        what: 'The line is not a question.',
        why,
        remedy: 'Write {"id": "q1", "question": "…"} on one line.',
      },
    };
  }
  const { id, question, thread, asked_at: askedAt } = parsed.data;
  try {
    const request = { ...horizon, question, thread, ...(askedAt === undefined ? {} : { askedAt }) };
    return answerObject(bot.ask(await reading.withPlans(request, bot)), id, notice);
  } catch (fault) {
    if (!(fault instanceof Failure)) throw fault;
    return { id, line, error: { code: fault.code, what: fault.message, why: fault.why, remedy: fault.remedy } };
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
