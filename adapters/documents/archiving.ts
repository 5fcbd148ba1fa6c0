import { setImmediate } from 'node:timers/promises';
import {
  asDescribed,
  type Document,
  type DocumentDefaults,
  type DocumentHead,
  type Documents,
  describeHeld,
  type FactView,
  Failure,
  type IngestedDocument,
  ingestInSlices,
  type Ledger,
  type LedgerEntry,
  type Pack,
  type Projected,
  type RawDocument,
  type ReadAgain,
  type RecalledEntry,
  recallOf,
  type Taker,
} from '../../src/index.ts';
import { knownFrom } from './known-so-far.ts';
import { readHeldAgain } from './reading-again.ts';

/** For whom and from whom documents come, where they do not say it themselves. */
export interface ArchivingRules {
  readonly pack: Pack;
  /** What is known with the documents' audience. */
  readonly view: FactView;
  readonly audience: string;
  readonly defaults: DocumentDefaults;
  readonly taker: Taker;
  /** What is held by now, of the pack and of the ledger. */
  readonly curated: Projected;
  /** Where what is said of a document that is held already is written; without it such a document stays as it is. */
  readonly ledger?: Pick<Ledger, 'decide'>;
}

/** A document that was held already. */
interface ArchivedBefore {
  readonly kind: 'held';
  readonly document: DocumentHead;
  /** The act that withdrew it, where it is withdrawn: it is not taken in again. */
  readonly withdrawn?: RecalledEntry;
  /** What was corrected of it, as this call says otherwise, and what came of reading it again. */
  readonly described?: { readonly act: LedgerEntry & { readonly kind: 'described' }; readonly again: ReadAgain };
}

export type Archived = ArchivedBefore | { readonly kind: 'taken'; readonly taken: IngestedDocument };

/** Takes documents into an archive, one at a time. */
export interface Archiving {
  /** @throws Failure DOCUMENT_UNREADABLE when no text is left of it, or of the store */
  take(raw: RawDocument, receivedAt: string): Promise<Archived>;
}

/** Documents that a new one is compared with: the newest, and of their texts no more than fits in memory. */
const MOST_COMPARED = 1_000;
const MOST_COMPARED_CHARACTERS = 30_000_000;
const MOST_LISTED = 100_000;
/** Others can take the same name in the same instant; more often than this nobody does. */
const ATTEMPTS = 10;

async function newestOf(archive: Documents, heads: readonly DocumentHead[]): Promise<Document[]> {
  const documents: Document[] = [];
  let characters = 0;
  for (const { source } of heads.slice(-MOST_COMPARED).toReversed()) {
    const document = await archive.read(source.id);
    characters += document?.text.length ?? 0;
    if (characters > MOST_COMPARED_CHARACTERS) break;
    if (document) documents.push(document);
  }
  return documents;
}

/** Documents beyond the newest that may be an earlier version, by the address or the name that they have in common. */
function sameNamed(raw: RawDocument, heads: readonly DocumentHead[]): DocumentHead[] {
  return heads.filter(
    ({ source, guid }) => (raw.address !== undefined && source.url === raw.address) || (raw.guid !== undefined && guid === raw.guid),
  );
}

/** What a new document is compared with: the newest, within the memory that is given to them. */
function compared(documents: Document[]): {
  readonly documents: readonly Document[];
  add(document: Document): void;
  /** A document as something else is known of it. */
  replace(document: Document): void;
} {
  const held = documents.toReversed();
  let characters = held.reduce((sum, { text }) => sum + text.length, 0);
  return {
    documents: held,
    add(document) {
      held.push(document);
      characters += document.text.length;
      while (held.length > MOST_COMPARED || (characters > MOST_COMPARED_CHARACTERS && held.length > 1)) {
        characters -= held.shift()?.text.length ?? 0;
      }
    },
    replace(document) {
      const place = held.findIndex(({ source }) => source.id === document.source.id);
      if (place >= 0) held[place] = document;
    },
  };
}

/**
 * Makes an archive ready to take documents; what is proposed from one is written with it, both or neither. `rehearsal`:
 * nothing is written, and there need be no archive. What is said of a document that is held already is taken over.
 */
export async function startArchiving(
  archive: Documents | undefined,
  { taker, curated, ledger, ...context }: ArchivingRules,
  { rehearsal = false }: { readonly rehearsal?: boolean } = {},
): Promise<Archiving> {
  const known = knownFrom(curated);
  const asKnown = <D extends DocumentHead>(document: D): D => ({
    ...document,
    source: asDescribed(document.source, known.curated.entries),
  });
  const heads = archive ? await archive.list(MOST_LISTED) : [];
  const held = compared((archive ? await newestOf(archive, heads) : []).map(asKnown));
  const { audience, defaults } = context;

  /** Documents that are not among the newest and may be the same one. */
  const makeKnown = async (raw: RawDocument) => {
    const isHeld = new Set(held.documents.map(({ source }) => source.id));
    for (const { source } of sameNamed(raw, heads.slice(0, -MOST_COMPARED))) {
      const document = isHeld.has(source.id) ? undefined : await archive?.read(source.id);
      if (document) held.add(asKnown(document));
    }
  };

  /** What this call says of a document that it does not say itself, where that is something else than is known of it. */
  const describe = async (document: DocumentHead, raw: RawDocument, at: string): Promise<Archived> => {
    const recalled = recallOf(document.source.id, known.curated.entries);
    if (recalled) return { kind: 'held', document, withdrawn: recalled };
    if (!ledger && !rehearsal) return { kind: 'held', document: asKnown(document) };
    const { publisher, ...others } = defaults;
    const said = { ...others, ...(publisher !== undefined && raw.publisher === undefined && { publisher }) };
    const act = { ...taker, at, why: 'Said of it when it was brought again.' };
    const entry = saidOtherwise(() => describeHeld(document, said, act, known.curated));
    if (!entry) return { kind: 'held', document: asKnown(document) };
    const whole = (await archive?.read(document.source.id)) ?? held.documents.find(({ source }) => source.id === document.source.id);
    const entries = [...known.curated.entries, entry];
    const again = whole
      ? await readHeldAgain({ ...whole, source: entry.source }, held.documents, {
          ...context,
          curated: { ...known.curated, entries },
          taker,
          at,
        })
      : NOTHING_READ;
    const written = [entry, ...again.entries];
    if (ledger && !rehearsal) {
      const outcome = await ledger.decide(written);
      if ('held' in outcome) throw changedMeanwhile(raw.name, document.source.id);
    }
    known.add(written);
    if (whole) held.replace({ ...whole, source: entry.source });
    return { kind: 'held', document: { ...document, source: entry.source }, described: { act: entry, again } };
  };

  return {
    async take(raw, receivedAt) {
      for (let attempt = 1; ; attempt += 1) {
        const isSame = (document: DocumentHead) => document.source.sha256 === raw.sha256 && document.audience === audience;
        const same = (await archive?.find(raw.sha256, audience)) ?? held.documents.find(isSame);
        if (same) return describe(same, raw, receivedAt);
        await makeKnown(raw);
        const taken = await ingestInSlices(
          raw,
          { ...context, held: held.documents, known: known.curated, receivedAt },
          taker,
          setImmediate,
        );
        const entries = [...taken.closings, ...taken.proposals];
        const outcome = archive && !rehearsal ? await archive.archive(taken.document, entries) : 'archived';
        if (outcome === 'archived') {
          held.add(taken.document);
          known.add(entries);
          return { kind: 'taken', taken };
        }
        // Another document has the name that was chosen: knowing it, the next attempt takes another.
        const other = await archive?.read(taken.document.source.id);
        if (other) held.add(asKnown(other));
        if (attempt === ATTEMPTS) throw nameTaken(raw.name, taken.document.source.id);
      }
    },
  };
}

const NOTHING_READ: ReadAgain = { entries: [], added: 0, replaced: 0, closed: 0, kept: 0 };

/** What is said otherwise of a document; nothing where it is known so already. */
function saidOtherwise<T>(say: () => T): T | undefined {
  try {
    return say();
  } catch (failure) {
    if (failure instanceof Failure && failure.code === 'NOTHING_CHANGED') return undefined;
    throw failure;
  }
}

function changedMeanwhile(name: string, id: string): Failure {
  return new Failure(
    'STORE_UNAVAILABLE',
    `what is said of "${name}" was not kept`,
    `somebody acted on ${id} at the same time`,
    'ingest it once more',
  );
}

function nameTaken(name: string, id: string): Failure {
  return new Failure('STORE_UNAVAILABLE', `"${name}" was not archived`, `the id ${id} was taken again and again`, 'ingest it once more');
}
