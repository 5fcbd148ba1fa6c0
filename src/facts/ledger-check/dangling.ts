import type { Fact } from '../../model/fact.ts';
import { type Fault, faultAt, shownInFault } from '../pack/fault.ts';
import { nameSuggester } from '../pack/nearest-name.ts';
import { broughtIds, knownIds } from './known-ids.ts';
import { type NamedId, namedByEntity, namedByFact, namedByGap } from './named-by.ts';
import { actLocation, type CheckedLedger, lastSaying, type PlacedAct } from './placed-act.ts';

/** Something that acts made, with what it names. */
interface Naming {
  readonly from: string;
  readonly names: readonly NamedId[];
  readonly act: PlacedAct | undefined;
  /** What comes with it and nothing else knows. */
  readonly brought?: ReturnType<typeof broughtIds>;
}

const KINDS = { entity: 'entity', property: 'property', source: 'source', fact: 'fact', word: 'property or term', audience: 'audience' };

/** What the acts of a ledger name and neither the pack nor they have; of figures of tables, each missing id once. */
export function danglingInLedger(checked: CheckedLedger): Fault[] {
  const known = knownIds(checked.replayed);
  const suggest = nameSuggester();
  const faultOf = ({ from, act }: Pick<Naming, 'from' | 'act'>, { kind, id }: NamedId): Fault => {
    const what = `${from} names the ${KINDS[kind]} "${shownInFault(id)}", which is not in the pack`;
    return faultAt(actLocation(act), 'REFERENCE_DANGLING', what, remedyFor({ kind, id }, suggest(id, known[kind])));
  };
  const isMissing = ({ kind, id }: NamedId, brought?: Naming['brought']) =>
    !known[kind].has(id) && !((kind === 'entity' || kind === 'source') && brought?.[kind].has(id));
  const once = (names: readonly NamedId[]) => [...new Map(names.map((named) => [`${named.kind} ${named.id}`, named])).values()];
  const said = [...factsSaid(checked), ...candidates(checked), ...gapsDeclared(checked), ...entitiesNamed(checked)];
  return [
    ...said.flatMap((naming) => once(naming.names).flatMap((named) => (isMissing(named, naming.brought) ? [faultOf(naming, named)] : []))),
    ...ofTables(checked, (named) => isMissing(named)).map(({ facts, named, act }) => {
      const from = facts === 1 ? 'a figure of a table' : `each of ${facts} figures of tables`;
      return faultOf({ from, act }, named);
    }),
  ];
}

function remedyFor({ kind, id }: NamedId, near: string | undefined): string {
  if (kind !== 'entity' && kind !== 'property') return near ? `put it back; the nearest there is "${near}"` : 'put it back';
  const command = `npm run briefs -- rename ${kind} ${id}`;
  return `put it back; if it has another id now, ${command} ${near ?? 'ID'} takes the ledger along`;
}

function isStanding({ recorded }: Fact): boolean {
  return recorded.until === undefined;
}

/** Facts that stand by an act; those of tables are told together. */
function factsSaid({ replayed, acts }: CheckedLedger): Naming[] {
  return replayed.pack.facts.filter(isStanding).flatMap(({ id, topic: _, recorded, ...fact }) => {
    if (recorded.act === undefined || recorded.act === 'imported') return [];
    return [{ from: `fact "${id}"`, names: namedByFact({ id, ...fact }), act: lastSaying(acts.get(id)) }];
  });
}

function candidates({ replayed, acts }: CheckedLedger): Naming[] {
  return replayed.proposals.map((proposal) => ({
    from: `candidate "${proposal.entry.fact}"`,
    names: namedByFact(proposal.content.fact),
    act: lastSaying(acts.get(proposal.entry.fact)),
    brought: broughtIds(proposal),
  }));
}

function gapsDeclared({ replayed, acts }: CheckedLedger): Naming[] {
  const declared = replayed.pack.gaps.filter(({ recorded, until }) => recorded !== undefined && until === undefined);
  return declared.flatMap((gap) => {
    const act = acts.get(gap.id)?.findLast(({ entry }) => entry.kind === 'declared');
    return act ? [{ from: `gap "${gap.id}"`, names: namedByGap(gap), act }] : [];
  });
}

function entitiesNamed({ replayed, acts }: CheckedLedger): Naming[] {
  return replayed.pack.entities.flatMap((entity) => {
    const act = acts.get(entity.id)?.findLast(({ entry }) => entry.kind === 'named');
    return act?.entry.kind === 'named' ? [{ from: `entity "${entity.id}"`, names: namedByEntity(act.entry.entity), act }] : [];
  });
}

/** What figures of tables name and nothing has: each once, with how many do and the first act of them. */
function ofTables({ replayed, acts }: CheckedLedger, isMissing: (named: NamedId) => boolean) {
  const { facts, series } = replayed.pack;
  const imported = [...facts, ...(series?.facts ?? [])].filter((fact) => isStanding(fact) && fact.recorded.act === 'imported');
  const missing = imported.flatMap(({ topic: _, recorded: __, ...fact }) =>
    namedByFact(fact)
      .filter(isMissing)
      .map((named) => ({ named, fact: fact.id })),
  );
  return [...Map.groupBy(missing, ({ named }) => `${named.kind} ${named.id}`).values()].flatMap((alike) => {
    const [first] = alike;
    return first ? [{ facts: alike.length, named: first.named, act: acts.get(first.fact)?.at(0) }] : [];
  });
}
