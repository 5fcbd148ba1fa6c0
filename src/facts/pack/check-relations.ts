import type { RelationType } from '../../model/fact.ts';
import type { DraftFact, Placed, UncheckedPack } from './draft.ts';
import { type Fault, faultAt, type PackLine } from './fault.ts';

interface Link {
  readonly to: string;
  readonly place: PackLine;
}
type Links = ReadonlyMap<string, readonly Link[]>;

const ONE_WAY = ['supersedes', 'part_of', 'counts_toward', 'restates'] as const satisfies readonly RelationType[];

function cycleFault(path: readonly string[], relation: string, place: PackLine): Fault {
  const names = path.length > 12 ? [...path.slice(0, 6), '…', ...path.slice(-5)] : path;
  return faultAt(place, 'RELATION_CYCLE', `${relation} runs in a circle: ${names.join(' → ')}`, 'remove the link that is wrong');
}

/** Each circle in links that may only run one way, found once, from the first of its members in order. */
function circles(links: Links, relation: string): Fault[] {
  const finished = new Set<string>();
  const faults: Fault[] = [];
  for (const start of links.keys()) {
    const path: string[] = [];
    const place = new Map<string, number>();
    const pending: { id: string; next: number }[] = [];
    const enter = (id: string): void => {
      place.set(id, path.push(id) - 1);
      pending.push({ id, next: 0 });
    };
    if (!finished.has(start)) enter(start);
    for (let top = pending.at(-1); top; top = pending.at(-1)) {
      const link = links.get(top.id)?.[top.next++];
      if (!link) {
        finished.add(top.id);
        place.delete(top.id);
        path.pop();
        pending.pop();
        continue;
      }
      const met = place.get(link.to);
      if (met !== undefined) faults.push(cycleFault([...path.slice(met), link.to], relation, link.place));
      else if (!finished.has(link.to)) enter(link.to);
    }
  }
  return faults;
}

function linksOfType(facts: readonly Placed<DraftFact>[], type: RelationType): Links {
  const entries = facts.map(({ content, place }): [string, Link[]] => {
    const links = content.relations.map((relation, index) => ({ relation, place: place('relations', index) }));
    return [
      content.id,
      links.filter(({ relation }) => relation.type === type).map(({ relation, place: at }) => ({ to: relation.fact, place: at })),
    ];
  });
  return new Map(entries.filter(([, links]) => links.length > 0));
}

/** Relations between facts, and places within places, that run in a circle; each circle is named. */
export function relationCycles(draft: UncheckedPack): Fault[] {
  const within: Links = new Map(
    draft.entities.map(({ content, place }) => [content.id, content.within.map((to, index) => ({ to, place: place('within', index) }))]),
  );
  return [...ONE_WAY.flatMap((type) => circles(linksOfType(draft.facts, type), type)), ...circles(within, 'within')];
}

function wrongEquivalence(fact: DraftFact, other: DraftFact): { what: string; remedy: string } | undefined {
  const names = `facts "${fact.id}" and "${other.id}" are linked by equivalent_in`;
  if (fact.value.kind !== 'money' || other.value.kind !== 'money') {
    return { what: `${names} but are not both amounts of money`, remedy: 'choose another relation' };
  }
  if (fact.value.currency !== other.value.currency) return undefined;
  return { what: `${names} but both are in ${fact.value.currency}`, remedy: 'link amounts in two currencies, or use restates' };
}

/** Equivalents that are no conversions: in one currency, or not of money. */
export function wrongEquivalences(draft: UncheckedPack): Fault[] {
  const facts = new Map(draft.facts.map(({ content }) => [content.id, content]));
  return draft.facts.flatMap(({ content: fact, place }) =>
    fact.relations.flatMap((relation, index) => {
      const other = facts.get(relation.fact);
      const wrong = relation.type === 'equivalent_in' && other ? wrongEquivalence(fact, other) : undefined;
      return wrong ? [faultAt(place('relations', index), 'RELATION_IMPOSSIBLE', wrong.what, wrong.remedy)] : [];
    }),
  );
}

/** Facts of which every passage contradicts them: nothing supports those. */
export function unsupportedFacts(draft: UncheckedPack): Fault[] {
  return draft.facts
    .filter(({ content }) => content.evidence.every(({ stance }) => stance === 'contradicts'))
    .map(({ content, place }) =>
      faultAt(place('evidence'), 'EVIDENCE_UNSUPPORTING', `fact "${content.id}" has no passage that supports it`, 'quote one that does'),
    );
}
