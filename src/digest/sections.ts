import { type Difference, sidesOf } from '../facts/differences.ts';
import type { Claim } from '../facts/reconcile.ts';
import type { FactView } from '../facts/view.ts';
import type { DigestSection } from '../model/digest-definition.ts';
import type { Fact } from '../model/fact.ts';
import { formatDay } from '../model/format.ts';
import type { Block } from '../model/message.ts';
import type { Changes, Correction, NewsItem } from './changes.ts';
import { type Figures, keyFigures, keyFigureTable } from './key-figures.ts';
import { capitalised, itemLine, plainLine, publishersOf, valueText } from './lines.ts';
import { type OpenQuestions, unwordedLine, wordedLine } from './open-questions.ts';
import { factsPastReview, type UpcomingFact, upcomingFacts } from './outlook.ts';
import { ownerOf } from './owner.ts';

/** What the sections are written from. */
export interface SectionInput {
  readonly before: FactView;
  readonly now: FactView;
  readonly changes: Changes;
  /** The sections of the digest: what one of them tells, no other tells again. */
  readonly sections: readonly DigestSection[];
  /** The local day of the digest, `YYYY-MM-DD`. */
  readonly today: string;
  readonly figures: Figures;
  readonly openQuestions: OpenQuestions;
}

/** A section as blocks, with the facts that it shows; no blocks: there is nothing to tell. */
export interface Section {
  readonly blocks: readonly Block[];
  readonly facts: readonly Fact[];
}

const NOTHING: Section = { blocks: [], facts: [] };
/** Items a section shows: all together stay within the 50 blocks of a Slack message, a digest's two head lines included. */
const ITEMS_SHOWN: Readonly<Record<DigestSection, number>> = {
  new: 7,
  corrected: 4,
  contested: 3,
  key_figures: 12,
  upcoming: 4,
  still_contested: 3,
  past_review: 3,
  open_questions: 3,
};

/** Topics that are named when not all of their news are shown. */
const TOPICS_NAMED = 4;

interface Item extends Section {
  /** Under which it is counted when it is not shown. */
  readonly topic?: string;
}

/** How many items of each topic are not shown: `98 more not shown here: Partners (12), The pledge (9).` */
function restText(hidden: readonly Item[]): string {
  const topics = new Map<string, number>();
  for (const topic of hidden.flatMap((item) => item.topic ?? [])) topics.set(topic, (topics.get(topic) ?? 0) + 1);
  const most = [...topics].sort(([, left], [, right]) => right - left);
  const named = most.slice(0, TOPICS_NAMED).map(([topic, count]) => `${topic} (${count})`);
  const others = most.slice(TOPICS_NAMED).reduce((sum, [, count]) => sum + count, 0);
  const counts = [...named, ...(others > 0 ? [`other topics (${others})`] : [])].join(', ');
  return `${hidden.length} more not shown here${counts === '' ? '' : `: ${counts}`}.`;
}

/** A headed list of `total` things; what does not fit is counted, never dropped in silence. */
function listed(section: DigestSection, title: string, items: readonly Item[], total = items.length): Section {
  if (items.length === 0) return NOTHING;
  const shown = items.slice(0, ITEMS_SHOWN[section]);
  const hidden = items.slice(shown.length);
  const rest: Block[] = hidden.length > 0 ? [{ kind: 'notice', tone: 'shortened', text: restText(hidden) }] : [];
  return {
    blocks: [{ kind: 'heading', text: `${title} (${total})` }, ...shown.flatMap((item) => item.blocks), ...rest],
    facts: shown.flatMap((item) => item.facts),
  };
}

/** News that no other section tells: not among the key figures, not among what has come to be contested. */
function newsSection({ changes, now, before, figures, sections }: SectionInput): Section {
  const told = new Set<string>();
  if (sections.includes('key_figures'))
    for (const { fact } of keyFigures(figures, before, now).slice(0, ITEMS_SHOWN.key_figures)) told.add(fact.id);
  if (sections.includes('contested'))
    for (const { readings } of changes.contested.slice(0, ITEMS_SHOWN.contested)) for (const { id } of readings) told.add(id);
  const items = changes.news.filter(({ fact }) => !told.has(fact.id)).map((one) => newItem(one, now));
  return listed('new', 'New', items, changes.news.length);
}

function newItem({ fact, further }: NewsItem, now: FactView): Item {
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

function correctedItem(correction: Correction, { before, now }: SectionInput): Item {
  const { kind, before: earlier, now: present, reason } = correction;
  const shown = present ?? earlier;
  const line = itemLine(shown.statement, shown, present ? now : before, CORRECTION_LEADS[kind]);
  const explained = [
    ...(kind === 'revised' && earlier.statement !== shown.statement ? [`Before: ${earlier.statement}`] : []),
    ...(reason === undefined ? [] : [`Why: ${reason}`]),
  ].join(' ');
  return { blocks: explained === '' ? [line] : [line, plainLine(`   ${explained}`)], facts: present ? [present] : [] };
}

/** What one side of a difference says, with who published it. */
function sideText(aspect: Difference['aspect'], said: string, facts: readonly Fact[], now: FactView): string {
  const [fact] = facts;
  const words = aspect === 'value' && fact ? valueText(fact, now) : said.replaceAll('_', ' ');
  return `${words} (${publishersOf(facts, now)})`;
}

/** Values that a word or two cannot tell: the best reading is told in a sentence. */
const TOLD_IN_SENTENCES: readonly Fact['value']['kind'][] = ['text', 'none', 'entities'];

/** A contested claim in a line: what it is about, and each side with who published it. */
export function contestedItem(claim: Claim, now: FactView): Item {
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
    return { blocks: [plainLine(`• ${first.statement} Sources differ on it: ${publishersOf(facts, now)}.`)], facts };
  }
  const told = sides.map((side) => sideText(difference.aspect, side.said, side.facts, now)).join(' or ');
  const subject = capitalised(now.entity(first.subject)?.name ?? first.subject);
  const lead = { text: `${subject}${difference.aspect === 'value' ? '' : `, ${valueText(first, now)}`}: `, style: 'bold' } as const;
  return {
    blocks: [{ kind: 'text', runs: [{ text: '• ' }, lead, { text: `sources differ on the ${difference.aspect}: ${told}.` }] }],
    facts,
  };
}

function contestedSection({ changes, now, sections }: SectionInput): Section {
  const section = listed(
    'contested',
    'Contested',
    changes.contested.map((claim) => contestedItem(claim, now)),
  );
  const still = changes.stillContested.length;
  if (still === 0 || sections.includes('still_contested')) return section;
  const line = plainLine(`Contested as before: ${still} ${still === 1 ? 'matter' : 'matters'}.`);
  return { ...section, blocks: section.blocks.length > 0 ? [...section.blocks, line] : [{ kind: 'heading', text: 'Contested' }, line] };
}

function keyFigureSection({ figures, before, now }: SectionInput): Section {
  const found = keyFigures(figures, before, now);
  const shown = found.slice(0, ITEMS_SHOWN.key_figures);
  if (shown.length === 0) return NOTHING;
  const hidden = found.length - shown.length;
  const rest: Block[] = hidden > 0 ? [{ kind: 'notice', tone: 'shortened', text: `${hidden} more figures not shown here.` }] : [];
  return { blocks: [keyFigureTable(shown, now), ...rest], facts: shown.map(({ fact }) => fact) };
}

function upcomingItem({ fact, from, to }: UpcomingFact, now: FactView): Item {
  const days = fact.value.kind === 'date' ? valueText(fact, now) : from === to ? formatDay(to) : `until ${formatDay(to)}`;
  return { blocks: [itemLine(fact.statement, fact, now, `${days}:`)], facts: [fact] };
}

/** A fact past its review date: when it was due, and who looks after it. */
export function pastReviewItem(fact: Fact, now: FactView): Item {
  const lead = `Due ${formatDay(fact.review_by ?? '')} (owner: ${ownerOf(fact)}):`;
  return { blocks: [itemLine(fact.statement, fact, now, lead)], facts: [fact] };
}

/** A claim that is still contested, with who looks after its best reading and when that is to be looked at again. */
export function stillContestedItem(claim: Claim, now: FactView): Item {
  const item = contestedItem(claim, now);
  const [kept] = claim.readings;
  if (!kept || item.blocks.length === 0) return item;
  const due = kept.review_by === undefined ? '' : `; review by ${formatDay(kept.review_by)}`;
  const [first, ...rest] = item.blocks;
  const note = { text: ` (owner: ${ownerOf(kept)}${due})` };
  return first?.kind === 'text' ? { ...item, blocks: [{ ...first, runs: [...first.runs, note] }, ...rest] } : item;
}

/** Questions in the words of curators; the others are counted, as nobody has read over what their askers wrote. */
function openQuestionSection({ openQuestions: { worded, unworded } }: SectionInput): Section {
  const items = worded.map((one): Item => ({ blocks: [wordedLine(one)], facts: [] }));
  const section = listed('open_questions', 'Open questions', items, worded.length + unworded);
  if (unworded === 0) return section;
  const heading: Block = { kind: 'heading', text: `Open questions (${unworded})` };
  return { ...section, blocks: [...(items.length > 0 ? section.blocks : [heading]), unwordedLine(unworded, items.length > 0)] };
}

/** Writes one section of a digest. */
export function writeSection(section: DigestSection, input: SectionInput): Section {
  const { changes, now, today } = input;
  switch (section) {
    case 'new':
      return newsSection(input);
    case 'corrected': {
      const items = changes.corrections.map((one) => correctedItem(one, input));
      return listed(section, 'Corrected', items);
    }
    case 'contested':
      return contestedSection(input);
    case 'key_figures':
      return keyFigureSection(input);
    case 'upcoming': {
      const items = upcomingFacts(now, today).map((one) => upcomingItem(one, now));
      return listed(section, 'Upcoming', items);
    }
    case 'still_contested': {
      const items = changes.stillContested.map((claim) => stillContestedItem(claim, now));
      return listed(section, 'Still contested', items);
    }
    case 'past_review': {
      const items = factsPastReview(now, today).map((fact) => pastReviewItem(fact, now));
      return listed(section, 'Past their review date', items);
    }
    case 'open_questions':
      return openQuestionSection(input);
  }
}
