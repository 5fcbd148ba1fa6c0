import type { OpenQuestions } from '../../digest/open-questions.ts';
import type { Tenant } from '../../model/interaction.ts';
import type { Questions } from '../../ports/questions.ts';
import { type Clearances, topicsWithin } from './topics-within.ts';

/**
 * The open questions of a workspace or organisation, or of all, as a digest for an audience may tell of them: in the words
 * of a curator where these are open to the audience, and as a number otherwise. Nothing that an asker wrote is in it.
 */
export async function publishedQuestions(
  audience: string,
  questions: Pick<Questions, 'topics' | 'askedOn'>,
  parts: Clearances,
  limit: number,
  of?: Tenant,
): Promise<OpenQuestions> {
  const { audiences } = parts.bot().pack;
  const cleared = audiences.slice(0, audiences.indexOf(audience) + 1);
  const open = await questions.topics('open', limit, of);
  const worded = open.flatMap(({ wording, askers, openedAt }) =>
    wording && cleared.includes(wording.audience) ? [{ text: wording.text, askers, openedAt }] : [],
  );
  const within = await topicsWithin(audience, questions, parts, limit, of);
  const unworded = within.filter(({ topic: { wording } }) => !wording || !cleared.includes(wording.audience));
  return { worded, unworded: unworded.length };
}
