import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { loadPack } from '../../adapters/cli/load-pack.ts';
import { readPlainText } from '../../adapters/documents/read-plain-text.ts';
import { viewFacts } from '../../src/facts/view.ts';
import type { FigureChange } from '../../src/intake/figure-change.ts';
import type { ComparedCandidate } from '../../src/intake/ingest-document.ts';
import { ingestDocument } from '../../src/intake/ingest-document.ts';
import { type Factuality, factualityOf, isSaidAndSo, MODALITIES, POLARITIES } from '../../src/model/factuality.ts';
import type { Pack } from '../../src/model/pack.ts';

const PROJECT = join(import.meta.dirname, '../..');
/** Each subject with the day of the documents that its sentences are put into. */
const SUBJECTS = {
  shipped: { folder: 'briefs/nato-ukraine', day: '2024-11-20' },
  bridge: { folder: 'tests/fixtures/pack-bridge', day: '2024-03-12' },
  measles: { folder: 'tests/fixtures/pack-measles', day: '2026-03-19' },
} as const;
type Subject = keyof typeof SUBJECTS;
const RECEIVED = '2026-04-15T09:00:00Z';

const sentencesSchema = z.array(
  z.strictObject({
    pack: z.enum(['shipped', 'bridge', 'measles']),
    /** The value, as the sentence prints it. */
    of: z.string(),
    polarity: z.enum(POLARITIES),
    modality: z.enum(MODALITIES),
    change: z
      .strictObject({ verb: z.string(), from: z.string().optional(), to: z.string().optional(), by: z.string().optional() })
      .optional(),
    text: z.string(),
  }),
);
type Sentence = z.output<typeof sentencesSchema>[number];

/** What became of the value of one sentence. */
export interface Outcome {
  readonly text: string;
  /** It is denied, doubted, planned or called for, or only the size of a change. */
  readonly isUnsaid: boolean;
  /** A candidate has the value. */
  readonly found: boolean;
  /** A candidate has it as said and so in words that were read, bears a fact out by it, or gives it a status that only what is so has. */
  readonly taken: boolean;
  /** Polarity, modality and change are as they were read by hand. */
  readonly exact: boolean;
  readonly got: string;
}

const REACHED = new Set(['pledged', 'committed', 'allocated', 'provided', 'disbursed', 'under_way', 'done']);
const BEARS_OUT = new Set(['corroborates', 'refines', 'newer_state']);

const packs = new Map<Subject, Promise<Pack>>();

function packOf(subject: Subject): Promise<Pack> {
  const pack = packs.get(subject) ?? loadPack({ briefs: join(PROJECT, SUBJECTS[subject].folder), now: RECEIVED });
  packs.set(subject, pack);
  return pack;
}

function digits(text: string): string {
  return text.replace(/\D/gu, '').replace(/0+$/u, '');
}

const NAMES_MONTH = /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/u;

/** Whether a candidate's value is that which the sentence prints; the words around it may be quoted with other figures. */
function hasValue({ candidate: { value, quote } }: ComparedCandidate, of: string): boolean {
  if (!quote.text.includes(of.replace(/\s\p{Ll}.*$/u, ''))) return false;
  if (value.kind === 'money' || value.kind === 'count') return digits(value.amount) === digits(of);
  return value.kind === 'date' && NAMES_MONTH.test(of);
}

/** The change as it was read by hand; a unit may stand behind a figure. */
function isSameChange(told: FigureChange | undefined, expected: Sentence['change']): boolean {
  if (told === undefined || expected === undefined) return told === expected;
  const parts = ['verb', 'from', 'to', 'by'] as const;
  return parts.every((part) => (told[part] === undefined ? expected[part] === undefined : expected[part]?.startsWith(told[part]) === true));
}

async function outcomeOf(sentence: Sentence): Promise<Outcome> {
  const pack = await packOf(sentence.pack);
  const audience = pack.audiences[0] ?? 'public';
  const { day } = SUBJECTS[sentence.pack];
  const raw = readPlainText({ name: `${sentence.pack}.txt`, bytes: new TextEncoder().encode(`${sentence.text}\n`) });
  const view = viewFacts(pack, { asOf: RECEIVED.slice(0, 10), recordedBy: RECEIVED, audience });
  const { candidates } = ingestDocument(
    raw,
    { pack, view, held: [], receivedAt: RECEIVED, audience, defaults: { published: day, publisher: 'Desk Report', tier: 'agency' } },
    { by: 'eval', via: { door: 'terminal' } },
  );
  const found = candidates.filter((one) => hasValue(one, sentence.of));
  const expected: Factuality = { polarity: sentence.polarity, modality: sentence.modality };
  const isUnsaid = !isSaidAndSo(expected) || sentence.change?.by === sentence.of;
  const taken = found.filter(
    ({ candidate, comparison }) =>
      (isSaidAndSo(candidate) && candidate.remarks.every(({ code }) => code !== 'telling_unread')) ||
      BEARS_OUT.has(comparison.label) ||
      (candidate.status !== undefined && REACHED.has(candidate.status)),
  );
  const exact = found.some(({ candidate }) => {
    const { polarity, modality } = factualityOf(candidate);
    return polarity === expected.polarity && modality === expected.modality && isSameChange(candidate.told, sentence.change);
  });
  const got = found.map(
    ({ candidate, comparison }) => `${comparison.label}: ${JSON.stringify([factualityOf(candidate), candidate.status, candidate.told])}`,
  );
  return { text: sentence.text, isUnsaid, found: found.length > 0, taken: taken.length > 0, exact, got: got.join(' | ') };
}

/** What intake makes of the sentences of a file. */
export async function polarityOutcomes(file: string): Promise<readonly Outcome[]> {
  const sentences = sentencesSchema.parse(parse(await readFile(file, 'utf8')));
  return Promise.all(sentences.map(outcomeOf));
}

/** How many sentences fared how. */
export interface PolarityFigures {
  readonly unsaid: number;
  /** Of those: read as so. */
  readonly taken: number;
  readonly said: number;
  /** Of those: found as said and so. */
  readonly kept: number;
  readonly exact: number;
}

export function polarityFigures(outcomes: readonly Outcome[]): PolarityFigures {
  const unsaid = outcomes.filter(({ isUnsaid }) => isUnsaid);
  const said = outcomes.filter(({ isUnsaid }) => !isUnsaid);
  return {
    unsaid: unsaid.length,
    taken: unsaid.filter(({ taken }) => taken).length,
    said: said.length,
    kept: said.filter(({ found, taken }) => found && taken).length,
    exact: outcomes.filter(({ exact }) => exact).length,
  };
}

const SETS = ['open', 'kept-back'] as const;

/** `eval polarity`: what is read as so and is not, of sentences kept back and open. The exit code is 1 where any is. */
export async function evaluatePolarity(argv: readonly string[], print: (text: string) => void): Promise<0 | 1> {
  let taken = 0;
  for (const set of SETS) {
    const outcomes = await polarityOutcomes(join(import.meta.dirname, 'polarity', `${set}.yaml`));
    const figures = polarityFigures(outcomes);
    taken += figures.taken;
    print(
      `${set}: ${figures.taken} of ${figures.unsaid} that are not so are read as so; ${figures.kept} of ${figures.said} that are so are found; ${figures.exact} of ${outcomes.length} read exactly\n`,
    );
    if (set === 'kept-back' && !argv.includes('--verbose-kept-back')) continue;
    for (const { text, isUnsaid, found, taken: asSo, exact, got } of outcomes)
      if ((isUnsaid && asSo) || (!isUnsaid && !(found && asSo)) || (!exact && argv.includes('--verbose')))
        print(`  ${text}\n    ${got || 'no candidate'}\n`);
  }
  return taken === 0 ? 0 : 1;
}
