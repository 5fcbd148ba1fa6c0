import type { AnswerType } from '../model/answer-type.ts';
import type { Fact } from '../model/fact.ts';
import type { Operation } from '../model/operation.ts';
import type { ReadByModel } from '../model/plan-read.ts';
import { entitiesOf } from '../question/items.ts';
import type { Reading } from '../question/reading.ts';
import type { Draft } from './answer.ts';
import type { Attempt } from './attempt-answer.ts';
import type { State, Surroundings } from './conversation-state.ts';
import type { Decision } from './decision.ts';
import type { Knowledge } from './knowledge.ts';

/** A message answered in the light of a conversation. */
export interface Turn {
  readonly draft: Draft;
  readonly state: State;
  /** How it was read in the end. */
  readonly reading: Reading;
  readonly operation: Operation;
  /** What was weighed, where facts were looked for; for explaining the reply. */
  readonly weighed?: Attempt;
  /** What came of what a language model read, where one was asked. */
  readonly byModel?: ReadByModel;
}

/** The facts that a decision shows as its answer; the nearest ones of a refusal are not shown. */
export function factsShownBy(decision: Decision): Fact[] {
  switch (decision.kind) {
    case 'answer':
    case 'correct':
    case 'no_value':
      return [decision.main, ...decision.also];
    case 'partly':
      return [decision.main];
    default:
      return [];
  }
}

/** Operations on what was shown: what was asked before them stays what the conversation is about. */
const ON_WHAT_WAS_SHOWN: ReadonlySet<Operation> = new Set<Operation>(['sources', 'confirm', 'restate', 'how', 'details']);

/** The conversation after a reply: a refusal leaves what was shown before it, unless it turned to another matter. */
export function settled(
  draft: Draft,
  reading: Reading,
  operation: Operation,
  shown: readonly Fact[],
  state: State,
  { knowledge }: Pick<Surroundings, 'knowledge'>,
): Turn {
  const named = entitiesOf(reading.items.filter(({ role, carried }) => role !== 'shapes' && carried !== true));
  const persons = personsIn([...named, ...shown.flatMap(({ subject, speaker }) => [subject, ...(speaker ? [speaker] : [])])], knowledge);
  const done = { draft, reading, operation };
  if (ON_WHAT_WAS_SHOWN.has(operation) && state.frame)
    return { ...done, state: { ...state, draft, operation, ...(shown.length > 0 && operation !== 'sources' && { shown }) } };
  if (shown.length > 0) {
    const matter = [...new Set([...shown.slice(0, 1).map(({ subject }) => subject), ...named])];
    return {
      ...done,
      state: {
        frame: { reading, matter, gave: kindGiven(shown[0]), persons: [...new Set([...persons, ...(state.frame?.persons ?? [])])] },
        shown,
        draft,
        operation,
      },
    };
  }
  const turned = named.some((id) => !(state.frame?.matter ?? []).includes(id));
  if (!turned) return { ...done, state };
  const kept = state.shown.filter(({ subject }) => named.includes(subject));
  return {
    ...done,
    state: {
      ...state,
      frame: { reading, matter: [...new Set(named)], persons: [...new Set([...persons, ...(state.frame?.persons ?? [])])] },
      shown: kept,
      operation,
    },
  };
}

/** The kind of answer that a fact gives, for a message that only names another time of it. */
function kindGiven(fact: Fact | undefined): AnswerType | undefined {
  const kinds = { money: 'amount', count: 'count', share: 'share', date: 'date', duration: 'duration' } as const;
  const kind = fact?.value.kind;
  return kind === 'money' || kind === 'count' || kind === 'share' || kind === 'date' || kind === 'duration' ? kinds[kind] : undefined;
}

function personsIn(ids: readonly string[], { pack }: Knowledge): string[] {
  const persons = new Set(pack.entities.filter(({ kind }) => kind === 'person').map(({ id }) => id));
  return [...new Set(ids.filter((id) => persons.has(id)))];
}
