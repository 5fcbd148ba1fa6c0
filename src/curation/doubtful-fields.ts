import type { Proposal } from '../facts/replay.ts';
import { UNFILED } from '../intake/proposed-entries.ts';
import { isSaidAndSo } from '../model/factuality.ts';
import type { RemarkCode } from '../model/remark.ts';
import type { ContentFaults } from './check-content.ts';

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

/** Fields that stand in the fact by another name than in its form. */
const IN_FORM: Readonly<Record<string, readonly string[]>> = {
  period: ['quote', 'period'],
  status: ['status', 'quote'],
  value: ['value', 'quote'],
  evidence: ['quote'],
};

/**
 * The fields of a candidate that are open or doubtful, the statement before them: it is ours and has to be read. All else was
 * read out of the passage and stands unless somebody says otherwise. `faults`: why it would be refused as it is, by its fields.
 */
export function doubtfulFields({ entry, content: { topic, fact } }: Proposal, faults: ContentFaults): readonly string[] {
  const remarked = entry.remarks.flatMap(({ code }) => IN_DOUBT[code] ?? []);
  const open = [
    ...(fact.value.kind === 'money' && fact.status === undefined ? ['status'] : []),
    ...(topic === UNFILED ? ['topic'] : []),
    ...(isSaidAndSo(fact) ? [] : ['why']),
  ];
  const refused = Object.keys(faults).flatMap((field) => IN_FORM[field] ?? [field]);
  return [...new Set(['statement', ...refused, ...remarked, ...open])];
}
