import type { AskedQuestion, OpenTopic, Questions } from '../../ports/questions.ts';
import { placeOfAsker } from '../../settlements/telling.ts';
import { audienceAt } from '../context.ts';
import type { DeskParts } from '../desk-parts.ts';

/** What tells the clearance of people and places. */
export type Clearances = Pick<DeskParts, 'bot' | 'clearanceOf'>;

/** A topic that waits, with the questions on it, oldest first. */
export interface TopicWithin {
  readonly topic: OpenTopic;
  readonly asked: readonly [AskedQuestion, ...AskedQuestion[]];
}

const QUESTIONS_LOOKED_AT = 100;
const EVER = '0001-01-01T00:00:00.000Z';

/** The clearance at which the asker of a question is answered. */
export function audienceOfAsker(question: AskedQuestion, parts: Clearances): string {
  return audienceAt(parts, question.person, placeOfAsker(question));
}

function peopleIn(asked: readonly AskedQuestion[]): number {
  return new Set(asked.map(({ person: { platform, tenant, id } }) => JSON.stringify([platform, tenant, id]))).size;
}

/**
 * The topics that wait, each with only those of its questions that were asked within an audience: what somebody with
 * more clearance asked may say more than others are to know. At most `limit` topics are looked at.
 */
export async function topicsWithin(
  audience: string,
  questions: Pick<Questions, 'topics' | 'askedOn'>,
  parts: Clearances,
  limit: number,
): Promise<TopicWithin[]> {
  const { audiences } = parts.bot().pack;
  const cleared = audiences.indexOf(audience);
  const waiting = await Promise.all(
    (await questions.topics('open', limit)).map(async (topic) => ({
      topic,
      asked: await questions.askedOn(topic.topic, EVER, QUESTIONS_LOOKED_AT),
    })),
  );
  return waiting.flatMap(({ topic, asked }): TopicWithin[] => {
    const [example, ...others] = asked.filter((one) => audiences.indexOf(audienceOfAsker(one, parts)) <= cleared);
    if (!example) return [];
    const within = [example, ...others] as const;
    const counted = { example: example.text, questions: within.length, askers: peopleIn(within) };
    return [{ topic: { ...topic, ...counted }, asked: [...within] }];
  });
}
