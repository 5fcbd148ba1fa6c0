import type { Proposal } from '../facts/replay.ts';
import { UNFILED } from '../intake/proposed-entries.ts';
import { isSaidAndSo } from '../model/reading.ts';
import type { RemarkCode } from '../model/remark.ts';

/** The fields that each remark puts in doubt. */
const IN_DOUBT: Readonly<Partial<Record<RemarkCode, readonly string[]>>> = {
  currency_slip: ['value'],
  second_currency: ['value'],
  misread_rate: ['value', 'period'],
  subject_guessed: ['subject'],
  property_guessed: ['property'],
  status_guessed: ['status'],
  other_scope: ['period'],
  undated: ['announced'],
  date_inferred: ['announced'],
};

/**
 * The fields of a candidate that are open or doubtful, the statement before them: it is ours and has to be read. All else was
 * read out of the passage and stands unless somebody says otherwise.
 */
export function doubtfulFields({ entry, content: { topic, fact } }: Proposal): readonly string[] {
  const remarked = entry.remarks.flatMap(({ code }) => IN_DOUBT[code] ?? []);
  const open = [
    ...(fact.value.kind === 'money' && fact.status === undefined ? ['status'] : []),
    ...(topic === UNFILED ? ['topic'] : []),
    ...(isSaidAndSo(fact) ? [] : ['why']),
  ];
  return [...new Set(['statement', ...remarked, ...open])];
}
