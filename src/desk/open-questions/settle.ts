import { paragraph } from '../../model/blocks.ts';
import { formatDay } from '../../model/format.ts';
import type { Reply } from '../../model/interaction.ts';
import type { TopicOfTenant, TopicResolution } from '../../ports/questions.ts';
import { type Context, withStore } from '../context.ts';
import { handOf } from '../hand-of-actor.ts';
import { whoActed } from '../who-acted.ts';
import { plainMessage, toAsker } from '../words.ts';
import { askerReply } from './asker-reply.ts';
import type { VisibleTopic } from './open-topics.ts';
import { inQuotationMarks } from './topic-words.ts';

const SETTLED_LOOKED_AT = 1000;

/** What settles a topic, before it is known who does so and when. */
export type TopicVerdict = Pick<TopicResolution, 'state' | 'why' | 'fact' | 'gap'>;

function verdictWords({ state, fact, gap }: TopicVerdict): string {
  if (fact !== undefined) return `answered by the fact ${fact}`;
  return state === 'dismissed' ? 'closed without an answer' : `answered by the declared gap ${gap ?? ''}`.trim();
}

async function settlementOf(topic: TopicOfTenant, context: Context): Promise<TopicResolution | undefined> {
  return withStore(context, async ({ questions }) => {
    const settled = await Promise.all(
      (['answered', 'dismissed'] as const).map((state) => questions.topics(state, SETTLED_LOOKED_AT, topic)),
    );
    return settled.flat().find((one) => one.topic === topic.topic)?.settled;
  });
}

/** What a curator is told who came second. */
async function tooLate(topic: VisibleTopic, context: Context): Promise<Reply> {
  const settled = await settlementOf(topic.of, context);
  const [example] = topic.asked;
  if (!settled) return toAsker(plainMessage(`${inQuotationMarks(example.text)} is not open any more.`));
  const text = `${inQuotationMarks(example.text)} was settled already: ${verdictWords(settled)}, by ${whoActed(settled, context)} on ${formatDay(settled.at.slice(0, 10))}.`;
  return toAsker(plainMessage(text));
}

/** Settles a topic: of several curators the first one does, and the others are told who did. @throws Failure of the store */
export async function settleTopic(topic: VisibleTopic, verdict: TopicVerdict, context: Context): Promise<Reply> {
  const { parts, now } = context;
  const settlement: TopicResolution = { ...verdict, ...handOf(context), at: now };
  const first = await withStore(context, ({ questions }) => questions.settle(topic.of, settlement));
  if (!first) return tooLate(topic, context);
  const [example] = topic.asked;
  const told = askerReply(example, settlement, parts, now);
  const people = topic.askers === 1 ? 'Its asker is' : 'Its askers are';
  const text = `Settled: ${inQuotationMarks(example.text)} is ${verdictWords(verdict)}. ${people} told once, where it was asked:`;
  return toAsker(plainMessage(text, ...(told?.message.blocks ?? [paragraph('as soon as this is known everywhere.')])));
}
