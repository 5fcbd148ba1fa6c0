import { z } from 'zod';
import { Failure } from '../model/failure.ts';

/** Everything that the buttons of an answer need to give it again, on any replica, after any restart. */
const answerTokenSchema = z.object({
  k: z.literal('a'),
  /** Delivery id of the interaction that was answered. */
  id: z.string().max(400),
  q: z.string().max(4000),
  th: z.array(z.string()).max(6).default([]),
  at: z.iso.datetime({ offset: true }),
  /** Who saw it. */
  to: z.enum(['everyone', 'asker']),
  /** The day as of which it was asked, where that was not the day itself. */
  of: z.iso.date().exactOptional(),
});

const editionTokenSchema = z.object({
  k: z.literal('e'),
  id: z.string().max(400),
  /** Name of the digest. */
  d: z.string().max(200),
  at: z.iso.datetime({ offset: true }),
  since: z.iso.datetime({ offset: true }),
  /** How the file stands is told where nothing changed. */
  st: z.literal(true).exactOptional(),
  /** The page behind its head, from 0. */
  p: z.int().min(0).exactOptional(),
});

const tokenSchema = z.discriminatedUnion('k', [answerTokenSchema, editionTokenSchema]);
export type AnswerToken = z.output<typeof answerTokenSchema>;
export type EditionToken = z.output<typeof editionTokenSchema>;

/** Slack takes 2,000 characters as the value of a button. */
const LONGEST = 1900;

/**
 * A token as the value of a button. Where it would be too long earlier questions are left out, the oldest first, then
 * the end of the question.
 */
export function writeToken(token: AnswerToken | EditionToken): string {
  let written = JSON.stringify(token);
  if (token.k === 'e') return written;
  for (let kept = token; written.length > LONGEST; written = JSON.stringify(kept)) {
    kept = kept.th.length > 0 ? { ...kept, th: kept.th.slice(1) } : { ...kept, q: kept.q.slice(0, Math.floor(kept.q.length * 0.9)) };
  }
  return written;
}

/** Reads the value of a button. @throws Failure ACTION_UNKNOWN for what this program did not write */
export function readToken(value: string): AnswerToken | EditionToken {
  try {
    return tokenSchema.parse(JSON.parse(value));
  } catch (cause) {
    throw new Failure(
      'ACTION_UNKNOWN',
      'This button does not work any more.',
      'It does not say what it belongs to.',
      'Ask the question again.',
      {
        cause,
      },
    );
  }
}
