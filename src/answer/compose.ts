import { sidesOf } from '../facts/differences.ts';
import { rivals } from '../facts/links.ts';
import type { FactView } from '../facts/view.ts';
import type { Fact } from '../model/fact.ts';
import { formatDay } from '../model/format.ts';
import type { Block } from '../model/message.ts';
import type { Reading } from '../question/reading.ts';
import type { Draft } from './answer.ts';
import { citationsBlock, citationsOf } from './citations.ts';
import type { Correction } from './correction.ts';
import { disagreementBlocks } from './disagreement.ts';
import { attribution, figureBlocks, freshness, paragraph, tiedBlocks, tiedFigures } from './fact-blocks.ts';
import { listed, valueText } from './wording.ts';

/** All readings that stand on the claim of a fact, the fact first. */
function readingsOf(fact: Fact, view: FactView): Fact[] {
  const readings = view.claimOf(fact.id)?.readings ?? [];
  return [fact, ...readings.filter((one) => one.id !== fact.id && one.rank?.level !== 'deprecated')];
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
    ...alsoBlocks(also.filter((fact) => !readings.includes(fact))),
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
    const words = sidesOf(status).map((variant) => variant.said.replace('_', ' '));
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
