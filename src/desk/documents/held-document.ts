import { asDescribed, type RecalledEntry, recallOf } from '../../facts/documents-described.ts';
import { documentVersionOf } from '../../intake/versions/earlier-version.ts';
import type { Document } from '../../model/document.ts';
import { Failure } from '../../model/failure.ts';
import type { Source } from '../../model/source.ts';
import type { DocumentHead } from '../../ports/documents.ts';
import { audiencesHere, type Context, packHere, withStore } from '../context.ts';
import { requireCurator } from '../require-curator.ts';

/** A document as the curators see it. */
export interface HeldDocument {
  /** As it is known by now. */
  readonly source: Source;
  readonly audience: string;
  /** As it is archived, with its text; absent for one that came with the pack alone. */
  readonly archived?: Document;
  /** The act that withdrew it, while it is withdrawn. */
  readonly recalled?: RecalledEntry;
  /** All versions that may be shown here, itself among them, the first one first; none of one that is not archived. */
  readonly versions: readonly DocumentHead[];
}

function unknown(id: string): Failure {
  return new Failure(
    'DOCUMENT_UNKNOWN',
    `There is no document ${id}.`,
    'None is held under this name.',
    'Write “review documents” for those that are held.',
  );
}

/** All versions of an archived document, for the same readers, the first one first. */
export async function versionsOf(
  head: Pick<DocumentHead, 'source' | 'audience' | 'version'>,
  context: Context,
): Promise<readonly DocumentHead[]> {
  const versions = await withStore(context, ({ documents }) => documents.versions(documentVersionOf(head).of));
  return versions
    .filter(({ audience }) => audience === head.audience)
    .toSorted((one, other) => documentVersionOf(one).number - documentVersionOf(other).number);
}

/** For whom a document is that came with the pack: for those who may see the most open fact that cites it. */
function audienceOfCited(id: string, context: Context): string {
  const { audiences, facts } = context.parts.bot().pack;
  const widths = facts.flatMap(({ evidence, audience }) =>
    evidence.some(({ source }) => source === id) ? [audiences.indexOf(audience)] : [],
  );
  return audiences[widths.length === 0 ? 0 : Math.max(0, Math.min(...widths))] ?? 'public';
}

/**
 * A document by the id under which facts cite it: one of the archive, or one that came with the pack. One that may not be
 * shown here is as if absent. @throws Failure NOT_ALLOWED, DOCUMENT_UNKNOWN
 */
export async function heldDocument(id: string, context: Context): Promise<HeldDocument> {
  requireCurator(context);
  const { entries } = context.parts.curated();
  const archived = await withStore(context, ({ documents }) => documents.read(id));
  const recalled = recallOf(id, entries);
  const withdrawn = recalled && { recalled };
  if (archived) {
    if (!audiencesHere(context).includes(archived.audience)) throw unknown(id);
    return {
      source: asDescribed(archived.source, entries),
      audience: archived.audience,
      archived,
      ...withdrawn,
      versions: await versionsOf(archived, context),
    };
  }
  const source = packHere(context).sources.find((one) => one.id === id);
  const isShown = source && audiencesHere(context).includes(audienceOfCited(id, context));
  if (!isShown) throw unknown(id);
  return { source, audience: audienceOfCited(id, context), ...withdrawn, versions: [] };
}
