import type { Proposal } from '../../facts/replay.ts';
import type { Document } from '../../model/document.ts';
import { type Context, withStore } from '../context.ts';
import type { DeskStore } from '../desk-parts.ts';
import { type Remembered, remembered } from '../remembered.ts';
import { audiencesHere } from './visible.ts';

const DOCUMENTS_KEPT = 32;
/** Documents of the archive never change, so those read last are kept. */
const kept = new WeakMap<DeskStore['documents'], Remembered<Document>>();

/** The archived document that a candidate is from, where it is held and may be shown here. */
export async function documentOf({ entry, content }: Proposal, context: Context): Promise<Document | undefined> {
  const source = entry.passage?.source ?? content.fact.evidence[0]?.source;
  if (source === undefined) return undefined;
  const document = await withStore(context, async ({ documents }) => {
    const read = kept.get(documents) ?? remembered<Document>(DOCUMENTS_KEPT);
    kept.set(documents, read);
    const found = read.get(source) ?? (await documents.read(source));
    if (found) read.set(source, found);
    return found;
  });
  return document && audiencesHere(context).includes(document.audience) ? document : undefined;
}
