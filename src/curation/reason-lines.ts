import { type FactContent, QUOTED_FIELDS } from '../model/fact.ts';
import { cleanText } from '../model/text.ts';

type Reasons = NonNullable<FactContent['unquoted']>;

/** Why fields stand that no quotation bears out, as a person writes it: a line for each, the field, a colon, the reason. */
export function writeReasons(reasons: Reasons = {}): string {
  return QUOTED_FIELDS.flatMap((field) => (reasons[field] === undefined ? [] : [`${field}: ${reasons[field]}`])).join('\n');
}

/** In one line a semicolon parts reasons where a field of its own follows it. */
const NEXT_REASON = new RegExp(`\\n|;\\s*(?=(?:${QUOTED_FIELDS.join('|')})\\s*:)`, 'iu');

/** Reads what {@link writeReasons} writes, or the same in one line (`unit: …; polarity: …`); without a line there is no reason. */
export function readReasons(text: string): { readonly value: Reasons | undefined } | { readonly fault: string } {
  const lines = text.split(NEXT_REASON).map(cleanText);
  const reasons: Reasons = {};
  for (const line of lines.filter((one) => one !== '')) {
    const [, written = '', reason = ''] = /^([^:]+):\s*(.*)$/u.exec(line) ?? [];
    const field = QUOTED_FIELDS.find((one) => one === written.trim().toLowerCase());
    if (!field || reason === '') return { fault: `Write a line for each, such as “period: …”, with one of ${QUOTED_FIELDS.join(', ')}.` };
    reasons[field] = reason;
  }
  return { value: Object.keys(reasons).length === 0 ? undefined : reasons };
}
