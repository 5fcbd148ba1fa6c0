import type { FactView } from '../../facts/view.ts';
import type { Document } from '../../model/document.ts';
import type { Fact } from '../../model/fact.ts';
import { isSaidAndSo } from '../../model/factuality.ts';
import type { LedgerContent } from '../../model/ledger-entry.ts';
import type { Property } from '../../model/property.ts';
import type { Remark } from '../../model/remark.ts';
import { isActProperty } from '../act-property.ts';
import { type CandidateReading, independenceOf, readCandidate } from './candidate-reading.ts';
import type { Comparison } from './comparison.ts';
import { type FactComparison, heldPassage, mostBelieved } from './fact-comparison.ts';
import { ScopeReader } from './figure-scope.ts';
import { asEarlierState, asSuccessor } from './judge-change.ts';
import { judgeDate } from './judge-date.ts';
import { judgeFigure } from './judge-figure.ts';
import { onItsMatter } from './judge-matter.ts';
import { judgeNames } from './judge-names.ts';
import { acrossReadings, deniesWords, labelAlone, statesAlike } from './judge-reading.ts';
import { judgeSilence } from './judge-silence.ts';
import { judgeText } from './judge-text.ts';
import type { Judging } from './judging.ts';
import { settledGap } from './settled-gap.ts';
import { storeIndexOf } from './store-index.ts';

const judgings = new WeakMap<FactView, Judging>();

/**
 * How what is proposed stands to what is held: the fact that it touches, and in what it differs. Nothing is merged by
 * it; a figure that is like another one and not the same (another scope, currency, rate or status) is called so.
 * What is denied, in doubt, planned or only what was before a
 * change never agrees with a fact that says so. The outcome does not depend on the order of the facts.
 *
 * @param content what is proposed; its first supporting evidence is its passage
 * @param document where it stands, if at hand: the sentence around the quotation is then read, too
 * @param remarks what was found when it was extracted: what of it was guessed counts for less. Without them the
 *   subject counts as guessed where the passage does not name it.
 * @param properties the properties of the pack: what their words count is one thing, whichever of them a document uses
 */
export function compareWithStore(
  content: LedgerContent,
  document: Document | undefined,
  view: FactView,
  remarks?: readonly Remark[],
  properties: readonly Property[] = [],
): Comparison {
  const gap = settledGap(content.fact, view);
  const compared = comparedWith(content, document, view, remarks, properties);
  return gap === undefined || SAID_BEFORE.has(compared.label) ? compared : { ...compared, settles: { gap } };
}

/** What a held fact says already settles nothing more. */
const SAID_BEFORE: ReadonlySet<Comparison['label']> = new Set(['duplicate', 'corroborates']);

function comparedWith(
  content: LedgerContent,
  document: Document | undefined,
  view: FactView,
  remarks: readonly Remark[] | undefined,
  properties: readonly Property[],
): Comparison {
  const judging = judgingOf(view, properties);
  const candidate = readCandidate(content, document, remarks, view, judging.scopes);
  const facts = storeIndexOf(view).around(candidate);
  const found = mostBelieved(facts.flatMap((held) => judge(candidate, held, judging) ?? []));
  const alone = labelAlone(candidate);
  if (!found || (alone && found.label === 'new'))
    return { ...(alone ?? { label: 'new', why: 'No fact that is held says this.' }), remarks: found?.remarks ?? secondCurrency(candidate) };
  const { label, held, why, remarks: told, supersedes } = withoutReading(found, remarks);
  return { label, ...(label !== 'new' && { fact: held.id }), ...(supersedes && { supersedes }), why, remarks: told };
}

/** What it was not read to tell as so bears nothing out: the curator is asked to look. */
function withoutReading(found: FactComparison, remarks: readonly Remark[] | undefined): FactComparison {
  const isUnread = remarks?.some(({ code }) => code === 'telling_unread') === true;
  if (!isUnread || !BEARS_OUT.has(found.label)) return found;
  return { ...found, label: 'doubts', supersedes: false, why: `It may say what ${found.held.id} says; look at how the passage tells it.` };
}

function judgingOf(view: FactView, properties: readonly Property[]): Judging {
  const known = judgings.get(view);
  if (known && (properties.length === 0 || known.properties.length > 0)) return known;
  const judging = { view, properties, scopes: new ScopeReader(view), nameOf: (id: string) => view.entity(id)?.name ?? id };
  judgings.set(view, judging);
  return judging;
}

/** What a fact makes of a candidate, by how each of them tells the matter. */
function judge(candidate: CandidateReading, held: Fact, judging: Judging): FactComparison | undefined {
  const usual = judgeAlike(candidate, held, judging);
  if (!isOfActs(candidate, judging) && !statesAlike(candidate, held)) {
    const { samePassage } = independenceOf(candidate, held, judging.view);
    return (
      (usual && acrossReadings(candidate, held, usual, samePassage)) ??
      deniesWords(candidate, held, judging) ??
      onItsMatter(candidate, held, judging)
    );
  }
  if (candidate.changed?.part === 'from' && usual && BEARS_OUT.has(usual.label)) return asEarlierState(candidate, held);
  const found = asSuccessor(candidate, held, usual, judging) ?? usual;
  return found === undefined || found.label === 'new' ? (onItsMatter(candidate, held, judging) ?? found) : found;
}

/** What somebody says, denies or decides has its own negations, and says nothing against another act of theirs. */
function isOfActs({ fact }: CandidateReading, { properties }: Judging): boolean {
  const property = properties.find(({ id }) => id === fact.property);
  return fact.value.kind === 'text' && isSaidAndSo(fact) && property !== undefined && isActProperty(property);
}

const BEARS_OUT: ReadonlySet<FactComparison['label']> = new Set(['corroborates', 'refines', 'newer_state']);

function judgeAlike(candidate: CandidateReading, held: Fact, judging: Judging): FactComparison | undefined {
  if (held.value.kind === 'none') return judgeSilence(candidate, held, judging);
  if (isToldOtherwise(candidate, held))
    return independenceOf(candidate, held, judging.view).samePassage ? heldPassage(candidate, held) : undefined;
  switch (candidate.fact.value.kind) {
    case 'money':
    case 'count':
    case 'share':
    case 'duration':
      return judgeFigure(candidate, held, judging);
    case 'date':
      return judgeDate(candidate, held, judging);
    case 'entities':
      return judgeNames(candidate, held, judging);
    case 'text':
      return judgeText(candidate, held, judging);
    case 'none':
      return undefined;
  }
}

/** One matter told in words by one and as a figure, day or name by the other. */
function isToldOtherwise({ fact }: CandidateReading, held: Fact): boolean {
  if (fact.subject !== held.subject || fact.property !== held.property || fact.value.kind === held.value.kind) return false;
  return fact.value.kind === 'text' || held.value.kind === 'text';
}

/** A conversion is told of as such also where the sum itself is not held. */
function secondCurrency({ passage, fact }: CandidateReading): Remark[] {
  if (!passage.conversionOf || fact.value.kind !== 'money') return [];
  return [{ code: 'second_currency', text: `The source gives it as its own conversion of an amount in ${passage.conversionOf.currency}.` }];
}
