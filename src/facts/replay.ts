import { entitiesOfFact } from '../model/entities-of-fact.ts';
import type { Entity } from '../model/entity.ts';
import type { Fact } from '../model/fact.ts';
import type { LedgerContent, LedgerEntry } from '../model/ledger-entry.ts';
import type { Pack } from '../model/pack.ts';
import type { Source } from '../model/source.ts';
import { describeSources } from './documents-described.ts';
import { replayGaps } from './gap-history.ts';
import { withNamedEntities } from './named-entities.ts';
import { renamedEntry, renamedPack, renamingOf } from './renaming.ts';
import { after, ended, type FactHistory, NO_HISTORY, standing } from './revisions.ts';
import { setSeriesApart } from './series/set-apart.ts';

/** A fact that was proposed and waits for a curator's decision. */
export interface Proposal {
  /** The entry that proposed it. */
  readonly entry: LedgerEntry & { readonly kind: 'proposed' };
  /** Its content by now. */
  readonly content: LedgerContent;
  /** Somebody asked that another curator decides. */
  readonly referred?: LedgerEntry & { readonly kind: 'referred' };
}

/** A pack after the acts of a ledger. */
export interface Replayed {
  /**
   * The pack with every revision of every fact and gap: those that were ended say until when they stood, so that a
   * view as recorded at any instant holds at most one revision of each.
   */
  readonly pack: Pack;
  readonly proposals: readonly Proposal[];
  /** The pack as it came, before any act, and the acts in order: with the ids that entities and properties have by now. */
  readonly shipped: Pack;
  readonly entries: readonly LedgerEntry[];
}

/**
 * Replays ledger entries (in the order of their positions) over the facts of a pack, and goes on where it stopped: facts
 * that no further act is on stay the very same. Acts up to the instant at which the pack's own revision was recorded are
 * already in it and add only what was held before: so the same ledger can be replayed over a pack exported from it.
 * Sources and entities that entries bring are added unless the pack has them. An act that renames an entity or a property
 * renames it in all acts before it and, where its files do not say so yet, in the pack.
 */
export class Replay {
  private pack: Pack;
  private shipped: ReadonlyMap<string, Fact> = new Map();
  private readonly histories = new Map<string, FactHistory>();
  private readonly acts = new Map<string, readonly LedgerEntry[]>();
  private entries: LedgerEntry[] = [];

  constructor(pack: Pack) {
    this.pack = pack;
    this.begin();
  }

  /** What is held after these further entries. */
  after(added: readonly LedgerEntry[]): Replayed {
    if (added.some(({ kind }) => kind === 'renamed')) this.rename(added);
    else this.goOn(added);
    const { pack, entries, histories } = this;
    const facts = [...histories.values()].flatMap(({ revisions }) => revisions);
    const entities = withNamedEntities(allEntities(pack.entities, entries, facts), entries);
    const known = describeSources(allSources(pack.sources, entries, facts), entries);
    const gaps = replayGaps(pack.gaps, entries);
    const proposals = proposalsIn(histories.values());
    return { pack: setSeriesApart({ ...pack, ...known, facts, entities, gaps }, pack), proposals, shipped: pack, entries: [...entries] };
  }

  private begin(): void {
    this.shipped = new Map(this.pack.facts.map((fact) => [fact.id, fact]));
    this.histories.clear();
    this.acts.clear();
    for (const [id, fact] of this.shipped) this.histories.set(id, { revisions: [fact] });
  }

  private goOn(added: readonly LedgerEntry[]): void {
    for (const entry of added) this.entries.push(entry);
    for (const [id, further] of Map.groupBy(added, ({ fact }) => fact)) {
      const acts = [...(this.acts.get(id) ?? []), ...further];
      this.acts.set(id, acts);
      this.histories.set(id, historyOf(this.shipped.get(id), acts));
    }
  }

  /** What was said under an old id is read under the new one, from the first act on. */
  private rename(added: readonly LedgerEntry[]): void {
    let entries = this.entries;
    for (const entry of added) {
      if (entry.kind === 'renamed') {
        const renaming = renamingOf(entry);
        entries = entries.map((before) => renamedEntry(before, renaming));
        this.pack = renamedPack(this.pack, renaming);
      }
      entries.push(entry);
    }
    this.entries = [];
    this.begin();
    this.goOn(entries);
  }
}

/** Replays all entries at once, as {@link Replay} does. */
export function replay(pack: Pack, entries: readonly LedgerEntry[]): Replayed {
  return new Replay(pack).after(entries);
}

/** What became of one fact that came with the pack as `shipped`, or not at all, by its acts in order. */
export function historyOf(shipped: Fact | undefined, acts: readonly LedgerEntry[]): FactHistory {
  if (!shipped) return acts.reduce(after, NO_HISTORY);
  const shippedAt = Date.parse(shipped.recorded.at);
  const isEarlier = ({ at }: LedgerEntry) => Date.parse(at) <= shippedAt;
  const held = acts.filter(isEarlier).reduce(after, NO_HISTORY);
  const past = standing(held) ? ended(held, shipped.recorded.at) : held.revisions;
  const kept = past.filter(({ recorded }) => Date.parse(recorded.at) < shippedAt);
  return acts.filter((act) => !isEarlier(act)).reduce(after, { ...held, revisions: [...kept, shipped] });
}

/** The pack's sources and those that entries bring for facts that were approved. */
function allSources(held: readonly Source[], entries: readonly LedgerEntry[], facts: readonly Fact[]): readonly Source[] {
  const brought = newIn(
    held,
    entries.flatMap((entry) => broughtBy(entry).flatMap(({ sources = [] }) => sources)),
  );
  if (brought.length === 0) return held;
  const cited = new Set(facts.flatMap(({ evidence }) => evidence.map(({ source }) => source)));
  return [...held, ...brought.filter(({ id }) => cited.has(id))];
}

function broughtBy(entry: LedgerEntry): Pick<LedgerContent, 'sources' | 'entities'>[] {
  const content = 'content' in entry ? entry.content : undefined;
  return [...(entry.before ? [entry.before] : []), ...(content ? [content] : [])];
}

/** The first of each id that is not held. */
function newIn<T extends { readonly id: string }>(held: readonly T[], brought: readonly T[]): T[] {
  const ids = new Set(brought.length === 0 ? [] : held.map(({ id }) => id));
  return brought.filter(({ id }) => !ids.has(id) && ids.add(id));
}

/** The pack's entities and those that entries bring and approved facts name. */
function allEntities(held: readonly Entity[], entries: readonly LedgerEntry[], facts: readonly Fact[]): readonly Entity[] {
  const brought = newIn(
    held,
    entries.flatMap((entry) => broughtBy(entry).flatMap(({ entities = [] }) => entities)),
  );
  if (brought.length === 0) return held;
  const named = new Set(facts.flatMap(entitiesOfFact));
  const added = brought.filter(({ id }) => named.has(id));
  return added.length === 0 ? held : [...held, ...added];
}

function proposalsIn(histories: Iterable<FactHistory>): Proposal[] {
  const proposals: Proposal[] = [];
  for (const { proposal, proposed, referred } of histories)
    if (proposal && proposed) proposals.push({ entry: proposal, content: proposed, ...(referred && { referred }) });
  return proposals;
}
