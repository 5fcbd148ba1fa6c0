import type { Fact } from '../../model/fact.ts';
import type { Gap } from '../../model/gap.ts';
import { entitiesOf } from '../../question/items.ts';
import type { Draft } from '../answer.ts';
import { factsOf } from '../head-fact.ts';
import { listReply } from '../list-reply.ts';
import { says } from '../predicate.ts';
import type { Line } from '../short-reply.ts';
import { matterText, type OperationScope } from './operation-scope.ts';

/** What is known not to be known: declared gaps, and facts by which a source says that something is not given. */
export function unknowns(scope: OperationScope): Draft | undefined {
  const { items, knowledge, view } = scope;
  const facts = items.length === 0 ? view.facts : factsOf(items, knowledge, view);
  const none = facts.filter(({ value }) => value.kind === 'none');
  const gaps = gapsOn(scope);
  const points = [
    ...none.slice(0, 2).map(pointOf),
    ...gaps.map(({ statement }): Line => ({ text: statement, facts: [] })),
    ...none.slice(2).map(pointOf),
  ];
  if (points.length === 0) return undefined;
  const about = matterText(scope);
  const nearest = gaps.flatMap((gap) => gap.nearest.flatMap((id) => view.fact(id) ?? [])).slice(0, 3);
  return listReply({ outcome: 'answered', beside: nearest, headline: `Known to be missing${about ? ` on ${about}` : ''}:`, points }, view);
}

function pointOf(fact: Fact): Line {
  return { text: fact.statement, facts: [fact] };
}

function gapsOn({ items, knowledge, view }: OperationScope): Gap[] {
  const named = new Set(entitiesOf(items));
  const aspects = items.filter(({ kind }) => kind !== 'name');
  const profiles = new Map(
    knowledge.subjects.flatMap((subject) => (subject.kind === 'gap' ? [[subject.gap.id, subject.profile] as const] : [])),
  );
  return view.gaps.filter((gap) => {
    const profile = profiles.get(gap.id);
    const onMatter = named.size === 0 || gap.about.some((id) => named.has(id));
    return onMatter && aspects.every((item) => profile !== undefined && says(item, profile));
  });
}
