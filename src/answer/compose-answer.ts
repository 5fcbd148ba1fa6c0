import { sidesOf } from '../facts/claim-differences.ts';
import { rivals } from '../facts/links.ts';
import type { FactView } from '../facts/view.ts';
import { statesFactuality } from '../language/polarity/states-factuality.ts';
import { paragraph } from '../model/blocks.ts';
import type { Fact } from '../model/fact.ts';
import { formatFactuality } from '../model/factuality.ts';
import type { Block, Message } from '../model/message.ts';
import { capitalised } from '../model/text.ts';
import type { Reading } from '../question/reading.ts';
import type { Draft, Proof } from './answer.ts';
import { citationsBlock, citationsOf } from './citations.ts';
import type { FalsePresupposition } from './correction.ts';
import { disagreementBlocks } from './disagreement.ts';
import { attribution, figureBlocks, freshness, tiedBlocks, tiedFigures, unquotedBlocks } from './fact-blocks.ts';
import { otherSides } from './other-sides.ts';
import { factLines, type Line, shortMessage, WORDS_OF_LIST } from './short-reply.ts';
import { listed, valueText } from './wording.ts';

/** All readings that stand on the claim of a fact, the fact first. */
function readingsOf(fact: Fact, view: FactView): Fact[] {
  const readings = view.claimOf(fact.id)?.readings ?? [];
  return [fact, ...readings.filter((one) => one.id !== fact.id && one.rank?.level !== 'deprecated')];
}

function alsoBlocks(also: readonly Fact[]): Block[] {
  return also.map((fact) => paragraph(`Also: ${fact.statement}`));
}

/** Everything that is known around a fact: who said it, what disagrees, what is tied to it, and all passages. */
function detailsOf(
  headline: string,
  main: Fact,
  also: readonly Fact[],
  standing: readonly Fact[],
  asksAboutRivals: boolean,
  view: FactView,
): Message {
  const blocks: Block[] = [
    paragraph(headline, 'bold'),
    ...figureBlocks(main, view),
    paragraph(attribution(main, view)),
    ...disagreementBlocks(main, view, asksAboutRivals),
    ...tiedBlocks(main, view),
    ...alsoBlocks(also.filter((fact) => !standing.includes(fact))),
    ...citationsBlock([...standing, ...also], view),
    ...unquotedBlocks(main),
    freshness([...standing, ...also], view),
  ];
  return { summary: headline, blocks };
}

/** The answer that a fact gives: its statement, a line of who, when and how many sources, what disagrees, and a passage or two. */
export function composeAnswer(
  main: Fact,
  also: readonly Fact[],
  reading: Pick<Reading, 'intent' | 'money' | 'answer'>,
  view: FactView,
): Draft {
  const claim = view.claimOf(main.id);
  const headline = headlineOf(main, view);
  const asksAboutRivals = reading.intent === 'reconcile' || reading.money.some((money) => money.currency !== undefined);
  const aside = reading.intent === 'reconcile' ? (claim?.setAside ?? []).map(({ fact }) => fact) : [];
  const set = asksAboutRivals ? [...rivals(view, main), ...aside] : [];
  const standing = [...readingsOf(main, view), ...tiedFigures(main, view).map(({ fact }) => fact), ...set];
  const lines: Line[] = [
    { text: headline, facts: [main], style: 'bold' },
    ...factLines(main, also, set, view, wantsSeveral(reading) ? WORDS_OF_LIST : undefined),
  ];
  return {
    outcome: claim?.state === 'contested' ? 'contested' : 'answered',
    headline,
    message: shortMessage(lines, view, claim?.state === 'contested' ? 2 : 1),
    details: detailsOf(headline, main, also, standing, asksAboutRivals, view),
    citations: citationsOf([...standing, ...also], view),
    derived: [],
  };
}

/** Whether several answers are wanted rather than one. */
function wantsSeveral({ answer }: Pick<Reading, 'answer'>): boolean {
  return answer === 'list' || answer === 'country' || answer === 'person';
}

/** The statement; what a pack's statement leaves out of how the matter is told stands before it. */
function headlineOf(fact: Fact, view: FactView): string {
  const reading = statesFactuality(fact.statement, fact) ? undefined : formatFactuality(fact);
  if (reading !== undefined) return `${capitalised(reading)}: ${fact.statement}`;
  const value = valueText(fact, view);
  const status = view.claimOf(fact.id)?.differences.find((one) => one.aspect === 'status' && one.effect === 'contests');
  if (fact.value.kind === 'money' && value && status && !/\bdiffer/u.test(fact.statement)) {
    const words = sidesOf(status).map((variant) => variant.said.replace('_', ' '));
    return `${fact.statement} Sources differ on whether it was ${listed(words, 'or')}.`;
  }
  const others = otherSides(fact, view);
  return others.length > 0 ? `${fact.statement} Others say ${listed(others, 'or')}.` : fact.statement;
}

/** The answer with another first line: the statement follows where the line does not hold it. */
export function withHeadline(draft: Draft, headline: string, outcome: Draft['outcome'], main: Fact, view: FactView): Draft {
  const lead: Line[] = [{ text: headline, facts: [main], style: 'bold' }];
  const lines = headline.includes(main.statement) ? lead : [...lead, { text: main.statement, facts: [main] }];
  return { ...draft, outcome, headline, message: shortMessage([...lines, ...factLines(main, [], [], view)], view) };
}

/** The answer to a question that takes for granted what the store says otherwise. */
export function composeCorrection(
  main: Fact,
  corrections: readonly FalsePresupposition[],
  also: readonly Fact[],
  reading: Reading,
  view: FactView,
): Draft {
  const held = composeAnswer(main, also, { ...reading, intent: 'reconcile' }, view);
  const wrong = corrections.map(({ asked, held: right }) => `not “${asked}” but ${right}`);
  const headline = `The sources say otherwise (${wrong.join('; ')}): ${main.statement}`;
  const set = rivals(view, main).map((rival): Line => ({ text: rival.statement, facts: [rival] }));
  const lines: Line[] = [{ text: headline, facts: [main], style: 'bold' }, ...set.slice(0, 1), ...factLines(main, [], [], view)];
  return { ...held, outcome: 'corrected', headline, message: shortMessage(lines, view) };
}

/** The answer that covers only a part: what is held, and plainly what is not. */
export function composePartly(
  main: Fact,
  { lacking, proof }: { readonly lacking: string; readonly proof: Proof },
  reading: Reading,
  view: FactView,
): Draft {
  const held = composeAnswer(main, [], reading, view);
  const headline = `${main.statement} ${lacking}`;
  return {
    ...held,
    outcome: 'partly',
    headline,
    proof,
    message: shortMessage([{ text: headline, facts: [main], style: 'bold' }, ...factLines(main, [], [], view)], view),
  };
}
