import { archiveOf } from '../intake/passages/archive-of.ts';
import { candidateIn, isReviewedIn } from '../intake/passages/reviewed.ts';
import { searchArchive } from '../intake/passages/search-archive.ts';
import type { AskedItem } from '../model/asked-item.ts';
import type { TextSearch, UnreviewedPassage } from '../model/text-search.ts';
import { documentIn } from './archived-passage.ts';
import { audiencesHere, type Context, withStore } from './context.ts';
import { writeSubject } from './review/review-subject.ts';
import { reviewSubjectOf } from './review/visible.ts';

/**
 * Searches the text of the archived documents that may be shown here for what a question asks.
 * @throws Failure of the store, STORE_UNAVAILABLE when it is too slow
 */
export function searchText(asked: readonly AskedItem[], asOf: string, context: Context): Promise<TextSearch> {
  const isReviewed = isReviewedIn(context.parts.curated());
  return withStore(context, ({ documents }) => {
    const { entries } = context.parts.curated();
    const { newest } = archiveOf(documents, { audiences: audiencesHere(context), asOf, entries });
    const archive = { newest, read: (source: string) => documentIn(documents, source, context) };
    return searchArchive(archive, { asked, asOf, isReviewed });
  });
}

/** How a button names the candidate that waits at a passage, for a curator who may see it. */
export function candidateAt({ source, sentence }: UnreviewedPassage, context: Context): string | undefined {
  const { parts, interaction } = context;
  if (parts.roleOf(interaction.person) === 'reader') return undefined;
  const audiences = audiencesHere(context);
  const visible = parts.curated().proposals.filter(({ content }) => audiences.includes(content.fact.audience));
  const candidate = candidateIn(sentence, { source }, visible);
  return candidate && writeSubject(reviewSubjectOf(candidate.entry.fact, context));
}
