import type { Source } from '../../model/source.ts';
import { plainText } from '../../model/text.ts';
import type { Placed, UncheckedPack } from './draft.ts';
import { type Fault, faultAt, type PackLine, shownInFault } from './fault.ts';
import { type Locator, locateQuote, nearestPassage, type PlainDocument, plainDocument } from './locate-quote.ts';
import { PROOFS_FILE } from './pack-file.ts';
import { quoteHash, type RecordedProofs, type Sha256 } from './recorded-proofs.ts';

/** What quotations are proven with. */
export interface ProofMeans {
  readonly sha256: Sha256;
  /** Texts of the documents at hand, by file name. */
  readonly documents: ReadonlyMap<string, string>;
  /** Texts of archived documents, by the SHA-256 of the bytes that they were read from. */
  readonly archive: ReadonlyMap<string, string>;
  readonly recorded: RecordedProofs;
}

/** How the quotations of a pack were proven. */
export interface QuoteProofs {
  /** Quotations found in the documents themselves. */
  readonly againstDocuments: number;
  /** Quotations that agree with a recorded proof, their document not being at hand. */
  readonly byRecordedHash: number;
  readonly unproven: number;
  /** File names of documents that sources name and that are not at hand. */
  readonly documentsMissing: readonly string[];
  /** All proofs that hold now: those found, and those recorded of documents not at hand. */
  readonly proofs: RecordedProofs;
}

interface Quotation {
  readonly source: string;
  readonly quote: string;
  readonly place: PackLine;
}

interface TextAtHand {
  readonly kind: 'at_hand';
  readonly source: Source;
  readonly document: PlainDocument;
}

/** Without the document as received; what the archive kept of it, where it did: its text without what a page puts around it. */
interface TextMissing {
  readonly kind: 'missing';
  readonly source: Source;
  readonly archived?: PlainDocument;
}
type SourceText = TextAtHand | TextMissing | { readonly kind: 'changed' };

const MOST_HINTS = 50;
const PROVE = 'run `npm run briefs -- prove` with the documents at hand';

function textOf({ content: source }: Placed<Source>, means: ProofMeans): SourceText {
  const text = means.documents.get(source.document);
  if (text === undefined) {
    const archived = means.archive.get(source.sha256);
    return { kind: 'missing', source, ...(archived !== undefined && { archived: plainDocument(archived) }) };
  }
  return means.sha256(text) === source.sha256 ? { kind: 'at_hand', source, document: plainDocument(text) } : { kind: 'changed' };
}

function changedDocument({ content: source, place }: Placed<Source>): Fault {
  const what = `the document ${shownInFault(source.document)} at hand is not the one of source "${source.id}": its SHA-256 differs`;
  return faultAt(place('sha256'), 'DOCUMENT_CHANGED', what, 'put the document back as received, or correct sha256 and check every quote');
}

function notFound(quotation: Quotation, document: PlainDocument, quote: string, hint: boolean): Fault {
  const near = hint ? nearestPassage(document, quote) : undefined;
  const remedy = near
    ? `the nearest passage is "${shownInFault(near)}": quote it letter by letter`
    : 'quote a passage of the document letter by letter';
  const what = `the quote "${shownInFault(quote)}" is not in the document of source "${quotation.source}"`;
  return faultAt(quotation.place, 'QUOTE_NOT_FOUND', what, remedy);
}

function notRecorded(quotation: Quotation, quote: string): Fault {
  const what = `quote not proven: "${shownInFault(quote)}" is not in the recorded proofs of source "${quotation.source}"`;
  return faultAt(quotation.place, 'QUOTE_NOT_PROVEN', what, `quote the document letter by letter, then ${PROVE}`);
}

function emptyQuote(quotation: Quotation): Fault {
  return faultAt(quotation.place, 'QUOTE_EMPTY', 'the quote has neither letters nor digits', 'quote the words that carry the fact');
}

/** Collects what was proven, and how. */
class ProofTally {
  againstDocuments = 0;
  byRecordedHash = 0;
  unproven = 0;
  readonly faults: Fault[] = [];
  readonly proofs = new Map<string, { sha256: string; quotes: Map<string, Locator> }>();

  proven(source: Source, hash: string, locator: Locator): void {
    const entry = this.proofs.get(source.id) ?? { sha256: source.sha256, quotes: new Map<string, Locator>() };
    entry.quotes.set(hash, locator);
    this.proofs.set(source.id, entry);
  }

  refused(fault: Fault): void {
    this.unproven++;
    this.faults.push(fault);
  }
}

function prove(tally: ProofTally, quotation: Quotation, text: SourceText, means: ProofMeans): void {
  const quote = plainText(quotation.quote);
  if (!/[\p{L}\p{N}]/u.test(quote)) tally.refused(emptyQuote(quotation));
  else if (text.kind === 'changed') tally.unproven++;
  else {
    const hash = quoteHash(means.sha256, text.source.sha256, quote);
    if (text.kind === 'at_hand') proveInDocument(tally, quotation, text, { quote, hash });
    else if (text.archived && locateQuote(text.archived, quote))
      proveInDocument(tally, quotation, { ...text, kind: 'at_hand', document: text.archived }, { quote, hash });
    else proveByRecord(tally, quotation, text.source, { quote, hash }, means.recorded);
  }
}

interface PlainQuote {
  readonly quote: string;
  readonly hash: string;
}

function proveInDocument(tally: ProofTally, quotation: Quotation, text: TextAtHand, { quote, hash }: PlainQuote): void {
  const locator = locateQuote(text.document, quote);
  if (!locator) {
    tally.refused(notFound(quotation, text.document, quote, tally.unproven < MOST_HINTS));
    return;
  }
  tally.againstDocuments++;
  tally.proven(text.source, hash, locator);
}

function proveByRecord(
  tally: ProofTally,
  quotation: Quotation,
  source: Source,
  { quote, hash }: PlainQuote,
  recorded: RecordedProofs,
): void {
  const locator = recorded.get(source.id)?.quotes.get(hash);
  if (!locator) {
    tally.refused(notRecorded(quotation, quote));
    return;
  }
  tally.byRecordedHash++;
  tally.proven(source, hash, locator);
}

function* quotations(draft: UncheckedPack): Generator<Quotation> {
  for (const { content: fact, place } of draft.facts) {
    for (const [index, { source, quote }] of fact.evidence.entries()) yield { source, quote, place: place('evidence', index, 'quote') };
  }
}

/** One notice when the proofs file lacks proofs that the documents give, so that the pack would fail without them. */
function outdatedProofs(found: RecordedProofs, recorded: RecordedProofs): Fault[] {
  const lacking = [...found].flatMap(([id, { quotes }]) => [...quotes.keys()].filter((hash) => !recorded.get(id)?.quotes.has(hash)));
  if (lacking.length === 0) return [];
  const what = `lacks the proofs of ${lacking.length} quotes: the pack is not valid where the documents are not at hand`;
  return [faultAt({ file: PROOFS_FILE, line: 1 }, 'PROOFS_OUTDATED', what, PROVE)];
}

/**
 * Proves that every quotation is a literal passage of its document (after {@link plainText} on both): by the document
 * where it is at hand and is the one received (SHA-256), otherwise by what the archive kept of it or the recorded proofs.
 */
export function proveQuotes(draft: UncheckedPack, means: ProofMeans): { result: QuoteProofs; faults: Fault[]; notices: Fault[] } {
  const texts = new Map(draft.sources.map((source) => [source.content.id, textOf(source, means)]));
  const tally = new ProofTally();
  for (const source of draft.sources) if (texts.get(source.content.id)?.kind === 'changed') tally.faults.push(changedDocument(source));
  for (const quotation of quotations(draft)) {
    const text = texts.get(quotation.source);
    if (text) prove(tally, quotation, text, means);
    else tally.unproven++;
  }
  const { againstDocuments, byRecordedHash, unproven, proofs, faults } = tally;
  const isMissing = ({ document, sha256 }: Source) => !means.documents.has(document) && !means.archive.has(sha256);
  const missing = draft.sources.flatMap(({ content }) => (isMissing(content) ? [content.document] : []));
  const result = { againstDocuments, byRecordedHash, unproven, documentsMissing: [...new Set(missing)].toSorted(), proofs };
  return { result, faults, notices: outdatedProofs(proofs, means.recorded) };
}
