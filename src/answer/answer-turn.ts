import type { FactView } from '../facts/view.ts';
import { claims } from '../model/outcome.ts';
import { fold, wordsOf } from '../model/text.ts';
import type { askingClauses } from '../question/asking-clauses.ts';
import { courtesyIn, courtesyOf, withoutCourtesy } from '../question/courtesy.ts';
import { opensDefinition } from '../question/definition-asked.ts';
import { pointingOf } from '../question/frame.ts';
import { joinedQuestions, saysMoreThanItsWord } from '../question/joined-questions.ts';
import { operationsAsked } from '../question/operation-asked.ts';
import { isOfOneself, type Reading } from '../question/reading.ts';
import { withAmountAsked } from './amount-asked.ts';
import type { Draft } from './answer.ts';
import { type Attempt, attemptAnswer, inputsOf, reckoned } from './attempt-answer.ts';
import { bothAnswers, oneAnswered } from './both-answers.ts';
import { chooseReading } from './choose-reading.ts';
import { askingOf, withContext } from './clauses-asked.ts';
import { composeClarify } from './compose-unknown.ts';
import type { State, Surroundings } from './conversation-state.ts';
import { draftOf } from './decided.ts';
import { exactly } from './exact-question.ts';
import { messageAsked, saysNothingOfThePack } from './message-asked.ts';
import { operate } from './operate.ts';
import { factsShownBy, settled, type Turn } from './settled-state.ts';
import { socialReply } from './social.ts';
import { listed } from './wording.ts';

/** Answers one message of a conversation. */
export function turn(message: string, state: State, around: Surroundings): Turn {
  const { knowledge, today } = around;
  const text = messageAsked(withoutCourtesy(message), state.frame?.reading.language, around);
  const own = withAmountAsked(knowledge.reader.read(text, today, state.frame?.reading.language), knowledge);
  const spoken = courtesyOf(message);
  const doubts = spoken === 'acknowledged' && operationsAsked(text).length > 0;
  const courtesy =
    (doubts ? undefined : spoken) ?? (saysNothingOfThePack(own) && !opensDefinition(fold(text)) ? courtesyIn(message) : undefined);
  if (courtesy) return { draft: socialReply(courtesy, knowledge.pack), state, reading: own, operation: 'social' };
  if (state.frame && isRemark(text, own))
    return { draft: socialReply('acknowledged', knowledge.pack), state, reading: own, operation: 'social' };
  const clauses = askingOf(text, around);
  if (clauses.asking.length > 1 || clauses.context.length > 0) return inClauses(text, own, clauses, state, around);
  return inOneSentence(text, own, state, around) ?? single(text, own, state, around);
}

/** Two questions that one sentence joins, where both are answered. */
function inOneSentence(text: string, own: Reading, state: State, around: Surroundings): Turn | undefined {
  const questions = joinedQuestions(text, own.language);
  if (!questions || exactly(text, own, around)) return undefined;
  const whole = single(text, own, state, around);
  if (whole.draft.outcome === 'corrected' || (whole.operation !== 'value' && whole.operation !== 'said')) return whole;
  const [first, second] = answeredInTurn(questions, own.language, state, around);
  if (!first || !second) return whole;
  const [isFirst, isSecond] = [claims(first.draft.outcome), claims(second.draft.outcome)];
  // What is only found in halves has to be of one matter: else the second was understood as another question than was meant.
  if (isFirst && isSecond && (claims(whole.draft.outcome) || isOfOneMatter(first, second))) {
    return second.draft.headline === first.draft.headline ? first : { ...second, draft: bothAnswers(first.draft, second.draft) };
  }
  if (claims(whole.draft.outcome) || !(isFirst || isSecond) || !saysMoreThanItsWord(questions[1], own.language)) return whole;
  return isFirst
    ? { ...first, draft: oneAnswered(first.draft, second.draft) }
    : { ...second, draft: oneAnswered(second.draft, first.draft) };
}

/** Whether what two questions show is on one subject, or names that of the other. */
function isOfOneMatter(first: Turn, second: Turn): boolean {
  const [one, other] = [first.state.shown[0], second.state.shown[0]];
  return one !== undefined && other !== undefined && one.subject === other.subject;
}

/** Questions one after the other, each in the light of those before. */
function answeredInTurn(questions: readonly string[], language: string, state: State, around: Surroundings): Turn[] {
  let reached = state;
  return questions.map((question) => {
    const one = single(question, around.knowledge.reader.read(question, around.today, language), reached, around);
    reached = one.state;
    return one;
  });
}

/** So few words without a question mark, of which the pack has none among its names and terms, are a remark and no question. */
const REMARK_WORDS = 3;

function isRemark(text: string, own: Reading): boolean {
  const asks =
    /[?¿]/u.test(text) ||
    pointingOf(fold(text), own.language).leadsOn ||
    opensDefinition(fold(text)) ||
    operationsAsked(text).length > 0 ||
    own.currencies.length > 0 ||
    own.aboutSaying ||
    own.derivation !== undefined;
  const words = wordsOf(text).length;
  return (
    !asks &&
    own.items.length > 0 &&
    words > own.items.length &&
    words <= REMARK_WORDS &&
    saysNothingOfThePack(own) &&
    own.numbers.length === 0
  );
}

/** A message of several sentences: what leads up to a question is its context, and several questions are answered one by one. */
function inClauses(
  text: string,
  own: Reading,
  { asking, context }: ReturnType<typeof askingClauses>,
  state: State,
  around: Surroundings,
): Turn {
  const [first = text] = asking;
  const exact =
    asking.length === 1 && context.every((sentence) => isOfNoMatter(sentence, own.language, around)) && exactly(first, own, around);
  if (exact) return exact;
  const whole = single(text, own, state, around);
  if (whole.draft.outcome === 'corrected' || whole.operation !== 'value') return whole;
  const led = context.length > 0 ? withContext(context.join(' '), state, around) : state;
  if (asking.length === 1) {
    const clause = single(first, around.knowledge.reader.read(first, around.today, own.language), led, around);
    const outside = clause.draft.outcome === 'out_of_scope' && whole.draft.outcome !== 'out_of_scope';
    return !outside && (claims(clause.draft.outcome) || !claims(whole.draft.outcome)) ? clause : whole;
  }
  return joined(asking.slice(0, 2), own.language, led, around);
}

/** Whether a sentence beside a question names nothing that is held, nor anything like it. */
function isOfNoMatter(sentence: string, language: string, { knowledge, today }: Surroundings): boolean {
  const { names, unknownNames, items, money, numbers, currencies } = knowledge.reader.read(sentence, today, language);
  const named = names.length + unknownNames.length + money.length + numbers.length + currencies.length;
  return named === 0 && items.every(({ kind, role }) => kind === 'word' || role !== undefined);
}

/** Two questions in one message: both are answered, and a thing once. */
function joined(clauses: readonly string[], language: string, state: State, around: Surroundings): Turn {
  const [first, second] = answeredInTurn(clauses, language, state, around);
  if (!first || !second) throw new RangeError('a message of several questions has at least two');
  if (second.draft.headline === first.draft.headline || (!claims(second.draft.outcome) && second.draft.outcome !== 'unknown')) return first;
  if (!claims(first.draft.outcome) && first.draft.outcome !== 'unknown') return second;
  return { ...second, draft: bothAnswers(first.draft, second.draft) };
}

function single(text: string, own: Reading, state: State, around: Surroundings): Turn {
  const { knowledge, view } = around;
  const exact = exactly(text, own, around);
  if (exact) return exact;
  const asked = operationsAsked(text);
  const operated = operate({ text, own, asked, state, around });
  if (operated) return settled(operated.draft, operated.reading, operated.operation, operated.shown, state, around);
  const alone = attemptAnswer(own, around, undefined);
  const derived = reckoned(own, alone.found, view);
  if (derived) return settled(derived, own, 'reckon', inputsOf(derived, view), state, around);
  const chosen = chooseReading(text, own, alone, state, around);
  const framedDerived = chosen !== alone ? reckoned(chosen.reading, chosen.found, view) : undefined;
  if (framedDerived) return settled(framedDerived, chosen.reading, 'reckon', inputsOf(framedDerived, view), state, around);
  const draft = notUnderstoodHere(chosen, state, around) ?? draftOf(chosen.decision, chosen.reading, knowledge, view);
  return { ...settled(draft, chosen.reading, 'value', factsShownBy(chosen.decision), state, around), weighed: chosen };
}

/**
 * A message that meets nothing is not understood where it is of this file: in the middle of a conversation, or where it names
 * what the file as a whole is about or a day within it. Elsewhere it lies outside.
 */
function notUnderstoodHere({ decision, reading }: Attempt, { shown, frame }: State, { knowledge, view }: Surroundings): Draft | undefined {
  if (decision.kind !== 'outside' || isOfOneself(reading) || !(frame || isOfThisFile(reading, view))) return undefined;
  const [main] = shown;
  const words = decision.open.slice(0, 3).map(({ text }) => `“${text.slice(0, 40)}”`);
  const headline =
    words.length > 0
      ? `I did not understand that: nothing held speaks of ${listed(words, 'or')}.`
      : 'I did not understand what you ask about that.';
  const about = view.entity(main?.subject ?? frame?.matter[0] ?? '')?.name;
  const suggested = frame ? [] : knowledge.pack.suggestions.slice(0, 3).map((question) => ({ label: question, question }));
  const choices = about === undefined ? suggested : [{ label: `All on ${about}`, question: `/brief ${about}` }];
  return composeClarify(headline, main ? [main] : [], choices, view);
}

/** Whether a message names something of the pack, be it what everything there is about, or a time of which something is held. */
function isOfThisFile({ items, times }: Reading, view: FactView): boolean {
  if (items.some(({ kind }) => kind === 'name')) return true;
  return times.some(
    (time) =>
      time.kind === 'day' &&
      'from' in time &&
      view.facts.some(({ announced }) => announced <= time.from) &&
      view.facts.some(({ announced }) => announced >= time.to),
  );
}
