import { Decimal } from 'decimal.js';
import type { Derivation, Refusal } from '../../facts/derive/derivation.ts';
import { isRefusal } from '../../facts/derive/derivation.ts';
import { commonScale, inScale } from '../../facts/derive/formatted-figure.ts';
import { deriveDifference, deriveRatio, deriveSum } from '../../facts/derive/reckoning.ts';
import type { FactView } from '../../facts/view.ts';
import { paragraph } from '../../model/blocks.ts';
import { type Fact, MONEY_STATUSES } from '../../model/fact.ts';
import { formatAmount, formatMoney } from '../../model/format.ts';
import type { Block } from '../../model/message.ts';
import { capitalised, fold, wordsOf } from '../../model/text.ts';
import { type DerivationAsked, isOfReckoning } from '../../question/derivation-asked.ts';
import type { Item, Reading } from '../../question/reading.ts';
import type { AskedStatus } from '../../question/status-asked.ts';
import { isOrdinary } from '../../question/stop-words.ts';
import type { DerivedFigure, Draft } from '../answer.ts';
import { citationsBlock, citationsOf } from '../citations.ts';
import { composeAnswer } from '../compose-answer.ts';
import { figuresChart } from '../figures-chart.ts';
import type { Found } from '../find.ts';
import { askingItems, isName, says } from '../predicate.ts';
import { type Line, shortMessage } from '../short-reply.ts';
import { valueText } from '../wording.ts';
import type { Operands } from './operands.ts';
import { workOut } from './work-out.ts';

/**
 * The reply to a question that asks for a figure worked out from others; nothing when the figures it would be worked
 * out from are not those that the question is about, so that it is answered (or refused) like any other.
 */
export function answerDerivation(reading: Reading, asked: DerivationAsked, found: Found, view: FactView): Draft | undefined {
  const operands = workOut(reading, asked, found, view);
  if (!operands || !(asked.kind === 'elapsed' ? namesMatter(reading) : concerns(reading, operands, found))) return undefined;
  if ((asked.kind === 'rate' || asked.kind === 'conversion') && !isOfMoneyNamed(reading, operands)) return undefined;
  const stated = statedFact(operands.outcome, view);
  if (stated) {
    const beside = operands.facts.filter(({ id }) => id !== stated.id);
    return composeAnswer(stated, beside, reading, view);
  }
  return isRefusal(operands.outcome)
    ? composeRefusal(operands.outcome, operands.facts, view)
    : composeDerivation(operands.outcome, operands, view);
}

/** What figures that were shown come to together; nothing for a kind that is not worked out from several figures as such. */
export function answerShown(kind: DerivationAsked['kind'], facts: readonly Fact[], view: FactView): Draft | undefined {
  const [one, other] = facts;
  if (!one || !other) return undefined;
  const derive = {
    sum: () => deriveSum(view, facts.slice(0, 2)),
    difference: () => deriveDifference(view, one, other),
    ratio: () => deriveRatio(view, one, other),
  };
  if (kind !== 'sum' && kind !== 'difference' && kind !== 'ratio') return undefined;
  const outcome = derive[kind]();
  const operands = { outcome, facts: [one, other] };
  return isRefusal(outcome) ? composeRefusal(outcome, operands.facts, view) : composeDerivation(outcome, operands, view);
}

/** The fact that states the figure itself, where nothing needs to be worked out. */
function statedFact(outcome: Derivation | Refusal, view: FactView): Fact | undefined {
  if (!isRefusal(outcome) || outcome.code !== 'STATED_BY_SOURCE') return undefined;
  return view.fact(outcome.inputs.at(-1) ?? '');
}

/** Whether a message names something of the pack: a stretch of days alone is no time between two matters of it. */
function namesMatter({ items }: Reading): boolean {
  return items.some(({ kind, role }) => role === undefined && (kind === 'name' || kind === 'term'));
}

/** Whether the figures are of the money that a message names: no rate is known for another currency, nor for a sum that nobody gave. */
function isOfMoneyNamed({ currencies, money }: Reading, { outcome, facts }: Operands): boolean {
  const held = facts.flatMap(({ value }) => (value.kind === 'money' ? [value] : []));
  const reached = !isRefusal(outcome) && outcome.value.kind === 'money' ? outcome.value.currency : undefined;
  return (
    currencies.every((currency) => isRefusal(outcome) || currency === reached || held.some((one) => one.currency === currency)) &&
    money.every(({ amount }) => held.some((one) => one.amount === amount))
  );
}

function concerns(reading: Reading, operands: Operands, found: Found): boolean {
  if (reading.statuses.includes('disbursed') || reading.statuses.includes('delivered')) return false;
  if (reading.unknownNames.length > 0 || reading.numbers.some((number) => number.unit === 'percent')) return false;
  if (operands.facts.length === 0) return true;
  if (reading.statuses.some((status) => !operands.facts.some((fact) => reachesStatus(fact, status)))) return false;
  const used = found.facts.filter(({ fact }) => operands.facts.some((one) => one.id === fact.id)).map(({ profile }) => profile);
  const asked = askingItems(reading.items).filter(
    (item) => item.kind !== 'number' && item.role === undefined && !speaksOfReckoning(item, reading),
  );
  return namesOperand(reading, operands) && asked.every((item) => used.some((profile) => says(item, profile)));
}

/** Whether a question names one of the figures, or what it is of: "balance" and "percentage" alone are anybody's. */
function namesOperand({ items, statuses, times }: Reading, { facts }: Operands): boolean {
  const subjects = new Set(facts.map(({ subject }) => `name:${subject}`));
  const named = items.some(({ kind, tokens }) => kind === 'number' || (kind === 'name' && tokens.some((token) => subjects.has(token))));
  return (
    named ||
    statuses.length > 0 ||
    times.some(({ kind }) => kind !== 'vague' && kind !== 'duration') ||
    items.some(({ kind, role }) => kind === 'term' && role === undefined) ||
    items.some(({ kind }) => kind === 'name')
  );
}

/** Whether a fact is of the status a question speaks of, or further along; "provided" is also said of what was committed. */
function reachesStatus(fact: Fact, asked: AskedStatus): boolean {
  const scale: readonly string[] = MONEY_STATUSES;
  const [held, wanted] = [scale.indexOf(fact.status ?? ''), scale.indexOf(asked === 'provided' ? 'committed' : asked)];
  return wanted < 0 || held === wanted || (held > wanted && asked !== 'proposed');
}

/** Whether an item only says that something is to be worked out, and of what that is named: "share of the pledge". */
function speaksOfReckoning({ text }: Item, { items, language }: Reading): boolean {
  const named = new Set(items.filter(isName).flatMap((name) => wordsOf(name.text).map(({ folded }) => folded)));
  const words = fold(text).split(' ');
  return words.some(isOfReckoning) && words.every((word) => isOfReckoning(word) || named.has(word) || isOrdinary(word, language));
}

const TITLES: Readonly<Record<Derivation['kind'], string>> = {
  share: 'Share',
  remainder: 'Remaining',
  sum: 'Sum',
  difference: 'Difference',
  ratio: 'Ratio',
  average: 'Average',
  projection: 'Projection',
  elapsed: 'Time between',
  rate: 'Implied rate of exchange',
  conversion: 'Converted at the rate a source used',
};

function composeDerivation(derivation: Derivation, operands: Operands, view: FactView): Draft {
  const headline = `${TITLES[derivation.kind]}: ${derivation.phrase} (worked out: ${derivation.formula}; no source prints this figure).`;
  const inputs = [...new Set([...operands.facts, ...derivation.inputs.flatMap((id) => view.fact(id) ?? [])])];
  const notes = [...(operands.remark?.text ? [operands.remark.text] : []), ...derivation.caveats.map(capitalised)];
  const blocks: Block[] = [
    paragraph(headline, 'bold'),
    ...notes.map((note) => paragraph(note)),
    ...figuresChart(operands.facts, view),
    ...operands.facts.map((fact) => paragraph(`Worked out from: ${fact.statement}`)),
    ...citationsBlock(inputs, view),
  ];
  const lines: Line[] = [
    { text: headline, facts: operands.facts.slice(0, 1), style: 'bold' },
    ...notes.slice(0, 2).map((text): Line => ({ text, facts: [] })),
    { text: `Out of: ${operands.facts.flatMap((fact) => briefly(fact, view)).join('; ')}`, facts: [], style: 'muted' },
  ];
  const derived = [{ value: derivation.text, formula: derivation.formula, inputs: derivation.inputs }, ...(operands.remark?.derived ?? [])];
  const details = { summary: headline, blocks };
  return { outcome: 'answered', headline, message: shortMessage(lines, view, 1), details, citations: citationsOf(inputs, view), derived };
}

/** A figure in a few words: its value, what it is of and its period. */
function briefly(fact: Fact, view: FactView): string[] {
  const value = fact.value.kind === 'count' ? `${formatAmount(fact.value.amount)} ${fact.value.unit}` : valueText(fact, view);
  return value === undefined
    ? []
    : [[value, view.entity(fact.subject)?.name ?? fact.subject, fact.period?.label].filter(Boolean).join(', ')];
}

/**
 * What the bare numbers of two figures give that must not be compared as if they were alike, so that whoever needs them
 * side by side sees how far they are apart and why that is no finding.
 */
function plainArithmetic(refusal: Refusal, facts: readonly Fact[]): { text: string; derived: DerivedFigure[] } | undefined {
  if (refusal.code !== 'STATUS_DIFFERS' && refusal.code !== 'SCOPE_DIFFERS') return undefined;
  const [one, other] = facts.map((fact) => fact.value).filter((value) => value.kind === 'money');
  if (!one || !other || one.currency !== other.currency) return undefined;
  const [large, small] = new Decimal(one.amount).gte(other.amount) ? [one, other] : [other, one];
  if (new Decimal(small.amount).isZero()) return undefined;
  const scale = commonScale([large.amount, small.amount]);
  const [more, less] = [inScale(large.amount, scale), inScale(small.amount, scale)];
  const apart = new Decimal(large.amount).minus(small.amount).toFixed();
  const difference = {
    value: formatMoney({ amount: apart, currency: large.currency }),
    formula: `${more} - ${less}`,
    inputs: refusal.inputs,
  };
  const ratio = {
    value: new Decimal(large.amount).div(small.amount).toDecimalPlaces(2).toFixed(),
    formula: `${more} / ${less}`,
    inputs: refusal.inputs,
  };
  const text = `The bare numbers are ${difference.value} apart (${difference.formula}), a ratio of ${ratio.value} (${ratio.formula}); that compares two different things and is no finding of any source.`;
  return { text, derived: [difference, ratio] };
}

function composeRefusal(refusal: Refusal, facts: readonly Fact[], view: FactView): Draft {
  const headline = `Not worked out: ${refusal.reason}`;
  const arithmetic = plainArithmetic(refusal, facts);
  const blocks: Block[] = [
    { kind: 'notice', tone: 'corrected', text: headline },
    ...(arithmetic ? [paragraph(arithmetic.text)] : []),
    ...facts.map((fact) => paragraph(`What the sources say: ${fact.statement}`)),
    ...citationsBlock(facts, view),
  ];
  const lines: Line[] = [
    { text: headline, facts: [], style: 'bold' },
    ...facts.slice(0, 2).map((fact): Line => ({ text: fact.statement, facts: [fact] })),
    ...(arithmetic ? [{ text: arithmetic.text, facts: [] }] : []),
  ];
  return {
    outcome: 'corrected',
    headline,
    message: shortMessage(lines, view, 1),
    details: { summary: headline, blocks },
    citations: citationsOf(facts, view),
    derived: arithmetic?.derived ?? [],
  };
}
