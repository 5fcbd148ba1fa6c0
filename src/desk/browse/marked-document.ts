import { Failure } from '../../model/failure.ts';
import { formatDay } from '../../model/format.ts';
import { documentIn } from '../archived-passage.ts';
import { type Context, packHere, withStore } from '../context.ts';
import { restingHere } from '../documents/resting-here.ts';

/** A stretch of a document that a fact rests on or a candidate was taken from, in UTF-16 units of its text. */
export interface DocumentMark {
  readonly start: number;
  readonly end: number;
  readonly id: string;
  readonly kind: 'fact' | 'candidate';
}

/** A document with what rests on it. */
export interface MarkedDocument {
  readonly source: string;
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
  /** Absent where the document is not archived, or is withdrawn. */
  readonly text?: string;
  /** In the order of the text. */
  readonly marks: readonly DocumentMark[];
}

/**
 * A document as far as it may be read, with the facts that rest on it; to curators also with the candidates that wait.
 * @throws Failure DOCUMENT_UNKNOWN
 */
export async function markedDocument(source: string, context: Context): Promise<MarkedDocument> {
  const archived = await withStore(context, ({ documents }) => documentIn(documents, source, context));
  const known = archived?.source ?? packHere(context).sources.find(({ id }) => id === source);
  if (!known) {
    const why = 'None is held under this name.';
    throw new Failure('DOCUMENT_UNKNOWN', `There is no document “${source.slice(0, 80)}”.`, why, 'Open it from a fact that cites it.');
  }
  const isCurator = context.parts.roleOf(context.interaction.person) !== 'reader';
  const { alone, among, waiting } = restingHere(source, context);
  const text = archived?.text;
  const marks: DocumentMark[] = [];
  const mark = (quote: string, id: string, kind: DocumentMark['kind'], from = 0) => {
    const start = text?.indexOf(quote, from) ?? -1;
    if (start >= 0) marks.push({ start, end: start + quote.length, id, kind });
  };
  for (const { id, evidence } of [...alone, ...among]) for (const one of evidence) if (one.source === source) mark(one.quote, id, 'fact');
  for (const { entry, content } of isCurator ? waiting : [])
    for (const one of content.fact.evidence) if (one.source === source) mark(one.quote, entry.fact, 'candidate', entry.passage?.start);
  return {
    source,
    title: known.title,
    publisher: known.publisher,
    published: formatDay(known.published.date),
    ...(text !== undefined && { text }),
    marks: marks.toSorted((one, other) => one.start - other.start || other.end - one.end),
  };
}
