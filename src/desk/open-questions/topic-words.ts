import { formatDay } from '../../model/format.ts';
import type { Tenant } from '../../model/interaction.ts';
import type { VisibleTopic } from './open-topics.ts';

const LONGEST_WORDING = 200;

/** A question as it was asked, in quotation marks; what is longer than a list can hold is cut. */
export function inQuotationMarks(text: string): string {
  return text.length <= LONGEST_WORDING ? `“${text}”` : `“${text.slice(0, LONGEST_WORDING)}…”`;
}

/** A question in the words of a curator where there are any that may be read here, else as it was first asked. */
export function wordsShown({ wording, asked: [example] }: Pick<VisibleTopic, 'wording' | 'asked'>): string {
  return inQuotationMarks(wording?.text ?? example.text);
}

/** `asked by 3 people in 5 questions, since 17 October 2024`, and where, for who looks after more than one place. */
export function askedWords({ askers, asked, openedAt, of }: VisibleTopic, seen: Tenant | undefined): string {
  const people = askers === 1 ? 'one person' : `${askers} people`;
  const times = asked.length === askers ? '' : ` in ${asked.length} questions`;
  return `asked by ${people}${times}, since ${formatDay(openedAt.slice(0, 10))}${seen ? '' : `, in ${of.platform}/${of.tenant}`}`;
}
