import { rivals } from '../facts/links.ts';
import type { FactView } from '../facts/view.ts';
import type { Fact } from '../model/fact.ts';
import { formatDay } from '../model/format.ts';
import type { Gap } from '../model/gap.ts';
import type { Block, MessageAction } from '../model/message.ts';
import type { Reading } from '../question/reading.ts';
import type { Draft } from './answer.ts';
import { citationsBlock, citationsOf } from './citations.ts';
import type { Conflict } from './conflict.ts';
import type { Correction } from './correction.ts';
import { disagreementBlocks } from './disagreement.ts';
import { attribution, figureBlocks, paragraph, tiedBlocks, tiedFigures } from './fact-blocks.ts';
import { listed, sourceText, valueText } from './wording.ts';

const ASK_CURATORS: MessageAction = { id: 'ask-curators', label: 'Send to the curators', value: 'question' };

/** All readings that stand on the claim of a fact, the fact first. */
function readingsOf(fact: Fact, view: FactView): Fact[] {
  const readings = view.claimOf(fact.id)?.readings ?? [];
  return [fact, ...readings.filter((one) => one.id !== fact.id && one.rank?.level !== 'deprecated')];
}

/** The newest day on which anything cited was published, for the reader to judge by. */
function freshness(facts: readonly Fact[], view: FactView): Block {
  const newest = view.newestSource(facts);
  const text = newest
    ? `Newest source used: ${sourceText(newest)}. Nothing later than ${formatDay(view.horizon.asOf)} was looked at.`
    : `Nothing later than ${formatDay(view.horizon.asOf)} was looked at.`;
  return paragraph(text, 'italic');
}

function staleNotice(fact: Fact, view: FactView): Block[] {
  if (!fact.review_by || fact.review_by >= view.horizon.asOf) return [];
  return [
    {
      kind: 'notice',
      tone: 'stale',
      text: `This was due to be looked at again by ${formatDay(fact.review_by)}; it may have been overtaken.`,
    },
  ];
}

function alsoBlocks(also: readonly Fact[]): Block[] {
  return also.map((fact) => paragraph(`Also: ${fact.statement}`));
}

/** The answer that a fact gives, with who said it, what disagrees, what is tied to it, and the passages. */
export function composeAnswer(main: Fact, also: readonly Fact[], reading: Reading, view: FactView): Draft {
  const claim = view.claimOf(main.id);
  const headline = headlineOf(main, reading, view);
  const asksAboutRivals = reading.intent === 'reconcile' || reading.money.some((money) => money.currency !== undefined);
  const readings = [
    ...readingsOf(main, view),
    ...tiedFigures(main, view).map(({ fact }) => fact),
    ...(asksAboutRivals ? rivals(view, main) : []),
  ];
  const blocks: Block[] = [
    paragraph(headline, 'bold'),
    ...figureBlocks(main, view),
    paragraph(attribution(main, view)),
    ...disagreementBlocks(main, view, asksAboutRivals),
    ...tiedBlocks(main, view),
    ...alsoBlocks(also),
    ...staleNotice(main, view),
    ...citationsBlock([...readings, ...also], view),
    freshness([...readings, ...also], view),
  ];
  return {
    outcome: claim?.state === 'contested' ? 'contested' : 'answered',
    headline,
    message: { summary: headline, blocks },
    citations: citationsOf([...readings, ...also], view),
    derived: [],
  };
}

function headlineOf(fact: Fact, reading: Reading, view: FactView): string {
  if (reading.answer === 'date' && fact.value.kind !== 'date' && !fact.statement.includes(formatDay(fact.announced))) {
    return `${formatDay(fact.announced)}: ${fact.statement}`;
  }
  const value = valueText(fact, view);
  const status = view.claimOf(fact.id)?.differences.find((one) => one.aspect === 'status' && one.effect === 'contests');
  if (fact.value.kind === 'money' && value && status && !/\bdiffer/u.test(fact.statement)) {
    const words = status.variants.map((variant) => variant.said.replace('_', ' '));
    return `${fact.statement} Sources differ on whether it was ${listed(words, 'or')}.`;
  }
  return fact.statement;
}

/** The answer to a question that takes for granted what the store says otherwise. */
export function composeCorrection(
  main: Fact,
  corrections: readonly Correction[],
  also: readonly Fact[],
  reading: Reading,
  view: FactView,
): Draft {
  const held = composeAnswer(main, also, { ...reading, intent: 'reconcile' }, view);
  const wrong = corrections.map(({ asked, held: right }) => `not “${asked}” but ${right}`);
  const headline = `The sources say otherwise (${wrong.join('; ')}): ${main.statement}`;
  const [, ...rest] = held.message.blocks;
  return { ...held, outcome: 'corrected', headline, message: { summary: headline, blocks: [paragraph(headline, 'bold'), ...rest] } };
}

/** The reply to a question whose matter the sources speak of without the value that was asked for. */
export function composeNoValue(main: Fact, also: readonly Fact[], view: FactView): Draft {
  return composeUnknown(`Not in the store: ${missingWord(main)}. ${main.statement}`, undefined, [main, ...also], view);
}

function missingWord(fact: Fact): string {
  if (fact.value.kind !== 'none') return 'the value';
  return {
    amount: 'no amount is given',
    count: 'no number is given',
    date: 'no date is given',
    duration: 'no length of time is given',
    name: 'no name is given',
    detail: 'no detail is given',
  }[fact.value.missing];
}

/** The reply to a question that the store cannot answer: what is missing, where it was looked for, the nearest thing held. */
export function composeUnknown(headline: string, gap: Gap | undefined, nearest: readonly Fact[], view: FactView): Draft {
  const looked = (gap ? gap.looked_through.map((id) => view.source(id)).filter((source) => source !== undefined) : view.sources).map(
    sourceText,
  );
  const blocks: Block[] = [
    { kind: 'notice', tone: 'missing', text: headline },
    ...(looked.length > 0 ? [paragraph(`Looked through: ${looked.join('; ')}.`)] : []),
    ...nearest.map((fact) => paragraph(`Nearest thing held: ${fact.statement}`)),
    ...citationsBlock(nearest, view),
    freshness(nearest, view),
    { kind: 'actions', actions: [ASK_CURATORS] },
  ];
  return { outcome: 'unknown', headline, message: { summary: headline, blocks }, citations: citationsOf(nearest, view), derived: [] };
}

/** In one sentence, why nothing held answers. */
export function unknownHeadline(gap: Gap | undefined, conflicts: readonly Conflict[]): string {
  if (gap) return `Not in the store: ${lowered(gap.statement)}`;
  const names = conflicts.filter((conflict) => conflict.kind === 'name').map((conflict) => `“${conflict.text}”`);
  if (names.length > 0) return `Not in the store: nothing there answers this about ${listed([...new Set(names)])}.`;
  const times = conflicts.filter((conflict) => conflict.kind === 'time').map((conflict) => `“${conflict.text}”`);
  if (times.length > 0) return `Not in the store: nothing there answers this for ${listed([...new Set(times)])}.`;
  const currency = conflicts.find((conflict) => conflict.kind === 'currency');
  if (currency) return `Not in the store: no source gives this figure in ${currency.asked}.`;
  if (conflicts.some((conflict) => conflict.kind === 'status'))
    return 'Not in the store: no source says how much was delivered or paid out.';
  return 'Not in the store: none of the sources answers this.';
}

/** A statement as it goes on after a colon; names and abbreviations keep their capitals. */
function lowered(statement: string): string {
  const [first = ''] = statement.split(' ');
  const ordinary = [
    'None',
    'No',
    'The',
    'Nothing',
    'Neither',
    'It',
    'There',
    'Only',
    'Nobody',
    'How',
    'Which',
    'What',
    'Whether',
    'Who',
    'When',
    'Where',
    'Why',
    'A',
    'An',
    'Not',
    'How',
    'All',
    'Any',
    'Sources',
    'One',
  ];
  return ordinary.includes(first) ? statement.charAt(0).toLowerCase() + statement.slice(1) : statement;
}

/** The polite refusal of what the store is not for, with what it is for and, where there is one, the nearest fact. */
export function composeOutside(
  headline: string,
  scope: string,
  suggestions: readonly string[],
  nearest: readonly Fact[],
  view: FactView,
): Draft {
  const blocks: Block[] = [
    paragraph(headline, 'bold'),
    paragraph(`What it covers: ${scope}`),
    ...nearest.map((fact) => paragraph(`What the sources say: ${fact.statement}`)),
    ...(nearest.length === 0 && suggestions.length > 0
      ? [paragraph(`Ask, for example: ${suggestions.map((one) => `“${one}”`).join(' ')}`)]
      : []),
    ...citationsBlock(nearest, view),
  ];
  return { outcome: 'out_of_scope', headline, message: { summary: headline, blocks }, citations: citationsOf(nearest, view), derived: [] };
}
