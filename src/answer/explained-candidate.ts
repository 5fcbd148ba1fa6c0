import type { FactView } from '../facts/view.ts';
import type { Item } from '../question/reading.ts';
import { type Attempt, anchoringOf } from './attempt-answer.ts';
import type { Conflict } from './conflict.ts';
import type { Decision } from './decision.ts';
import type { FactCandidate, GapCandidate } from './fact-candidate.ts';
import type { Knowledge } from './knowledge.ts';
import { answers } from './meets-message.ts';
import { statusWord } from './wording.ts';

/** A fact or gap that was held against a message. */
export interface ExplainedCandidate {
  readonly kind: 'fact' | 'gap';
  readonly id: string;
  readonly statement: string;
  /** Higher is nearer; of one message alone, no measure of certainty. */
  readonly score: number;
  /** What of the message it meets, of that what only words of near meaning meet, and what it leaves open. */
  readonly meets: readonly string[];
  readonly loosely: readonly string[];
  readonly open: readonly string[];
  /** What alone rules it out. */
  readonly vetoes: readonly string[];
  /** Whether it could be given as the answer; of a gap, whether it is declared. */
  readonly answers: boolean;
}

const FACTS_TOLD = 5;
const GAPS_TOLD = 2;

/** The facts and gaps that came nearest to answering a message: the one decided on first, then as they were scored. */
export function nearestCandidates({ found, decision }: Attempt, knowledge: Knowledge, view: FactView): ExplainedCandidate[] {
  const decidedOn = idDecidedOn(decision);
  const anchoring = anchoringOf(knowledge);
  const first = <T>(list: readonly T[], isDecidedOn: (one: T) => boolean) => [
    ...list.filter(isDecidedOn),
    ...list.filter((one) => !isDecidedOn(one)),
  ];
  const facts = first(found.facts, ({ fact }) => fact.id === decidedOn)
    .slice(0, FACTS_TOLD)
    .map((candidate) => explainedFact(candidate, answers(candidate, found, anchoring), view));
  const gaps = first(
    found.gaps.filter(({ gap, predicate }) => gap.id === decidedOn || predicate.met.length > 0),
    ({ gap }) => gap.id === decidedOn,
  )
    .slice(0, GAPS_TOLD)
    .map((candidate) => explainedGap(candidate, candidate.gap.id === decidedOn));
  return decision.kind === 'gap' ? [...gaps, ...facts] : [...facts, ...gaps];
}

function idDecidedOn(decision: Decision): string | undefined {
  if (decision.kind === 'gap') return decision.gap.id;
  if (decision.kind === 'unsure') return decision.nearest[0]?.fact.id;
  return 'main' in decision ? decision.main.id : undefined;
}

function explainedFact({ fact, score, predicate, conflicts }: FactCandidate, isMet: boolean, view: FactView): ExplainedCandidate {
  const setAside = fact.rank?.level === 'deprecated' ? [`set aside by the curators: ${fact.rank.reason}`] : [];
  return {
    kind: 'fact',
    id: fact.id,
    statement: fact.statement,
    score: rounded(score),
    ...partsOf(predicate),
    vetoes: [...conflicts.map((conflict) => vetoText(conflict, view)), ...setAside],
    answers: isMet && conflicts.length === 0,
  };
}

function explainedGap({ gap, score, predicate }: GapCandidate, isDeclared: boolean): ExplainedCandidate {
  return {
    kind: 'gap',
    id: gap.id,
    statement: gap.statement,
    score: rounded(score),
    ...partsOf(predicate),
    vetoes: [],
    answers: isDeclared,
  };
}

function partsOf({ met, loosely, open }: FactCandidate['predicate']): Pick<ExplainedCandidate, 'meets' | 'loosely' | 'open'> {
  const texts = (items: readonly Item[]) => items.map(({ text }) => text);
  return { meets: texts(met), loosely: texts(loosely), open: texts(open) };
}

function rounded(score: number): number {
  return Math.round(score * 100) / 100;
}

function vetoText(conflict: Conflict, view: FactView): string {
  switch (conflict.kind) {
    case 'name':
      return `it is not about ${(conflict.entity && view.entity(conflict.entity)?.name) ?? `“${conflict.text}”`}`;
    case 'time':
      return `it is of another time than “${conflict.text}”`;
    case 'status':
      return `it is not known to be ${statusWord(conflict.asked)}`;
    case 'currency':
      return `its figure is not in ${conflict.asked}`;
    case 'answer':
      return 'it does not give the kind of answer that is wanted';
  }
}
