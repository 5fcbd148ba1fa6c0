import { setImmediate } from 'node:timers/promises';
import {
  type Document,
  type DocumentDefaults,
  type DocumentHead,
  type Documents,
  type FactView,
  Failure,
  type Pack,
  type RawDocument,
  type TakenIn,
  type Taker,
  takeInSlices,
} from '../../src/index.ts';

/** For whom and from whom documents come, where they do not say it themselves. */
export interface ArchivingRules {
  readonly pack: Pack;
  /** What is known with the documents' audience. */
  readonly view: FactView;
  readonly audience: string;
  readonly defaults: DocumentDefaults;
  readonly taker: Taker;
}

export type Archived = { readonly kind: 'held'; readonly document: DocumentHead } | { readonly kind: 'taken'; readonly taken: TakenIn };

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

async function newestOf(archive: Documents): Promise<Document[]> {
  const documents: Document[] = [];
  let characters = 0;
  for (const { source } of (await archive.list(MOST_LISTED)).slice(-MOST_COMPARED).toReversed()) {
    const document = await archive.read(source.id);
    characters += document?.text.length ?? 0;
    if (characters > MOST_COMPARED_CHARACTERS) break;
    if (document) documents.push(document);
  }
  return documents;
}

/** What a new document is compared with: the newest, within the memory that is given to them. */
function compared(documents: Document[]): { readonly documents: readonly Document[]; add(document: Document): void } {
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
  };
}

/**
 * Makes an archive ready to take documents; what is proposed from one is written with it, both or neither. `rehearsal`:
 * nothing is written, and there need be no archive.
 */
export async function startArchiving(
  archive: Documents | undefined,
  { taker, ...context }: ArchivingRules,
  { rehearsal = false }: { readonly rehearsal?: boolean } = {},
): Promise<Archiving> {
  const held = compared(archive ? await newestOf(archive) : []);
  const { audience } = context;
  return {
    async take(raw, receivedAt) {
      for (let attempt = 1; ; attempt += 1) {
        const isSame = (document: DocumentHead) => document.source.sha256 === raw.sha256 && document.audience === audience;
        const same = (await archive?.find(raw.sha256, audience)) ?? held.documents.find(isSame);
        if (same) return { kind: 'held', document: same };
        const taken = await takeInSlices(raw, { ...context, held: held.documents, receivedAt }, taker, setImmediate);
        const outcome = archive && !rehearsal ? await archive.archive(taken.document, taken.proposals) : 'archived';
        if (outcome === 'archived') {
          held.add(taken.document);
          return { kind: 'taken', taken };
        }
        // Another document has the name that was chosen: knowing it, the next attempt takes another.
        const other = await archive?.read(taken.document.source.id);
        if (other) held.add(other);
        if (attempt === ATTEMPTS) throw nameTaken(raw.name, taken.document.source.id);
      }
    },
  };
}

function nameTaken(name: string, id: string): Failure {
  return new Failure('STORE_UNAVAILABLE', `"${name}" was not archived`, `the id ${id} was taken again and again`, 'ingest it once more');
}
