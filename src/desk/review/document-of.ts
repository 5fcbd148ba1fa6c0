import type { Proposal } from '../../facts/replay.ts';
import type { Document } from '../../model/document.ts';
import { archivedDocument } from '../archived-passage.ts';
import type { Context } from '../context.ts';

/** The archived document that a candidate is from, where it is held and may be shown here. */
export async function documentOf({ entry, content }: Proposal, context: Context): Promise<Document | undefined> {
  const source = entry.passage?.source ?? content.fact.evidence[0]?.source;
  return source === undefined ? undefined : archivedDocument(source, context);
}
