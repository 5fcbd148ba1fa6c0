import type { Answer } from '../answer/answer.ts';
import type { Message, MessageAction } from '../model/message.ts';
import { claims } from '../model/outcome.ts';
import type { Pack } from '../model/pack.ts';
import { fold } from '../model/text.ts';
import { ACTIONS } from './action-ids.ts';
import { type AnswerToken, writeToken } from './answer-token.ts';
import { type Context, packHere } from './context.ts';
import type { Folded } from './fold.ts';
import { candidateAt } from './text-searching.ts';

/** So many questions are offered under one reply. */
const CHOICES_OFFERED = 4;

/** The figure of the pack that a question names outright, as `/figure pledge` does. */
function figureNamed(question: string, { figures }: Pack): string | undefined {
  const words = fold(question.replace(/^\/figure\s+/iu, ''))
    .replace(/\s*\bas of\b.*$/u, '')
    .trim();
  return figures.find(({ name, label }) => name === words.replace(/\s+/g, '-') || fold(label) === words)?.name;
}

/** The figure that a reply is about: the one named, or the one whose fact a question of one value was answered with, or a card begins with. */
function figureOf({ plan, citations }: Answer, question: string, pack: Pack): string | undefined {
  const named = figureNamed(question, pack);
  if (named !== undefined || (plan?.operation !== 'value' && plan?.operation !== 'brief')) return named;
  return pack.figures.find(({ fact }) => fact === citations[0]?.fact)?.name;
}

function passagesIn({ blocks }: Message): number {
  return blocks.reduce((sum, block) => sum + (block.kind === 'citations' ? block.citations.length : 0), 0);
}

/** Whether a fact behind an answer was reviewed here: then the archive has the document that it is from. */
function standsOnReviewed({ citations }: Answer, context: Context): boolean {
  const cited = new Set(citations.map(({ fact }) => fact));
  return packHere(context).facts.some(({ id, recorded }) => recorded.act !== undefined && cited.has(id));
}

/** What the button for everything that stands behind an answer says; nothing where nothing does. */
function sourcesLabel(answer: Answer, passagesHidden: number, context: Context): string | undefined {
  const behind = passagesIn(answer.details ?? answer.message);
  if (answer.details) return behind > 0 ? `Sources (${behind})` : 'Where I looked';
  return passagesHidden > 0 || standsOnReviewed(answer, context) ? `Sources (${behind})` : undefined;
}

/** The buttons of an answer: what can be asked next first, then where it comes from, then what can be done with it. */
export function actionsFor(
  answer: Answer,
  token: AnswerToken,
  { shortened, passagesHidden }: Pick<Folded, 'shortened' | 'passagesHidden'>,
  context: Context,
): MessageAction[] {
  const value = writeToken(token);
  const { outcome, choices = [] } = answer;
  const offered = choices.slice(0, CHOICES_OFFERED).map(({ label, question }) => ({ id: ACTIONS.ask, label, value: question }));
  const sources = sourcesLabel(answer, passagesHidden, context);
  return [
    ...offered,
    ...(shortened ? [{ id: ACTIONS.showMore, label: 'Show more', value }] : []),
    ...timelineActions(answer, context),
    ...(sources === undefined ? [] : [{ id: ACTIONS.sources, label: sources, value }]),
    ...openingActions(answer, context),
    ...curatorActions(answer, value),
    ...(isShareable(answer, token, context) ? [{ id: ACTIONS.share, label: 'Share here', value }] : []),
    ...(claims(outcome) ? claimActions(figureOf(answer, token.q, packHere(context)), value) : []),
    ...(outcome === 'help' ? HELP_ACTIONS : []),
    ...(isInThread(token, context) ? [{ id: ACTIONS.leaveThread, label: 'Leave this thread', value: '' }] : []),
  ];
}

/** What happened when, of the matter whose card is shown. */
function timelineActions({ plan, citations }: Answer, context: Context): MessageAction[] {
  const [first] = citations;
  if (plan?.operation !== 'brief' || !first) return [];
  const { facts, entities } = packHere(context);
  const subject = facts.find(({ id }) => id === first.fact)?.subject;
  const name = entities.find(({ id }) => id === subject)?.name;
  return name === undefined ? [] : [{ id: ACTIONS.ask, label: 'Timeline', value: `timeline of ${name}` }];
}

/** A curator opens the candidate that waits at a passage which nobody has reviewed, to make a fact of it. */
function openingActions({ unreviewed }: Answer, context: Context): MessageAction[] {
  const candidate = unreviewed && candidateAt(unreviewed, context);
  return candidate === undefined ? [] : [{ id: ACTIONS.reviewOpen, label: 'Make a fact of it', value: candidate }];
}

function curatorActions({ outcome, unreviewed }: Answer, value: string): MessageAction[] {
  const send = { id: ACTIONS.askCurators, label: 'Send to the curators', value };
  if (outcome === 'unknown') return [{ ...send, style: 'primary' }];
  return outcome === 'clarify' || outcome === 'partly' || unreviewed ? [send] : [];
}

function isShareable({ outcome }: Answer, { to }: AnswerToken, { interaction }: Context): boolean {
  return to === 'asker' && interaction.conversation.kind !== 'personal' && outcome !== 'help' && outcome !== 'social';
}

/** Whether several people read the answer in a thread, in which those who asked may go on without naming the bot. */
function isInThread({ to }: AnswerToken, { interaction: { conversation } }: Context): boolean {
  return to === 'everyone' && conversation.kind !== 'personal' && conversation.thread !== undefined;
}

function claimActions(figure: string | undefined, value: string): MessageAction[] {
  return [
    ...(figure === undefined ? [] : [{ id: ACTIONS.followFigure, label: 'Follow', value: figure }]),
    { id: ACTIONS.helpful, label: 'Helpful', value },
    { id: ACTIONS.notHelpful, label: 'Not helpful', value },
  ];
}

const HELP_ACTIONS: readonly MessageAction[] = [
  { id: ACTIONS.openFigureForm, label: 'Pick a figure', value: '' },
  { id: ACTIONS.brief, label: 'Today’s briefing', value: '' },
  { id: ACTIONS.openSubscribeForm, label: 'Subscribe', value: '' },
];
