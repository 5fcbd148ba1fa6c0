import type { FactView } from '../facts/view.ts';
import { actIdOf } from '../model/act-id.ts';
import type { Document } from '../model/document.ts';
import type { LedgerContent, LedgerEntry } from '../model/ledger-entry.ts';
import type { Pack } from '../model/pack.ts';
import { sameText } from '../model/same-text.ts';
import { atOnce, inSlices, type Sliced } from '../model/sliced.ts';
import type { Candidate } from './candidate.ts';
import { isSameWording } from './compare/same-wording.ts';
import { compareOne, freeId, MOST_PROPOSED, type Taker } from './compare-one.ts';
import { candidatesIn } from './extract/extract-candidates.ts';
import { closedEntry, type ProposedEntry, proposedEntry } from './proposed-entries.ts';
import { documentVersionOf } from './versions/earlier-version.ts';
import { type CuratedSoFar, type ExtractedBefore, extractedBefore } from './versions/extracted-before.ts';
import { statesSame } from './versions/same-statement.ts';
import { takeVersion, type VersionTaken } from './versions/version-taken.ts';

/** What is known when a document of the archive is read again. */
export interface ReadAgainContext {
  readonly pack: Pack;
  /** What the document's audience may see. */
  readonly view: FactView;
  readonly known: CuratedSoFar;
  /** The other versions of the document that are held and count, if there are any. */
  readonly versions: readonly Document[];
  /** ISO 8601 instant. */
  readonly at: string;
}

/** What reading a document again comes to. */
export interface ReadAgain {
  /** What is to be written, if anything. */
  readonly entries: readonly LedgerEntry[];
  readonly added: number;
  /** Candidates that wait and are read otherwise now. */
  readonly replaced: number;
  /** Candidates that waited and are not read any more. */
  readonly closed: number;
  /** Candidates that are read as before, and decisions that stand. */
  readonly kept: number;
}

const NOT_READ_ANY_MORE = 'Read again, its document does not tell this any more.';

/** Reads a document of the archive again, at once. See {@link readingAgain}. */
export function readAgain(document: Document, context: ReadAgainContext, taker: Taker): ReadAgain {
  return atOnce(readingAgain(document, context, taker));
}

/** The same as {@link readAgain}, with a pause after each sentence and each candidate. */
export function readAgainInSlices(
  document: Document,
  context: ReadAgainContext,
  taker: Taker,
  pause: () => Promise<void>,
): Promise<ReadAgain> {
  return inSlices(readingAgain(document, context, taker), pause);
}

/**
 * Reads a document of the archive with the pack, and what is known of the document, as they are now. Decisions stand, and so
 * does what a curator wrote into a candidate or referred; what waits otherwise is replaced where it is read otherwise, and
 * closed where it is not read any more; what is new is proposed. Reading again without a change gives no entries.
 */
function* readingAgain(document: Document, context: ReadAgainContext, taker: Taker): Sliced<ReadAgain> {
  const found = yield* candidatesIn(document, context.pack);
  const reading = new Reading(document, context, taker, found);
  for (const candidate of found) {
    reading.take(candidate);
    yield;
  }
  return reading.ended();
}

class Reading {
  private readonly entries: LedgerEntry[] = [];
  private readonly count = { added: 0, replaced: 0, closed: 0, kept: 0 };
  private readonly left: Set<ExtractedBefore>;
  private readonly pairs = new Map<Candidate, ExtractedBefore>();
  private readonly taken: Set<string>;
  private readonly acts: ReadonlyMap<string, readonly LedgerEntry[]>;
  private readonly version: VersionTaken | undefined;
  private readonly document: Document;
  private readonly context: ReadAgainContext;
  private readonly taker: Taker;

  constructor(document: Document, context: ReadAgainContext, taker: Taker, found: readonly Candidate[]) {
    [this.document, this.context, this.taker] = [document, context, taker];
    const { known } = context;
    const own = extractedBefore(new Set([document.source.id, ...this.earlier().map(({ source }) => source.id)]), known, () => true);
    this.left = new Set(own.filter(({ state }) => state !== 'closed'));
    this.taken = new Set([...known.entries.map(({ fact }) => fact), ...known.pack.facts.map(({ id }) => id)]);
    this.acts = Map.groupBy(known.entries, ({ fact }) => fact);
    this.version = this.besideEarlier(found);
    for (const isPair of [tellsAlike, isReadOtherwise]) this.pair(found, isPair);
  }

  take(candidate: Candidate): void {
    const before = this.pairs.get(candidate);
    if (!before) this.add(candidate);
    else if (before.waiting && !this.hasHandOn(before)) this.replace(candidate, before);
    else this.count.kept += 1;
  }

  ended(): ReadAgain {
    const { known, at } = this.context;
    for (const before of this.left) {
      if (!before.waiting) continue;
      if (this.hasHandOn(before)) this.count.kept += 1;
      else {
        this.entries.push(closedEntry(before.id, NOT_READ_ANY_MORE, known.entries, { at, ...this.taker }));
        this.count.closed += 1;
      }
    }
    return { entries: this.entries, ...this.count };
  }

  private earlier(): readonly Document[] {
    const own = documentVersionOf(this.document);
    return this.context.versions.filter((one) => documentVersionOf(one).of === own.of && documentVersionOf(one).number < own.number);
  }

  private pair(found: readonly Candidate[], isPair: (candidate: Candidate, before: ExtractedBefore) => boolean): void {
    for (const candidate of found) {
      if (this.pairs.has(candidate)) continue;
      const before = [...this.left].find((one) => isPair(candidate, one));
      if (!before) continue;
      this.pairs.set(candidate, before);
      this.left.delete(before);
    }
  }

  /** What earlier versions told is not proposed again by a later one. */
  private besideEarlier(found: readonly Candidate[]): VersionTaken | undefined {
    const { document } = this;
    const earlier = this.earlier();
    const last = earlier.toSorted((one, other) => documentVersionOf(other).number - documentVersionOf(one).number)[0];
    if (!last) return undefined;
    const documents = new Set(earlier.map(({ source }) => source.id));
    return takeVersion({ document, earlier: { document: last, ground: 'title' }, documents }, found, this.context.known);
  }

  private add(candidate: Candidate): void {
    const verdict = this.version?.verdictOn(candidate);
    if (verdict?.kind === 'kept') {
      this.count.kept += 1;
      return;
    }
    if (this.count.added >= MOST_PROPOSED) return;
    const id = freeId(`${this.document.source.id}-at-${candidate.quote.start}`, this.taken);
    const entry = this.proposed(id, candidate, verdict?.kind === 'change' ? verdict.change : undefined);
    if (!entry) return;
    this.entries.push(entry);
    this.count.added += 1;
  }

  private replace(candidate: Candidate, { id, waiting }: ExtractedBefore): void {
    const entry = this.proposed(id, candidate, waiting?.entry.change, true);
    const isOwn = waiting?.entry.passage?.source === this.document.source.id;
    const form = isOwn ? (content: LedgerContent) => content : wherever;
    const isSame =
      waiting && entry && sameText(form(entry.content), form(waiting.content)) && sameText(entry.remarks, waiting.entry.remarks);
    if (isSame || !entry) this.count.kept += 1;
    else {
      this.entries.push(entry);
      this.count.replaced += 1;
    }
  }

  /** The act of proposing a candidate; nothing for one that is held, or waits, from a copy of the document. */
  private proposed(id: string, candidate: Candidate, change: ProposedEntry['change'], waits = false): ProposedEntry | undefined {
    const { document, context, taker } = this;
    const compared = compareOne({ id, candidate, document, ...(change && { change }) }, context);
    if (!compared.isProposed && !waits) return undefined;
    const acts = this.acts.get(id)?.length ?? 0;
    const entry = proposedEntry(compared.content, candidate, compared.comparison, document, { at: context.at, ...taker });
    return { ...entry, id: actIdOf(id, acts), ...(change && { change }) };
  }

  /** Whether a curator wrote into a candidate, or asks that another one decides. */
  private hasHandOn({ id, waiting }: ExtractedBefore): boolean {
    if (waiting?.referred) return true;
    const acts = this.acts.get(id) ?? [];
    return acts.slice(acts.findLastIndex(({ kind }) => kind === 'proposed')).some(({ kind }) => kind === 'edited');
  }
}

function tellsAlike(candidate: Candidate, { asRead, content, quotes, passage }: ExtractedBefore): boolean {
  const isThere = passage === candidate.passage.text || quotes.some((quote) => isSameWording(quote, candidate.quote.text));
  return isThere && (statesSame(candidate, asRead) || statesSame(candidate, content));
}

/** The same words, read as something else. */
function isReadOtherwise({ value, passage, quote }: Candidate, before: ExtractedBefore): boolean {
  if (value.kind !== before.asRead.value.kind && value.kind !== before.content.value.kind) return false;
  if (before.passage !== passage.text && !before.passage.includes(quote.text)) return false;
  return before.quotes.some((one) => isSameWording(one, quote.text));
}

/** What is proposed, whichever version of the document it is quoted from. */
function wherever({ topic, fact: { id: _, announced: _day, evidence, ...fact } }: LedgerContent) {
  return { topic, fact: { ...fact, evidence: evidence.map(({ source: _version, ...rest }) => rest) } };
}
