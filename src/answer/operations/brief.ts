import type { FactView } from '../../facts/view.ts';
import type { Fact } from '../../model/fact.ts';
import { entitiesOf } from '../../question/items.ts';
import type { ReplyLength } from '../../question/plan.ts';
import { addsFewWords } from '../also-held.ts';
import type { Draft } from '../answer.ts';
import { find } from '../find.ts';
import { factsOf, headFact } from '../head-fact.ts';
import { byImportance } from '../importance.ts';
import type { Knowledge } from '../knowledge.ts';
import { listReply, pointOf } from '../list-reply.ts';
import type { Line } from '../short-reply.ts';
import { cardLine, inCardOrder, reportedText } from './matter-card.ts';
import type { OperationScope } from './operation-scope.ts';

/** A brief of one matter, or of the file as a whole: what matters most of it, and what is known to be missing. Nothing where nothing is held on it. */
export function briefMatter(scope: OperationScope, length: ReplyLength | undefined): Draft | undefined {
  const facts = scope.items.length === 0 ? ofFile(scope) : ofMatter(scope);
  if (facts.length === 0) return undefined;
  if (scope.items.length > 0 && !length) return cardOf(facts, scope);
  return listReply({ outcome: 'answered', points: facts.map(pointOf), ...(length ? { length } : {}) }, scope.view);
}

/** So many lines of a card come before what is known to be missing. */
const LINES_FIRST = 4;

/** The card of a matter: what it is, then lines that each say what they tell, what is not known, and since when it is known. */
function cardOf(facts: readonly Fact[], scope: OperationScope): Draft {
  const matter = facts[0]?.subject;
  const points = inCardOrder(facts, matter, scope).map((fact) => cardLine(fact, matter, scope));
  const lines = [...points.slice(0, LINES_FIRST), ...missingLine(scope), ...points.slice(LINES_FIRST)];
  return listReply({ outcome: 'answered', points: lines, foot: (shown) => reportedText(shown, scope) }, scope.view);
}

/** So many key figures open a brief of the file. */
const FIGURES_FIRST = 2;

/** The file: its first key figures, then what the pack suggests to ask, in its order, then the rest by importance. */
function ofFile({ knowledge, view }: OperationScope): Fact[] {
  const figures = knowledge.pack.figures.flatMap(({ fact: id }) => view.fact(id) ?? []);
  const distinct = figures.filter(({ subject }, at) => figures.findIndex((other) => other.subject === subject) === at);
  const suggested = knowledge.pack.suggestions.flatMap((question) => suggestedFact(question, knowledge, view) ?? []);
  return withoutEchoes([...distinct.slice(0, FIGURES_FIRST), ...suggested, ...byImportance(view.facts, knowledge, view)]).slice(0, 12);
}

/** The fact that answers a question which the pack suggests. */
function suggestedFact(question: string, knowledge: Knowledge, view: FactView): Fact | undefined {
  const [id] = knowledge.exact.facts(question);
  if (id !== undefined) return view.fact(id);
  const reading = knowledge.reader.read(question, view.horizon.asOf);
  return find(reading, knowledge, view).facts.find(({ conflicts, predicate }) => conflicts.length === 0 && predicate.met.length > 0)?.fact;
}

function ofMatter(scope: OperationScope): Fact[] {
  const { items, knowledge, view } = scope;
  const facts = factsOf(items, knowledge, view);
  const [named] = entitiesOf(items);
  const entity = named ?? mainSubject(facts, view);
  const head = entity !== undefined && items.length === 1 ? headFact(entity, knowledge, view) : undefined;
  const own = facts.filter(({ subject }) => subject === entity);
  return withoutEchoes([...(head ? [head] : []), ...varied([...own, ...facts.filter((fact) => !own.includes(fact))])]).slice(0, 14);
}

/** What most facts of a matter are on, where it is named by a word: "the command". */
function mainSubject(facts: readonly Fact[], view: FactView): string | undefined {
  const counts = new Map<string, number>();
  for (const { subject } of facts) if (view.entity(subject)?.ambient !== true) counts.set(subject, (counts.get(subject) ?? 0) + 1);
  const [first] = [...counts].toSorted(([, one], [, other]) => other - one);
  return first && first[1] * 2 >= facts.length ? first[0] : undefined;
}

/** One fact of each property first: a brief tells different things. */
function varied(facts: readonly Fact[]): Fact[] {
  const seen = new Set<string>();
  const first = facts.filter(({ subject, property }) => !seen.has(`${subject}|${property}`) && seen.add(`${subject}|${property}`));
  return [...first, ...facts.filter((fact) => !first.includes(fact))];
}

function withoutEchoes(facts: readonly Fact[]): Fact[] {
  return [...new Set(facts)].filter((fact, at, all) => !all.slice(0, at).some((told) => addsFewWords(told, fact)));
}

/** What is declared missing about the entities of a matter, in a line. */
function missingLine({ items, view }: OperationScope): Line[] {
  const about = new Set(entitiesOf(items));
  const gaps = view.gaps.filter((gap) => gap.about.some((id) => about.has(id)));
  const [gap] = gaps;
  return gap ? [{ text: gap.statement, facts: [], label: 'Not known' }] : [];
}
