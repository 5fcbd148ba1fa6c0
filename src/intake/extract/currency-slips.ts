import type { Document } from '../../model/document.ts';
import type { MoneyValue } from '../../model/value.ts';
import type { Candidate } from '../candidate.ts';

/**
 * Marks amounts that a headline or lead prints in another currency than the body does: the body's own words decide, and
 * among them those in quotation marks. A conversion printed beside its first figure is none.
 */
export function markCurrencySlips(candidates: readonly Candidate[], document: Document, lead: number): Candidate[] {
  const firsts = candidates.filter(isFirstFigure);
  return candidates.map((candidate) => {
    const { value, passage } = candidate;
    if (value.kind !== 'money' || !isFirstFigure(candidate)) return candidate;
    const early = candidate.voice === 'headline' || passage.end <= lead;
    const other = firsts.find((held) => contradicts(held, candidate, value, early, lead));
    if (other === undefined || other.value.kind !== 'money') return candidate;
    const text = `The body of ${document.source.publisher}'s own text gives this number in ${other.value.currency}.`;
    return { ...candidate, remarks: [...candidate.remarks, { code: 'currency_slip' as const, text }] };
  });
}

function isFirstFigure({ value, remarks }: Candidate): boolean {
  return value.kind === 'money' && !remarks.some(({ code }) => code === 'second_currency');
}

function contradicts(held: Candidate, candidate: Candidate, value: MoneyValue, early: boolean, lead: number): boolean {
  if (held.value.kind !== 'money' || held.value.amount !== value.amount || held.value.currency === value.currency) return false;
  const inBody = held.voice !== 'headline' && held.passage.start >= lead;
  if (early) return inBody;
  return inBody && held.voice === 'direct' && candidate.voice !== 'direct';
}
