import type { FactView } from '../facts/view.ts';
import type { Candidate } from '../intake/candidate.ts';
import { candidatesIn } from '../intake/extract/extract-candidates.ts';
import { proposedContent, UNFILED } from '../intake/proposed-entries.ts';
import type { Document } from '../model/document.ts';
import type { LedgerContent } from '../model/ledger-entry.ts';
import type { Pack } from '../model/pack.ts';
import { atOnce } from '../model/sliced.ts';
import { fold, wordsOf } from '../model/text.ts';
import { VALUE_KINDS } from '../model/value.ts';
import type { LiteralWords } from './literal-words.ts';
import { quotedMoney, valueQuoted } from './value-quoted.ts';
import { voiceOfWords } from './voice-of-words.ts';

/** So much of a document before and after a quotation is read for what it tells. */
const AROUND = 3000;
/** Fields that the quotation alone does not tell. */
const NOT_READ = ['subject', 'property', 'value', 'kind'] as const;

/** A fact as far as it can be read out of a quotation. */
export interface ByHand {
  readonly content: LedgerContent;
  readonly passage: { readonly source: string; readonly text: string; readonly start: number };
  /** Ids of the fields of which nothing could be read, and of those that only may be so. */
  readonly unread: readonly string[];
  readonly doubtful: readonly string[];
}

/** The lines around a place of a document, as a document of their own, and where they begin. */
function linesAround(document: Document, { start, end }: LiteralWords): { readonly part: Document; readonly from: number } {
  const { text } = document;
  const from = text.lastIndexOf('\n', Math.max(0, start - AROUND)) + 1;
  const to = text.indexOf('\n', Math.min(text.length, end + AROUND));
  const { headline: _, ...rest } = document;
  return { part: { ...rest, text: text.slice(from, to < 0 ? undefined : to) }, from };
}

/** What the document tells with these very words, as intake reads it; of several the one whose words are most alike, a figure before a time. */
function candidateAt(document: Document, words: LiteralWords, pack: Pack): Candidate | undefined {
  const { part, from } = linesAround(document, words);
  const overlap = ({ quote }: Candidate) => Math.min(quote.end + from, words.end) - Math.max(quote.start + from, words.start);
  const found = atOnce(candidatesIn(part, pack)).filter((candidate) => overlap(candidate) > 0);
  const rank = ({ value }: Candidate) => VALUE_KINDS.indexOf(value.kind);
  const [best] = found.toSorted((one, other) => overlap(other) - overlap(one) || rank(one) - rank(other));
  if (!best) return undefined;
  const passage = { ...best.passage, start: best.passage.start + from, end: best.passage.end + from };
  return { ...best, passage, quote: words };
}

/** The line that a quotation stands in. */
function lineOf({ text }: Document, { start, end }: LiteralWords): { readonly text: string; readonly start: number } {
  const from = text.lastIndexOf('\n', start) + 1;
  const to = text.indexOf('\n', end);
  return { text: text.slice(from, to < 0 ? undefined : to), start: from };
}

/** The entity with the longest name of those that a text names. */
function entityNamedIn(text: string, { entities }: Pick<Pack, 'entities'>): string | undefined {
  const row = ` ${wordsOf(text)
    .map(({ folded }) => folded)
    .join(' ')} `;
  const isNamed = (name: string) =>
    row.includes(
      ` ${wordsOf(fold(name))
        .map(({ folded }) => folded)
        .join(' ')} `,
    );
  const named = entities.flatMap(({ id, name, aliases }) => {
    const longest = [name, ...Object.values(aliases).flat()].filter(isNamed).toSorted((one, other) => other.length - one.length)[0];
    return longest === undefined ? [] : [{ id, length: longest.length }];
  });
  return named.toSorted((one, other) => other.length - one.length)[0]?.id;
}

/** A fact of a document that intake reads nothing in: what is not known stands open. */
function bare(document: Document, words: LiteralWords, pack: Pack): ByHand {
  const { source, audience } = document;
  const line = lineOf(document, words);
  const subject = entityNamedIn(words.text, pack) ?? entityNamedIn(line.text, pack);
  const value = valueQuoted(words, document, pack);
  const fitting = pack.properties.filter((property) => property.value.includes(value.kind));
  const fact = {
    id: idAt(document, words),
    subject: subject ?? pack.entities[0]?.id ?? 'nobody',
    property: fitting[0]?.id ?? pack.properties[0]?.id ?? 'nothing',
    value,
    announced: source.published.date,
    statement: line.text.trim().slice(0, 300),
    evidence: [
      {
        source: source.id,
        quote: words.text.replace(/\s+/gu, ' '),
        voice: voiceOfWords(document.text, words),
        stance: 'supports' as const,
      },
    ],
    relations: [],
    audience,
    asked_as: [],
  };
  const unread = NOT_READ.filter((field) => (field === 'subject' ? subject === undefined : field === 'property' || value.kind === 'text'));
  return {
    content: { topic: UNFILED, fact, sources: [source] },
    passage: { source: source.id, ...line },
    unread: ['statement', ...unread],
    doubtful: ['subject', 'property', 'kind', 'value', 'topic'],
  };
}

function idAt({ source }: Document, { start }: LiteralWords): string {
  return `${source.id}-at-${start}`;
}

/** What can be read out of a quotation of a document, to begin a fact with. */
export function readByHand(document: Document, words: LiteralWords, pack: Pack, view: FactView): ByHand {
  const candidate = candidateAt(document, words, pack);
  const isOtherFigure = candidate && candidate.value.kind !== 'money' && quotedMoney(words, document, pack) !== undefined;
  if (!candidate || isOtherFigure) return bare(document, words, pack);
  const content = proposedContent(idAt(document, words), candidate, document, view);
  const { passage, remarks } = candidate;
  return {
    content,
    passage: { source: document.source.id, text: passage.text, start: passage.start },
    unread: [],
    doubtful: [
      ...remarks.flatMap(({ code }) => (code === 'subject_guessed' ? ['subject'] : code === 'property_guessed' ? ['property'] : [])),
      ...(content.topic === UNFILED ? ['topic'] : []),
    ],
  };
}
