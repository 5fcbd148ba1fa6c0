import type { Entity } from '../model/entity.ts';
import type { Fact } from '../model/fact.ts';
import type { LedgerContent, LedgerEntry } from '../model/ledger-entry.ts';
import type { Pack } from '../model/pack.ts';
import type { Source } from '../model/source.ts';
import { replayGaps } from './gap-history.ts';
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
}

/**
 * Replays ledger entries (in the order of their positions) over the facts of a pack. Acts up to the instant at which
 * the pack's own revision was recorded are already in it and add only what was held before: so the same ledger can be
 * replayed over a pack exported from it. Sources and entities that entries bring are added unless the pack has them.
 */
export function replay(pack: Pack, entries: readonly LedgerEntry[]): Replayed {
  const shipped = new Map(pack.facts.map((fact) => [fact.id, fact]));
  const histories = new Map<string, FactHistory>();
  for (const [id, fact] of shipped) histories.set(id, { revisions: [fact] });
  for (const [id, acts] of Map.groupBy(entries, ({ fact }) => fact)) histories.set(id, historyOf(shipped.get(id), acts));
  const facts = [...histories.values()].flatMap(({ revisions }) => revisions);
  const entities = allEntities(pack.entities, entries, new Set(facts.flatMap(namedIn)));
  const sources = allSources(pack.sources, entries, new Set(facts.flatMap(({ evidence }) => evidence.map(({ source }) => source))));
  const gaps = replayGaps(pack.gaps, entries);
  return { pack: setSeriesApart({ ...pack, facts, sources, entities, gaps }, pack), proposals: proposalsIn(histories.values()) };
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
function allSources(held: readonly Source[], entries: readonly LedgerEntry[], cited: ReadonlySet<string>): readonly Source[] {
  const sources = new Map(held.map((source) => [source.id, source]));
  for (const entry of entries) {
    const brought = [...(entry.before?.sources ?? []), ...(('content' in entry && entry.content?.sources) || [])];
    for (const source of brought) if (cited.has(source.id) && !sources.has(source.id)) sources.set(source.id, source);
  }
  return [...sources.values()];
}

/** The entities that a fact names. */
function namedIn({ subject, speaker, value }: Fact): string[] {
  return [subject, ...(speaker === undefined ? [] : [speaker]), ...(value.kind === 'entities' ? value.entities : [])];
}

/** The pack's entities and those that entries bring and approved facts name. */
function allEntities(held: readonly Entity[], entries: readonly LedgerEntry[], named: ReadonlySet<string>): readonly Entity[] {
  const entities = new Map(held.map((entity) => [entity.id, entity]));
  for (const entry of entries) {
    const brought = [...(entry.before?.entities ?? []), ...(('content' in entry && entry.content?.entities) || [])];
    for (const entity of brought) if (named.has(entity.id) && !entities.has(entity.id)) entities.set(entity.id, entity);
  }
  return entities.size === held.length ? held : [...entities.values()];
}

function proposalsIn(histories: Iterable<FactHistory>): Proposal[] {
  const proposals: Proposal[] = [];
  for (const { proposal, proposed, referred } of histories)
    if (proposal && proposed) proposals.push({ entry: proposal, content: proposed, ...(referred && { referred }) });
  return proposals;
}
