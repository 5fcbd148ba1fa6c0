import { type Bot, createBotInSlices } from '../../bot.ts';
import type { SettledQuestion } from '../../curation/weigh.ts';
import type { Proposal } from '../../facts/replay.ts';
import type { Fact } from '../../model/fact.ts';
import type { Pack } from '../../model/pack.ts';
import { audienceOf, audiencesHere, type Context, tenantSeen, withStore } from '../context.ts';
import { answerForAsker, isAnswered } from './open-topics.ts';
import { topicKey } from './topic-key.ts';
import { wordsShown } from './topic-words.ts';
import { type TopicWithin, topicsWithin } from './topics-within.ts';

export type AnswersByCandidate = ReadonlyMap<string, readonly SettledQuestion[]>;

/** So many topics, the most asked, are tried on what waits. */
const TOPICS_TRIED = 20;
/** Where several candidates answer one question, one is found in each round. */
const ROUNDS = 3;

/** What was tried on what a bot holds: the same until the facts, the candidates or the questions change. */
const tried = new WeakMap<Bot, Map<string, Promise<AnswersByCandidate>>>();

function approved({ content: { topic, fact }, entry }: Proposal, now: string): Fact {
  return { ...fact, topic, recorded: { at: now, by: entry.by, reason: entry.why } };
}

/** The first of each id that is not held. */
function furtherOf<T extends { readonly id: string }>(held: readonly T[], brought: readonly T[]): readonly T[] {
  const ids = new Set(held.map(({ id }) => id));
  return [...held, ...brought.filter(({ id }) => !ids.has(id) && ids.add(id))];
}

/** A pack as it would be were these candidates facts. */
function packWith(pack: Pack, proposals: readonly Proposal[], now: string): Pack {
  return {
    ...pack,
    facts: [...pack.facts, ...proposals.map((one) => approved(one, now))],
    sources: furtherOf(
      pack.sources,
      proposals.flatMap(({ content }) => content.sources),
    ),
    entities: furtherOf(
      pack.entities,
      proposals.flatMap(({ content }) => content.entities ?? []),
    ),
  };
}

function wordsOf({ topic: { wording }, asked }: TopicWithin, context: Context): string {
  const readable = wording && audiencesHere(context).includes(wording.audience);
  return wordsShown({ asked, ...(readable && { wording }) });
}

async function answering(
  topics: readonly TopicWithin[],
  proposals: readonly Proposal[],
  context: Context,
): Promise<Map<string, SettledQuestion[]>> {
  const { parts, now } = context;
  const held = parts.bot();
  const pause = parts.pause ?? (async () => {});
  const found = new Map<string, SettledQuestion[]>();
  const answerOf = async ({ asked: [example] }: TopicWithin, bot: Bot) => {
    await pause();
    return answerForAsker(example, { bot: () => bot, clearanceOf: parts.clearanceOf }, now);
  };
  const open: TopicWithin[] = [];
  for (const topic of topics) if (!isAnswered(await answerOf(topic, held))) open.push(topic);
  let pool = proposals;
  for (let round = 0; round < ROUNDS && open.length > 0 && pool.length > 0; round += 1) {
    const bot = await createBotInSlices(packWith(held.pack, pool, now), pause, { previous: held });
    const ids = new Set(pool.map(({ entry }) => entry.fact));
    const named = new Set<string>();
    for (const topic of open) {
      const answer = await answerOf(topic, bot);
      if (!isAnswered(answer)) continue;
      for (const id of new Set(answer.citations.map(({ fact }) => fact))) {
        if (!ids.has(id)) continue;
        named.add(id);
        found.set(id, [...(found.get(id) ?? []), { key: topicKey(topic.topic), words: wordsOf(topic, context) }]);
      }
    }
    if (named.size === 0) break;
    pool = pool.filter(({ entry }) => !named.has(entry.fact));
  }
  return found;
}

/**
 * Which open questions each candidate would answer, were it a fact: the questions that may be shown here are asked anew, each
 * at the clearance of its asker, of the store with the candidates in it, and the answer rests on the candidate. The most
 * asked questions are tried. @throws Failure of the store
 */
export async function wouldAnswer(proposals: readonly Proposal[], context: Context): Promise<AnswersByCandidate> {
  if (proposals.length === 0) return new Map();
  const { parts } = context;
  const audience = audienceOf(context);
  const topics = await withStore(context, ({ questions }) => topicsWithin(audience, questions, parts, TOPICS_TRIED, tenantSeen(context)));
  if (topics.length === 0) return new Map();
  const bot = parts.bot();
  const words = topics.map((topic) => [topicKey(topic.topic), topic.asked[0].id, wordsOf(topic, context)]);
  const key = JSON.stringify([audience, context.now.slice(0, 10), words, proposals.map(({ entry }) => entry.id)]);
  const ofBot = tried.get(bot) ?? new Map<string, Promise<AnswersByCandidate>>();
  tried.set(bot, ofBot);
  const known = ofBot.get(key);
  if (known) return known;
  const running = answering(topics, proposals, context);
  ofBot.set(key, running);
  running.catch(() => ofBot.delete(key));
  return running;
}
