import type { Bot } from '../../bot.ts';
import type { Tenant } from '../../model/interaction.ts';
import { placeOfReply } from '../../model/place-of-reply.ts';
import type { AskedQuestion, OpenTopic, Questions } from '../../ports/questions.ts';
import { audienceAt } from '../context.ts';
import type { DeskParts } from '../desk-parts.ts';

/** What tells the clearance of people and places. */
export interface Clearances extends Pick<DeskParts, 'clearanceOf'> {
  readonly bot: () => Pick<Bot, 'pack'>;
}

/** A topic that waits, with the questions on it, oldest first. */
export interface TopicWithin {
  readonly topic: OpenTopic;
  readonly asked: readonly [AskedQuestion, ...AskedQuestion[]];
}

const QUESTIONS_LOOKED_AT = 100;
const EVER = '0001-01-01T00:00:00.000Z';

/** The clearance at which the asker of a question is answered now. */
export function audienceOfAsker(
  { person, conversation, privately }: Pick<AskedQuestion, 'person' | 'conversation' | 'privately'>,
  parts: Clearances,
): string {
  return audienceAt(parts, person, placeOfReply(person, conversation, privately === true));
}

/** How narrow the words of a question are: as its asker was cleared when it was asked or is now, whichever is narrower. */
function widthOfWords(question: AskedQuestion, parts: Clearances): number {
  const { audiences } = parts.bot().pack;
  const now = audiences.indexOf(audienceOfAsker(question, parts));
  if (question.audience === undefined) return now;
  const then = audiences.indexOf(question.audience);
  return then < 0 ? Number.POSITIVE_INFINITY : Math.max(then, now);
}

/** The audience for which the words of a question may be repeated. */
export function audienceOfWords(question: AskedQuestion, parts: Clearances): string | undefined {
  return parts.bot().pack.audiences[widthOfWords(question, parts)];
}

function peopleIn(asked: readonly AskedQuestion[]): number {
  return new Set(asked.map(({ person: { platform, tenant, id } }) => JSON.stringify([platform, tenant, id]))).size;
}

/**
 * The topics that wait in a workspace or organisation, or in all, each with only those of its questions that were asked
 * within an audience: what somebody with more clearance asked may say more than others are to know. At most `limit` topics
 * are looked at.
 */
export async function topicsWithin(
  audience: string,
  questions: Pick<Questions, 'topics' | 'askedOn'>,
  parts: Clearances,
  limit: number,
  of?: Tenant,
): Promise<TopicWithin[]> {
  return askedWithin(audience, await questions.topics('open', limit, of), questions, parts);
}

/** Of some topics those on which something was asked within an audience, with those questions alone. */
export async function askedWithin(
  audience: string,
  topics: readonly OpenTopic[],
  questions: Pick<Questions, 'askedOn'>,
  parts: Clearances,
): Promise<TopicWithin[]> {
  const cleared = parts.bot().pack.audiences.indexOf(audience);
  const waiting = await Promise.all(
    topics.map(async (topic) => ({
      topic,
      asked: await questions.askedOn(topic, EVER, QUESTIONS_LOOKED_AT),
    })),
  );
  return waiting.flatMap(({ topic, asked }): TopicWithin[] => {
    const [example, ...others] = asked.filter((one) => widthOfWords(one, parts) <= cleared);
    if (!example) return [];
    const within = [example, ...others] as const;
    const counted = { example: example.text, questions: within.length, askers: peopleIn(within) };
    return [{ topic: { ...topic, ...counted }, asked: [...within] }];
  });
}
