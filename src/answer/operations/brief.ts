import type { FactView } from '../../facts/view.ts';
import type { Fact } from '../../model/fact.ts';
import type { Length } from '../../question/plan.ts';
import type { Draft } from '../answer.ts';
import { saysTheSame } from '../decide.ts';
import { byImportance } from '../importance.ts';
import type { Knowledge } from '../knowledge.ts';
import { listReply, pointOf } from '../list-reply.ts';
import { factsOf, headFact } from '../matter.ts';
import type { Line } from '../short-reply.ts';
import { entitiesOf, matterText, type Scope } from './scope.ts';

/** A brief of one matter, or of the file as a whole: what matters most of it, and what is known to be missing. Nothing where nothing is held on it. */
export function brief(scope: Scope, length: Length | undefined): Draft | undefined {
  const facts = scope.items.length === 0 ? ofFile(scope) : ofMatter(scope);
  if (facts.length === 0) return undefined;
  const points = facts.map(pointOf);
  const missing = scope.items.length === 0 || length ? [] : missingLine(scope);
  return listReply(
    { outcome: 'answered', points: [...points.slice(0, 4), ...missing, ...points.slice(4)], ...(length ? { length } : {}) },
    scope.view,
  );
}

/** The file: what the pack suggests to ask, in its order, then the rest by importance. */
function ofFile({ knowledge, view }: Scope): Fact[] {
  const suggested = knowledge.pack.suggestions.flatMap((question) => knowledge.exact.facts(question).flatMap((id) => view.fact(id) ?? []));
  return withoutEchoes([...suggested, ...byImportance(view.facts, knowledge, view)]).slice(0, 12);
}

function ofMatter(scope: Scope): Fact[] {
  const { items, knowledge, view } = scope;
  const [entity] = entitiesOf(items);
  const head = entity !== undefined && items.length === 1 ? headFact(entity, knowledge, view) : undefined;
  return withoutEchoes([...(head ? [head] : []), ...varied(factsOf(items, knowledge, view))]).slice(0, 14);
}

/** One fact of each property first: a brief tells different things. */
function varied(facts: readonly Fact[]): Fact[] {
  const seen = new Set<string>();
  const first = facts.filter(({ subject, property }) => !seen.has(`${subject}|${property}`) && seen.add(`${subject}|${property}`));
  return [...first, ...facts.filter((fact) => !first.includes(fact))];
}

function withoutEchoes(facts: readonly Fact[]): Fact[] {
  return [...new Set(facts)].filter((fact, at, all) => !all.slice(0, at).some((told) => saysTheSame(told, fact)));
}

/** What is declared missing about the entities of a matter, in a line. */
function missingLine({ items, view }: Scope): Line[] {
  const about = new Set(entitiesOf(items));
  const gaps = view.gaps.filter((gap) => gap.about.some((id) => about.has(id)));
  const [gap] = gaps;
  return gap ? [{ text: `Not known: ${gap.statement}`, facts: [] }] : [];
}

/** For briefs offered as a choice. */
export function briefLabel(entity: string, _knowledge: Knowledge, view: FactView): string {
  return `All on ${view.entity(entity)?.name ?? entity}`;
}

/** How a brief names its matter. */
export { matterText };
