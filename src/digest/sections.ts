import { type ClaimDifference, sidesOf } from '../facts/claim-differences.ts';
import type { Claim } from '../facts/reconcile.ts';
import type { FactView } from '../facts/view.ts';
import type { DigestSection } from '../model/digest-definition.ts';
import type { Fact } from '../model/fact.ts';
import { formatDay } from '../model/format.ts';
import type { Block } from '../model/message.ts';
import { capitalised } from '../model/text.ts';
import type { Changes, Correction, NewsItem } from './changes.ts';
import { digestValueText, itemLine, publishersBestFirst } from './lines.ts';
import { type OpenQuestions, unwordedLine, wordedLine } from './open-questions.ts';
import { factsPastReview, type UpcomingFact, upcomingFacts } from './outlook.ts';
import { ownerOf } from './owner.ts';

/** What the sections are written from. */
export interface SectionInput {
  readonly before: FactView;
  readonly now: FactView;
  readonly changes: Changes;
  /** Topics in the order in which their news matter. */
  readonly topics: readonly string[];
  /** The local day of the digest, `YYYY-MM-DD`. */
  readonly today: string;
  readonly openQuestions: OpenQuestions;
}

/** One thing that a section tells, with the facts that it shows. */
export interface SectionItem {
  readonly blocks: readonly Block[];
  readonly facts: readonly Fact[];
  /** The matter that it is listed under. */
  readonly topic?: string;
}

/** A section with everything that it tells. */
export interface Section {
  readonly title: string;
  readonly items: readonly SectionItem[];
  /** The count in the head of the digest: `5 newly contested`. */
  readonly count: string;
}

function section(title: string, word: string, items: readonly SectionItem[]): Section[] {
  return items.length === 0 ? [] : [{ title, items, count: `${items.length} ${word}` }];
}

/** News by matter: the topics of the definition in their order, then those with the most news; the weightiest of each first. */
function newsSection({ changes, now, topics }: SectionInput): Section[] {
  const items = changes.news.map((one) => newItem(one, now));
  return section('New', 'new', byTopic(items, topics));
}

function byTopic(items: readonly SectionItem[], topics: readonly string[]): SectionItem[] {
  const counts = new Map<string, number>();
  for (const { topic = '' } of items) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  const place = (topic: string) => (topics.includes(topic) ? topics.indexOf(topic) : topics.length);
  const order = [...counts.keys()].toSorted((one, other) => place(one) - place(other) || (counts.get(other) ?? 0) - (counts.get(one) ?? 0));
  return items.toSorted((one, other) => order.indexOf(one.topic ?? '') - order.indexOf(other.topic ?? ''));
}

function newItem({ fact, further }: NewsItem, now: FactView): SectionItem {
  const replaced = fact.relations
    .filter((relation) => relation.type === 'supersedes')
    .map((relation) => now.fact(relation.fact))
    .filter((one) => one !== undefined);
  const replaces = replaced.map((one) => ` It takes the place of: ${one.statement}`).join('');
  return {
    blocks: [itemLine(`${fact.statement}${replaces}`, fact, now, further ? 'Also:' : undefined)],
    facts: [fact],
    topic: fact.topic,
  };
}

const CORRECTION_LEADS = { revised: 'Now:', set_aside: 'No longer held:', withdrawn: 'Withdrawn:' } as const;

function correctedItem(correction: Correction, { before, now }: SectionInput): SectionItem {
  const { kind, before: earlier, now: present, reason } = correction;
  const shown = present ?? earlier;
  const line = itemLine(shown.statement, shown, present ? now : before, CORRECTION_LEADS[kind]);
  const why = [
    ...(kind === 'revised' && earlier.statement !== shown.statement ? [`Before: ${earlier.statement}`] : []),
    ...(reason === undefined ? [] : [`Why: ${reason}`]),
  ].join(' ');
  const explained = why === '' ? line : { ...line, runs: [...line.runs, { text: `\n${why}` }] };
  return { blocks: [explained], facts: present ? [present] : [] };
}

/** What one side of a difference says, with who published it. */
function sideText(aspect: ClaimDifference['aspect'], said: string, facts: readonly Fact[], now: FactView): string {
  const [fact] = facts;
  const words = aspect === 'value' && fact ? digestValueText(fact, now) : said.replaceAll('_', ' ');
  return `${words} (${publishersBestFirst(facts, now)})`;
}

/** Values that a word or two cannot tell: the best reading is told in a sentence. */
const TOLD_IN_SENTENCES: readonly Fact['value']['kind'][] = ['text', 'none', 'entities'];

/** A contested claim in a line: what it is about, and each side with who published it. */
export function contestedItem(claim: Claim, now: FactView): SectionItem {
  const difference = claim.differences.find((one) => one.effect === 'contests');
  const [first] = claim.readings;
  const disputed = claim.readings.find((fact) => fact.contested !== undefined);
  if (!difference && disputed) {
    return { blocks: [itemLine(`${disputed.statement} Disputed: ${disputed.contested?.reason}`, disputed, now)], facts: [disputed] };
  }
  if (!difference || !first) return { blocks: [], facts: [] };
  const sides = sidesOf(difference).map(({ said, facts: ids }) => {
    const facts = ids.map((id) => now.fact(id)).filter((fact) => fact !== undefined);
    return { said, facts };
  });
  const facts = sides.flatMap((side) => side.facts);
  if (difference.aspect === 'value' && TOLD_IN_SENTENCES.includes(first.value.kind)) {
    const text = `${first.statement} Sources differ on it: ${publishersBestFirst(facts, now)}.`;
    return { blocks: [{ kind: 'text', item: true, runs: [{ text }] }], facts };
  }
  const told = sides.map((side) => sideText(difference.aspect, side.said, side.facts, now)).join(' or ');
  const subject = capitalised(now.entity(first.subject)?.name ?? first.subject);
  const lead = { text: `${subject}${difference.aspect === 'value' ? '' : `, ${digestValueText(first, now)}`}: `, style: 'bold' } as const;
  return {
    blocks: [{ kind: 'text', item: true, runs: [lead, { text: `sources differ on the ${difference.aspect}: ${told}.` }] }],
    facts,
  };
}

/** What sources have come to differ on; and what they differed on before, unless that has a section of its own. */
function contestedSections({ changes, now }: SectionInput, sections: readonly DigestSection[]): Section[] {
  const items = (claims: readonly Claim[]) => claims.map((claim) => contestedItem(claim, now)).filter(({ blocks }) => blocks.length > 0);
  const before = sections.includes('still_contested') ? [] : items(changes.stillContested);
  return [
    ...section('Newly contested', 'newly contested', items(changes.contested)),
    ...section('Contested as before', 'contested as before', before),
  ];
}

function upcomingItem({ fact, from, to }: UpcomingFact, now: FactView): SectionItem {
  const days = fact.value.kind === 'date' ? digestValueText(fact, now) : from === to ? formatDay(to) : `until ${formatDay(to)}`;
  return { blocks: [itemLine(fact.statement, fact, now, `${days}:`)], facts: [fact] };
}

/** A fact past its review date: when it was due, and who looks after it. */
export function pastReviewItem(fact: Fact, now: FactView): SectionItem {
  const lead = `Due ${formatDay(fact.review_by ?? '')} (owner: ${ownerOf(fact)}):`;
  return { blocks: [itemLine(fact.statement, fact, now, lead)], facts: [fact] };
}

/** A claim that is still contested, with who looks after its best reading and when that is to be looked at again. */
export function stillContestedItem(claim: Claim, now: FactView): SectionItem {
  const item = contestedItem(claim, now);
  const [kept] = claim.readings;
  if (!kept || item.blocks.length === 0) return item;
  const due = kept.review_by === undefined ? '' : `; review by ${formatDay(kept.review_by)}`;
  const [first, ...rest] = item.blocks;
  const note = { text: ` (owner: ${ownerOf(kept)}${due})` };
  return first?.kind === 'text' ? { ...item, blocks: [{ ...first, runs: [...first.runs, note] }, ...rest] } : item;
}

/** Questions in the words of curators; the others are counted, as nobody has read over what their askers wrote. */
function openQuestionSection({ openQuestions: { worded, unworded } }: SectionInput): Section[] {
  const told = worded.map((one): SectionItem => ({ blocks: [wordedLine(one)], facts: [] }));
  const rest: SectionItem[] = unworded > 0 ? [{ blocks: [unwordedLine(unworded, told.length > 0)], facts: [] }] : [];
  const count = worded.length + unworded;
  if (count === 0) return [];
  return [{ title: 'Open questions', items: [...told, ...rest], count: `${count} open ${count === 1 ? 'question' : 'questions'}` }];
}

/** Everything that a section of a digest tells, `sections` being those of its definition; nothing where there is nothing to tell. */
export function sectionsFor(wanted: DigestSection, input: SectionInput, sections: readonly DigestSection[]): Section[] {
  const { changes, now, today } = input;
  switch (wanted) {
    case 'new':
      return newsSection(input);
    case 'corrected': {
      const items = changes.corrections.map((one) => correctedItem(one, input));
      return section('Corrected', 'corrected', items);
    }
    case 'contested':
      return contestedSections(input, sections);
    // They stand in the head.
    case 'key_figures':
      return [];
    case 'upcoming': {
      const items = upcomingFacts(now, today).map((one) => upcomingItem(one, now));
      return section('Coming up', 'coming up', items);
    }
    case 'still_contested': {
      const items = changes.stillContested.map((claim) => stillContestedItem(claim, now));
      return section(
        'Still contested',
        'still contested',
        items.filter(({ blocks }) => blocks.length > 0),
      );
    }
    case 'past_review': {
      const items = factsPastReview(now, today).map((fact) => pastReviewItem(fact, now));
      return section('Past their review date', 'past review', items);
    }
    case 'open_questions':
      return openQuestionSection(input);
  }
}
