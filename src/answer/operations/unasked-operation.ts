import { Decimal } from 'decimal.js';
import type { FactView } from '../../facts/view.ts';
import type { Fact } from '../../model/fact.ts';
import { fold, wordsOf } from '../../model/text.ts';
import { opensDefinition, opensWithNod } from '../../question/definition-asked.ts';
import { pointingOf } from '../../question/frame.ts';
import { amountsNamed, entitiesOf } from '../../question/items.ts';
import type { Reading } from '../../question/reading.ts';
import { composeAnswer } from '../compose-answer.ts';
import { answerShown } from '../derivation/answer-derivation.ts';
import { headFact } from '../head-fact.ts';
import { listReply } from '../list-reply.ts';
import { askingItems, isName } from '../predicate.ts';
import { briefMatter } from './brief.ts';
import { holderAnswer, officeHeld } from './holder.ts';
import { citedFacts, type Operated, type OperationMessage } from './operated.ts';
import { slot } from './slot.ts';

/** A sum, difference or ratio of the figures that were shown, where the message names none of its own. */
export function ofShownFigures({ own, state, around: { view } }: OperationMessage): Operated | undefined {
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
  return amountsNamed({ money, numbers }).some((amount) => amount.eq(sum));
}

/** After a brief, what is named without a question narrows it: "on the command only". */
export function narrowed({ own, state, around: { knowledge, view } }: OperationMessage): Operated | undefined {
  const asking = askingItems(own.items);
  if (state.operation !== 'brief' || own.answer !== undefined || asking.length === 0 || asking.length > 2 || own.times.length > 0)
    return undefined;
  const draft = briefMatter({ items: asking, shown: [], knowledge, view }, undefined);
  return draft && { draft, reading: own, operation: 'brief', shown: citedFacts(draft, view) };
}

/** Whoever holds an office that is named ("who is the council leader"), by the roles of the pack's own entities. */
export function holder({ own, around: { knowledge, view } }: OperationMessage): Operated | undefined {
  const asking = askingItems(own.items);
  const [role] = entitiesOf(asking).filter((id) => view.entity(id)?.kind === 'role');
  if (role === undefined || asking.length !== 1 || !(own.answer === 'person' || own.wantsName)) return undefined;
  const draft = holderAnswer(role, own.times, knowledge, view);
  return draft && { draft, reading: own, operation: 'people', shown: citedFacts(draft, view) };
}

/** Beside so many words a matter is bare ("and the pledge then?"); more of them ask something of it, understood or not. */
const WORDS_BESIDE_MATTER = 4;

/** A matter and nothing more ("NSATU?", "what is the pledge", "on the command only"): what it is, or all that matters of it. */
export function bareMatter(message: OperationMessage): Operated | undefined {
  const { text, own, state, around } = message;
  const { knowledge, view } = around;
  const asking = askingItems(own.items);
  const names = asking.filter((item) => item.kind === 'name');
  if (names.length !== 1 || asking.length !== 1 || own.times.length > 0 || own.derivation) return undefined;
  const [entity] = entitiesOf(names);
  if (entity === undefined) return undefined;
  const folded = fold(text);
  const definition =
    opensDefinition(folded) &&
    (own.answer === undefined ||
      own.answer === 'text' ||
      isForeignDefinition(own) ||
      (own.answer === 'person' && isSomebody(view, entity)));
  const plain = own.answer === undefined || own.answer === 'text' || own.answer === 'list';
  const follows = state.frame !== undefined && pointingOf(folded, own.language).leadsOn && !definition;
  if (follows && state.operation !== 'brief') return undefined;
  if (definition || opensWithNod(folded)) {
    const held = own.answer === 'person' && view.entity(entity)?.kind === 'person' ? officeHeld(entity, knowledge, view) : undefined;
    if (held) return { draft: held, reading: own, operation: 'value', shown: citedFacts(held, view) };
    const fact = headFact(entity, knowledge, view);
    if (!fact || !(definition || plain)) return undefined;
    const draft =
      state.operation === 'brief'
        ? briefMatter({ items: names, shown: [], knowledge, view }, undefined)
        : composeAnswer(fact, [], own, view);
    return draft && { draft, reading: own, operation: state.operation === 'brief' ? 'brief' : 'value', shown: [fact] };
  }
  if (!plain || wordsOf(text).length - wordsOf(names[0]?.text ?? '').length > WORDS_BESIDE_MATTER) return undefined;
  const draft = briefMatter({ items: names, shown: [], knowledge, view }, undefined);
  return draft && { draft, reading: own, operation: 'brief', shown: citedFacts(draft, view) };
}

/**
 * Elsewhere than in English the words for "is" make a yes-or-no question of every definition. It is one as long as it says
 * nothing about what it names, not even a saying or a status.
 */
function isForeignDefinition({ answer, language, aboutSaying, statuses, items }: Reading): boolean {
  const saysMore = aboutSaying || statuses.length > 0 || items.some(({ kind }) => kind !== 'name');
  return answer === 'yes_no' && language !== 'en' && !saysMore;
}

function isSomebody(view: FactView, entity: string): boolean {
  const kind = view.entity(entity)?.kind;
  return kind === 'person' || kind === 'group' || kind === 'organisation';
}

/** A question word, a currency or "who said that" about what was shown, and nothing of its own. */
export function pureSlot({ text, own, state, around: { view } }: OperationMessage): Operated | undefined {
  if (state.shown.length === 0) return undefined;
  const draft = slot(text, own, state.shown, view);
  return draft && { draft: draft.draft, reading: own, operation: 'value', shown: draft.shown };
}
