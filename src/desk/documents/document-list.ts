import { asDescribed, recallOf } from '../../facts/documents-described.ts';
import { documentVersionOf } from '../../intake/versions/earlier-version.ts';
import { paragraph } from '../../model/blocks.ts';
import type { Reply } from '../../model/interaction.ts';
import type { DocumentHead } from '../../ports/documents.ts';
import { ACTIONS } from '../action-ids.ts';
import { audiencesHere, type Context, withStore } from '../context.ts';
import { requireCurator } from '../require-curator.ts';
import { buttons, toAsker } from '../words.ts';

const SHOWN_AT_ONCE = 25;

interface Counts {
  waiting: number;
  decided: number;
}

/** How many candidates of each document wait and were decided on, of those that may be shown here. */
function countsByDocument(context: Context): ReadonlyMap<string, Counts> {
  const { entries, proposals } = context.parts.curated();
  const open = audiencesHere(context);
  const waiting = new Set(proposals.map(({ entry }) => entry.fact));
  const decided = new Set(
    entries.flatMap(({ kind, fact }) => (kind === 'approved' || kind === 'merged' || kind === 'rejected' ? [fact] : [])),
  );
  const counts = new Map<string, Counts>();
  const seen = new Set<string>();
  for (const entry of entries) {
    if (entry.kind !== 'proposed' || !entry.passage || seen.has(entry.fact) || !open.includes(entry.content.fact.audience)) continue;
    seen.add(entry.fact);
    const count = counts.get(entry.passage.source) ?? { waiting: 0, decided: 0 };
    if (waiting.has(entry.fact)) count.waiting += 1;
    else if (decided.has(entry.fact)) count.decided += 1;
    counts.set(entry.passage.source, count);
  }
  return counts;
}

/** The documents of the archive that may be shown here, those received last first, from the one at `start` on. @throws Failure NOT_ALLOWED */
export async function documentsReply(context: Context, start = 0): Promise<Reply> {
  requireCurator(context);
  const { entries } = context.parts.curated();
  // One more than is shown tells whether there is more; later versions are received later, so they are among these.
  const most = start + SHOWN_AT_ONCE + 1;
  const heads = await withStore(context, ({ documents }) => documents.newest(audiencesHere(context), most));
  const counts = countsByDocument(context);
  const shown = heads.slice(start, start + SHOWN_AT_ONCE);
  const lastOf = (head: DocumentHead) =>
    Math.max(
      ...heads.flatMap((one) =>
        one.audience === head.audience && documentVersionOf(one).of === documentVersionOf(head).of ? [documentVersionOf(one).number] : [],
      ),
    );
  const rows = shown.map((head) => {
    const { title, publisher, published } = asDescribed(head.source, entries);
    const { waiting, decided } = counts.get(head.source.id) ?? { waiting: 0, decided: 0 };
    const version = lastOf(head) > 1 ? `${documentVersionOf(head).number} of ${lastOf(head)}` : '';
    return [
      head.source.id,
      title,
      publisher,
      published.date,
      version,
      String(waiting),
      String(decided),
      recallOf(head.source.id, entries) ? 'withdrawn' : '',
    ];
  });
  const rest = heads.length - start - shown.length;
  const more = { id: ACTIONS.reviewDocuments, label: 'Earlier ones', value: String(start + SHOWN_AT_ONCE) };
  const count = heads.length === 0 ? 'No' : rest > 0 ? `More than ${heads.length - 1}` : heads.length;
  const summary = heads.length === 1 ? 'One document is held.' : `${count} documents are held.`;
  const columns = ['Document', 'Title', 'Publisher', 'Published', 'Version', 'Waiting', 'Decided', 'State'];
  return toAsker({
    summary,
    blocks: [
      paragraph(summary, 'bold'),
      ...(rows.length > 0 ? [{ kind: 'table' as const, title: 'Documents', columns, rows }] : []),
      ...(rest > 0 ? buttons(more) : []),
    ],
  });
}
