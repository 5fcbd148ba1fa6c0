import { formatDay } from '../model/format.ts';
import type { Block } from '../model/message.ts';
import { plainLine } from './lines.ts';

/** An open question in the words of a curator. */
export interface WordedQuestion {
  readonly text: string;
  /** How many people asked it. */
  readonly askers: number;
  readonly openedAt: string;
}

/** What a digest may tell of open questions: those that a curator worded, the most asked first, and how many others wait. */
export interface OpenQuestions {
  readonly worded: readonly WordedQuestion[];
  readonly unworded: number;
}

/** Nobody's questions. */
export const NO_QUESTIONS: OpenQuestions = { worded: [], unworded: 0 };

/** One open question in a line. */
export function wordedLine({ text, askers, openedAt }: WordedQuestion): Block {
  const people = askers === 1 ? 'one person' : `${askers} people`;
  return { kind: 'text', item: true, runs: [{ text: `“${text}” — asked by ${people}, since ${formatDay(openedAt.slice(0, 10))}` }] };
}

/** How many questions wait whose words are not printed. */
export function unwordedLine(count: number, further: boolean): Block {
  const others = further
    ? count === 1
      ? 'One more question'
      : `${count} more questions`
    : count === 1
      ? 'One question'
      : `${count} questions`;
  return plainLine(`${others} ${count === 1 ? 'waits' : 'wait'} for the curators.`);
}
