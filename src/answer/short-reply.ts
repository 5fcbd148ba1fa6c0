import { type ClaimDifference, sidesOf } from '../facts/claim-differences.ts';
import { standingReadings } from '../facts/reconcile.ts';
import type { FactView } from '../facts/view.ts';
import { statesFactuality } from '../language/polarity/states-factuality.ts';
import { type Evidence, type Fact, isPastReview } from '../model/fact.ts';
import { formatFactuality } from '../model/factuality.ts';
import { formatDay, formatStatus } from '../model/format.ts';
import type { Block, Message, MessageCitation, TextRun } from '../model/message.ts';
import { publishers } from './fact-blocks.ts';
import { listed, sourceText, voiceWord } from './wording.ts';

/** A line of a short reply, with the facts that bear it out. */
export interface Line {
  readonly text: string;
  readonly facts: readonly Fact[];
  readonly style?: 'bold' | 'muted' | 'contested';
  /** What the line tells, in a word or two in front of it. */
  readonly label?: string;
  /** One of several that the reply tells. */
  readonly item?: boolean;
}

/** So many passages are printed under a short reply; all stand behind it. */
const PASSAGES = 2;
/** A line that tells what is also so is left out where the reply is as long as this already. */
const WORDS_ALSO = 55;
/** Where several are asked for, there is room for more. */
export const WORDS_OF_LIST = 115;
/** A side of a disagreement is told in its own words only up to here. */
const WORDS_SIDES = 95;

const wordsIn = (text: string) => text.split(/\s+/u).length;

/** The lines under the statement of a fact: who and when; what disagrees; what else is so, as far as there is room. */
export function factLines(main: Fact, also: readonly Fact[], setAside: readonly Fact[], view: FactView, room = WORDS_ALSO): Line[] {
  const lines: Line[] = [{ text: qualifiersOf(main, view), facts: [], style: 'muted' }];
  let words = wordsIn(main.statement) + wordsIn(lines[0]?.text ?? '');
  const add = (line: Line, most: number) => {
    if (words + wordsIn(line.text) > most && !/^Sources differ on/u.test(line.text)) return;
    words += wordsIn(line.text);
    lines.push(line);
  };
  for (const line of differenceLines(main, view)) add(line, WORDS_SIDES);
  for (const fact of setAside) add({ text: fact.statement, facts: [fact] }, WORDS_SIDES);
  for (const fact of also) add({ text: fact.statement, facts: [fact] }, room);
  return lines;
}

/** Who said it, when, how many sources, and that it was due to be looked at again. */
function qualifiersOf(fact: Fact, view: FactView): string {
  const speaker = fact.speaker === undefined ? undefined : view.entity(fact.speaker)?.name;
  const sources = publishers([fact], view);
  const claim = view.claimOf(fact.id);
  const agree =
    claim?.state === 'contested'
      ? undefined
      : new Set((claim ? standingReadings(claim) : [fact]).flatMap((one) => publishers([one], view))).size;
  const from = agree !== undefined && agree > 1 ? `${agree} sources` : sources.length > 0 ? listed(sources) : undefined;
  const reading = statesFactuality(fact.statement, fact) ? undefined : formatFactuality(fact);
  const parts = [
    ...(reading ? [reading] : []),
    ...untold([speaker, formatDay(fact.announced)], fact.statement),
    ...(fact.status && !fact.statement.toLowerCase().includes(formatStatus(fact.status)) ? [formatStatus(fact.status)] : []),
    ...(from ? [from] : []),
    ...(isPastReview(fact, view.horizon.asOf) ? ['may be overtaken'] : []),
  ];
  return parts.join(' · ');
}

/** Who and when, as far as the statement does not tell them itself. */
function untold(parts: readonly (string | undefined)[], statement: string): string[] {
  const left = parts.filter((part) => part !== undefined && !statement.includes(lastOf(part)));
  return left.length > 0 ? [left.join(', ')] : [];
}

/** The surname of a name; a date whole. */
function lastOf(part: string): string {
  return /\d/u.test(part) ? part : (part.split(' ').at(-1) ?? part);
}

/** What the sources of a claim do not say alike, a line each, unless the statement tells it already. */
function differenceLines(fact: Fact, view: FactView): Line[] {
  const claim = view.claimOf(fact.id);
  if (!claim || /\bdiffer|\bonly \p{Lu}\p{L}+ (?:writes|prints)|\bprints?\b.*\band\b/u.test(fact.statement)) return [];
  return claim.differences.filter(({ effect }) => effect === 'contests').map((one) => differenceLine(one, fact, view));
}

function differenceLine(difference: ClaimDifference, fact: Fact, view: FactView): Line {
  const sides = sidesOf(difference).map(({ said, facts: ids }) => ({ said, facts: ids.flatMap((id) => view.fact(id) ?? []) }));
  const facts = sides.flatMap((side) => side.facts);
  if (difference.aspect === 'status') {
    const told = sides.map((side) => `${side.said.replace('_', ' ')} (${listed(publishers(side.facts, view))})`);
    return { text: `Sources differ on the status: ${listed(told, 'or')}.`, facts, style: 'contested' };
  }
  const others = sides.filter((side) => !side.facts.includes(fact));
  const told = others.flatMap((side) => side.facts.slice(0, 1)).map((one) => `${one.statement} (${listed(publishers([one], view))})`);
  return { text: `Sources differ: ${told.slice(0, 2).join(' ')}`, facts, style: 'contested' };
}

/** The passage that bears a fact out best: a speaker's own words before a report of them, the fullest first. */
export function bestEvidence(fact: Fact): Evidence | undefined {
  const rank = { direct: 0, indirect: 1, translation: 2, commentary: 3, headline: 4 } as const;
  const supporting = fact.evidence.filter(({ stance }) => stance === 'supports');
  return (
    supporting.toSorted((one, other) => rank[one.voice] - rank[other.voice] || other.quote.length - one.quote.length)[0] ?? fact.evidence[0]
  );
}

function citationOf(fact: Fact, number: number, view: FactView): MessageCitation | undefined {
  const evidence = bestEvidence(fact);
  const source = evidence && view.source(evidence.source);
  if (!evidence || !source) return undefined;
  return {
    number,
    publisher: source.publisher,
    date: sourceText(source).slice(source.publisher.length + 2),
    quote: evidence.quote,
    note: voiceWord(evidence.voice),
    ...(source.url ? { link: source.url } : {}),
  };
}

/** A short reply out of lines: each line refers to the passages that bear it out, and the first passages stand below. */
export function shortMessage(lines: readonly Line[], view: FactView, passages = PASSAGES): Message {
  const cited = [...new Set(lines.flatMap(({ facts }) => facts.slice(0, 1)))]
    .filter((fact) => bestEvidence(fact) !== undefined)
    .slice(0, passages);
  const numberOf = new Map(cited.map((fact, at) => [fact.id, at + 1]));
  const citations = cited.flatMap((fact) => citationOf(fact, numberOf.get(fact.id) ?? 1, view) ?? []);
  const blocks = lines.filter(({ text }) => text !== '').map((line) => blockOf(line, numberOf));
  return {
    summary: lines[0]?.text ?? '',
    blocks: [...blocks, ...(citations.length > 0 ? [{ kind: 'citations', citations } as const] : [])],
  };
}

function blockOf({ text, facts, style, label, item }: Line, numberOf: ReadonlyMap<string, number>): Block {
  if (style === 'contested') return { kind: 'notice', tone: 'contested', text };
  const cites = facts.slice(0, 1).flatMap(({ id }) => numberOf.get(id) ?? []);
  const run: TextRun = { text, ...(style === 'bold' && { style: 'bold' }), ...(cites.length > 0 && { cites }) };
  const lead: TextRun[] = label === undefined ? [] : [{ text: `${label}: `, style: 'bold' }];
  return { kind: 'text', runs: [...lead, run], ...(style === 'muted' && { muted: true }), ...(item && { item }) };
}
