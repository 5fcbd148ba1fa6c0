import type { FactView } from '../facts/view.ts';
import { paragraph } from '../model/blocks.ts';
import type { Fact } from '../model/fact.ts';
import type { Gap } from '../model/gap.ts';
import type { Block, Message, MessageAction } from '../model/message.ts';
import type { Choice, Draft, Proof } from './answer.ts';
import { citationsBlock, citationsOf } from './citations.ts';
import { freshness } from './fact-blocks.ts';
import { type Line, shortMessage } from './short-reply.ts';
import { sourceText } from './wording.ts';

const ASK_CURATORS: MessageAction = { id: 'ask-curators', label: 'Send to the curators', value: 'question' };

const MISSING_WORDS = {
  amount: 'no amount is given',
  count: 'no number is given',
  date: 'no date is given',
  duration: 'no length of time is given',
  name: 'no name is given',
  detail: 'no detail is given',
} as const;

/** The reply to a question whose matter the sources speak of without the value that was asked for. */
export function composeNoValue(main: Fact, also: readonly Fact[], view: FactView): Draft {
  const missing = main.value.kind === 'none' ? MISSING_WORDS[main.value.missing] : 'no whole date is given';
  const headline = /\b(?:no|not|nor|without|only)\b/u.test(main.statement)
    ? main.statement
    : `Not in the store: ${missing}. ${main.statement}`;
  const proof: Proof = { kind: 'no_value', by: main.id, sources: [...new Set(main.evidence.map(({ source }) => source))] };
  return composeUnknown(headline, proof, [main, ...also], view);
}

/** The reply to a question that runs into a declared gap. */
export function composeGap(gap: Gap, nearest: readonly Fact[], view: FactView): Draft {
  const proof: Proof = { kind: 'gap', by: gap.id, sources: gap.looked_through };
  return { ...composeUnknown(unknownHeadline(gap), proof, nearest, view), gap: gap.id };
}

/** The reply to a question that the store cannot answer: what is missing, the proof that it was looked for, the nearest thing held. */
export function composeUnknown(headline: string, proof: Proof, nearest: readonly Fact[], view: FactView): Draft {
  const shown = nearest.filter(({ statement }) => !headline.includes(statement)).slice(0, 1);
  const cited = nearest.slice(0, 1);
  const lines: Line[] = [
    { text: headline, facts: cited.filter(({ statement }) => headline.includes(statement)), style: 'bold' },
    ...shown.map((fact): Line => ({ text: `Held: ${fact.statement}`, facts: [fact] })),
    { text: `Searched ${proof.sources.length} ${proof.sources.length === 1 ? 'source' : 'sources'}`, facts: [], style: 'muted' },
  ];
  const message = shortMessage(lines, view, 1);
  return {
    outcome: 'unknown',
    headline,
    message: { ...message, blocks: [...message.blocks, { kind: 'actions', actions: [ASK_CURATORS] }] },
    details: unknownDetails(headline, proof, nearest, view),
    citations: citationsOf(nearest, view),
    derived: [],
    proof,
  };
}

function unknownDetails(headline: string, proof: Proof, nearest: readonly Fact[], view: FactView): Message {
  const looked = proof.sources.flatMap((id) => view.source(id) ?? []).map(sourceText);
  const blocks: Block[] = [
    { kind: 'notice', tone: 'missing', text: headline },
    ...(looked.length > 0 ? [paragraph(`Searched: ${looked.join('; ')}.`)] : []),
    ...Object.entries(proof.slots ?? {}).map(([slot, value]) => paragraph(`Searched for ${slot}: ${value}.`)),
    ...heldBlocks(headline, nearest, view),
  ];
  return { summary: headline, blocks };
}

/** What is held, as far as the headline does not say it, with all its passages and how new they are. */
function heldBlocks(headline: string, held: readonly Fact[], view: FactView): Block[] {
  const told = held.filter(({ statement }) => !headline.includes(statement)).map(({ statement }) => paragraph(`Held: ${statement}`));
  return [...told, ...citationsBlock(held, view), freshness(held, view)];
}

/** What a declared gap says, as a refusal begins. */
export function unknownHeadline(gap: Gap): string {
  return `Not in the store: ${lowered(gap.statement)}`;
}

/** A statement as it goes on after a colon; names and abbreviations keep their capitals. */
function lowered(statement: string): string {
  const [first = ''] = statement.split(' ');
  return OPENERS.has(first) ? statement.charAt(0).toLowerCase() + statement.slice(1) : statement;
}

const OPENERS: ReadonlySet<string> = new Set(
  'None No The Nothing Neither It There Only Nobody How Which What Whether Who When Where Why A An Not All Any Sources One'.split(' '),
);

/** All the passages that a reply cites, behind what it shows. */
function passagesBehind(headline: string, held: readonly Fact[], view: FactView): { readonly details?: Message } {
  if (held.length === 0) return {};
  return { details: { summary: headline, blocks: [paragraph(headline), ...heldBlocks(headline, held, view)] } };
}

/** Asks back: how the message was read, what of it nothing held speaks of, and what could be meant. */
export function composeClarify(headline: string, nearest: readonly Fact[], choices: readonly Choice[], view: FactView): Draft {
  const lines: Line[] = [
    { text: headline, facts: [], style: 'bold' },
    ...nearest.slice(0, 1).map((fact): Line => ({ text: `Held: ${fact.statement}`, facts: [fact] })),
    ...(choices.length > 0 ? [{ text: 'Do you mean:', facts: [] }] : []),
  ];
  return {
    outcome: 'clarify',
    headline,
    message: shortMessage(lines, view, 1),
    ...passagesBehind(headline, nearest.slice(0, 1), view),
    choices,
    citations: citationsOf(nearest.slice(0, 1), view),
    derived: [],
  };
}

/** The polite refusal of what the store is not for, with what it is for and, where there is one, the nearest fact. */
export function composeOutside(
  headline: string,
  scope: string,
  suggestions: readonly string[],
  nearest: readonly Fact[],
  view: FactView,
): Draft {
  const lines: Line[] = [
    { text: headline, facts: [], style: 'bold' },
    ...nearest.map((fact): Line => ({ text: `What the sources say: ${fact.statement}`, facts: [fact] })),
    { text: `What it covers: ${scope}`, facts: [], style: 'muted' },
  ];
  const choices = nearest.length === 0 ? suggestions.slice(0, 3).map((question) => ({ label: question, question })) : [];
  return {
    outcome: 'out_of_scope',
    headline,
    message: shortMessage(lines, view, 1),
    ...passagesBehind(headline, nearest, view),
    choices,
    citations: citationsOf(nearest, view),
    derived: [],
  };
}
