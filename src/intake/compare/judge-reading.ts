import { readPolarityOfSentence } from '../../language/polarity/read-polarity.ts';
import { daysAfter } from '../../model/announcement-days.ts';
import type { Fact, FactContent } from '../../model/fact.ts';
import { type FactualityFields, formatFactuality, isSaidAndSo, isSameFactuality, type Stand, standOf } from '../../model/factuality.ts';
import type { Value } from '../../model/value.ts';
import type { CandidateReading } from './candidate-reading.ts';
import type { ComparisonLabel } from './comparison.ts';
import { type FactComparison, finding } from './fact-comparison.ts';
import type { Judging } from './judging.ts';
import { isQuantity, quantityRelation } from './quantity-value.ts';
import { contentWords, sharedWords } from './same-wording.ts';

/** What each stand of a candidate is called, and what it does to a fact that says so. */
const STANDS: Readonly<Record<Exclude<Stand, 'says'>, { readonly label: ComparisonLabel; readonly verb: string; readonly alone: string }>> =
  {
    denies: { label: 'denies', verb: 'denies what', alone: 'It says that this is not so' },
    doubts: { label: 'doubts', verb: 'leaves open what', alone: 'It leaves open whether this is so' },
    plans: { label: 'plans', verb: 'tells as still to come what', alone: 'It tells what is planned, possible or called for, and not done' },
  };

/** What a reading is called and does to a fact: what is only possible leaves open what is held, whatever else is told of what is to come. */
export function labelOf({ modality }: FactualityFields, stand: Exclude<Stand, 'says'>) {
  return STANDS[modality === 'conditional' && stand === 'plans' ? 'doubts' : stand];
}

const AGREES: ReadonlySet<ComparisonLabel> = new Set(['duplicate', 'corroborates', 'refines', 'newer_state']);

const kept = new WeakMap<FactContent | Fact, FactualityFields>();

/** How something is told, its own words read where it is words: "is not operational" denies. */
function toldOf(fact: FactContent | Fact, words: string): FactualityFields {
  const told = kept.get(fact) ?? readToldOf(fact, words);
  kept.set(fact, told);
  return told;
}

function readToldOf({ value, polarity, modality, change }: FactContent | Fact, words: string): FactualityFields {
  if (value.kind !== 'text' || polarity !== undefined || modality !== undefined) return { polarity, modality, change };
  return standOf(readPolarityOfSentence(words, 'en')) === 'denies' ? { polarity: 'denied' } : {};
}

function readingOfCandidate({ fact }: CandidateReading): FactualityFields {
  return toldOf(fact, fact.value.kind === 'text' ? fact.value.text : '');
}

/** What is expected or proposed is told as a plan, whether or not a curator wrote so. */
function readingOfHeld(held: Fact, candidate: FactualityFields, proposes: boolean): FactualityFields {
  const told = toldOf(held, held.statement);
  const isAhead = held.status === 'expected' || held.status === 'announced' || (held.status === 'proposed' && proposes);
  return isSaidAndSo(told) && isAhead && candidate.modality === 'planned' ? { modality: 'planned' } : told;
}

/** Whether a candidate tells a matter in the way in which a fact has it: only then may it bear the fact out. */
export function statesAlike(candidate: CandidateReading, held: Fact): boolean {
  const told = readingOfCandidate(candidate);
  const proposes = candidate.fact.status === 'proposed' && !candidate.isGuessed('status');
  return isSameFactuality(told, readingOfHeld(held, told, proposes));
}

/**
 * Words that deny in themselves ("is not open") deny what is held in words on their matter where that says so and speaks of
 * the same, also where several facts stand beside each other there. Undefined: the fact is not touched.
 */
export function deniesWords(candidate: CandidateReading, held: Fact, { view }: Pick<Judging, 'view'>): FactComparison | undefined {
  const { fact, isGuessed, words } = candidate;
  if (fact.value.kind !== 'text' || held.value.kind !== 'text' || held.rank?.level === 'deprecated') return undefined;
  if (fact.subject !== held.subject || fact.property !== held.property || isGuessed('subject') || isGuessed('property')) return undefined;
  if (standOf(readingOfCandidate(candidate)) !== 'denies' || standOf(toldOf(held, held.statement)) !== 'says') return undefined;
  const { name = '', aliases = {} } = view.entity(held.subject) ?? {};
  const names = new Set(contentWords([name, ...Object.values(aliases).flat()].join(' ')));
  const told = contentWords([held.value.text, held.statement, ...held.evidence.map(({ quote }) => quote)].join(' '));
  if (
    sharedWords(
      words.filter((word) => !names.has(word)),
      told,
    ) === 0
  )
    return undefined;
  const less = BY_WORDS + Math.abs(daysAfter(fact.announced, held.announced));
  return finding(candidate, held, { label: 'denies', why: `It denies what ${held.id} says.`, less });
}

/** After every fact that agrees in its figure, day or words. */
const BY_WORDS = 20_000;

/**
 * What becomes of a finding where candidate and fact tell the matter in different ways: agreement in the figure is then
 * none in what is said; what was not so and now is has only gone on. Undefined: the fact is not touched.
 */
export function acrossReadings(
  candidate: CandidateReading,
  held: Fact,
  found: FactComparison,
  samePassage: boolean,
): FactComparison | undefined {
  if (samePassage) return finding(candidate, held, { label: 'duplicate', why: `${held.id} holds this passage already.`, less: 2 });
  if (!AGREES.has(found.label)) return undefined;
  if (candidate.fact.change !== held.change) return undefined;
  const stand = standOf(readingOfCandidate(candidate));
  if (stand === 'denies' && isOtherFigure(candidate.fact.value, held.value)) return undefined;
  if (stand !== 'says') {
    const { label, verb } = labelOf(readingOfCandidate(candidate), stand);
    return finding(candidate, held, {
      label,
      why: `It ${verb} ${held.id} says.`,
      remarks: found.remarks,
      ...(found.label === 'newer_state' && found.less !== undefined && { less: found.less }),
    });
  }
  if (found.label === 'newer_state' && held.value.kind === 'text') return found;
  return standOf(toldOf(held, held.statement)) === 'denies'
    ? finding(candidate, held, { label: 'conflicts', why: `It says what ${held.id} denies.`, remarks: found.remarks })
    : finding(candidate, held, {
        label: 'newer_state',
        why: `It states what ${held.id} has as ${formatFactuality(held)}.`,
        remarks: found.remarks,
      });
}

/** A denial of another figure says nothing of the one held, whose later state the figure would be if it were so. */
function isOtherFigure(told: Value, known: Value): boolean {
  return isQuantity(told) && isQuantity(known) && quantityRelation(told, known) === 'differs';
}

/** What a candidate that touches no fact is called by the way in which it is told; undefined where it says so. */
export function labelAlone({ fact }: CandidateReading): { readonly label: ComparisonLabel; readonly why: string } | undefined {
  const stand = standOf(fact);
  if (stand === 'says') return undefined;
  const { label, alone } = labelOf(fact, stand);
  return { label, why: `${alone}; no fact that is held says it.` };
}
