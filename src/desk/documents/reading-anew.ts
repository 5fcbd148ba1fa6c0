import type { DescribedEntry } from '../../facts/documents-described.ts';
import { type ReadAgain, readAgainInSlices } from '../../intake/read-again.ts';
import type { LedgerEntry } from '../../model/ledger-entry.ts';
import { archivedDocument } from '../archived-passage.ts';
import type { Context } from '../context.ts';
import { handOf } from '../hand-of-actor.ts';
import { type HeldDocument, heldDocument } from './held-document.ts';

/** What is read of an archived document once something else is known of it: what waits was reckoned from what was known before. */
export async function readAnew(
  { archived, versions, audience }: HeldDocument,
  entry: DescribedEntry,
  context: Context,
): Promise<ReadAgain | undefined> {
  if (!archived) return undefined;
  const { parts, now } = context;
  const curated = parts.curated();
  const others = await Promise.all(
    versions.filter(({ source }) => source.id !== entry.fact).map(({ source }) => archivedDocument(source.id, context)),
  );
  const bot = parts.bot();
  const known = { ...curated, entries: [...curated.entries, entry] };
  const view = bot.view({ askedAt: now, audience });
  const pause = parts.pause ?? (async () => {});
  const reading = { pack: bot.pack, view, known, versions: others.flatMap((one) => one ?? []), at: now };
  return readAgainInSlices({ ...archived, source: entry.source }, reading, handOf(context), pause);
}

/** What is to be written with acts that correct what is known of documents. */
export async function readWithIt(decision: readonly LedgerEntry[], context: Context): Promise<readonly LedgerEntry[]> {
  const entries: LedgerEntry[] = [];
  for (const entry of decision) {
    if (entry.kind !== 'described') continue;
    entries.push(...((await readAnew(await heldDocument(entry.fact, context), entry, context))?.entries ?? []));
  }
  return entries;
}
