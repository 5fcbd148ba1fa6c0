import type { Answer } from '../answer/answer.ts';
import { withoutTextSearch, withTextSearch } from '../answer/unreviewed.ts';
import type { Bot } from '../bot.ts';
import { everyFact } from '../model/every-fact.ts';
import type { Fact } from '../model/fact.ts';
import { Failure } from '../model/failure.ts';
import type { Conversation, Reply } from '../model/interaction.ts';
import type { Block } from '../model/message.ts';
import { claims } from '../model/outcome.ts';
import { wordsOf } from '../model/text.ts';
import { type PlanReading, withPlansRead } from '../plan-reading/plans-read.ts';
import type { ShownFact } from '../ports/postings.ts';
import type { AskedQuestion } from '../ports/questions.ts';
import { actionsFor } from './answer-actions.ts';
import type { AnswerToken } from './answer-token.ts';
import { audienceOf, type Context, identityOf, withStore } from './context.ts';
import { foldMessage, withActions } from './fold.ts';
import { audienceOfAsker } from './open-questions/topics-within.ts';
import { searchText } from './text-searching.ts';
import { topicOf } from './topic.ts';
import { reportBoth, wentWrong } from './went-wrong.ts';
import { SILENT } from './words.ts';

/** What reads questions beside the bot, with the store that keeps what it read. */
function planReadingIn({ parts, now }: Context): PlanReading | undefined {
  const { planReader: reader } = parts;
  return reader && { reader, readings: () => parts.store().readings, now: () => now };
}

/** The fact revisions that an answer rests on. */
export function factsShown(answer: Answer, bot: Bot, now: string): ShownFact[] {
  const ids = new Set([...answer.citations.map(({ fact }) => fact), ...answer.derived.flatMap(({ inputs }) => inputs)]);
  return everyFact(bot.pack)
    .filter(({ id, recorded }) => ids.has(id) && standsAt(recorded, Date.parse(now)))
    .map(({ id, recorded }) => ({ fact: id, recordedAt: recorded.at }));
}

function standsAt({ at, until }: Fact['recorded'], instant: number): boolean {
  return Date.parse(at) <= instant && (until === undefined || Date.parse(until) > instant);
}

/** Gives the answer that a token stands for; as it reads today where a fact that it rests on was corrected since. */
export async function answerAgain(token: AnswerToken, context: Context): Promise<{ readonly answer: Answer; readonly corrected: boolean }> {
  const bot = context.parts.bot();
  const audience = audienceOf(context);
  const at = Date.parse(token.at) > Date.parse(context.now) ? context.now : token.at;
  const asked = { question: token.q, thread: token.th, audience, ...(token.of !== undefined && { asOf: token.of }) };
  const read = (askedAt: string) => withPlansRead({ ...asked, askedAt }, bot, planReadingIn(context), { asks: false });
  const then = bot.ask(await read(at));
  const shownThen = JSON.stringify(factsShown(then, bot, at));
  if (shownThen === JSON.stringify(factsShown(then, bot, context.now))) return { answer: then, corrected: false };
  return { answer: bot.ask(await read(context.now)), corrected: true };
}

/**
 * An answer with what the text of the archive has on what it does not hold. An archive that fails costs the passage, not the
 * answer.
 */
export async function withArchiveSearched(answer: Answer, context: Context): Promise<Answer> {
  const { asked = [] } = answer;
  if (asked.length === 0) return answer;
  try {
    return withTextSearch(answer, await searchText(asked, answer.asOf, context));
  } catch (error) {
    context.parts.tell(wentWrong(context.interaction.kind, error));
    return withoutTextSearch(answer);
  }
}

/** An answer as a reply: shortened unless `whole`, with its buttons. */
export function answerReply(
  answer: Answer,
  token: AnswerToken,
  context: Context,
  { whole = false, notices = [] }: { readonly whole?: boolean; readonly notices?: readonly Block[] } = {},
): Reply {
  const folded = whole ? { blocks: answer.message.blocks, shortened: false, passagesHidden: 0 } : foldMessage(answer.message);
  context.show({ kind: 'answer', facts: factsShown(answer, context.parts.bot(), context.now) });
  const message = {
    summary: answer.message.summary,
    blocks: withActions([...folded.blocks, ...notices], actionsFor(answer, token, folded, context)),
  };
  return { message, audience: token.to, replaces: false };
}

/** What it takes to answer a question again, later, where its asker will see it. */
export function contextOfAsking({ th, to }: AnswerToken, { kind }: Conversation): Pick<AskedQuestion, 'thread' | 'privately'> {
  return { ...(th.length > 0 && { thread: th }), ...(to === 'asker' && kind !== 'personal' && { privately: true }) };
}

/** Keeps the question; gives what to say where that could not be done. */
async function log(token: AnswerToken, answer: Answer, context: Context): Promise<Block[]> {
  const { person, conversation } = context.interaction;
  const { reading, outcome } = answer;
  const asked = {
    id: token.id,
    askedAt: token.at,
    person: identityOf(person),
    conversation,
    text: token.q,
    reading,
    outcome,
    ...contextOfAsking(token, conversation),
  };
  try {
    const audience = audienceOfAsker(asked, context.parts);
    await withStore(context, (store) => store.questions.record({ ...asked, audience, topic: topicOf(token.q, reading) }));
    return [];
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const [notice] = reportBoth(error, context, { first: 'This question could not be noted.' }).blocks;
    return notice ? [notice] : [];
  }
}

/** Outcomes that leave nothing for anybody to look into: they are not kept. */
const NOT_KEPT: ReadonlySet<Answer['outcome']> = new Set<Answer['outcome']>(['help', 'social', 'clarify']);

/** Small talk among several people is met with silence; alone with the bot, or by a command, it gets its word. */
function staysSilent({ outcome }: Answer, { interaction }: Context): boolean {
  return outcome === 'social' && interaction.kind === 'question' && interaction.conversation.kind !== 'personal';
}

/** Whether nobody addressed the bot: it then speaks only where it has something to say. */
function isOverheard({ interaction }: Context): boolean {
  return interaction.kind === 'question' && interaction.overheard === true;
}

/** So many words at most follow up on what was said before; more of them must be answered by themselves, too. */
const FOLLOWING_UP = 3;

/** Whether what nobody said to the bot is answered by what it holds. */
function isToBot({ outcome }: Answer, question: string, context: Context): boolean {
  if (!claims(outcome)) return false;
  if (wordsOf(question).length <= FOLLOWING_UP) return true;
  const alone = context.parts.bot().ask({ question, askedAt: context.now, audience: audienceOf(context) });
  return claims(alone.outcome);
}

/** Answers a question and keeps it. A store that fails costs the note, not the answer. */
export async function answerQuestion(
  question: string,
  thread: readonly string[],
  audience: Reply['audience'],
  context: Context,
): Promise<Reply> {
  const { parts, interaction, now } = context;
  const { asOf } = interaction;
  const bot = parts.bot();
  const request = { question, thread, askedAt: now, audience: audienceOf(context), ...(asOf !== undefined && { asOf }) };
  // Where nobody addressed the bot nothing is sent anywhere.
  const how = { asks: !isOverheard(context), person: identityOf(interaction.person) };
  const held = bot.ask(await withPlansRead(request, bot, planReadingIn(context), how));
  context.ended?.(held.outcome);
  if (isOverheard(context) && !isToBot(held, question, context)) return SILENT;
  const searched = withArchiveSearched(held, context);
  const token: AnswerToken = {
    k: 'a',
    id: interaction.delivery,
    q: question,
    th: thread.slice(-6),
    at: now,
    to: audience,
    ...(asOf !== undefined && { of: asOf }),
  };
  const [answer, notices] = await Promise.all([searched, NOT_KEPT.has(held.outcome) ? [] : log(token, held, context)]);
  const { byModel } = held;
  parts.tell({ kind: 'answered', interaction: interaction.kind, outcome: answer.outcome, ...(byModel && { byModel }) });
  if (staysSilent(answer, context)) return SILENT;
  return answerReply(answer, token, context, { notices });
}
