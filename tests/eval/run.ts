import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPlainText } from '../../adapters/documents/read-plain-text.ts';
import { viewFacts } from '../../src/facts/view.ts';
import type { Candidate, Passage } from '../../src/intake/candidate.ts';
import { ingestDocument } from '../../src/intake/ingest-document.ts';
import { QUOTE_WORDS } from '../../src/model/fact.ts';
import type { Pack } from '../../src/model/pack.ts';
import type { Gold } from './gold.ts';
import { readGold } from './gold-files.ts';
import { type Marks, mark } from './marking.ts';
import { type Measure, measure, passes } from './measure.ts';

export interface EvaluationParts {
  /** Folder of the documents as received. */
  readonly documents: string;
  /** Folder of the gold files (`*.yaml`). */
  readonly gold: string;
  /** Whose vocabulary is used: its entities and properties, none of its facts. */
  readonly pack: Pack;
  /** When the documents are taken to be received, ISO 8601. */
  readonly receivedAt: string;
}

export interface EvaluatedDocument {
  /** Name of the gold file without its ending. */
  readonly gold: string;
  readonly marks: Marks;
  readonly measure: Measure;
  /** The document's date, where the gold has it. */
  readonly published?: { readonly expected: string; readonly given: string; readonly right: boolean };
  /** How often each label of the comparison was given. */
  readonly labels: Readonly<Record<string, number>>;
  /** Passages and quotations that are not literally in the document, or longer than may be quoted. */
  readonly unfaithful: readonly string[];
}

export interface Evaluation {
  readonly documents: readonly EvaluatedDocument[];
  /** Gold files whose document is not at hand. */
  readonly skipped: readonly string[];
  readonly total: Measure;
  readonly passed: boolean;
}

/** The pack as an empty store: its vocabulary, without anything that it knows. */
export function withoutFacts(pack: Pack): Pack {
  return { ...pack, facts: [], gaps: [], sources: [], figures: [], suggestions: [] };
}

function faultOf(text: string, { passage, quote }: Candidate): string | undefined {
  const literal = (piece: Passage) => text.slice(piece.start, piece.end) === piece.text;
  if (!literal(passage)) return passage.text;
  if (!literal(quote) || quote.start < passage.start || quote.end > passage.end) return quote.text;
  return quote.text.trim().split(/\s+/u).length > QUOTE_WORDS ? quote.text : undefined;
}

function publishedFault(
  gold: Gold,
  { date, basis }: { readonly date: string; readonly basis: string },
): Pick<EvaluatedDocument, 'published'> {
  if (!gold.published) return {};
  const right = gold.published.date === date && (gold.published.basis ?? basis) === basis;
  const expected = [gold.published.date, gold.published.basis].filter((part) => part !== undefined).join(' ');
  return { published: { expected, given: `${date} ${basis}`, right } };
}

async function evaluateDocument(name: string, gold: Gold, parts: EvaluationParts): Promise<EvaluatedDocument> {
  const bytes = await readFile(join(parts.documents, gold.document));
  const pack = withoutFacts(parts.pack);
  const audience = pack.audiences[0] ?? 'public';
  const { document, candidates } = ingestDocument(
    readPlainText({ name: gold.document, bytes }),
    {
      pack,
      view: viewFacts(pack, { asOf: parts.receivedAt.slice(0, 10), recordedBy: parts.receivedAt, audience }),
      held: [],
      receivedAt: parts.receivedAt,
      audience,
      defaults: {},
    },
    { by: 'evaluation', via: { door: 'ingest' } },
  );
  const marks = mark(
    gold,
    candidates.map(({ candidate }) => candidate),
  );
  const byLabel = Map.groupBy(candidates, ({ comparison }) => comparison.label);
  return {
    gold: name,
    marks,
    measure: measure([marks]),
    ...publishedFault(gold, document.source.published),
    labels: Object.fromEntries([...byLabel].map(([label, those]) => [label, those.length])),
    unfaithful: candidates.flatMap(({ candidate }) => faultOf(document.text, candidate) ?? []),
  };
}

/** Takes each document of the gold into an empty store of its own and measures what is proposed. */
export async function evaluateIntake(parts: EvaluationParts): Promise<Evaluation> {
  const golds = [...(await readGold(parts.gold))];
  const isAtHand = ([, gold]: readonly [string, Gold]) => existsSync(join(parts.documents, gold.document));
  const documents: EvaluatedDocument[] = [];
  for (const [name, gold] of golds.filter(isAtHand)) documents.push(await evaluateDocument(name, gold, parts));
  const total = measure(documents.map(({ marks }) => marks));
  const faithful = documents.every(({ unfaithful }) => unfaithful.length === 0);
  return {
    documents,
    skipped: golds.filter((entry) => !isAtHand(entry)).map(([name]) => name),
    total,
    passed: passes(total) && faithful,
  };
}
