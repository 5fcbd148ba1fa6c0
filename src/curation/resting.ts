import { unborneFields } from '../facts/quoted/unborne.ts';
import type { Proposal } from '../facts/replay.ts';
import { type Fact, type FactContent, QUOTED_FIELDS } from '../model/fact.ts';
import type { LedgerContent } from '../model/ledger-entry.ts';
import { sortedText } from '../model/same-text.ts';
import type { Source } from '../model/source.ts';
import { type Curated, contentOf, revisionsOf } from './curated.ts';
import { propertyOf, withoutNeedlessReasons } from './require-borne-out.ts';

/** A fact that has other evidence than a document, with what it would be without it. */
export interface RestingAmong {
  readonly fact: Fact;
  readonly without: LedgerContent;
}

/** What is taken from a document. */
export interface Resting {
  /** Facts that nothing else supports, or that what is left does not bear out. */
  readonly alone: readonly Fact[];
  readonly among: readonly RestingAmong[];
  /** Candidates that wait for a decision. */
  readonly waiting: readonly Proposal[];
}

/** Fields that the quotations of a fact do not bear out and that no reason covers. */
function unreasoned(fact: FactContent, sources: ReadonlyMap<string, Source>, pack: Curated['pack']): Set<string> {
  const reasons = fact.unquoted ?? {};
  return new Set(
    (unborneFields(fact, sources, propertyOf(fact, pack)) ?? [])
      .map(({ field }) => field)
      .filter((field) => !QUOTED_FIELDS.some((one) => one === field && reasons[one] !== undefined)),
  );
}

/** The reasons that a fact has, and those that a passage made needless while it said the same. */
function reasonsBefore(fact: Fact, curated: Curated): NonNullable<FactContent['unquoted']> {
  const toldBy = ({ value, status, period }: Fact) => sortedText({ value, status, period });
  const told = toldBy(fact);
  const before = revisionsOf(fact.id, curated).filter((revision) => toldBy(revision) === told);
  return Object.assign({}, ...before.map(({ unquoted }) => unquoted), fact.unquoted);
}

/** Whether a candidate is taken from a document. */
export function isTakenFrom({ entry, content }: Proposal, document: string): boolean {
  return entry.passage?.source === document || content.fact.evidence.some(({ source }) => source === document);
}

/** What rests on a document, by the id under which facts cite it, whoever may see it. */
export function restingOn(document: string, curated: Curated): Resting {
  const alone: Fact[] = [];
  const among: RestingAmong[] = [];
  const sources = new Map(curated.pack.sources.map((source) => [source.id, source]));
  for (const fact of curated.pack.facts) {
    if (fact.recorded.until !== undefined || !fact.evidence.some(({ source }) => source === document)) continue;
    const held = contentOf(fact);
    const evidence = fact.evidence.filter(({ source }) => source !== document);
    const reasons = reasonsBefore(fact, curated);
    const left = { ...held.fact, evidence, ...(Object.keys(reasons).length > 0 && { unquoted: reasons }) };
    const without = { ...held, fact: withoutNeedlessReasons(left, curated.pack.sources, curated.pack) };
    const had = unreasoned(held.fact, sources, curated.pack);
    const isBorne =
      evidence.some(({ stance }) => stance === 'supports') &&
      [...unreasoned(without.fact, sources, curated.pack)].every((field) => had.has(field));
    if (isBorne) among.push({ fact, without });
    else alone.push(fact);
  }
  return { alone, among, waiting: curated.proposals.filter((proposal) => isTakenFrom(proposal, document)) };
}
