import type { FactView } from '../../facts/view.ts';
import type { Fact } from '../../model/fact.ts';
import type { Operation } from '../../model/operation.ts';
import { fold } from '../../model/text.ts';
import { WHO_SPOKE } from '../../question/forms-of-asking.ts';
import type { OperationAsked } from '../../question/plan.ts';
import { type Item, isOfOneself } from '../../question/reading.ts';
import type { Draft } from '../answer.ts';
import { isName } from '../predicate.ts';
import { briefMatter } from './brief.ts';
import { changed } from './changed-since.ts';
import { confirm } from './confirm.ts';
import { details } from './details.ts';
import { how } from './how.ts';
import { compared, disputed, figuresOf } from './matters-compared.ts';
import { citedFacts, type Operated, type OperationMessage } from './operated.ts';
import type { OperationScope } from './operation-scope.ts';
import { people } from './people-named.ts';
import { restate } from './restate.ts';
import { saidBy } from './said-by.ts';
import { isOneCommonWord, restOf, scopeBefore, scopeOf, withoutEverydayWords } from './scope-asked.ts';
import { sourcesOf } from './sources-shown.ts';
import { timeline } from './timeline.ts';
import { pureSlot } from './unasked-operation.ts';
import { unknowns } from './unknowns.ts';

/** An operation that is asked for, with what it is to act on. */
interface Task {
  readonly asked: OperationAsked;
  readonly message: OperationMessage;
  /** What the message names beside the words of the operation. */
  readonly rest: readonly Item[];
  /** Whether it names nothing beside them. */
  readonly bare: boolean;
  readonly scope: OperationScope;
  /** The reply, if there is one, as what the operation came to. */
  readonly done: (draft: Draft | undefined, shown?: readonly Fact[]) => Operated | undefined;
}

/** What does each operation that a message can ask for. */
const OPERATIONS: Partial<Record<Operation, (task: Task) => Operated | undefined>> = {
  restate: restated,
  brief: briefed,
  timeline: ({ scope, done }) => done(timeline(scope)),
  changes: ({ asked, rest, scope, message }) => changed(asked, rest, scope, message),
  disputes: ({ rest, scope, message }) =>
    message.own.intent === 'reconcile' && message.own.money.length > 0 ? undefined : disputed(rest, scope, message),
  unknowns: ({ scope, done }) => done(unknowns(scope)),
  people: ({ scope, message: { own }, done }) =>
    own.times.length > 0 ? undefined : done(people(scope) ?? people(withoutEverydayWords(scope))),
  figures: ({ rest, scope, message }) => figuresOf(rest, scope, message),
  compare: ({ rest, message }) => compared(rest, message),
  said: ({ asked, rest, message }) => (message.own.quoted.length > 0 ? undefined : saidBy(asked, rest, message)),
  sources: sourced,
  confirm: ({ bare, message: { own, state, around }, done }) =>
    bare && state.shown.length > 0 ? done(confirm(state.shown, own, around.view), state.shown) : undefined,
  how: ({ bare, message: { state, around }, done }) =>
    bare && state.draft ? done(how(state.draft, state.shown, around.view), state.shown) : undefined,
  details: ({ bare, message: { state, around }, done }) =>
    bare && state.shown.length > 0 ? done(details(state.shown, around.knowledge, around.view), state.shown) : undefined,
};

/** Does one operation that a message asks for, if there is anything to do it to. */
export function carryOutOperation(asked: OperationAsked, message: OperationMessage): Operated | undefined {
  const { own, state, around } = message;
  const rest = restOf(own, asked);
  const bare = rest.length === 0;
  if ((bare && isOneCommonWord(message)) || (isOfOneself(own) && !rest.some(isName) && state.shown.length === 0)) return undefined;
  if (rest.some(({ kind }) => kind === 'unknown')) return undefined;
  const done: Task['done'] = (draft, shown) =>
    draft && { draft, reading: own, operation: asked.operation, shown: shown ?? citedFacts(draft, around.view) };
  return OPERATIONS[asked.operation]?.({ asked, message, rest, bare, scope: scopeOf(rest, message), done });
}

/** What was shown once more, shorter or otherwise; of nothing shown, a brief of the length that is asked for. */
function restated({ asked, message, bare, scope, done }: Task): Operated | undefined {
  const { state, around } = message;
  if (bare && state.draft) {
    const before = state.operation === 'brief' || state.operation === 'changes' ? scopeBefore(state, around) : undefined;
    return done(restate(state.shown, asked.length ?? { unit: 'sentences', most: 1 }, around.view, before));
  }
  return asked.length && wantsBrief(message) ? done(briefMatter(scope, asked.length)) : undefined;
}

/** A brief of what is named, or of its names and words of content alone. */
function briefed({ asked, message, rest, scope, done }: Task): Operated | undefined {
  if (!canBrief(rest, message)) return undefined;
  return done(briefMatter(scope, asked.length) ?? briefMatter(withoutEverydayWords(scope), asked.length));
}

/** Where what was shown comes from: whoever said it, or the sources of its readings. */
function sourced({ message, bare, done }: Task): Operated | undefined {
  const { state, around } = message;
  if (bare && asksWhoSpoke(message)) return pureSlot(message);
  if (!bare || state.shown.length === 0) return undefined;
  const facts = state.shown.slice(0, 1).flatMap((fact) => readings(fact, around.view));
  return done(sourcesOf(facts, around.view), state.shown);
}

function wantsBrief({ asked }: OperationMessage): boolean {
  return (
    asked.some(({ operation }) => operation === 'brief') ||
    asked.some(({ operation, length }) => operation === 'restate' && length !== undefined)
  );
}

/** A brief is of a matter that is named, not of what is asked about it: "brief me on who pays" asks who pays. */
function canBrief(rest: readonly Item[], { own }: OperationMessage): boolean {
  if (own.answer !== undefined && own.answer !== 'text' && own.answer !== 'list' && own.answer !== 'yes_no') return false;
  return rest.filter((item) => item.role === undefined).length <= 3 && !(rest.length === 0 && isOfOneself(own));
}

/** "Says who?": whoever spoke comes before whoever printed it. */
function asksWhoSpoke({ text, state }: OperationMessage): boolean {
  return WHO_SPOKE.test(fold(text)) && state.shown[0]?.speaker !== undefined;
}

/** A fact with the other readings of its claim. */
function readings(fact: Fact, view: FactView): Fact[] {
  return [fact, ...(view.claimOf(fact.id)?.readings ?? []).filter(({ id }) => id !== fact.id)];
}
