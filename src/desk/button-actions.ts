import type { Answer } from '../answer/answer.ts';
import { paragraph } from '../model/blocks.ts';
import { Failure } from '../model/failure.ts';
import type { Reply } from '../model/interaction.ts';
import type { Block, Message } from '../model/message.ts';
import { ACTIONS, type ActionId, FORMS } from './action-ids.ts';
import { answerAgain, answerQuestion, answerReply, contextOfAsking, withArchiveSearched } from './answer-question.ts';
import { type AnswerToken, readToken } from './answer-token.ts';
import { archivedDocument, quoteInContext } from './archived-passage.ts';
import { briefAgain, briefDigest, readEdition } from './briefing.ts';
import { figureFormReply, subscribeFormReply } from './carry-out-command.ts';
import { checkMore } from './checking.ts';
import { type Context, identityOf, packHere, viewHere, withStore } from './context.ts';
import { fallSilent } from './conversing.ts';
import { coverageReply } from './maintenance/coverage-reply.ts';
import { gapsReply } from './maintenance/gap-list.ts';
import { staleReply } from './maintenance/stale-reply.ts';
import { withdrawGapReply } from './maintenance/withdraw-gap.ts';
import { openTopicReply } from './open-questions/topic-card.ts';
import { topicFormReply } from './open-questions/topic-form-sent.ts';
import { openQuestionsReply, startOf } from './open-questions/topic-list.ts';
import { audienceOfAsker } from './open-questions/topics-within.ts';
import { reviewing } from './review/carry-out-review.ts';
import { REVIEW_BUTTONS } from './review/review-buttons.ts';
import { subscribeInWords } from './subscribing.ts';
import { topicOf } from './topic.ts';
import { reportBoth } from './went-wrong.ts';
import { plainMessage, toAsker } from './words.ts';

const CORRECTED: Block = { kind: 'notice', tone: 'corrected', text: 'This was corrected since it was first answered.' };

function unknownAction(action: string): Failure {
  return new Failure(
    'ACTION_UNKNOWN',
    'This button does not work any more.',
    `Nothing is known to do for “${action.slice(0, 40)}”.`,
    'Ask the question again.',
  );
}

function answerToken(value: string): AnswerToken {
  const token = readToken(value);
  if (token.k === 'a') return token;
  throw unknownAction('digest');
}

/** An answer shown again, whole, with a word if it reads differently by now. */
async function shownAgain(token: AnswerToken, to: Reply['audience'], context: Context): Promise<Reply> {
  const { answer, corrected } = await answerAgain(token, context);
  return answerReply(await withArchiveSearched(answer, context), { ...token, to }, context, {
    whole: true,
    notices: corrected ? [CORRECTED] : [],
  });
}

async function share(value: string, context: Context): Promise<Reply> {
  const token = readToken(value);
  const reply = token.k === 'e' ? await briefAgain(token, 'everyone', context) : await shownAgain(token, 'everyone', context);
  const { name } = context.interaction.person;
  const what = token.k === 'e' ? ' this briefing.' : `: “${token.q.slice(0, 300)}”`;
  const asked = paragraph(`${name === undefined ? 'Shared' : `${name} shared`}${what}`, 'italic');
  return { ...reply, message: { ...reply.message, blocks: [asked, ...reply.message.blocks] } };
}

const PASSAGES_IN_CONTEXT = 10;

/** The passages of an answer with what stands around them, where the archive has the documents. */
async function inContext({ citations }: Answer, context: Context): Promise<Block[]> {
  const { sources } = packHere(context);
  const quoted = new Map(citations.map((citation) => [`${citation.source} ${citation.quote}`, citation]));
  const blocks: Block[] = [];
  for (const { source, quote } of [...quoted.values()].slice(0, PASSAGES_IN_CONTEXT)) {
    const document = await archivedDocument(source, context);
    const runs = document && quoteInContext(quote, document);
    const publisher = sources.find(({ id }) => id === source)?.publisher ?? source;
    if (runs) blocks.push({ kind: 'text', runs: [{ text: `${publisher}: ` }, ...runs] });
  }
  return blocks.length > 0 ? [{ kind: 'heading', text: 'As they stand in the documents' }, ...blocks] : [];
}

/** All that stands behind an answer, with the passages as they stand in the documents. */
async function sources(value: string, context: Context): Promise<Reply> {
  const { answer, corrected } = await answerAgain(answerToken(value), context);
  const { summary, blocks } = answer.details ?? passagesOf(answer);
  // The quotations are enough without what stands around them.
  const around = await inContext(answer, context).catch((error: unknown) => {
    if (!(error instanceof Failure)) throw error;
    return reportBoth(error, context).blocks;
  });
  const behind = blocks.filter(({ kind }) => kind !== 'actions');
  return toAsker({ summary, blocks: [...(corrected ? [CORRECTED] : []), ...behind, ...around] });
}

/** The passages of a reply that has nothing behind it. */
function passagesOf({ headline, message }: Answer): Message {
  return { summary: headline, blocks: [paragraph(headline, 'bold'), ...message.blocks.filter(({ kind }) => kind === 'citations')] };
}

async function rate(value: string, helpful: boolean, context: Context): Promise<Reply> {
  const token = answerToken(value);
  const person = identityOf(context.interaction.person);
  const kept = await withStore(context, ({ questions }) => questions.rate(token.id, person, helpful, context.now));
  if (!kept) return toAsker(plainMessage('Thank you. This answer is too old for an opinion to be kept.'));
  if (helpful) return toAsker(plainMessage('Thank you.'));
  const send = { kind: 'actions', actions: [{ id: ACTIONS.askCurators, label: 'Send to the curators', value }] } as const;
  return toAsker(plainMessage('Thank you. The curators can look into it if you send it to them.', send));
}

/** What somebody is told of who will read what they wrote. */
const WHO_SEES_IT =
  'It stands in their list of open questions: the curators here see these words, without your name; a digest tells of it only in a curator’s own words.';

/**
 * Puts a question before the curators. Whoever presses becomes one of its askers, so that all who want to know are
 * told; pressing twice changes nothing.
 */
async function askCurators(value: string, context: Context): Promise<Reply> {
  const token = answerToken(value);
  const { interaction, now, parts } = context;
  const person = identityOf(interaction.person);
  const { answer } = await answerAgain(token, context);
  const topic = topicOf(token.q, answer.reading);
  await withStore(context, async ({ questions }) => {
    const own = await questions.askedBy(person, 100);
    const mine = own.find((one) => one.id === token.id || (one.topic === topic && one.text === token.q));
    const id = mine?.id ?? interaction.delivery;
    const { reading, outcome } = answer;
    if (!mine) {
      const { conversation } = interaction;
      const asked = {
        id,
        askedAt: now,
        person,
        conversation,
        text: token.q,
        reading,
        topic,
        outcome,
        ...contextOfAsking(token, conversation),
      };
      await questions.record({ ...asked, audience: audienceOfAsker(asked, parts) });
    }
    await questions.raise(id, now);
  });
  return toAsker(plainMessage(`Sent to the curators: “${token.q.slice(0, 300)}”. ${WHO_SEES_IT}`));
}

async function follow(figure: string, wanted: boolean, context: Context): Promise<Reply> {
  const known = packHere(context).figures.find(({ name, fact }) => name === figure && viewHere(context).fact(fact) !== undefined);
  if (!known) throw unknownAction(figure);
  const person = identityOf(context.interaction.person);
  await withStore(context, ({ follows }) => (wanted ? follows.follow(person, figure, context.now) : follows.unfollow(person, figure)));
  return toAsker(
    plainMessage(wanted ? `You follow ${known.label} now; it stands on your own page.` : `You no longer follow ${known.label}.`),
  );
}

type Press = (value: string, context: Context) => Reply | Promise<Reply>;

const inWords =
  (verb: string): Press =>
  (value, context) =>
    subscribeInWords(`${verb} ${value}`, 'asker', context);

const PRESSES: Readonly<Record<Exclude<ActionId, keyof typeof REVIEW_BUTTONS>, Press>> = {
  [ACTIONS.showMore]: async (value, context) => {
    const token = answerToken(value);
    return { ...(await shownAgain(token, token.to, context)), replaces: true };
  },
  [ACTIONS.sources]: sources,
  [ACTIONS.share]: share,
  [ACTIONS.helpful]: (value, context) => rate(value, true, context),
  [ACTIONS.notHelpful]: (value, context) => rate(value, false, context),
  [ACTIONS.askCurators]: askCurators,
  [ACTIONS.followFigure]: (value, context) => follow(value, true, context),
  [ACTIONS.unfollowFigure]: (value, context) => follow(value, false, context),
  [ACTIONS.openFigure]: (value, context) => answerQuestion(`/figure ${value}`, [], 'asker', context),
  [ACTIONS.openFigureForm]: (_, context) => figureFormReply(context),
  [ACTIONS.ask]: (value, context) => answerQuestion(value, [], 'asker', context),
  [ACTIONS.checkMore]: checkMore,
  [ACTIONS.brief]: (value, context) => briefDigest(value, undefined, 'asker', context),
  [ACTIONS.readEdition]: readEdition,
  [ACTIONS.openSubscribeForm]: (value, context) => subscribeFormReply(value, context),
  [ACTIONS.subscribe]: inWords('subscribe'),
  [ACTIONS.unsubscribe]: inWords('unsubscribe'),
  [ACTIONS.pause]: inWords('pause'),
  [ACTIONS.resume]: inWords('resume'),
  [ACTIONS.help]: (_, context) => answerQuestion('/help', [], 'asker', context),
  [ACTIONS.leaveThread]: (_, context) => fallSilent(context),
  [ACTIONS.openQuestions]: (value, context) => openQuestionsReply(context, startOf(value)),
  [ACTIONS.openTopic]: openTopicReply,
  [ACTIONS.openAnswerTopicForm]: (key, context) => topicFormReply(FORMS.answerTopic, key, context),
  [ACTIONS.openDeclareGapForm]: (key, context) => topicFormReply(FORMS.declareGap, key, context),
  [ACTIONS.openWordTopicForm]: (key, context) => topicFormReply(FORMS.wordTopic, key, context),
  [ACTIONS.openDismissTopicForm]: (key, context) => topicFormReply(FORMS.dismissTopic, key, context),
  [ACTIONS.reviewStale]: (value, context) => staleReply(context, value === '' ? undefined : startOf(value)),
  [ACTIONS.reviewCoverage]: (_, context) => coverageReply(context),
  [ACTIONS.reviewGaps]: (value, context) => gapsReply(context, startOf(value)),
  [ACTIONS.openWithdrawGapForm]: withdrawGapReply,
};

function isIn<T extends object>(action: PropertyKey, presses: T): action is keyof T {
  return Object.hasOwn(presses, action);
}

/** Does what a button is for. @throws Failure ACTION_UNKNOWN, or of the store */
export async function carryOutButton(action: string, value: string, context: Context): Promise<Reply> {
  if (isIn(action, REVIEW_BUTTONS)) return reviewing(context, () => REVIEW_BUTTONS[action](value, context));
  if (!isIn(action, PRESSES)) throw unknownAction(action);
  return PRESSES[action](value, context);
}
