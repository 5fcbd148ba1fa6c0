import { isCalendarDate } from '../model/calendar-date.ts';
import { type FactContent, RELATION_TYPES } from '../model/fact.ts';
import { cleanText } from '../model/text.ts';

type Relations = FactContent['relations'];

const LINE = /^([a-z_ ]+?)[:\s]+([a-z0-9]+(?:-[a-z0-9]+)*?)(?:\s+from\s+(\d{4}-\d\d-\d\d))?$/u;

/** Relations as people write them, one a line: `counts toward pledge-amount`, `supersedes pledge-amount from 2025-06-01`. */
export function writeRelations(relations: Relations): string {
  return relations
    .map(({ type, fact, from }) => `${type.replaceAll('_', ' ')} ${fact}${from === undefined ? '' : ` from ${from}`}`)
    .join('\n');
}

/** Reads relations to facts that `isKnown` knows, one a line or parted by semicolons; nothing else may be related to. */
export function readRelations(
  text: string,
  isKnown: (fact: string) => boolean,
): { readonly relations: Relations } | { readonly fault: string } {
  const relations: Relations = [];
  for (const line of text.split(/[\n;]/u).map(cleanText)) {
    if (line === '') continue;
    const [, words = '', fact = '', from] = LINE.exec(line.toLowerCase()) ?? [];
    const type = RELATION_TYPES.find((one) => one === words.replaceAll(' ', '_'));
    if (!type) {
      const known = RELATION_TYPES.map((one) => one.replaceAll('_', ' ')).join(', ');
      return { fault: `Write one of ${known}, and the id of a fact: counts toward pledge-amount.` };
    }
    if (from !== undefined && (type !== 'supersedes' || !isCalendarDate(from)))
      return { fault: 'Only supersedes begins on a day, such as 2025-06-01.' };
    if (!isKnown(fact)) return { fault: `There is no fact ${fact}.` };
    if (!relations.some((one) => one.type === type && one.fact === fact))
      relations.push({ type, fact, ...(from !== undefined && { from }) });
  }
  return { relations };
}
