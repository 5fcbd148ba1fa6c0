import type { Remark, RemarkCode } from '../model/remark.ts';
import type { Comparison } from './weigh.ts';

/** What each remark is about, in the words in which curators read it. */
const REMARK_WORDS: Readonly<Record<RemarkCode, string>> = {
  currency_slip: 'Perhaps the wrong currency',
  second_currency: 'The source’s own conversion',
  translated: 'Perhaps translated back',
  rewritten: 'Rewritten text',
  headline_only: 'In the headline only',
  commentary: 'The author’s own view',
  undated: 'Undated document',
  date_inferred: 'Date worked out',
  subject_guessed: 'Subject not named',
  property_guessed: 'Property not named',
  status_guessed: 'Status not told',
  telling_unread: 'Told in words not read',
  subject_carried: 'Subject from before',
  instruction_like: 'Speaks to a machine',
  other_scope: 'Perhaps another scope or period',
  misread_rate: 'A total or a yearly amount',
  changed: 'A change',
  earlier_state: 'What was before a change',
};

/** What speaks against a candidate itself; the others only say what the passage leaves to be filled in. */
const WARNINGS: ReadonlySet<RemarkCode> = new Set([
  'currency_slip',
  'translated',
  'rewritten',
  'headline_only',
  'commentary',
  'telling_unread',
  'instruction_like',
  'other_scope',
  'misread_rate',
  'earlier_state',
]);

/** A remark in a line: what it is about, and the reason in a sentence. */
export function remarkText({ code, text }: Remark): string {
  return `${REMARK_WORDS[code]}: ${text}`;
}

/** Whether a remark speaks against the candidate itself. */
export function isWarning({ code }: Remark): boolean {
  return WARNINGS.has(code);
}

/** So large a part of a remark must stand at the end of a reason for it to say nothing more. */
const SAID_ALREADY = 0.6;

/** Whether a text ends as another does, for most of its length. */
function endsAs(text: string, other: string): boolean {
  let alike = 0;
  while (alike < Math.min(text.length, other.length) && text.at(-1 - alike) === other.at(-1 - alike)) alike += 1;
  return alike >= text.length * SAID_ALREADY;
}

/**
 * All remarks on a candidate, each said once: none that the reason of the comparison gives already, and none from the
 * comparison on a matter of which was spoken when it was proposed.
 */
export function remarksTogether(found: readonly Remark[], { why, remarks }: Pick<Comparison, 'why' | 'remarks'>): Remark[] {
  const codes = new Set(found.map(({ code }) => code));
  const together = [...found, ...remarks.filter(({ code }) => !codes.has(code))].filter(({ text }) => !endsAs(text, why));
  return [...new Map(together.map((remark) => [remarkText(remark), remark])).values()];
}
