import { localDay } from '../digest/lines.ts';
import { addressOf } from '../model/address.ts';
import { readBy } from '../model/clearance.ts';
import { Failure } from '../model/failure.ts';
import type { Interaction, Person, Reply } from '../model/interaction.ts';
import type { Outcome } from '../model/outcome.ts';
import type { PostedMessage, ReplyToCome } from '../ports/chat.ts';
import type { ConversationMemory } from '../ports/conversations.ts';
import { asksForSilence, readsAsQuestion } from '../question/among-people.ts';
import { FORMS, readFormId } from './action-ids.ts';
import { answerQuestion } from './answer-question.ts';
import { endSubscriptions, wakeSubscriptions, welcomeReply, withWoken } from './arriving.ts';
import { carryOutButton } from './button-actions.ts';
import { carryOutCommand } from './carry-out-command.ts';
import { checkDraft } from './checking.ts';
import { commandIn, questionsAmong } from './command-in.ts';
import { audienceOf, type Context, identityOf, packHere, type Shown } from './context.ts';
import { conversing } from './conversing.ts';
import type { DeskCommand } from './desk-command.ts';
import type { DeskParts } from './desk-parts.ts';
import { isDocumentForm, submitDocumentForm } from './documents/document-form-sent.ts';
import { home } from './home.ts';
import { needsNoFacts, requireFacts, standingNotice, withStalenessNotice } from './ledger-notice.ts';
import { lookAt, type PackLook } from './looking.ts';
import { sendWithdrawGap } from './maintenance/withdraw-gap.ts';
import { sendTopicForm } from './open-questions/topic-form-sent.ts';
import { isTopicForm } from './open-questions/topic-forms.ts';
import { owedPostings } from './owed-postings.ts';
import { rateLimit } from './rate-limit.ts';
import { type RefusalsSaid, refusalsSaid } from './refusals-said.ts';
import { remembered } from './remembered.ts';
import { reviewing } from './review/carry-out-review.ts';
import { isReviewForm } from './review/forms-of-review.ts';
import { sendRejectMany } from './review/many.ts';
import { submitReviewForm } from './review/review-form-sent.ts';
import { readSubject } from './review/review-subject.ts';
import { search } from './searching.ts';
import { subscribeByForm } from './subscribing.ts';
import { reportBoth, wentWrong } from './went-wrong.ts';
import { withinLength } from './within-length.ts';
import { plainMessage, SILENT, toAsker } from './words.ts';

/** Where every interaction of every platform is answered. */
export interface Desk {
  /**
   * Answers an interaction at an instant. The same delivery gets the same reply however often it comes. Never rejects:
   * what goes wrong is said in the reply and told to the operators.
   */
  handle(interaction: Interaction, now: string): Promise<Reply>;
  /**
   * How the pack stands to a question or a command, which is neither answered nor kept by that: for whoever chooses between
   * several packs. Never rejects: what goes wrong is said by {@link handle}.
   */
  look(interaction: Interaction, now: string): Promise<PackLook>;
  /**
   * The reply to who asks for more than is taken on; nothing where the interaction is let in, which then counts as begun.
   * For platforms that ask before they take anything on. Never throws.
   */
  refusal(interaction: Interaction, now: string): Reply | undefined;
  /** Notes where the reply to a delivery was shown, so that a correction reaches it. Never rejects. */
  posted(delivery: string, posted: PostedMessage, now: string): Promise<void>;
  /**
   * Takes a reply that its platform does not take for now into the outbox, by which it goes out late. False: the store is
   * away. Never rejects.
   */
  later(late: ReplyToCome, now: string): Promise<boolean>;
  /** Notes what {@link posted} could not while the store was away. @throws what the store does; the rest stays owed */
  noteOwed(): Promise<void>;
  /** Of how many messages it waits to be noted where they stand. */
  postingsOwed(): number;
}

const REPLIES_KEPT = 2000;
const WELCOMES_KEPT = 2000;
const ADMITTED_KEPT = 5000;
const HOUR = 3_600_000;
/** Nothing is read in the light of these. */
const NOT_REMEMBERED: ReadonlySet<Outcome> = new Set<Outcome>(['social', 'help']);

/** What people did that they wait for no reply to. */
const NOBODY_WAITS: ReadonlySet<Interaction['kind']> = new Set<Interaction['kind']>(['removed', 'withdrawn']);

const NOTHING_RECALLED: ConversationMemory = { questions: [], isSilenced: false };

async function sendForm(form: string, fields: Readonly<Record<string, string>>, context: Context): Promise<Reply> {
  const { form: named, about } = readFormId(form);
  if (isTopicForm(named)) return sendTopicForm({ name: named, key: about }, fields, context);
  if (named === FORMS.withdrawGap) return sendWithdrawGap(about, fields, context);
  if (isDocumentForm(named)) return reviewing(context, () => submitDocumentForm(named, readSubject(about), fields, context));
  if (isReviewForm(named)) return reviewing(context, () => submitReviewForm(named, readSubject(about), fields, context));
  if (named === FORMS.rejectMany) return reviewing(context, () => sendRejectMany(about, fields, context));
  if (form === FORMS.subscribe) return subscribeByForm(fields, context);
  if (form !== FORMS.figure) {
    throw new Failure('ACTION_UNKNOWN', 'This form does not work any more.', 'It is not known here.', 'Open it again.');
  }
  const { figure = '', as_of: asOf = '' } = fields;
  const faulty = (field: string, text: string): Reply => ({ ...toAsker(plainMessage(text)), faults: { [field]: text } });
  if (figure === '') return faulty('figure', 'Choose a figure.');
  const question = `/figure ${figure}${asOf === '' ? '' : ` as of ${asOf}`}`;
  if (asOf !== '') {
    const { reading } = context.parts.bot().ask({ question, askedAt: context.now, audience: audienceOf(context) });
    if (!Array.isArray(reading.times) || reading.times.length === 0) return faulty('as_of', 'Write a day, such as 2024-10-16.');
  }
  return answerQuestion(question, [], 'asker', context);
}

/** Answers with what may be shown, and says as of when it stands where that is not now. */
async function answer(context: Context): Promise<Reply> {
  const { interaction, parts } = context;
  const command = commandIn(context);
  if (needsNoFacts(interaction, command)) return answerWith(command, context);
  const standing = parts.standing();
  requireFacts(standing);
  return withStalenessNotice(await answerWith(command, context), standingNotice(standing, parts.bot().pack.time_zone));
}

async function answerWith(command: DeskCommand | undefined, context: Context): Promise<Reply> {
  const { interaction } = context;
  switch (interaction.kind) {
    case 'question':
    case 'command': {
      if (interaction.kind === 'question' && interaction.claim !== undefined) {
        return checkDraft(interaction.text, interaction.claim, context);
      }
      const pack = packHere(context);
      const today = localDay(context.now, pack.time_zone);
      const [thread, to] =
        interaction.kind === 'question'
          ? [questionsAmong(interaction.thread ?? [], pack, today), 'everyone' as const]
          : [[], 'asker' as const];
      return command ? carryOutCommand(command, to, context) : answerQuestion(interaction.text, thread, to, context);
    }
    case 'button':
      return carryOutButton(interaction.action, interaction.value, context);
    case 'form':
      return sendForm(interaction.form, interaction.fields, context);
    case 'search':
      return search(interaction.text, context);
    case 'home':
      return home(context);
    case 'installed':
      return welcomeReply(context, []);
    case 'removed':
    case 'withdrawn':
      return SILENT;
  }
}

/** A reply to what went wrong: in words, with a code, and with something to do. */
function failureReply(error: unknown, context: Context, refusals: RefusalsSaid): Reply {
  const { interaction, now } = context;
  const told = toAsker(reportBoth(error, context));
  if (!(error instanceof Failure)) return told;
  return !interaction.unasked && refusals.shouldSay(error, interaction, now) ? told : SILENT;
}

/** What fails before the bot is spoken to is told to operators alone. */
function leftToPeople({ parts, interaction }: Context): (error: unknown) => undefined {
  return (error) => {
    parts.tell(wentWrong(interaction.kind, error));
    return undefined;
  };
}

/** Makes the desk: one for all platforms of a process. */
export function createDesk(parts: DeskParts): Desk {
  const entrance = rateLimit(parts.rules);
  const refusals = refusalsSaid();
  const conversations = conversing();
  const replies = remembered<Promise<Reply>>(REPLIES_KEPT);
  /** Interactions that were let in before they were worked on. */
  const admitted = remembered<true>(ADMITTED_KEPT);
  const shown = remembered<Shown & { readonly person: Person }>(REPLIES_KEPT);
  const welcomed = remembered<true>(WELCOMES_KEPT);
  /** The hour in which a place was last spoken in. */
  const heard = remembered<number>(REPLIES_KEPT);
  const owed = owedPostings(
    () => parts.store().postings,
    (count) => parts.tell({ kind: 'postings_lost', count }),
  );

  /**
   * Answers; whoever is spoken to where digests ended is in that place again, so they go on, and the reply says so. Asked
   * of the store once an hour in each place, and not beside a command that itself changes what is posted there.
   */
  async function answerAndWake(context: Context, place: string): Promise<Reply> {
    const hour = Math.floor(Date.parse(context.now) / HOUR);
    const isSpoken = context.interaction.kind === 'question' || context.interaction.kind === 'command';
    if (!isSpoken || heard.get(place) === hour || commandIn(context)?.kind === 'subscription') return answer(context);
    heard.set(place, hour);
    const [woken, answered] = await Promise.all([wakeSubscriptions(context), answer(context)]);
    return withWoken(answered, woken, context);
  }

  /** Answers a question in the light of what was asked before it, and remembers it. */
  async function inConversation(context: Context, place: string, recalled?: ConversationMemory): Promise<Reply> {
    const { interaction } = context;
    if (interaction.kind !== 'question' || interaction.thread !== undefined) return answerAndWake(context, place);
    const silenced = await conversations.silence(interaction, context);
    if (silenced) return silenced;
    const { questions } = interaction.afresh ? NOTHING_RECALLED : (recalled ?? (await conversations.recall(context)));
    const outcomes: Outcome[] = [];
    const asked = { ...interaction, thread: questions.map(({ text }) => text) };
    const inLight: Context = { ...context, interaction: asked, ended: (outcome) => outcomes.push(outcome) };
    const answered = await answerAndWake(inLight, place);
    const isRemembered = outcomes.length > 0 && !outcomes.some((outcome) => NOT_REMEMBERED.has(outcome));
    if (isRemembered && !answered.silent && commandIn(inLight) === undefined) await conversations.note(interaction, context);
    return answered;
  }

  /**
   * What is remembered where nobody addressed the bot and it may answer all the same; what people say to each other is left
   * to them: only who asked the bot in a thread before goes on there unaddressed.
   */
  async function overhearing(context: Context): Promise<ConversationMemory | undefined> {
    const { interaction } = context;
    if (interaction.kind !== 'question') return undefined;
    if (!readsAsQuestion(interaction.text) && !asksForSilence(interaction.text)) return undefined;
    const memory = await conversations.recall(context);
    const isOwn = memory.questions.some(({ person }) => person === addressOf(interaction.person));
    return isOwn && !memory.isSilenced ? memory : undefined;
  }

  async function reply(context: Context): Promise<Reply> {
    try {
      return await answerOrSilence(context);
    } catch (error) {
      const told = failureReply(error, context, refusals);
      return NOBODY_WAITS.has(context.interaction.kind) ? SILENT : told;
    }
  }

  /** What is said in reply, if anything. @throws whatever goes wrong */
  async function answerOrSilence(context: Context): Promise<Reply> {
    const { interaction, now } = context;
    const place = addressOf(interaction.conversation);
    const isOverheard = interaction.kind === 'question' && interaction.overheard === true;
    const recalled = isOverheard ? await overhearing(context).catch(leftToPeople(context)) : undefined;
    if (isOverheard && !recalled) return SILENT;
    if (interaction.kind === 'withdrawn') {
      await conversations.withdraw(interaction.question, context);
      return SILENT;
    }
    if (interaction.kind === 'removed') {
      welcomed.delete(place);
      await endSubscriptions(context);
      return SILENT;
    }
    if (interaction.kind === 'installed') {
      const woken = await wakeSubscriptions(context);
      if (woken.length > 0) return welcomeReply(context, woken);
      if (welcomed.get(place)) return SILENT;
      welcomed.set(place, true);
    }
    if (!admitted.get(keyOf(interaction))) entrance.admit(interaction, now);
    return entrance.pass(() => inConversation(context, place, recalled));
  }

  async function look(context: Context): Promise<PackLook> {
    const { interaction } = context;
    if (interaction.kind === 'question' && interaction.overheard) {
      const memory = await overhearing(context);
      return memory ? lookAt(context, memory.questions) : { kind: 'left_to_people' };
    }
    const isRecalled = interaction.kind === 'question' && interaction.thread === undefined && interaction.claim === undefined;
    return lookAt(context, isRecalled ? (await conversations.recall(context)).questions : []);
  }

  return {
    async look(given, now) {
      try {
        return await look({ parts, interaction: withinLength(given), now, show: () => undefined });
      } catch {
        return { kind: 'closed' };
      }
    },
    refusal(given, now) {
      const interaction = withinLength(given);
      try {
        entrance.admit(interaction, now);
        admitted.set(keyOf(interaction), true);
        return undefined;
      } catch (error) {
        return failureReply(error, { parts, interaction, now, show: () => undefined }, refusals);
      }
    },
    handle(given, now) {
      const interaction = withinLength(given);
      const key = keyOf(interaction);
      const context: Context = { parts, interaction, now, show: (what) => shown.set(key, { ...what, person: interaction.person }) };
      if (interaction.kind === 'search' || interaction.kind === 'home') return reply(context);
      const held = replies.get(key);
      if (held) return held;
      const answered = reply(context);
      replies.set(key, answered);
      return answered;
    },
    async posted(delivery, posted, now) {
      const key = deliveryKey(posted.conversation, delivery);
      const what = shown.get(key);
      if (!what || what.facts.length === 0) return;
      try {
        const { unnamed, ...stands } = posted;
        // What cannot be edited is answered in its thread, for which it need not be kept.
        const reply = await replies.get(key);
        const message = unnamed ? undefined : reply?.message;
        const conversation = readBy(what.person, posted.conversation, reply?.audience === 'asker');
        const posting = { id: delivery, kind: what.kind, posted: { ...stands, conversation }, shownAt: now, facts: what.facts };
        await owed.note({ ...posting, ...(message && { message }) });
      } catch (error) {
        parts.tell(wentWrong('posted', error));
      }
    },
    async later({ delivery, person, address, message }, now) {
      const facts = shown.get(deliveryKey(person, delivery))?.facts ?? [];
      const content = { kind: 'late_reply', delivery, person: identityOf(person), address, message, facts } as const;
      const key = `late ${addressOf(person)} ${delivery}`;
      try {
        await parts.store().outbox.enter([{ key, at: now, content }]);
        return true;
      } catch (error) {
        parts.tell(wentWrong('later', error));
        return false;
      }
    },
    noteOwed: owed.noteOwed,
    postingsOwed: owed.count,
  };
}

function keyOf({ conversation, delivery }: Interaction): string {
  return deliveryKey(conversation, delivery);
}

/** Deliveries are named by the platform, so the same name may come from two of them. */
function deliveryKey({ platform, tenant }: { readonly platform: string; readonly tenant: string }, delivery: string): string {
  return JSON.stringify([platform, tenant, delivery]);
}
