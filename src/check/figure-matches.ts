import type { ParsedSentence } from '../intake/extract/parsed-sentence.ts';
import type { Fact } from '../model/fact.ts';
import { type Anchor, anchorsOf, isSameNumber } from './anchors.ts';
import type { AttributedSentence } from './attributed-sentences.ts';
import type { FactSaying } from './fact-saying.ts';
import { figureDifferences } from './figure-differences.ts';
import type { Difference } from './finding.ts';
import { fitOf, saysAllOf, tokensAround } from './fit.ts';
import { polarityDifference } from './polarity-difference.ts';
import { type StatedFigure, sentenceFigures } from './stated-figures.ts';
import { stepDifference } from './step-difference.ts';
import type { StoreSayings } from './store-sayings.ts';
import type { Tokens } from './tokens.ts';
import { meansAlike } from './unit-likeness.ts';
import { isActing, whoDifferences } from './who-difference.ts';

/** A figure of a text beside one that is held. */
export interface FigureMatch {
  readonly fact: Fact;
  readonly anchor: Anchor;
  /** How sure it is that both are of one matter. */
  readonly fit: number;
  readonly score: number;
  readonly differences: readonly Difference[];
  /** An amount of money with the very time that is held of it, or the very count of a property. */
  readonly isTelling: boolean;
  /** No other matter has this number. */
  readonly isOnly: boolean;
  /** It is the very number, and not a small one. */
  readonly isSame: boolean;
}

const SAME_NUMBER = 0.35;
const SAME_PROPERTY = 0.2;
const VALUE = 0.06;
const SAME_STATEMENT = 0.1;
/** From here on a fact says what a sentence is about. */
const SAYS_MUCH = 0.55;
const COST: Readonly<Record<Difference['how'], number>> = {
  amount: 0,
  currency: 0.04,
  bound: 0.02,
  unit: 0.15,
  period: 0.08,
  status: 0.05,
  polarity: 0.04,
  speaker: 0.07,
  date: 0.08,
  scope: 0.14,
};

const IN_RESULT = /^\s+(?:\p{L}+\s+)?(?:to|against|versus|gegen|zu|contre|contra|do|przeciw|проти|на)\s+$/iu;

/** "16 votes to 9": what has the one figure and not the other is another result. */
function isOneResult(text: string, one: StatedFigure, other: StatedFigure): boolean {
  return (
    one.kind === 'count' &&
    other.kind === 'count' &&
    one.end <= other.start &&
    other.unit === undefined &&
    IN_RESULT.test(` ${text.slice(one.end, other.start).trimStart()}`)
  );
}

/** What else tells of a figure beside the fact whose value it is. */
interface Support {
  readonly saying: FactSaying;
  readonly anchor: Anchor;
  readonly fit: number;
}

/** The figures held that a figure of a text may be, the likeliest first. */
export function matchesOf(
  sentence: AttributedSentence,
  figure: StatedFigure,
  figures: readonly StatedFigure[],
  store: StoreSayings,
): readonly FigureMatch[] {
  const { told, recent } = sentence;
  const others = figures.filter((other) => other !== figure && other.converts !== figure && figure.converts !== other);
  const tokens = tokensAround(told, figure, others, recent, store);
  const supports = new Map<Anchor, Support[]>();
  const near = store.near(tokens);
  const partner = figures.find((other) => isOneResult(told.text, figure, other) || isOneResult(told.text, other, figure));
  for (const saying of near) {
    const fit = fitOf(tokens, saying, store);
    const anchors = anchorsOf(saying, store.words);
    if (partner !== undefined && !anchors.some(({ amount }) => isSameNumber(amount, partner.amount))) continue;
    for (const anchor of anchors) {
      if (!isComparable(figure, anchor)) continue;
      const owners = store.ownersOf(anchor);
      for (const owner of owners.length > 0 ? owners : [anchor]) {
        const held = supports.get(owner);
        const support = { saying, anchor, fit };
        if (held) held.push(support);
        else supports.set(owner, [support]);
      }
    }
  }
  // The very number and time that are held may be told in words that no fact has, and of another language.
  for (const anchor of figure.period === undefined ? [] : store.valuesOf(figure))
    if (!supports.has(anchor)) supports.set(anchor, [{ saying: anchor.saying, anchor, fit: fitOf(tokens, anchor.saying, store) }]);
  return [...supports]
    .map(([anchor, told]) => {
      const own = whoDifferences(sentence, figure, others, anchor.saying, store);
      const fit = Math.max(...told.map((support) => support.fit));
      const ofSubject = near.filter(({ fact }) => fact.subject === anchor.saying.fact.subject && fact.id !== anchor.saying.fact.id);
      const beside = [
        ...told,
        ...ofSubject.map((saying) => ({ saying, anchor, fit: fitOf(tokens, saying, store) })).filter((one) => one.fit >= SAYS_MUCH),
      ];
      const who = own.filter((difference) => !isToldBeside(difference, beside, sentence, figure, others, store));
      const words = anchor.isValue || figures.length > 1 ? [] : polarityDifference(sentence.told, anchor.saying, store);
      const match = matchOf(
        figure,
        anchor,
        fit,
        [...who, ...words, ...stepDifference(sentence, figure, others, anchor, store)],
        sentence,
        store,
      );
      const same = match.differences.length === 0 ? undefined : sameStatement(figure, others, anchor, told, tokens, sentence, store);
      return same ? { ...match, differences: [], score: match.score + SAME_STATEMENT } : match;
    })
    .toSorted((one, other) => other.score - one.score || (one.fact.id < other.fact.id ? -1 : 1));
}

/**
 * A fact that says in its own statement what a sentence says, this figure in this way included: that the figure is told more
 * fully elsewhere is then no difference.
 */
function sameStatement(
  figure: StatedFigure,
  others: readonly StatedFigure[],
  owner: Anchor,
  supports: readonly Support[],
  tokens: Tokens,
  sentence: AttributedSentence,
  store: StoreSayings,
): Support | undefined {
  const status = figure.statuses.find(({ start }) => start !== undefined)?.status;
  return supports.find(
    ({ saying, anchor }) =>
      anchor !== owner &&
      isSameNumber(anchor.amount, figure.amount) &&
      (status === undefined || status === anchor.status) &&
      printsPeriod(figure, saying) &&
      figureDifferences(figure, anchor, sentence.told).length === 0 &&
      saysAllOf(tokens, saying, sentencesWith(figure, saying), store) &&
      whoDifferences(sentence, figure, others, saying, store).length === 0,
  );
}

/** The sentences of a statement that tell a number. */
function sentencesWith({ kind, amount }: StatedFigure, { statement }: FactSaying): readonly ParsedSentence[] {
  return statement.filter((told) => sentenceFigures(told).some((one) => one.kind === kind && isSameNumber(one.amount, amount)));
}

/** Whether the words of a fact tell the very time that a figure is said to cover. */
function printsPeriod({ period }: StatedFigure, { statement, quotes }: FactSaying): boolean {
  if (period === undefined) return true;
  const { mention } = period;
  return [...statement, ...quotes].some(({ times }) => times.some((time) => time.kind === mention.kind && time.label === mention.label));
}

/** Whether a place or body that the fact of a figure does not name is named by another fact that tells of the figure. */
function isToldBeside(
  { how, at }: Difference,
  supports: readonly Support[],
  sentence: AttributedSentence,
  figure: StatedFigure,
  others: readonly StatedFigure[],
  store: StoreSayings,
): boolean {
  if (how !== 'scope' || at === undefined || isActing(sentence, figure, at)) return false;
  return supports.some(
    ({ saying }) => !whoDifferences(sentence, figure, others, saying, store).some((other) => other.at?.start === at.start),
  );
}

function matchOf(
  figure: StatedFigure,
  anchor: Anchor,
  fit: number,
  who: readonly Difference[],
  { told }: AttributedSentence,
  store: StoreSayings,
): FigureMatch {
  const own = figureDifferences(figure, anchor, told);
  const differences = [...own, ...unitDifference(figure, anchor, told, store), ...who];
  const isNumber = isSameNumber(figure.amount, anchor.amount);
  const isClose = !differences.some(({ how }) => how === 'amount');
  const ofProperty = figure.property === undefined ? 0 : figure.property === anchor.saying.fact.property ? SAME_PROPERTY : -SAME_PROPERTY;
  const costs = [...new Set(differences.map(({ how }) => how))].reduce((sum, how) => sum + COST[how], 0);
  const score = fit + (isNumber ? SAME_NUMBER : isClose ? SAME_NUMBER * 0.7 : 0) + (anchor.isValue ? ofProperty + VALUE : 0) - costs;
  const isOfMoney = anchor.kind === 'money' && figure.period !== undefined && anchor.period !== undefined;
  const isOfCount = anchor.kind === 'count' && figure.property !== undefined && figure.property === anchor.saying.fact.property;
  const isOfDay = anchor.kind === 'count' && figure.period !== undefined && anchor.period !== undefined && figure.property === undefined;
  const isTelling = anchor.isValue && isNumber && (isOfMoney || isOfCount || (isOfDay && isDistinct(figure)));
  const isOnly = anchor.isValue && isNumber && isDistinct(figure) && store.isOnly(anchor);
  return { fact: anchor.saying.fact, anchor, fit, score, differences, isTelling, isOnly, isSame: isNumber && isDistinct(figure) };
}

/** Whether two figures could be one: amounts of money in any currency, counts of the same things, or of nothing named. */
function isComparable(figure: StatedFigure, anchor: Anchor): boolean {
  if (figure.kind !== anchor.kind) return false;
  if (figure.kind !== 'count') return true;
  return countsAlike(figure, anchor) || isSameNumber(figure.amount, anchor.amount);
}

function countsAlike(figure: StatedFigure, anchor: Anchor): boolean {
  if (figure.unit === undefined || anchor.unitStems.size === 0) return true;
  if (figure.property !== undefined && figure.property === anchor.saying.fact.property) return true;
  return [...figure.unitStems].some((stem) => anchor.unitStems.has(stem) || (anchor.isValue && anchor.saying.tokens.has(stem)));
}

/** Smaller numbers are held of too much for one of them to tell what it is of. */
const FEWEST_DISTINCT = 10;

function isDistinct({ amount }: StatedFigure): boolean {
  return Number(amount) >= FEWEST_DISTINCT;
}

/** That something else is counted: what the store counts of something else, or what cannot be counted in the words of the fact. */
function unitDifference(figure: StatedFigure, anchor: Anchor, told: ParsedSentence, store: StoreSayings): Difference[] {
  if (figure.kind !== 'count' || countsAlike(figure, anchor)) return [];
  const { value } = anchor.saying.fact;
  const held = value.kind === 'count' && anchor.isValue ? value.unit : [...anchor.unitStems].join(' ');
  const isSame = anchor.isValue && isSameNumber(figure.amount, anchor.amount);
  if (isSame && meansAlike(figure.unit ?? '', told.document.source.language, held) && !store.countsElse(figure.unitStems, anchor))
    return [];
  return [{ how: 'unit', says: figure.unit ?? '', held, at: { start: figure.start, end: figure.end } }];
}
