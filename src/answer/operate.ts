import { Decimal } from 'decimal.js';
import type { FactView } from '../facts/view.ts';
import { dayAfter, firstDay, lastDay } from '../model/calendar-date.ts';
import type { Fact } from '../model/fact.ts';
import { fold, wordsOf } from '../model/text.ts';
import { pointingOf } from '../question/frame.ts';
import { SCALES } from '../question/items.ts';
import type { Length, Operation, OperationAsked } from '../question/plan.ts';
import type { Item, Reading } from '../question/reading.ts';
import { isOfOneself } from '../question/reading.ts';
import { weightOfUnknownWord } from '../question/word-weight.ts';
import { composeFreshness, composeHelp, composeSources } from './about.ts';
import type { Draft } from './answer.ts';
import { composeAnswer } from './compose.ts';
import { composeOutside, composeUnknown } from './compose-unknown.ts';
import type { State, Surroundings } from './conversation-state.ts';
import { answerShown } from './derivation/answer-derivation.ts';
import { composeFigures } from './figures.ts';
import { find } from './find.ts';
import { byImportance } from './importance.ts';
import type { Knowledge } from './knowledge.ts';
import { listReply } from './list-reply.ts';
import { factsOf, headFact } from './matter.ts';
import { brief } from './operations/brief.ts';
import { changes } from './operations/changes.ts';
import { compare } from './operations/compare.ts';
import { confirm } from './operations/confirm.ts';
import { details } from './operations/details.ts';
import { disputes } from './operations/disputes.ts';
import { holderOf, officeHeld } from './operations/holder.ts';
import { how } from './operations/how.ts';
import { people } from './operations/people.ts';
import { restate } from './operations/restate.ts';
import { said } from './operations/said.ts';
import { entitiesOf, type Scope } from './operations/scope.ts';
import { slot } from './operations/slot.ts';
import { sourcesOf } from './operations/sources-shown.ts';
import { timeline } from './operations/timeline.ts';
import { unknowns } from './operations/unknowns.ts';
import { askingItems, isName } from './predicate.ts';

/** What an operation came to. */
export interface Operated {
  readonly draft: Draft;
  readonly reading: Reading;
  readonly operation: Operation;
  /** The facts that it showed, for what is asked next. */
  readonly shown: readonly Fact[];
}

/** A message with all that decides on what it wants done. */
export interface Message {
  readonly text: string;
  readonly own: Reading;
  readonly asked: readonly OperationAsked[];
  readonly state: State;
  readonly around: Surroundings;
}

/** Does what a message asks to be done, if it is anything but finding the one fact that answers it. */
export function operate(message: Message): Operated | undefined {
  const { own, around } = message;
  const { view } = around;
  const about = aboutTheBot(message);
  if (about) return { draft: about.draft, reading: own, operation: about.operation, shown: [] };
  if (view.isEmpty) {
    const proof = { kind: 'empty_query' as const, looked_at: 0, slots: { time: view.horizon.asOf }, sources: [] };
    return {
      draft: composeUnknown('Not in the store: nothing was public by that day.', proof, [], view),
      reading: own,
      operation: 'value',
      shown: [],
    };
  }
  for (const one of message.asked) {
    const done = carryOut(one, message);
    if (done) return done;
  }
  return ofShownFigures(message) ?? narrowed(message) ?? holder(message) ?? again(message) ?? bareMatter(message) ?? pureSlot(message);
}

/** Help, what the store rests on and how new it is, and what the bot is not for. */
function aboutTheBot({ own, around: { knowledge, view } }: Message): { draft: Draft; operation: Operation } | undefined {
  const { pack } = knowledge;
  const names = own.items.some((item) => isName(item) && item.role !== 'shapes');
  switch (own.intent) {
    case 'help':
      return names ? undefined : { draft: composeHelp(pack, view), operation: 'help' };
    case 'opinion':
      if (answersPlainly(own, knowledge, view)) return undefined;
      return {
        draft: composeOutside(
          'That asks for a view, a forecast or a text; I only report what the sources say.',
          pack.scope,
          pack.suggestions,
          [],
          view,
        ),
        operation: 'outside',
      };
    case 'misbehave': {
      const nearest = find(own, knowledge, view).facts.filter(
        (candidate) => candidate.fact.rank?.level !== 'deprecated' && candidate.coverage > 0.3,
      );
      const headline = 'I say only what the sources show, and cannot set them aside.';
      return {
        draft: composeOutside(
          headline,
          pack.scope,
          pack.suggestions,
          nearest.slice(0, 1).map(({ fact }) => fact),
          view,
        ),
        operation: 'outside',
      };
    }
    case 'freshness':
      return { draft: composeFreshness(find(own, knowledge, view), view), operation: 'freshness' };
    case 'sources':
      return names
        ? undefined
        : { draft: composeSources(view, knowledge.series?.store.at(view.horizon).releases ?? []), operation: 'sources' };
    default:
      return undefined;
  }
}

/** Whether a fact meets all that a message asks, so that its wording alone made it look like a wish for a view. */
function answersPlainly(own: Reading, knowledge: Knowledge, view: FactView): boolean {
  return find(own, knowledge, view).facts.some(
    ({ predicate, conflicts }) => conflicts.length === 0 && predicate.open.length === 0 && predicate.met.length > 1,
  );
}

/** What a message names beside the words of an operation. */
function restOf(own: Reading, asked: OperationAsked): Item[] {
  return askingItems(own.items).filter((item) => !wordsOf(fold(item.text)).every(({ folded }) => asked.words.has(folded)));
}

/** What an operation is to act on: what the message names, what it points to, or the file as a whole. */
function scopeOf(rest: readonly Item[], { text, own, state, around }: Message): Scope {
  const pointing = pointingOf(fold(text), own.language);
  const points = pointing.thing || pointing.person;
  const matter = (state.frame?.matter ?? [])
    .slice(0, 1)
    .map((entity): Item => ({ kind: 'name', text: entity, start: 0, tokens: [`name:${entity}`], weight: 2, carried: true }));
  const items = rest.length === 0 && points && state.shown.length <= 2 ? matter : rest.filter((item) => item.kind !== 'unknown');
  return { items, shown: state.shown, knowledge: around.knowledge, view: around.view };
}

function carryOut(asked: OperationAsked, message: Message): Operated | undefined {
  const { own, state, around } = message;
  const { knowledge, view } = around;
  const rest = restOf(own, asked);
  const scope = scopeOf(rest, message);
  const bare = rest.length === 0;
  if ((bare && isOneCommonWord(message)) || (isOfOneself(own) && !rest.some(isName) && state.shown.length === 0)) return undefined;
  const done = (draft: Draft | undefined, shown?: readonly Fact[]): Operated | undefined =>
    draft && { draft, reading: own, operation: asked.operation, shown: shown ?? citedFacts(draft, view) };
  if (rest.some(({ kind }) => kind === 'unknown')) return undefined;
  switch (asked.operation) {
    case 'restate':
      if (bare && state.draft)
        return done(
          restate(
            state.shown,
            asked.length ?? { unit: 'sentences', most: 1 },
            view,
            state.operation === 'brief' || state.operation === 'changes' ? scopeBefore(state, around) : undefined,
          ),
        );
      return asked.length && wantsBrief(message) ? done(brief(scope, asked.length)) : undefined;
    case 'brief':
      return canBrief(rest, message) ? done(brief(scope, asked.length) ?? brief(withoutEverydayWords(scope), asked.length)) : undefined;
    case 'timeline':
      return done(timeline(scope));
    case 'changes':
      return changed(asked, rest, scope, message);
    case 'disputes':
      return own.intent === 'reconcile' && own.money.length > 0 ? undefined : disputed(rest, scope, message);
    case 'unknowns':
      return done(unknowns(scope));
    case 'people':
      return own.times.length > 0 ? undefined : done(people(scope));
    case 'figures':
      return figuresOf(rest, scope, message);
    case 'compare':
      return compared(rest, message);
    case 'said':
      return own.quoted.length > 0 ? undefined : quoted(asked, rest, message);
    case 'sources':
      if (bare && asksWhoSpoke(message)) return pureSlot(message);
      return bare && state.shown.length > 0
        ? done(
            sourcesOf(
              state.shown.slice(0, 1).flatMap((fact) => readings(fact, view)),
              view,
            ),
            state.shown,
          )
        : undefined;
    case 'confirm':
      return bare && state.shown.length > 0 ? done(confirm(state.shown, own, view), state.shown) : undefined;
    case 'how':
      return bare && state.draft ? done(how(state.draft, state.shown, view), state.shown) : undefined;
    case 'details':
      return bare && state.shown.length > 0 ? done(details(state.shown, knowledge, view), state.shown) : undefined;
    default:
      return undefined;
  }
}

/** A lone word that everybody uses all the time ("everything") asks for nothing, unless something was shown before. */
function isOneCommonWord({ text, state }: Message): boolean {
  const [word, ...others] = wordsOf(text);
  return state.shown.length === 0 && word !== undefined && others.length === 0 && weightOfUnknownWord(word.folded) <= COMMONEST;
}

const COMMONEST = 0.3;

function readings(fact: Fact, view: FactView): Fact[] {
  return [fact, ...(view.claimOf(fact.id)?.readings ?? []).filter(({ id }) => id !== fact.id)];
}

function citedFacts(draft: Draft, view: FactView): Fact[] {
  return [...new Set(draft.citations.map(({ fact }) => fact))].flatMap((id) => view.fact(id) ?? []);
}

function scopeBefore(state: State, { knowledge, view }: Surroundings): Scope {
  return {
    items: askingItems(state.frame?.reading.items ?? []).filter(({ kind }) => kind === 'name'),
    shown: state.shown,
    knowledge,
    view,
  };
}

function wantsBrief({ asked }: Message): boolean {
  return (
    asked.some(({ operation }) => operation === 'brief') ||
    asked.some(({ operation, length }) => operation === 'restate' && length !== undefined)
  );
}

/** The matter by its names and words of content alone. */
function withoutEverydayWords(scope: Scope): Scope {
  return { ...scope, items: scope.items.filter((item) => item.role === undefined && item.kind !== 'number') };
}

/** A brief is of a matter that is named, not of what is asked about it: "brief me on who pays" asks who pays. */
function canBrief(rest: readonly Item[], { own }: Message): boolean {
  if (own.answer !== undefined && own.answer !== 'text' && own.answer !== 'list' && own.answer !== 'yes_no') return false;
  return rest.filter((item) => item.role === undefined).length <= 3 && !(rest.length === 0 && isOfOneself(own));
}

function changed(asked: OperationAsked, rest: readonly Item[], scope: Scope, { own, around }: Message): Operated | undefined {
  if (rest.length === 0 && isOfOneself(own)) return undefined;
  const draft = changes(scope, sinceOf(own));
  return draft && { draft, reading: own, operation: asked.operation, shown: citedFacts(draft, around.view) };
}

/**
 * The day before which what became known is not new: a day counts itself, a month or year only what came after it ("since
 * April").
 */
function sinceOf({ times }: Reading): string | undefined {
  const since = times.find((time) => 'from' in time && (time.edge === 'since' || time.edge === 'after' || time.kind === 'day'));
  if (!since || !('from' in since)) return undefined;
  const wholeMonth = since.from.endsWith('-01') && !/\d/u.test(since.text.replace(/\d{4}/u, ''));
  if (!wholeMonth) return since.from;
  const month = since.from.endsWith('-01-01') && /\d{4}/u.test(since.text) ? `${since.from.slice(0, 4)}-12` : since.from.slice(0, 7);
  return dayAfter(lastDay(month));
}

/** A sum, difference or ratio of the figures that were shown, where the message names none of its own. */
function ofShownFigures({ own, state, around: { view } }: Message): Operated | undefined {
  const figures = state.shown.filter(({ value, rank }) => value.kind === 'money' && rank?.level !== 'deprecated');
  const kind = own.derivation?.kind ?? (namesTheirSum(own, figures) ? 'sum' : undefined);
  if (!kind || askingItems(own.items).some(isName)) return undefined;
  const draft = figures.length > 1 ? answerShown(kind, figures, view) : undefined;
  if (draft) return { draft, reading: own, operation: 'reckon', shown: figures };
  if (kind !== 'average' || figures.length === 0 || figures.some(({ period }) => period?.start !== undefined)) return undefined;
  const points = figures.map((fact) => ({ text: fact.statement, facts: [fact] }));
  const headline = 'No figure for each year or month is given, and none can be worked out without a start and an end:';
  return { draft: listReply({ outcome: 'partly', headline, points }, view), reading: own, operation: 'reckon', shown: figures };
}

/** Whether a message names the sum of two figures that were shown. */
function namesTheirSum({ money, numbers }: Reading, [one, other]: readonly Fact[]): boolean {
  if (one?.value.kind !== 'money' || other?.value.kind !== 'money') return false;
  const sum = new Decimal(one.value.amount).plus(other.value.amount);
  const named = [
    ...money.map(({ amount }) => new Decimal(amount)),
    ...numbers.flatMap(({ value }) => SCALES.map((scale) => new Decimal(value).mul(scale))),
  ];
  return named.some((amount) => amount.eq(sum));
}

/** After a brief, what is named without a question narrows it: "on the command only". */
function narrowed({ own, state, around: { knowledge, view } }: Message): Operated | undefined {
  const asking = askingItems(own.items);
  if (state.operation !== 'brief' || own.answer !== undefined || asking.length === 0 || asking.length > 2 || own.times.length > 0)
    return undefined;
  const draft = brief({ items: asking, shown: [], knowledge, view }, undefined);
  return draft && { draft, reading: own, operation: 'brief', shown: citedFacts(draft, view) };
}

/** Whoever holds an office that is named ("who is the council leader"), by the roles of the pack's own entities. */
function holder({ own, around: { knowledge, view } }: Message): Operated | undefined {
  const asking = askingItems(own.items);
  const [role] = entitiesOf(asking).filter((id) => view.entity(id)?.kind === 'role');
  if (role === undefined || asking.length !== 1 || !(own.answer === 'person' || own.wantsName)) return undefined;
  const draft = holderOf(role, own.times, knowledge, view);
  return draft && { draft, reading: own, operation: 'people', shown: citedFacts(draft, view) };
}

/** Only another time of what was done before: "and since April?" after what changed. */
function again(message: Message): Operated | undefined {
  const { own, state, around } = message;
  if (state.operation !== 'changes' || askingItems(own.items).length > 0) return undefined;
  if (!own.times.some((time) => 'edge' in time && (time.edge === 'since' || time.edge === 'after'))) return undefined;
  const scope = { items: [], shown: state.shown, knowledge: around.knowledge, view: around.view };
  return changed({ operation: 'changes', words: new Set() }, [], scope, message);
}

function disputed(rest: readonly Item[], scope: Scope, { own, around: { view } }: Message): Operated | undefined {
  if (rest.length > 0 && factsOf(scope.items, scope.knowledge, view).length === 0) return undefined;
  const draft = disputes(scope);
  if (rest.length > 0 && draft.outcome === 'unknown') return undefined;
  return { draft, reading: own, operation: 'disputes', shown: citedFacts(draft, view) };
}

/** Every figure; of what is named, or what was shown, where that has any. */
function figuresOf(rest: readonly Item[], scope: Scope, { own, state, around: { knowledge, view } }: Message): Operated | undefined {
  const done = (draft: Draft): Operated => ({ draft, reading: own, operation: 'figures', shown: citedFacts(draft, view) });
  if (rest.length === 0 && state.shown.length > 0 && own.intent !== 'figures') {
    const about = new Set(state.frame?.matter ?? []);
    const here = view.facts.filter((fact) => about.has(fact.subject) && fact.value.kind === 'money');
    if (here.length > 0) return done(composeFigures(own, view, byImportance(here, knowledge, view)));
    const beside = byImportance(
      view.facts.filter(({ value }) => value.kind === 'money'),
      knowledge,
      view,
    ).slice(0, 3);
    return beside.length > 0 ? done(composeFigures(own, view, beside, 'No figure is held on just that. Held beside it:')) : undefined;
  }
  if (rest.length === 0) return done(composeFigures(own, view));
  const facts = factsOf(scope.items, knowledge, view).filter(hasNumber);
  return facts.length > 0 ? done(composeFigures(own, view, facts)) : undefined;
}

function hasNumber({ value }: Fact): boolean {
  return value.kind === 'money' || value.kind === 'count' || value.kind === 'share';
}

/** Two matters side by side: those that the message names, or the one it names beside what was shown. */
function compared(rest: readonly Item[], message: Message): Operated | undefined {
  const { own, state, around } = message;
  const { knowledge, view } = around;
  const heads = headsOf(rest, message);
  const [one, other] = heads.length === 1 && state.shown[0] && state.shown[0].id !== heads[0]?.id ? [state.shown[0], heads[0]] : heads;
  if (!one || !other) return undefined;
  return { draft: compare([one, other], knowledge, view), reading: own, operation: 'compare', shown: [one, other] };
}

/** The facts that say what the things named are, each subject once. */
function headsOf(rest: readonly Item[], { own, around: { knowledge, view } }: Message): Fact[] {
  const found = find(own, knowledge, view).facts;
  const ofAmounts = found
    .filter(({ named, fact }) => named && fact.rank?.level !== 'deprecated')
    .map(({ fact }) => view.claimOf(fact.id)?.preferred ?? fact);
  const ofNames = entitiesOf(rest).flatMap((entity) => headFact(entity, knowledge, view) ?? []);
  return [...ofNames, ...ofAmounts].filter((fact, at, all) => all.findIndex((other) => other.subject === fact.subject) === at);
}

/** What somebody said: somebody named, or the one spoken of; on what is named, or what was shown. */
function quoted(asked: OperationAsked, rest: readonly Item[], message: Message): Operated | undefined {
  const { text, own, state, around } = message;
  const { knowledge, view } = around;
  const folded = fold(text);
  const verbatim = /\b(?:quot\w*|verbatim|word for word|own words|exact\w*|literal\w*|wortlich|zitat\w*|cita\w*|cytat\w*)\b/u.test(folded);
  const person = speakerIn(rest, own, state, message);
  const entity = person === undefined ? undefined : view.entity(person);
  const pointed =
    pointingOf(folded, own.language).thing && rest.every((item) => item.kind === 'name' && item.tokens.includes(`name:${person}`))
      ? [matterOf(state, person)].filter((item) => item !== undefined)
      : [];
  const topic = [...rest.filter((item) => !(item.kind === 'name' && item.tokens.includes(`name:${person}`))), ...pointed];
  if (person === undefined && !verbatim) return undefined;
  const bySpeaker = (fact: Fact) =>
    person === undefined || fact.speaker === person || (fact.subject === person && fact.value.kind === 'text') || entity?.ambient === true;
  const pool =
    topic.length > 0
      ? factsOf(topic, knowledge, view)
      : own.quoted.length > 0
        ? []
        : ((verbatim ? shownBy(state, person) : undefined) ??
          byImportance(view.facts, knowledge, view).filter((fact) => verbatim || !state.shown.some(({ id }) => id === fact.id)));
  const spoken = pool.filter(bySpeaker).filter((fact) => isOfTime(fact, own));
  const facts =
    spoken.filter(({ speaker }) => speaker === person).length > 0 && verbatim
      ? [...spoken.filter(({ speaker }) => speaker === person), ...spoken.filter(({ speaker }) => speaker !== person)]
      : spoken;
  const draft = said(facts, person, verbatim, view) ?? neverSpeaks(person, entity?.name, view);
  return draft && { draft, reading: own, operation: asked.operation, shown: facts.slice(0, 4) };
}

/** Whether what a fact tells, or the day on which it was said, lies in the times that a message names. */
function isOfTime({ announced, period, value }: Fact, { times }: Reading): boolean {
  return times.every((time) => {
    if (!('from' in time)) return true;
    const from = period?.start ?? (value.kind === 'date' ? firstDay(value.date) : firstDay(announced));
    const to = period?.end ?? (value.kind === 'date' ? lastDay(value.to ?? value.date) : lastDay(announced));
    return from <= time.to && to >= time.from;
  });
}

/** "Says who?": whoever spoke comes before whoever printed it. */
function asksWhoSpoke({ text, state }: Message): boolean {
  return /\b(?:says who|who says|who said|said by whom|according to who)\b/u.test(fold(text)) && state.shown[0]?.speaker !== undefined;
}

/** What a conversation is about beside a person, as an item that facts can be held against. */
function matterOf(state: State, person: string | undefined): Item | undefined {
  const entity = state.frame?.matter.find((id) => id !== person);
  return entity === undefined ? undefined : { kind: 'name', text: entity, start: 0, tokens: [`name:${entity}`], weight: 2, carried: true };
}

/** Of somebody whom no fact has speaking nothing that they said is held. */
function neverSpeaks(person: string | undefined, name: string | undefined, view: FactView): Draft | undefined {
  if (person === undefined || name === undefined || view.facts.some(({ speaker, subject }) => speaker === person || subject === person))
    return undefined;
  const proof = {
    kind: 'empty_query' as const,
    slots: { speaker: name },
    looked_at: view.facts.length,
    sources: view.sources.map(({ id }) => id),
  };
  return composeUnknown(`Not in the store: nothing held is said by ${name}.`, proof, [], view);
}

function shownBy(state: State, person: string | undefined): Fact[] | undefined {
  const facts = state.shown.filter((fact) => person === undefined || fact.speaker === person || fact.subject === person);
  return facts.length > 0 ? facts : undefined;
}

function speakerIn(rest: readonly Item[], own: Reading, state: State, { text, around: { view } }: Message): string | undefined {
  const named = entitiesOf(rest).filter((id) => ['person', 'role', 'organisation', 'group'].includes(view.entity(id)?.kind ?? ''));
  if (own.sayer !== undefined) return own.sayer;
  const [person] = named.filter((id) => view.entity(id)?.kind === 'person');
  if (person !== undefined) return person;
  const pointing = pointingOf(fold(text), own.language);
  if (pointing.person) return state.frame?.persons[0];
  return named[0] ?? (rest.length === 0 ? (state.shown[0]?.speaker ?? state.frame?.persons[0]) : undefined);
}

/** A matter and nothing more ("NSATU?", "what is the pledge", "on the command only"): what it is, or all that matters of it. */
function bareMatter(message: Message): Operated | undefined {
  const { text, own, state, around } = message;
  const { knowledge, view } = around;
  const asking = askingItems(own.items);
  const names = asking.filter((item) => item.kind === 'name');
  if (names.length !== 1 || asking.length !== 1 || own.times.length > 0 || own.derivation) return undefined;
  const [entity] = entitiesOf(names);
  if (entity === undefined) return undefined;
  const folded = fold(text);
  const definition =
    /^(?:\W*(?:ok|okay|so|hi|hey|hello|please|thanks|and|then|right|remind me|tell me)\W+)*(?:what|whats|what's|who|whos|who's|was|qui|que|qu'est|wer|quien|kto|co|хто|що)\b/u.test(
      folded,
    ) &&
    (own.answer === undefined || own.answer === 'text' || (own.answer === 'person' && isSomebody(view, entity)));
  const plain = own.answer === undefined || own.answer === 'text' || own.answer === 'list';
  const follows = state.frame !== undefined && pointingOf(folded, own.language).leadsOn && !definition;
  if (follows && state.operation !== 'brief') return undefined;
  if (definition || /^(?:\W*(?:thanks|ok|okay|right|and|so)\W+)+(?:and )?(?:the|what about|how about)?/u.test(folded)) {
    const held = own.answer === 'person' && view.entity(entity)?.kind === 'person' ? officeHeld(entity, knowledge, view) : undefined;
    if (held) return { draft: held, reading: own, operation: 'value', shown: citedFacts(held, view) };
    const fact = headFact(entity, knowledge, view);
    if (!fact || !(definition || plain)) return undefined;
    const draft =
      state.operation === 'brief' ? brief({ items: names, shown: [], knowledge, view }, undefined) : composeAnswer(fact, [], own, view);
    return draft && { draft, reading: own, operation: state.operation === 'brief' ? 'brief' : 'value', shown: [fact] };
  }
  if (!plain) return undefined;
  const length: Length | undefined = undefined;
  const draft = brief({ items: names, shown: [], knowledge, view }, length);
  return draft && { draft, reading: own, operation: 'brief', shown: citedFacts(draft, view) };
}

function isSomebody(view: FactView, entity: string): boolean {
  const kind = view.entity(entity)?.kind;
  return kind === 'person' || kind === 'group' || kind === 'organisation';
}

/** A question word, a currency or "who said that" about what was shown, and nothing of its own. */
function pureSlot({ text, own, state, around: { knowledge, view } }: Message): Operated | undefined {
  if (state.shown.length === 0) return undefined;
  const draft = slot(text, own, state.shown, knowledge, view);
  return draft && { draft: draft.draft, reading: own, operation: 'value', shown: draft.shown };
}
