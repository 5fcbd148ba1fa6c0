import type { Answer } from '../answer/answer.ts';
import type { Bot } from '../bot.ts';
import { everyFact } from '../model/every-fact.ts';
import type { Fact } from '../model/fact.ts';
import { Failure } from '../model/failure.ts';
import type { Conversation, Reply } from '../model/interaction.ts';
import type { Block, MessageAction } from '../model/message.ts';
import { claims } from '../model/outcome.ts';
import { fold as folded } from '../model/text.ts';
import type { ShownFact } from '../ports/postings.ts';
import type { AskedQuestion } from '../ports/questions.ts';
import { ACTIONS } from './actions.ts';
import { audienceOf, type Context, identityOf, withStore } from './context.ts';
import { fold, withActions } from './fold.ts';
import { type AnswerToken, writeToken } from './token.ts';
import { topicOf } from './topic.ts';
import { failureMessage } from './words.ts';

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
export function answerAgain(token: AnswerToken, context: Context): { readonly answer: Answer; readonly corrected: boolean } {
  const bot = context.parts.bot();
  const audience = audienceOf(context);
  const at = Date.parse(token.at) > Date.parse(context.now) ? context.now : token.at;
  const then = bot.ask({ question: token.q, thread: token.th, askedAt: at, audience });
  const shownThen = JSON.stringify(factsShown(then, bot, at));
  if (shownThen === JSON.stringify(factsShown(then, bot, context.now))) return { answer: then, corrected: false };
  return { answer: bot.ask({ question: token.q, thread: token.th, askedAt: context.now, audience }), corrected: true };
}

/** The figure of the pack that a question names outright, as `/figure pledge` does. */
function figureIn(question: string, bot: Bot): string | undefined {
  const words = folded(question.replace(/^\/figure\s+/iu, ''))
    .replace(/\s*\bas of\b.*$/u, '')
    .trim();
  return bot.pack.figures.find(({ name, label }) => name === words.replace(/\s+/g, '-') || folded(label) === words)?.name;
}

/** Whether a fact behind an answer was reviewed here: then the archive has the document that it is from. */
function standsOnReviewed({ citations }: Answer, { parts }: Context): boolean {
  const cited = new Set(citations.map(({ fact }) => fact));
  return parts.bot().pack.facts.some(({ id, recorded }) => recorded.act !== undefined && cited.has(id));
}

function actionsFor(answer: Answer, token: AnswerToken, hidden: { readonly more: boolean; readonly passages: number }, context: Context) {
  const value = writeToken(token);
  const actions: MessageAction[] = [];
  if (hidden.more) actions.push({ id: ACTIONS.showMore, label: 'Show more', value });
  if (hidden.passages > 0) actions.push({ id: ACTIONS.sources, label: `All ${answer.citations.length} passages`, value });
  else if (standsOnReviewed(answer, context)) actions.push({ id: ACTIONS.sources, label: 'In context', value });
  if (answer.outcome === 'unknown') actions.push({ id: ACTIONS.askCurators, label: 'Send to the curators', value, style: 'primary' });
  if (token.to === 'asker' && context.interaction.conversation.kind !== 'personal' && answer.outcome !== 'help')
    actions.push({ id: ACTIONS.share, label: 'Share here', value });
  if (claims(answer.outcome)) {
    const figure = figureIn(token.q, context.parts.bot());
    if (figure !== undefined) actions.push({ id: ACTIONS.followFigure, label: 'Follow this figure', value: figure });
    actions.push({ id: ACTIONS.helpful, label: 'Helpful', value }, { id: ACTIONS.notHelpful, label: 'Not helpful', value });
  }
  if (answer.outcome === 'help') {
    actions.push({ id: ACTIONS.openFigureForm, label: 'Pick a figure', value: '' });
    actions.push({ id: ACTIONS.brief, label: 'Today’s briefing', value: '' });
    actions.push({ id: ACTIONS.openSubscribeForm, label: 'Subscribe', value: '' });
  }
  return actions;
}

/** An answer as a reply: shortened unless `whole`, with its buttons. */
export function answerReply(
  answer: Answer,
  token: AnswerToken,
  context: Context,
  { whole = false, notices = [] }: { readonly whole?: boolean; readonly notices?: readonly Block[] } = {},
): Reply {
  const { blocks, shortened, passagesHidden } = fold(answer.message);
  const shown = whole ? answer.message.blocks : blocks;
  const hidden = whole ? { more: false, passages: 0 } : { more: shortened, passages: passagesHidden };
  context.show({ kind: 'answer', facts: factsShown(answer, context.parts.bot(), context.now) });
  const message = {
    summary: answer.message.summary,
    blocks: withActions([...shown, ...notices], actionsFor(answer, token, hidden, context)),
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
    await withStore(context, (store) => store.questions.record({ ...asked, topic: topicOf(token.q, reading) }));
    return [];
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    context.parts.tell({ kind: 'failed', interaction: context.interaction.kind, failure: error });
    const [notice] = failureMessage(new Failure(error.code, 'This question could not be noted', error.message, error.remedy)).blocks;
    return notice ? [notice] : [];
  }
}

/** Answers a question and keeps it. A store that fails costs the note, not the answer. */
export async function answerQuestion(
  question: string,
  thread: readonly string[],
  audience: Reply['audience'],
  context: Context,
): Promise<Reply> {
  const { parts, interaction, now } = context;
  const answer = parts.bot().ask({ question, thread, askedAt: now, audience: audienceOf(context) });
  const token: AnswerToken = { k: 'a', id: interaction.delivery, q: question, th: thread.slice(-6), at: now, to: audience };
  const notices = answer.outcome === 'help' || answer.outcome === 'social' ? [] : await log(token, answer, context);
  parts.tell({ kind: 'answered', interaction: interaction.kind, outcome: answer.outcome });
  return answerReply(answer, token, context, { notices });
}
