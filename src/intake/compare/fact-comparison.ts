import { canonicalValue } from '../../facts/claim-differences.ts';
import type { Fact } from '../../model/fact.ts';
import type { Remark } from '../../model/remark.ts';
import type { Aspect } from './aspects.ts';
import type { CandidateReading, Independence } from './candidate-reading.ts';
import type { ComparisonLabel } from './comparison.ts';

/** What one held fact makes of a candidate. */
export interface FactComparison {
  readonly label: ComparisonLabel;
  readonly held: Fact;
  readonly why: string;
  readonly remarks: readonly Remark[];
  /** Approved, the candidate takes the place of the fact. */
  readonly supersedes?: boolean;
  /** What the candidate leaves out, or how far it lies from the fact. */
  readonly less?: number;
  /** Of several findings the lowest counts. */
  readonly order: readonly number[];
}

/** The labels in the order in which they are believed: what is held already is no conflict with something else. */
const BELIEVED: readonly ComparisonLabel[] = [
  'duplicate',
  'corroborates',
  'denies',
  'doubts',
  'plans',
  'newer_state',
  'conflicts',
  'refines',
  'new',
];
/** After every label of a standing fact: agreement with what curators set aside. */
const SET_ASIDE = BELIEVED.indexOf('new') - 0.5;

/** What says more than a fact of the same status is no conflict with a reading of another status. */
const BEFORE_CONFLICTS = BELIEVED.indexOf('conflicts') - 0.5;

/** A finding; `less` counts what the candidate leaves out, so that the fact it agrees with most is touched. */
export function finding(
  candidate: CandidateReading,
  held: Fact,
  told: { readonly label: ComparisonLabel; readonly why: string; readonly remarks?: readonly Remark[]; readonly less?: number },
): FactComparison {
  const { fact } = candidate;
  const setAside = held.rank?.level === 'deprecated';
  const sharesStatus = told.label === 'refines' && held.status !== undefined && held.status === fact.status;
  return {
    label: told.label,
    held,
    why: setAside ? `${told.why} Curators set ${held.id} aside: ${held.rank?.reason ?? ''}` : told.why,
    remarks: told.remarks ?? [],
    ...(told.less !== undefined && { less: told.less }),
    order: [
      setAside ? SET_ASIDE : sharesStatus ? BEFORE_CONFLICTS : BELIEVED.indexOf(told.label),
      told.label === 'new' && told.remarks?.length ? 0 : 1,
      told.less ?? 0,
      canonicalValue(held.value) === canonicalValue(fact.value) ? 0 : 1,
      held.subject === fact.subject ? 0 : 1,
      held.property === fact.property ? 0 : 1,
    ],
  };
}

/** The fact holds the candidate's passage, read by a curator in whatever way. */
export function heldPassage(candidate: CandidateReading, held: Fact): FactComparison {
  return finding(candidate, held, { label: 'duplicate', why: `${held.id} holds this passage already.`, less: 2 });
}

/** What agreement in the figure, day or names comes to, by what else differs and where both texts come from. */
export function agreement(
  candidate: CandidateReading,
  held: Fact,
  aspects: readonly Aspect[],
  { samePassage, sameSource, rewrites }: Independence,
): FactComparison {
  const of = (effect: Aspect['effect']) => aspects.filter((aspect) => aspect.effect === effect);
  const [against, later, earlier, more, less] = [of('against'), of('later'), of('earlier'), of('more'), of('less')];
  const remarks = samePassage ? [] : agreementRemarks(candidate, held, rewrites);
  const told = (label: ComparisonLabel, why: string) => finding(candidate, held, { label, why, remarks, less: less.length + more.length });
  const dependent = dependence(candidate, held, rewrites);
  if (held.rank?.level === 'deprecated') return told(samePassage ? 'duplicate' : 'corroborates', `It says what ${held.id} says.`);
  if (samePassage && more.length === 0) return told('duplicate', `${held.id} holds this passage already.`);
  if (against.length > 0) return told('conflicts', `It ${clauses(against)}.`);
  if (later.length > 0) return told('newer_state', `It ${clauses(later)}.`);
  if (earlier.length > 0) return told('new', `It tells an earlier state of the matter: it ${clauses(earlier)}.`);
  const lacksPeriod = less.some(({ clause }) => clause.startsWith('has no period'));
  if (more.length > 0 && dependent === undefined && !lacksPeriod) return told('refines', `It ${clauses([...more, ...less])}.`);
  const differs = [...less, ...more];
  const agrees = differs.length === 0 ? `It says the same as ${held.id}` : `It agrees with ${held.id}; it ${clauses(differs)}`;
  const note = dependent ?? (sameSource ? `${held.id} cites this document already` : undefined);
  return told('corroborates', `${agrees}${note === undefined ? '' : `; ${note}`}.`);
}

function clauses(aspects: readonly Aspect[]): string {
  return aspects.map(({ clause }) => clause).join(', and ');
}

/** Why a text confirms nothing by itself and adds nothing to what is held; undefined for an independent report. */
function dependence(candidate: CandidateReading, held: Fact, rewrites: string | undefined): string | undefined {
  if (rewrites !== undefined) return `its text is nearly that of ${rewrites}, so it is no independent confirmation`;
  if (candidate.source?.tier === 'rewrite') return 'a text without author or origin is no independent confirmation';
  return isTranslated(candidate, held) ? 'its words look translated, so they do not replace the quotation held' : undefined;
}

function agreementRemarks(candidate: CandidateReading, held: Fact, rewrites: string | undefined): Remark[] {
  const remarks: Remark[] = [];
  if (rewrites !== undefined) remarks.push({ code: 'rewritten', text: `The document is nearly the text of ${rewrites}.` });
  else if (candidate.source?.tier === 'rewrite') remarks.push({ code: 'rewritten', text: 'The document names neither author nor origin.' });
  if (isTranslated(candidate, held))
    remarks.push({ code: 'translated', text: `The words look translated; ${held.id} holds the quotation itself.` });
  return remarks;
}

/** A quotation from a translating source of what is held in the speaker's own words. */
function isTranslated({ fact, source }: CandidateReading, held: Fact): boolean {
  const voices = fact.evidence.map(({ voice }) => voice);
  if (source?.tier !== 'translation' && !voices.includes('translation')) return false;
  return held.evidence.some((one) => one.stance === 'supports' && one.voice === 'direct' && one.source !== source?.id);
}

/** The one finding that counts, whatever order they are in. */
export function mostBelieved(findings: readonly FactComparison[]): FactComparison | undefined {
  return findings.toSorted(byOrder)[0];
}

function byOrder(left: FactComparison, right: FactComparison): number {
  for (const [place, value] of left.order.entries()) {
    const difference = value - (right.order[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return byPreference(left.held, right.held);
}

const RANKS = ['preferred', 'normal', 'deprecated'] as const;

function byPreference(left: Fact, right: Fact): number {
  const rank = RANKS.indexOf(left.rank?.level ?? 'normal') - RANKS.indexOf(right.rank?.level ?? 'normal');
  if (rank !== 0) return rank;
  return left.id === right.id ? 0 : left.id < right.id ? -1 : 1;
}
