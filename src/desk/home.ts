import { keyFigures } from '../digest/key-figures.ts';
import { digestValueText, itemLine } from '../digest/lines.ts';
import { describeSubscriptions } from '../digest/subscription-command.ts';
import { isDeprecated } from '../facts/claim.ts';
import type { FactView } from '../facts/view.ts';
import { listItem, paragraph } from '../model/blocks.ts';
import type { Fact } from '../model/fact.ts';
import { Failure } from '../model/failure.ts';
import { formatDay, formatStatus } from '../model/format.ts';
import { type Reply, tenantOf } from '../model/interaction.ts';
import type { Block } from '../model/message.ts';
import { capitalised } from '../model/text.ts';
import type { AskedQuestion, OpenTopic, TopicResolution } from '../ports/questions.ts';
import type { Subscription } from '../ports/subscriptions.ts';
import { ACTIONS } from './action-ids.ts';
import { audienceOf, type Context, packHere, tenantSeen, viewHere, withStore } from './context.ts';
import type { DeskStore } from './desk-parts.ts';
import { topicsWithin } from './open-questions/topics-within.ts';
import { waitingHere } from './review/visible.ts';
import { subscriptionButtons, targetOf } from './subscribing.ts';
import { reportBoth } from './went-wrong.ts';
import { buttons } from './words.ts';

const NEWEST_SHOWN = 5;
const QUESTIONS_SHOWN = 5;
const QUEUE_SHOWN = 5;
const TOPICS_LOOKED_AT = 200;

const heading = (text: string): Block => ({ kind: 'heading', text });

/** When a fact came in: when a curator recorded it, or, of what came with the pack, when it was made public. */
function cameIn(fact: Fact): string {
  return fact.recorded.act === undefined ? fact.announced : fact.recorded.at;
}

function newestBlocks(view: FactView): Block[] {
  const facts = view.claims.flatMap(({ preferred }) => (preferred && !isDeprecated(preferred) ? [preferred] : []));
  const newest = facts
    .sort((one, other) => (cameIn(one) === cameIn(other) ? 0 : cameIn(one) < cameIn(other) ? 1 : -1))
    .slice(0, NEWEST_SHOWN);
  return newest.length === 0 ? [] : [heading('Newest facts'), ...newest.map((fact) => itemLine(fact.statement, fact, view))];
}

function followedBlocks(names: readonly string[], view: FactView, context: Context): Block[] {
  const followed = packHere(context).figures.filter(({ name, fact }) => names.includes(name) && view.fact(fact) !== undefined);
  const figures = keyFigures(followed, view, view);
  if (figures.length === 0) return [heading('Figures you follow'), paragraph('None yet: press “Follow” under a figure.')];
  const fields = figures.map(({ label, fact }) => ({
    label: capitalised(label),
    value: [digestValueText(fact, view), fact.status && formatStatus(fact.status), fact.period?.label].filter(Boolean).join(', '),
  }));
  const actions = followed.map(({ name }) => ({ id: ACTIONS.unfollowFigure, label: `Stop following ${name}`, value: name }));
  return [heading('Figures you follow'), { kind: 'fields', fields }, ...buttons(...actions)];
}

const OUTCOME_WORDS: Readonly<Record<AskedQuestion['outcome'], string>> = {
  answered: 'answered',
  partly: 'answered in part',
  contested: 'answered; sources differ',
  corrected: 'answered; the sources say otherwise',
  unknown: 'not in the store',
  clarify: 'asked back',
  out_of_scope: 'outside what is covered',
  social: 'small talk',
  help: 'help',
};

function settlementWords({ state, gap }: TopicResolution): string {
  if (state === 'dismissed') return 'closed by the curators';
  return gap === undefined ? 'can be answered now: ask again' : 'known to be missing: ask again';
}

/** Whether somebody could still look into what a question of this outcome left open. */
function isOpenOutcome(outcome: AskedQuestion['outcome']): boolean {
  return outcome === 'unknown' || outcome === 'partly' || outcome === 'clarify';
}

function stateOf(question: AskedQuestion, open: ReadonlySet<string>, settled: ReadonlyMap<string, OpenTopic>): string {
  if (open.has(question.topic)) return 'with the curators';
  const settlement = isOpenOutcome(question.outcome) ? settled.get(question.topic)?.settled : undefined;
  if (settlement && settlement.at > question.askedAt) return settlementWords(settlement);
  return OUTCOME_WORDS[question.outcome];
}

function questionBlocks(asked: readonly AskedQuestion[], open: readonly OpenTopic[], settled: readonly OpenTopic[]): Block[] {
  if (asked.length === 0) return [heading('What you asked'), paragraph('Nothing yet.')];
  const waiting = new Set(open.map(({ topic }) => topic));
  const ended = new Map(settled.map((one) => [one.topic, one]));
  return [
    heading('What you asked'),
    ...asked.map((one) =>
      listItem(`“${one.text.slice(0, 200)}” — ${stateOf(one, waiting, ended)}, ${formatDay(one.askedAt.slice(0, 10))}`),
    ),
  ];
}

function subscriptionBlocks(here: readonly Subscription[], context: Context): Block[] {
  const { digests } = packHere(context);
  const lines = describeSubscriptions(here, digests, context.now).map((line) => listItem(`${line}`));
  return [
    heading('Your digests'),
    ...(lines.length > 0 ? lines : [paragraph('No digest is sent to you.')]),
    ...buttons({ id: ACTIONS.openSubscribeForm, label: 'Subscribe', value: '' }, ...subscriptionButtons(here, digests)),
  ];
}

/** What waits for a curator's decision, as far as it may be shown here. */
function candidateBlocks(context: Context): Block[] {
  const waiting = waitingHere(context);
  if (waiting.length === 0) return [heading('Candidates to review'), paragraph('None waits for a decision.')];
  return [
    heading(`Candidates to review (${waiting.length})`),
    ...waiting.slice(0, QUEUE_SHOWN).map(({ content }) => listItem(`${content.fact.statement.slice(0, 200)}`)),
    ...buttons({ id: ACTIONS.reviewNext, label: 'Review the next one', value: '', style: 'primary' }),
  ];
}

function queueBlocks(open: readonly OpenTopic[]): Block[] {
  if (open.length === 0) return [heading('Open questions'), paragraph('No question waits.')];
  const people = ({ askers }: OpenTopic) => (askers === 1 ? 'one person' : `${askers} people`);
  return [
    heading(`Open questions (${open.length})`),
    ...open
      .slice(0, QUEUE_SHOWN)
      .map((one) => listItem(`“${one.example.slice(0, 200)}” — asked by ${people(one)}, since ${formatDay(one.openedAt.slice(0, 10))}`)),
    ...buttons({ id: ACTIONS.openQuestions, label: 'See them', value: '' }),
  ];
}

async function ownBlocks(store: DeskStore, view: FactView, context: Context): Promise<Block[]> {
  const { person } = context.interaction;
  const own = tenantOf(person);
  const [follows, asked, open, answered, dismissed, here] = await Promise.all([
    store.follows.followedBy(person),
    store.questions.askedBy(person, QUESTIONS_SHOWN),
    store.questions.topics('open', TOPICS_LOOKED_AT, own),
    store.questions.topics('answered', TOPICS_LOOKED_AT, own),
    store.questions.topics('dismissed', TOPICS_LOOKED_AT, own),
    store.subscriptions.listByTarget(targetOf(context)),
  ]);
  const curates = context.parts.roleOf(person) !== 'reader';
  const queue = curates
    ? await topicsWithin(audienceOf(context), store.questions, context.parts, TOPICS_LOOKED_AT, tenantSeen(context))
    : [];
  const figures = follows.map(({ figure }) => figure);
  return [
    ...followedBlocks(figures, view, context),
    ...questionBlocks(asked, open, [...answered, ...dismissed]),
    ...subscriptionBlocks(here, context),
    ...(curates ? [...candidateBlocks(context), ...queueBlocks(queue.map(({ topic }) => topic))] : []),
  ];
}

/** A person's own page: the newest facts, what they follow, asked and receive, and the queue for a curator. */
export async function home(context: Context): Promise<Reply> {
  const pack = packHere(context);
  const view = viewHere(context);
  const own = await withStore(context, (store) => ownBlocks(store, view, context)).catch((error: unknown) => {
    if (!(error instanceof Failure)) throw error;
    return reportBoth(error, context).blocks;
  });
  const blocks: Block[] = [
    paragraph(pack.scope),
    ...buttons(
      { id: ACTIONS.openFigureForm, label: 'Pick a figure', value: '' },
      { id: ACTIONS.brief, label: 'Today’s briefing', value: '' },
      { id: ACTIONS.help, label: 'What can I ask?', value: '' },
    ),
    ...newestBlocks(view),
    ...own,
  ];
  return { message: { summary: pack.title, blocks }, audience: 'asker', replaces: true, title: pack.title };
}
