import type { Answer } from '../../answer/answer.ts';
import { Failure } from '../../model/failure.ts';
import { claims } from '../../model/outcome.ts';
import type { AskedQuestion, TopicOfTenant, TopicWording } from '../../ports/questions.ts';
import { audienceOf, audiencesHere, type Context, tenantSeen, withStore } from '../context.ts';
import type { DeskParts } from '../desk-parts.ts';
import { topicKey } from './topic-key.ts';
import { audienceOfAsker, type TopicWithin, topicsWithin } from './topics-within.ts';

/** A topic that waits, as far as a curator may see it. */
export interface VisibleTopic {
  /** The topic with the workspace or organisation that it was asked in. */
  readonly of: TopicOfTenant;
  readonly key: string;
  readonly openedAt: string;
  /** The questions on it that the curator may see, oldest first; the first is the example. */
  readonly asked: readonly [AskedQuestion, ...AskedQuestion[]];
  readonly askers: number;
  /** What its first asker would be told now. */
  readonly answer: Answer;
  /** The store has an answer, or a declared gap, that it did not have when the question came. */
  readonly canBeAnswered: boolean;
  /** As digests may print it, where the curator may read that. */
  readonly wording?: TopicWording;
}

const TOPICS_LOOKED_AT = 100;
/** Whether an answer says what was asked, rather than that it is not held. */
export function isAnswered({ outcome }: Pick<Answer, 'outcome'>): boolean {
  return claims(outcome) && outcome !== 'partly';
}

/** What the asker of a question would be told at an instant. */
export function answerForAsker(question: AskedQuestion, parts: Pick<DeskParts, 'bot' | 'clearanceOf'>, now: string): Answer {
  const { text, thread = [] } = question;
  return parts.bot().ask({ question: text, thread, askedAt: now, audience: audienceOfAsker(question, parts) });
}

/** Whether the store has come to know what it said it did not, or that it is not known. */
function isNewlyAnswered(example: AskedQuestion, answer: Answer, openedAt: string, { parts }: Context): boolean {
  if (isAnswered(answer)) return !isAnswered(example);
  const declared = parts.bot().pack.gaps.find(({ id, until }) => id === answer.gap && until === undefined)?.recorded?.at;
  return declared !== undefined && Date.parse(declared) > Date.parse(openedAt);
}

function visibleTopic({ topic, asked }: TopicWithin, context: Context): VisibleTopic {
  const { openedAt, askers, wording } = topic;
  const readable = wording && audiencesHere(context).includes(wording.audience);
  const [example] = asked;
  const answer = answerForAsker(example, context.parts, context.now);
  const canBeAnswered = isNewlyAnswered(example, answer, openedAt, context);
  return { of: topic, key: topicKey(topic), openedAt, asked, askers, answer, canBeAnswered, ...(readable && { wording }) };
}

function waitingTopics(context: Context): Promise<readonly TopicWithin[]> {
  const { parts } = context;
  return withStore(context, ({ questions }) => topicsWithin(audienceOf(context), questions, parts, TOPICS_LOOKED_AT, tenantSeen(context)));
}

/**
 * The topics that wait, as far as a curator's clearance reaches: those that can be answered now first, then the most
 * asked. @throws Failure of the store
 */
export async function openTopics(context: Context): Promise<readonly VisibleTopic[]> {
  const visible = (await waitingTopics(context)).map((one) => visibleTopic(one, context));
  return visible.sort((left, right) => Number(right.canBeAnswered) - Number(left.canBeAnswered));
}

/** An open topic by its key. @throws Failure ACTION_UNKNOWN where none that the curator may see waits under it */
export async function openTopic(key: string, context: Context): Promise<VisibleTopic> {
  const found = (await waitingTopics(context)).find(({ topic }) => topicKey(topic) === key);
  if (found) return visibleTopic(found, context);
  throw new Failure(
    'ACTION_UNKNOWN',
    'This question is not open.',
    'It was settled already, or its questions were forgotten.',
    'Look at the list of open questions.',
  );
}
