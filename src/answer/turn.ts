import type { FactView } from '../facts/view.ts';
import type { AnswerType } from '../model/answer-type.ts';
import type { Fact } from '../model/fact.ts';
import type { Gap } from '../model/gap.ts';
import type { Block } from '../model/message.ts';
import { claims } from '../model/outcome.ts';
import { fold, wordsOf } from '../model/text.ts';
import { askingClauses } from '../question/asking-clauses.ts';
import { courtesyIn, courtesyOf, withoutCourtesy } from '../question/courtesy.ts';
import { inFrame, pointingOf } from '../question/frame.ts';
import { operationsAsked } from '../question/operation-asked.ts';
import type { Operation } from '../question/plan.ts';
import { type Item, isOfOneself, type Reading } from '../question/reading.ts';
import { roleOfWord } from '../question/word-roles.ts';
import { isEnglishWord } from '../question/word-weight.ts';
import { withAmountAsked } from './amount-asked.ts';
import type { Draft } from './answer.ts';
import { composeClarify } from './compose-unknown.ts';
import { NOTHING_SAID, type State, type Surroundings } from './conversation-state.ts';
import { decide } from './decide.ts';
import { draftOf } from './decided.ts';
import type { Anchoring, Decision } from './decision.ts';
import { answerDerivation } from './derivation/answer-derivation.ts';
import { isWordedAs } from './exact-wording.ts';
import { type Found, find } from './find.ts';
import type { Knowledge } from './knowledge.ts';
import { nearnessOf } from './nearness.ts';
import { operate } from './operate.ts';
import { askingItems, isName } from './predicate.ts';
import { socialReply } from './social.ts';
import { listed } from './wording.ts';

/** A message answered in the light of a conversation. */
export interface Turn {
  readonly draft: Draft;
  readonly state: State;
  /** How it was read in the end. */
  readonly reading: Reading;
  readonly operation: Operation;
  /** What was weighed, where facts were looked for; for explaining the reply. */
  readonly weighed?: Attempt;
}

/** A way to read a message, with what it comes to. */
export interface Attempt {
  readonly reading: Reading;
  readonly found: Found;
  readonly decision: Decision;
}

/**
 * Words of the commonest of English are everybody's, but for the nouns that the pack counts, and phrases of two words of content
 * that stand in its vocabulary.
 */
export function anchoringOf({ counted, nameWords }: Knowledge): Anchoring {
  const isCommon = (item: Item): boolean => {
    const content = wordsOf(item.text).filter(({ folded }) => roleOfWord(folded, 'en') === 'content');
    return content.length < 2 && content.every(({ folded }) => isEnglishWord(folded));
  };
  return { isEveryday: (item) => isCommon(item) && !item.tokens.some((token) => counted.has(token) || nameWords.has(token)) };
}

/** Answers one message of a conversation. */
export function turn(message: string, state: State, around: Surroundings): Turn {
  const { knowledge, today } = around;
  const text = withoutCourtesy(message);
  const own = withAmountAsked(knowledge.reader.read(text, today), knowledge);
  const spoken = courtesyOf(message);
  const doubts = spoken === 'acknowledged' && operationsAsked(text).length > 0;
  const courtesy = (doubts ? undefined : spoken) ?? (saysNothingOfThePack(own) ? courtesyIn(message) : undefined);
  if (courtesy) return { draft: socialReply(courtesy, knowledge.pack), state, reading: own, operation: 'social' };
  if (state.frame && isRemark(text, own))
    return { draft: socialReply('acknowledged', knowledge.pack), state, reading: own, operation: 'social' };
  const clauses = askingOf(text, around);
  if (clauses.asking.length > 1 || clauses.context.length > 0) return inClauses(text, own, clauses, state, around);
  return single(text, own, state, around);
}

/** So few words without a question mark, of which the pack has none among its names and terms, are a remark and no question. */
const REMARK_WORDS = 3;

function isRemark(text: string, own: Reading): boolean {
  const asks = /[?¿]/u.test(text) || operationsAsked(text).length > 0 || own.currencies.length > 0 || own.aboutSaying;
  return !asks && own.items.length > 0 && wordsOf(text).length <= REMARK_WORDS && saysNothingOfThePack(own) && own.numbers.length === 0;
}

/** Whether a message has nothing of the pack in it, nor a question word, a time or a figure. */
function saysNothingOfThePack({ items, times, answer, statuses, money }: Reading): boolean {
  return items.every(({ kind }) => kind === 'word') && times.length + statuses.length + money.length === 0 && answer === undefined;
}

/** The clauses of a message; one that asks for nothing of its own ("then?") is no question. */
function askingOf(text: string, { knowledge, today }: Surroundings): ReturnType<typeof askingClauses> {
  const clauses = askingClauses(text);
  if (clauses.asking.length < 2) return clauses;
  const full = clauses.asking.filter((clause) => {
    const reading = knowledge.reader.read(clause, today);
    return askingItems(reading.items).length > 0 || reading.currencies.length > 0 || reading.times.length > 0;
  });
  return full.length > 0 ? { ...clauses, asking: full } : { asking: [text], context: [] };
}

/** A message of several sentences: what leads up to a question is its context, and several questions are answered one by one. */
function inClauses(
  text: string,
  own: Reading,
  { asking, context }: ReturnType<typeof askingClauses>,
  state: State,
  around: Surroundings,
): Turn {
  const whole = single(text, own, state, around);
  if (whole.draft.outcome === 'corrected' || whole.operation !== 'value') return whole;
  const [first = text] = asking;
  const led = context.length > 0 ? withContext(context.join(' '), state, around) : state;
  if (asking.length === 1) {
    const clause = single(first, around.knowledge.reader.read(first, around.today), led, around);
    const outside = clause.draft.outcome === 'out_of_scope' && whole.draft.outcome !== 'out_of_scope';
    return !outside && (claims(clause.draft.outcome) || !claims(whole.draft.outcome)) ? clause : whole;
  }
  return joined(asking.slice(0, 2), led, around);
}

/** What leads up to a question, as what was said before it. */
function withContext(context: string, state: State, { knowledge, today }: Surroundings): State {
  const plain = knowledge.reader.read(context, today);
  const reading = state.frame ? inFrame(plain, state.frame, pointingOf(fold(context), plain.language)) : plain;
  const matter = reading.names.filter(({ entity }) => isStrong(reading, entity)).map(({ entity }) => entity);
  const persons = reading.names
    .map(({ entity }) => entity)
    .filter((id) => knowledge.pack.entities.some((entity) => entity.id === id && entity.kind === 'person'));
  if (matter.length === 0 && reading.money.length + reading.times.length === 0 && !reading.items.some((item) => item.kind === 'term'))
    return state;
  return {
    ...state,
    frame: {
      reading,
      matter: [...new Set([...matter, ...(state.frame?.matter ?? [])])],
      persons: [...persons, ...(state.frame?.persons ?? [])],
    },
  };
}

function isStrong(reading: Reading, entity: string): boolean {
  return reading.items.some((item) => item.kind === 'name' && item.role !== 'shapes' && item.tokens.includes(`name:${entity}`));
}

/** Two questions in one message: both are answered, and a thing once. */
function joined(clauses: readonly string[], state: State, around: Surroundings): Turn {
  let reached = state;
  const turns = clauses.map((clause) => {
    const one = single(clause, around.knowledge.reader.read(clause, around.today), reached, around);
    reached = one.state;
    return one;
  });
  const [first, second] = turns;
  if (!first || !second) throw new RangeError('a message of several questions has at least two');
  if (second.draft.headline === first.draft.headline || (!claims(second.draft.outcome) && second.draft.outcome !== 'unknown')) return first;
  if (!claims(first.draft.outcome) && first.draft.outcome !== 'unknown') return second;
  return { ...second, draft: both(first.draft, second.draft) };
}

/** How many passages blocks refer to. */
function numbersIn(blocks: readonly Block[]): number {
  return blocks.reduce(
    (most, block) => (block.kind === 'citations' ? Math.max(most, ...block.citations.map(({ number = 0 }) => number)) : most),
    0,
  );
}

/** Blocks whose references begin after those of the blocks before them. */
function renumbered(blocks: readonly Block[], after: number): Block[] {
  return blocks.map((block) => {
    if (block.kind === 'citations')
      return {
        ...block,
        citations: block.citations.map((one) => ({ ...one, ...(one.number === undefined ? {} : { number: one.number + after }) })),
      };
    if (block.kind !== 'text') return block;
    return {
      ...block,
      runs: block.runs.map((run) => ({ ...run, ...(run.cites ? { cites: run.cites.map((number) => number + after) } : {}) })),
    };
  });
}

function both(first: Draft, second: Draft): Draft {
  const outcome =
    first.outcome === second.outcome
      ? first.outcome
      : claims(first.outcome) && claims(second.outcome)
        ? first.outcome === 'answered'
          ? second.outcome
          : first.outcome
        : 'partly';
  const headline = `${first.headline} ${second.headline}`;
  const proof = first.proof ?? second.proof;
  return {
    outcome,
    headline,
    message: {
      summary: headline,
      blocks: [...first.message.blocks, ...renumbered(second.message.blocks, numbersIn(first.message.blocks))],
    },
    details: { summary: headline, blocks: [...(first.details?.blocks ?? []), ...(second.details?.blocks ?? [])] },
    citations: [...first.citations, ...second.citations],
    derived: [...first.derived, ...second.derived],
    ...(proof ? { proof } : {}),
  };
}

function single(text: string, own: Reading, state: State, around: Surroundings): Turn {
  const { knowledge, view } = around;
  const exact = exactly(text, own, around);
  if (exact) return exact;
  const asked = operationsAsked(text);
  const operated = operate({ text, own, asked, state, around });
  if (operated) return settled(operated.draft, operated.reading, operated.operation, operated.shown, state, around);
  const alone = attempt(own, around, undefined);
  const derived = reckoned(own, alone.found, view);
  if (derived) return settled(derived, own, 'reckon', inputsOf(derived, view), state, around);
  const chosen = chooseReading(text, own, alone, state, around);
  const framedDerived = chosen !== alone ? reckoned(chosen.reading, chosen.found, view) : undefined;
  if (framedDerived) return settled(framedDerived, chosen.reading, 'reckon', inputsOf(framedDerived, view), state, around);
  const draft = notUnderstoodHere(chosen, state, view) ?? draftOf(chosen.decision, chosen.reading, knowledge, view);
  return { ...settled(draft, chosen.reading, 'value', shownBy(chosen.decision), state, around), weighed: chosen };
}

/** In the middle of a conversation a message that meets nothing is not understood; whether it is of this file is not known. */
function notUnderstoodHere({ decision, reading }: Attempt, { shown, frame }: State, view: FactView): Draft | undefined {
  const [main] = shown;
  if (decision.kind !== 'outside' || !frame || isOfOneself(reading)) return undefined;
  const words = decision.open.slice(0, 3).map(({ text }) => `“${text.slice(0, 40)}”`);
  const headline =
    words.length > 0
      ? `I did not understand that: nothing held speaks of ${listed(words, 'or')}.`
      : 'I did not understand what you ask about that.';
  const about = view.entity(main?.subject ?? frame.matter[0] ?? '')?.name;
  const choices = about === undefined ? [] : [{ label: `All on ${about}`, question: `/brief ${about}` }];
  return composeClarify(headline, main ? [main] : [], choices, view);
}

/** A question in the very words of a curator is answered by what they gave it to. */
function exactly(text: string, reading: Reading, { knowledge, view }: Surroundings): Turn | undefined {
  const isAsked = ({ asked_as }: Fact | Gap): boolean => isWordedAs(text, asked_as);
  const facts = knowledge.exact
    .facts(text)
    .flatMap((id) => view.fact(id) ?? [])
    .filter(isAsked);
  const gaps = knowledge.exact.gaps(text).flatMap((id) => view.gaps.filter((gap) => gap.id === id));
  const [main] = facts;
  const [gap] = gaps;
  const decision: Decision | undefined = main
    ? exactFact(main, reading)
    : gap
      ? { kind: 'gap', gap, nearest: gap.nearest.flatMap((id) => view.fact(id) ?? []) }
      : undefined;
  if (!decision) return undefined;
  const draft = draftOf(decision, reading, knowledge, view);
  return settled(draft, reading, 'value', shownBy(decision), NOTHING_SAID, { knowledge, view, today: view.horizon.asOf });
}

function exactFact(main: Fact, reading: Reading): Decision {
  const lacks = main.value.kind === 'none' && (reading.answer !== 'yes_no' || main.value.missing === 'detail');
  return lacks ? { kind: 'no_value', main, also: [] } : { kind: 'answer', main, also: [] };
}

function attempt(reading: Reading, { knowledge, view }: Surroundings, state: State | undefined): Attempt {
  const weighed = find(reading, knowledge, view, state?.frame && nearnessOf(state.frame.matter, state.shown, knowledge, view));
  const found = state?.frame ? ofWhatIsCarried(weighed) : weighed;
  return { reading: found.reading, found, decision: decide(found, view, anchoringOf(knowledge)) };
}

/** "Where?" alone is asked of the matter that was spoken of: what speaks of another one is no answer to it. */
function ofWhatIsCarried(found: Found): Found {
  const { items } = found.reading;
  const carried = items.filter((item) => item.carried === true && item.kind === 'name').flatMap(({ tokens }) => tokens);
  const own = items.filter((item) => item.carried !== true && item.role !== 'shapes');
  if (carried.length === 0 || own.length === 0 || own.some((item) => item.role !== 'leaning')) return found;
  return { ...found, facts: found.facts.filter(({ profile }) => carried.some((token) => profile.names.has(token.slice('name:'.length)))) };
}

function reckoned(reading: Reading, found: Found, view: FactView): Draft | undefined {
  return reading.derivation && reading.intent !== 'reconcile' && !isOfOneself(reading)
    ? answerDerivation(reading, reading.derivation, found, view)
    : undefined;
}

function inputsOf(draft: Draft, view: FactView): Fact[] {
  return draft.derived.flatMap(({ inputs }) => inputs).flatMap((id) => view.fact(id) ?? []);
}

/**
 * A message is read alone first, and where that answers it stands and inherits nothing. Else it is read in the light of the
 * conversation; words that point back, and an opening "and", make that the first way.
 */
function chooseReading(text: string, own: Reading, alone: Attempt, state: State, around: Surroundings): Attempt {
  const { frame } = state;
  if (!frame || !asksAnything(own)) return alone;
  const pointing = pointingOf(fold(text), own.language);
  const asking = askingItems(own.items);
  const names = asking.filter(isName);
  const onlyNames = own.answer === 'yes_no' && names.length > 0 && asking.length === names.length;
  const leans = pointing.thing || pointing.person || pointing.leadsOn || onlyNames;
  const complete = names.length > 0 && asking.length > names.length;
  if (isSettled(alone.decision) && (complete || !leans) && standsAlone(asking)) return alone;
  const framed = attempt(inFrame(own, frame, pointing), around, state);
  if (isSettled(framed.decision)) return leans || staysWith(framed, state) ? framed : alone;
  if (isSettled(alone.decision) && standsAlone(asking)) return alone;
  if (asking.length === 0 || !names.length) return framed.decision.kind === 'outside' ? alone : framed;
  return alone;
}

/** Whether what a message comes to in the light of a conversation is on what that was about. */
function staysWith({ decision, found }: Attempt, { frame, shown }: State): boolean {
  if (decision.kind === 'gap') return decision.gap.about.some((id) => frame?.matter.includes(id));
  const [main] = shownBy(decision);
  const candidate = found.facts.find(({ fact }) => fact.id === main?.id);
  if (!candidate) return false;
  return (
    candidate.near ||
    shown.some(({ topic, id }) => topic === candidate.fact.topic || id === candidate.fact.id) ||
    frame?.matter.some((id) => candidate.profile.names.has(id)) === true
  );
}

/** Whether a message has anything that asks: a word, a question word, a time, an amount. "Please" and "???" have not. */
function asksAnything({ items, answer, times, currencies, statuses, money, numbers, aboutSaying }: Reading): boolean {
  const said = askingItems(items).length + times.length + currencies.length + statuses.length + money.length + numbers.length;
  return said > 0 || answer !== undefined || aboutSaying;
}

/** Whether a message says enough to be asked by itself. */
function standsAlone(asking: readonly Item[]): boolean {
  return (
    asking.length >= 2 ||
    asking.some(({ kind, text }) => kind === 'name' || kind === 'number' || kind === 'unknown' || (kind === 'term' && text.includes(' ')))
  );
}

/** Whether a decision says something of the store rather than asking back or refusing. */
function isSettled({ kind }: Decision): boolean {
  return kind === 'answer' || kind === 'partly' || kind === 'correct' || kind === 'no_value' || kind === 'gap';
}

/** The facts that a decision shows as its answer; the nearest ones of a refusal are not shown. */
function shownBy(decision: Decision): Fact[] {
  switch (decision.kind) {
    case 'answer':
    case 'correct':
    case 'no_value':
      return [decision.main, ...decision.also];
    case 'partly':
      return [decision.main];
    default:
      return [];
  }
}

/** Operations on what was shown: what was asked before them stays what the conversation is about. */
const ON_WHAT_WAS_SHOWN: ReadonlySet<Operation> = new Set<Operation>(['sources', 'confirm', 'restate', 'how', 'details']);

/** The conversation after a reply: a refusal leaves what was shown before it, unless it turned to another matter. */
function settled(
  draft: Draft,
  reading: Reading,
  operation: Operation,
  shown: readonly Fact[],
  state: State,
  { knowledge, view }: Surroundings,
): Turn {
  const named = reading.items.flatMap((item) =>
    item.kind === 'name' && item.role !== 'shapes' && item.carried !== true ? item.tokens.map((token) => token.slice('name:'.length)) : [],
  );
  const persons = personsIn([...named, ...shown.flatMap(({ subject, speaker }) => [subject, ...(speaker ? [speaker] : [])])], knowledge);
  const done = { draft, reading, operation };
  if (ON_WHAT_WAS_SHOWN.has(operation) && state.frame)
    return { ...done, state: { ...state, draft, operation, ...(shown.length > 0 && operation !== 'sources' && { shown }) } };
  if (shown.length > 0) {
    const matter = [...new Set([...shown.slice(0, 1).map(({ subject }) => subject), ...named])];
    return {
      ...done,
      state: {
        frame: { reading, matter, gave: kindGiven(shown[0]), persons: [...new Set([...persons, ...(state.frame?.persons ?? [])])] },
        shown,
        draft,
        operation,
      },
    };
  }
  const turned = named.some((id) => !(state.frame?.matter ?? []).includes(id));
  if (!turned) return { ...done, state };
  const kept = state.shown.filter(({ subject }) => named.includes(subject));
  void view;
  return {
    ...done,
    state: {
      ...state,
      frame: { reading, matter: [...new Set(named)], persons: [...new Set([...persons, ...(state.frame?.persons ?? [])])] },
      shown: kept,
      operation,
    },
  };
}

/** The kind of answer that a fact gives, for a message that only names another time of it. */
function kindGiven(fact: Fact | undefined): AnswerType | undefined {
  const kinds = { money: 'amount', count: 'count', share: 'share', date: 'date', duration: 'duration' } as const;
  const kind = fact?.value.kind;
  return kind === 'money' || kind === 'count' || kind === 'share' || kind === 'date' || kind === 'duration' ? kinds[kind] : undefined;
}

function personsIn(ids: readonly string[], { pack }: Knowledge): string[] {
  const persons = new Set(pack.entities.filter(({ kind }) => kind === 'person').map(({ id }) => id));
  return [...new Set(ids.filter((id) => persons.has(id)))];
}
