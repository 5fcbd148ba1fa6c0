import type { FactView } from '../facts/view.ts';
import { listItem, paragraph } from '../model/blocks.ts';
import type { Fact } from '../model/fact.ts';
import type { Message } from '../model/message.ts';
import type { ReplyLength } from '../question/plan.ts';
import type { Draft } from './answer.ts';
import { citationsBlock, citationsOf } from './citations.ts';
import { freshness } from './fact-blocks.ts';
import { type Line, shortMessage } from './short-reply.ts';

/** So many words a reply that tells several things has at most; the rest stands behind it. */
const WORDS = 120;
/** Of these so many may stand below. */
const FOOT_WORDS = 10;

/** What a reply of several points says. */
export interface Points {
  readonly outcome: Draft['outcome'];
  /** The first line; the first point where there is none. */
  readonly headline?: string;
  readonly points: readonly Line[];
  /** What stands below in grey, of the facts that are shown. */
  readonly foot?: (shown: readonly Fact[]) => string;
  /** Facts cited that no point names. */
  readonly beside?: readonly Fact[];
  readonly length?: ReplyLength;
}

const wordsIn = (text: string) => text.split(/\s+/u).filter(Boolean).length;

/** A reply of several points, as many as there is room for; all of them stand in its details. */
export function listReply({ outcome, headline, points, foot, beside = [], length }: Points, view: FactView): Draft {
  const most = length?.unit === 'words' ? Math.max(length.most, 20) : WORDS;
  const count = length && length.unit !== 'words' ? length.most : points.length;
  const shown = fitting(points.slice(0, count), most - wordsIn(headline ?? '') - (foot ? FOOT_WORDS : 0));
  const first = headline ?? shown[0]?.text ?? '';
  const body = headline === undefined ? shown.slice(1) : shown;
  const lead: Line = { text: first, facts: headline === undefined ? (shown[0]?.facts ?? []) : [], style: 'bold' };
  const lines: Line[] = [
    lead,
    ...body.map((line) => ({ ...line, item: line.label === undefined })),
    ...(foot ? [{ text: foot(shown.flatMap((point) => point.facts)), facts: [], style: 'muted' as const }] : []),
  ];
  const facts = [...new Set([...points.flatMap((point) => point.facts), ...beside])];
  return {
    outcome,
    headline: first,
    message: shortMessage(lines, view, 1),
    details: listDetails(first, points, facts, view),
    citations: citationsOf([...new Set([...shown.flatMap((point) => point.facts), ...beside])], view),
    derived: [],
  };
}

/** The points that there is room for: the first always, a later one that is too long gives way to the next. */
function fitting(points: readonly Line[], most: number): Line[] {
  let words = 0;
  return points.filter(({ text, label }, at) => {
    const own = wordsIn(text) + wordsIn(label ?? '');
    if (at > 0 && words + own > most) return false;
    words += own;
    return true;
  });
}

function listDetails(headline: string, points: readonly Line[], facts: readonly Fact[], view: FactView): Message {
  const blocks = [
    paragraph(headline, 'bold'),
    ...points.filter(({ text }) => text !== headline).map(({ text }) => listItem(text)),
    ...citationsBlock(facts, view),
    freshness(facts, view),
  ];
  return { summary: headline, blocks };
}

/** A fact as a point of a reply. */
export function pointOf(fact: Fact): Line {
  return { text: fact.statement, facts: [fact] };
}
