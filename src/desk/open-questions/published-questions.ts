import type { OpenQuestions } from '../../digest/open-questions.ts';
import type { Tenant } from '../../model/interaction.ts';
import type { OpenTopic, Questions } from '../../ports/questions.ts';
import { askedWithin, type Clearances } from './topics-within.ts';

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
  const isWorded = ({ wording }: OpenTopic) => wording !== undefined && cleared.includes(wording.audience);
  const worded = open.flatMap((topic) =>
    topic.wording && isWorded(topic) ? [{ text: topic.wording.text, askers: topic.askers, openedAt: topic.openedAt }] : [],
  );
  const rest = open.filter((topic) => !isWorded(topic));
  return { worded, unworded: (await askedWithin(audience, rest, questions, parts)).length };
}
