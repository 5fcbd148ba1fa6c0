import { join } from 'node:path';
import { loadPack } from '../../../adapters/cli/load-pack.ts';
import { readPlainText } from '../../../adapters/documents/read-plain-text.ts';
import { viewFacts } from '../../../src/facts/view.ts';
import { ingestDocument } from '../../../src/intake/ingest-document.ts';
import type { LedgerContent } from '../../../src/model/ledger-entry.ts';
import type { Pack } from '../../../src/model/pack.ts';
import { type GoldText, readTexts, SUBJECTS, type Subject, type TextSet } from './gold-text.ts';
import { markText, type TextMarks } from './text-marks.ts';

const PROJECT = join(import.meta.dirname, '../../..');
const FOLDERS: Readonly<Record<Subject, string>> = {
  shipped: 'briefs/nato-ukraine',
  bridge: 'tests/fixtures/pack-bridge',
  measles: 'tests/fixtures/pack-measles',
};
/** Long after the texts, so that a date without a year is not read by the year of the clock. */
const RECEIVED = '2026-11-15T09:00:00Z';

/** A text with what was proposed of it, marked. */
export interface TakenText {
  readonly text: GoldText;
  readonly marks: TextMarks;
  /** The pack that it is taken in beside, and what is proposed of it. */
  readonly pack: Pack;
  readonly proposals: readonly { readonly content: LedgerContent }[];
  readonly published: string;
  readonly publisher: string;
}

/** Takes each text of a set in by itself, beside the facts of its pack, and marks what is proposed. */
export async function takeTexts(set: TextSet): Promise<readonly TakenText[]> {
  const taken: TakenText[] = [];
  for (const subject of SUBJECTS) {
    const pack = await loadPack({ briefs: join(PROJECT, FOLDERS[subject]), now: RECEIVED });
    for (const text of await readTexts(set, subject)) taken.push(takeText(text, pack));
  }
  return taken;
}

function takeText(text: GoldText, pack: Pack): TakenText {
  const audience = pack.audiences[0] ?? 'public';
  const raw = readPlainText({ name: `${text.name}.txt`, bytes: new TextEncoder().encode(text.text) });
  const view = viewFacts(pack, { asOf: RECEIVED.slice(0, 10), recordedBy: RECEIVED, audience });
  const defaults = text.given ? { published: text.published } : {};
  const { document, candidates, proposals } = ingestDocument(
    raw,
    { pack, view, held: [], receivedAt: RECEIVED, audience, defaults },
    { by: 'evaluation', via: { door: 'ingest' } },
  );
  const { published, publisher } = document.source;
  return { text, pack, proposals, marks: markText(text, candidates), published: published.date, publisher };
}
