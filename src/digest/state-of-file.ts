import { isDeprecated } from '../facts/claim.ts';
import type { FactView } from '../facts/view.ts';
import type { Fact } from '../model/fact.ts';
import { itemLine } from './lines.ts';
import { contestedItem, type Section, type SectionItem } from './sections.ts';

/** So many facts tell how one matter stands. */
const OF_A_MATTER = 3;

/** The readings to give of every claim. */
export function standingFacts(view: FactView): Fact[] {
  return view.claims.flatMap(({ preferred }) => (preferred && !isDeprecated(preferred) ? [preferred] : []));
}

/** Each matter by what is held on it, the best sourced first; `topics` is the order of the matters. */
function matters(view: FactView, topics: readonly string[]): SectionItem[] {
  const held = Map.groupBy(standingFacts(view), ({ topic }) => topic);
  const sources = (fact: Fact) =>
    new Set(view.claimOf(fact.id)?.readings.flatMap(({ evidence }) => evidence.map(({ source }) => source))).size;
  const order = [...topics.filter((topic) => held.has(topic)), ...[...held.keys()].filter((topic) => !topics.includes(topic))];
  return order.flatMap((topic) =>
    (held.get(topic) ?? [])
      .toSorted((one, other) => sources(other) - sources(one) || (one.id < other.id ? -1 : 1))
      .slice(0, OF_A_MATTER)
      .map((fact): SectionItem => ({ blocks: [itemLine(fact.statement, fact, view)], facts: [fact], topic })),
  );
}

/** How a file stands, where nothing changed: its matters, what sources differ on, and what is known to be missing. */
export function stateSections(view: FactView, topics: readonly string[]): Section[] {
  const states = matters(view, topics);
  const contested = view.claims.filter(({ state }) => state === 'contested').map((claim) => contestedItem(claim, view));
  const disputed = contested.filter(({ blocks }) => blocks.length > 0);
  const missing = view.gaps.map(
    ({ statement }): SectionItem => ({ blocks: [{ kind: 'text', item: true, runs: [{ text: statement }] }], facts: [] }),
  );
  const count = new Set(states.map(({ topic }) => topic)).size;
  return [
    { title: 'How the matters stand', items: states, count: `${count} ${count === 1 ? 'matter' : 'matters'}` },
    { title: 'Contested', items: disputed, count: `${disputed.length} contested` },
    { title: 'Known to be missing', items: missing, count: `${missing.length} known to be missing` },
  ].filter(({ items }) => items.length > 0);
}
