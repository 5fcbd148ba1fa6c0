import type { FactView } from '../facts/view.ts';
import type { Fact } from '../model/fact.ts';
import type { Item, Reading } from '../question/reading.ts';
import type { Choice, Draft } from './answer.ts';
import { composeAnswer, composeCorrection, composePartly } from './compose-answer.ts';
import { composeClarify, composeGap, composeNoValue, composeOutside, composeUnknown } from './compose-unknown.ts';
import type { Decision, Shortfall } from './decision.ts';
import { emptyQuery } from './empty-query.ts';
import type { FactCandidate } from './fact-candidate.ts';
import type { Knowledge } from './knowledge.ts';
import { isName } from './predicate.ts';
import { listed } from './wording.ts';

/** The reply that a decision comes to. */
export function draftOf(decision: Decision, reading: Reading, knowledge: Knowledge, view: FactView): Draft {
  switch (decision.kind) {
    case 'answer':
      return composeAnswer(decision.main, decision.also, reading, view);
    case 'partly':
      return partlyHeld(decision.main, decision.shortfall, reading, view);
    case 'correct':
      return composeCorrection(decision.main, decision.corrections, decision.also, reading, view);
    case 'no_value':
      return composeNoValue(decision.main, decision.also, view);
    case 'gap':
      return composeGap(decision.gap, decision.nearest, view);
    case 'absent':
      return absent(decision, view);
    case 'unsure':
      return unsure(decision, reading, view);
    case 'outside':
      return composeOutside(outsideWords(decision.open), knowledge.pack.scope, knowledge.pack.suggestions, [], view);
  }
}

/** So many words of a message that is not understood are said back. */
const SAID_BACK = 3;

function outsideWords(open: readonly Item[]): string {
  const words = open.slice(0, SAID_BACK).map(({ text }) => `“${text.slice(0, 40)}”`);
  return words.length > 0
    ? `That lies outside what I have sources for: nothing held speaks of ${listed(words, 'or')}.`
    : 'That lies outside what I have sources for.';
}

function partlyHeld(main: Fact, shortfall: Shortfall, reading: Reading, view: FactView): Draft {
  if (shortfall.kind === 'status') {
    const proof = emptyQuery({ status: shortfall.asked }, view);
    return composeUnknown(`No source says that it was ${shortfall.asked.replace('_', ' ')}. ${main.statement}`, proof, [main], view);
  }
  const proof = emptyQuery({ time: shortfall.asked }, view);
  if (covers(main, shortfall.asked, reading))
    return composePartly(main, { lacking: `Nothing held covers the rest of “${shortfall.asked}”.`, proof }, reading, view);
  return composeUnknown(`Nothing held is for “${shortfall.asked}”.`, proof, [main], view);
}

/** Whether the time of a fact lies within the time asked for, so that it is a part of the answer. */
function covers({ period, announced, value }: Fact, asked: string, { times }: Reading): boolean {
  const time = times.find(({ text }) => text === asked);
  if (!time || !('from' in time)) return false;
  const from = period?.start ?? (value.kind === 'date' ? value.date : announced);
  const to = period?.end ?? (value.kind === 'date' ? (value.to ?? value.date) : announced);
  return from <= time.to && to >= time.from;
}

function absent({ names, currency, nearest }: Extract<Decision, { kind: 'absent' }>, view: FactView): Draft {
  const slots: Record<string, string> = { ...(names.length > 0 ? { name: names.join(', ') } : {}), ...(currency ? { currency } : {}) };
  const proof = emptyQuery(slots, view);
  const headline =
    names.length > 0
      ? `Not in the store: nothing held speaks of ${listed(
          names.map((name) => `“${name}”`),
          'or',
        )}.`
      : `Not in the store: no source gives this figure in ${currency}.`;
  return composeUnknown(headline, proof, nearest, view);
}

/** So many choices are offered. */
const CHOICES = 3;

function unsure({ open, nearest, gaps }: Extract<Decision, { kind: 'unsure' }>, reading: Reading, view: FactView): Draft {
  const [first] = nearest;
  const facts = nearest.map(({ fact }) => fact);
  const matter = first ? metText(first, view) : [];
  const lacking = listed(
    open.map(({ text }) => `“${text}”`),
    'or',
  );
  const read = matter.length > 0 ? `I read: ${listed(matter)}` : 'I am not sure what you ask';
  const wanted = WANTED[reading.answer ?? 'text'];
  const mayAnswer = first !== undefined && first.conflicts.length === 0 && (wanted === undefined || first.fit === 'value');
  const but =
    open.length > 0
      ? `, but nothing held on it answers ${lacking}`
      : mayAnswer
        ? ', but not which of what is held on it you ask for'
        : `, but nothing held on it gives ${wanted ?? 'that'}`;
  const choices = [
    ...nearest.map(({ fact }) => choiceOf(fact.asked_as, fact.statement)),
    ...gaps.map(({ gap }) => choiceOf(gap.asked_as, gap.statement)),
  ];
  return composeClarify(`${read}${but}.`, facts, distinctChoices(choices).slice(0, CHOICES), view);
}

/** Kinds of answer as a reply says that nothing gives them. */
export const WANTED: Readonly<Record<string, string>> = {
  amount: 'an amount',
  share: 'a share',
  count: 'a number',
  date: 'a date',
  duration: 'a length of time',
  person: 'who it was',
  country: 'a country',
  organisation: 'an organisation',
  place: 'a place',
  reason: 'a reason',
};

/** The question by which a fact or gap is asked for, as one to press. */
export function choiceOf(askedAs: readonly string[], statement: string): Choice {
  const question = askedAs[0] ?? statement;
  return { label: question, question };
}

/** Choices without those that ask the same again. */
export function distinctChoices(choices: readonly Choice[]): Choice[] {
  return choices.filter(({ question }, at) => choices.findIndex((other) => other.question === question) === at);
}

function metText({ predicate, near, fact }: FactCandidate, view: FactView): string[] {
  const texts = predicate.met.map((item) => {
    const [token = ''] = item.tokens;
    return isName(item) ? (view.entity(token.replace(/^name:/u, ''))?.name ?? item.text) : item.text;
  });
  const subject = view.entity(fact.subject)?.name;
  return texts.length > 0 ? [...new Set(texts)] : near && subject ? [subject] : [];
}
