import { readPolarityOfSentence } from '../../language/polarity/read-polarity.ts';
import type { Fact } from '../../model/fact.ts';
import { formatReading, isSaidAndSo, isSameReading, type ReadingFields, type Stand, standOf } from '../../model/reading.ts';
import type { ComparisonLabel } from './comparison.ts';
import { type Finding, finding } from './finding.ts';
import type { CandidateReading } from './reading.ts';

/** What each stand of a candidate is called, and what it does to a fact that says so. */
const STANDS: Readonly<Record<Exclude<Stand, 'says'>, { readonly label: ComparisonLabel; readonly verb: string; readonly alone: string }>> =
  {
    denies: { label: 'denies', verb: 'denies what', alone: 'It says that this is not so' },
    doubts: { label: 'doubts', verb: 'leaves open what', alone: 'It leaves open whether this is so' },
    plans: { label: 'plans', verb: 'tells as still to come what', alone: 'It tells what is planned, possible or called for, and not done' },
  };

const AGREES: ReadonlySet<ComparisonLabel> = new Set(['duplicate', 'corroborates', 'refines', 'newer_state']);

/** An event that is expected is told as a plan, whether or not a curator wrote so; a negation in words is one of the fact. */
function readingOfHeld(held: Fact, candidate: ReadingFields): ReadingFields {
  if (held.polarity !== undefined || held.modality !== undefined || held.change !== undefined) return held;
  if (held.value.kind === 'text') return readPolarityOfSentence(held.statement, 'en').polarity === 'denied' ? { polarity: 'denied' } : {};
  const isAhead = held.status === 'expected' || held.status === 'announced';
  return isAhead && candidate.modality === 'planned' ? { modality: 'planned' } : {};
}

/** Whether a candidate tells a matter in the way in which a fact has it: only then may it bear the fact out. */
export function tellsAlike({ fact }: CandidateReading, held: Fact): boolean {
  return isSameReading(fact, readingOfHeld(held, fact));
}

/**
 * What becomes of a finding where candidate and fact tell the matter in different ways: agreement in the figure is then
 * none in what is said. Undefined: the fact is not touched.
 */
export function acrossReadings(candidate: CandidateReading, held: Fact, found: Finding, samePassage: boolean): Finding | undefined {
  if (samePassage) return finding(candidate, held, { label: 'duplicate', why: `${held.id} holds this passage already.`, less: 2 });
  if (!AGREES.has(found.label)) return undefined;
  if (candidate.fact.change !== held.change) return undefined;
  const stand = standOf(candidate.fact);
  if (stand !== 'says') {
    const { label, verb } = STANDS[stand];
    return finding(candidate, held, { label, why: `It ${verb} ${held.id} says.`, remarks: found.remarks });
  }
  return standOf(held) === 'denies'
    ? finding(candidate, held, { label: 'conflicts', why: `It says what ${held.id} denies.`, remarks: found.remarks })
    : finding(candidate, held, {
        label: 'newer_state',
        why: `It states what ${held.id} has as ${formatReading(held)}.`,
        remarks: found.remarks,
      });
}

/** What a candidate that touches no fact is called by the way in which it is told; words that say so themselves are only new. */
export function labelAlone({ fact }: CandidateReading): { readonly label: ComparisonLabel; readonly why: string } | undefined {
  const stand = standOf(fact);
  if (stand === 'says' || (fact.value.kind === 'text' && !isSaidAndSo(fact) && stand === 'denies' && fact.modality === undefined))
    return undefined;
  const { label, alone } = STANDS[stand];
  return { label, why: `${alone}; no fact that is held says it.` };
}
