import type { FactView } from '../../facts/view.ts';
import type { AnswerType } from '../../model/answer-type.ts';
import type { Fact } from '../../model/fact.ts';
import type { DroppedBecause } from '../../model/plan-read.ts';
import { fold } from '../../model/text.ts';
import { pointingOf } from '../../question/frame.ts';
import { isOfOwnDoing } from '../../question/own-doing.ts';
import { type Item, isOfOneself } from '../../question/reading.ts';
import { anchoringOf } from '../attempt-answer.ts';
import { askingItems, checkPredicate, isName } from '../predicate.ts';
import type { Profile } from '../profile.ts';
import { fitTime } from '../time-fit.ts';
import { type CarriedOutPlan, type ReadMessage, weighed } from './carry-out-plan.ts';

/** What a plan shows, by what it says. */
interface Told {
  readonly profile: Profile;
  readonly fact?: Fact;
}

/** Kinds of answer that a list of what is held can be. */
const TOLD_BY_LISTS: ReadonlySet<AnswerType | undefined> = new Set<AnswerType | undefined>([undefined, 'text', 'list']);

/**
 * Why what a plan comes to may not take the place of asking back; nothing where it may. The checks are those of the own
 * reading: no slot rules the main fact out, every word that asks is met by the very words of what is shown, and the message
 * has an anchor of its own in it, or goes on from what was shown. A word of near meaning meets nothing here, and that a model says so never does.
 * `whole`: the message with the sentences that only lead up to what it asks. `leansOn`: the own reading found what it goes on from.
 */
export function whyNotInstead(
  carried: CarriedOutPlan,
  message: ReadMessage,
  whole: ReadMessage['reading'],
  leansOn: boolean,
): DroppedBecause | undefined {
  const { reading } = message;
  if (reading.unknownNames.length > 0 || whole.unknownNames.length > 0 || isOfOneself(whole) || isOfOwnDoing(whole)) return 'vetoed';
  if (carried.main ? carried.main.conflicts.length > 0 : !isPlain(carried, message)) return 'vetoed';
  const told = toldBy(carried, message);
  const asking = askingItems(reading.items).filter((item) => item.carried !== true);
  const met = asking.filter((item) => told.some(({ profile }) => meetsPlainly(item, profile)));
  if (met.length < asking.length) return 'left_open';
  // Of a message that says nothing but a time, what is shown has to be of that time.
  if (asking.length === 0 && !whole.times.every((time) => told.some((one) => isOfTime(time, one)))) return 'not_anchored';
  if (carried.main && asking.length > 0 && !asking.some((item) => carried.main && meetsPlainly(item, carried.main.profile)))
    return 'left_open';
  const says = asking.some((item) => !isDigits(item)) || followsUp(message.text, whole);
  if (leansOn && says && goesOn(carried, told, message)) return undefined;
  return isAnchored(whole, told, message) ? undefined : 'not_anchored';
}

/** Why what a plan comes to may not stand beside what the own reading answers, which gives the kind of answer that is wanted. */
export function whyNotBeside(carried: CarriedOutPlan, message: ReadMessage): DroppedBecause | undefined {
  const { reading } = message;
  if (carried.gap || reading.unknownNames.length > 0) return 'vetoed';
  const rulesOut = carried.main?.conflicts.some(({ kind }) => kind !== 'answer') ?? reading.times.length + reading.currencies.length > 0;
  if (rulesOut) return 'vetoed';
  const told = toldBy(carried, message);
  const asking = askingItems(reading.items).filter((item) => item.carried !== true);
  const isMet = asking.some((item) => told.some(({ profile }) => meetsPlainly(item, profile)));
  return isMet || goesOn(carried, told, message) ? undefined : 'not_anchored';
}

/** Whether a message that names nothing asks on all the same: it points back, opens as a continuation, or is a question word. */
function followsUp(text: string, { answer, language }: ReadMessage['reading']): boolean {
  const { thing, person, leadsOn } = pointingOf(fold(text), language);
  return thing || person || leadsOn || (answer !== undefined && answer !== 'yes_no');
}

/** Whether a list of what is held can be what a message asks for: it names no kind of answer, no time, currency or status. */
function isPlain({ gap }: CarriedOutPlan, { reading }: ReadMessage): boolean {
  if (reading.times.length + reading.currencies.length + reading.statuses.length > 0) return false;
  return gap !== undefined || TOLD_BY_LISTS.has(reading.answer);
}

function toldBy({ shown, main, gap }: CarriedOutPlan, message: ReadMessage): readonly Told[] {
  if (gap) return [message.around.knowledge.subjectOf(gap.id) ?? []].flat();
  const others = shown.filter(({ id }) => id !== main?.fact.id);
  return [...(main ? [main] : []), ...weighed(others, message)];
}

function meetsPlainly(item: Item, profile: Profile): boolean {
  const { met, loosely, inOtherWords } = checkPredicate([{ ...item, carried: false }], profile);
  return met.length > 0 && loosely.length === 0 && inOtherWords.length === 0;
}

/** Whether a fact is on an event: when and where something was said or done. */
export function isOccasion({ subject }: Fact, view: FactView): boolean {
  return view.entity(subject)?.kind === 'event';
}

/** Whether what is shown goes on from the conversation: it is on its matter, was shown before, or was said on the same occasion. */
export function goesOn(
  { main, shown }: Pick<CarriedOutPlan, 'main' | 'shown'>,
  told: readonly Told[],
  { before, around: { view } }: ReadMessage,
): boolean {
  if (!before.frame) return false;
  const [first] = shown;
  if (!first) return false;
  const sameOccasion = before.shown
    .slice(0, 1)
    .some(({ announced, speaker }) => announced === first.announced && speaker !== undefined && speaker === first.speaker);
  if (main) return main.near || (isOccasion(first, view) && sameOccasion);
  const toldBefore = new Set(before.shown.map(({ id }) => id));
  return (
    shown.some(({ id }) => toldBefore.has(id)) || told.some(({ profile: { names } }) => before.frame?.matter.some((id) => names.has(id)))
  );
}

/**
 * Whether a message is of this file by what it says itself: a name or an amount that is shown, a word that is not
 * everybody's, or beside an everyday one the very time.
 */
function isAnchored(whole: ReadMessage['reading'], told: readonly Told[], message: ReadMessage): boolean {
  const { knowledge, view } = message.around;
  const { isEveryday } = anchoringOf(knowledge);
  const met = whole.items.filter(
    (item) => item.role !== 'shapes' && !isDigits(item) && told.some(({ profile }) => meetsPlainly(item, profile)),
  );
  const isAmount = (item: Item) => item.kind === 'number' && whole.money.length > 0;
  if (
    met.some(
      (item) => isAmount(item) || (isName(item) && !isAmbient(item)) || !(isName(item) || item.kind === 'number' || isEveryday(item)),
    )
  )
    return true;
  if (met.length === 0) return false;
  return whole.times.some((time) => told.some((one) => isOfTime(time, one)));

  function isAmbient({ tokens }: Item): boolean {
    return tokens.some((token) => view.entity(token.replace(/^name:/u, ''))?.ambient === true);
  }
}

function isOfTime(time: ReadMessage['reading']['times'][number], { fact, profile }: Told): boolean {
  return fact !== undefined && fitTime(time, fact, profile, false) === 'same';
}

/** Whether a word is nothing but digits, as the halves of "00:00": they stand in too much to tell what is meant. */
function isDigits({ kind, text }: Item): boolean {
  return kind === 'word' && /^\p{N}+$/u.test(text);
}
