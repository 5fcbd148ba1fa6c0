import { restingOn } from '../../curation/resting.ts';
import { documentActs } from '../../facts/documents-described.ts';
import type { Proposal } from '../../facts/replay.ts';
import { listItem, paragraph } from '../../model/blocks.ts';
import type { Fact } from '../../model/fact.ts';
import type { Block } from '../../model/message.ts';
import { plainText } from '../../model/text.ts';
import { audiencesHere, type Context } from '../context.ts';

/** What rests on a document, of what may be shown here: there may be more, which is acted on and not told of. */
export interface RestingHere {
  readonly alone: readonly Fact[];
  readonly among: readonly Fact[];
  readonly waiting: readonly Proposal[];
}

const MOST_SHOWN = 30;

export function restingHere(document: string, context: Context): RestingHere {
  const open = audiencesHere(context);
  const isOpen = ({ audience }: { readonly audience: string }) => open.includes(audience);
  const { alone, among, waiting } = restingOn(document, context.parts.curated());
  const facts = among.map(({ fact }) => fact);
  return {
    alone: alone.filter(isOpen),
    among: facts.filter(isOpen),
    waiting: waiting.filter(({ content }) => isOpen(content.fact)),
  };
}

function listed(title: string, lines: readonly string[]): Block[] {
  if (lines.length === 0) return [];
  const more = lines.length > MOST_SHOWN ? [listItem(`and ${lines.length - MOST_SHOWN} more`)] : [];
  return [paragraph(`${title} (${lines.length})`, 'bold'), ...lines.slice(0, MOST_SHOWN).map(listItem), ...more];
}

/** The facts and candidates that rest on a document, each group with how many they are; `note` tells more of a fact. */
export function restingBlocks({ alone, among, waiting }: RestingHere, note: (fact: Fact) => string = () => ''): Block[] {
  const factLine = (fact: Fact) => `${fact.id}: ${fact.statement}${note(fact)}`;
  const blocks = [
    ...listed('Facts that rest on it alone', alone.map(factLine)),
    ...listed('Facts that rest on it among others', among.map(factLine)),
    ...listed(
      'Candidates that wait',
      waiting.map(({ entry, content }) => `${entry.fact}: ${content.fact.statement}`),
    ),
  ];
  return blocks.length === 0 ? [paragraph('Nothing rests on it.', 'italic')] : blocks;
}

/**
 * Whether a fact was last looked at before the day of the document was corrected: times that its text tells as “Tuesday” may
 * have been reckoned from the wrong day.
 */
export function isToLookAtAgain(document: string, context: Context): (fact: Fact) => boolean {
  const { entries } = context.parts.curated();
  const described = documentActs(entries).get(document)?.described ?? [];
  const last = described.findLast(({ source, was }) => source.published.date !== was.published.date);
  const corrected = last === undefined ? -1 : entries.lastIndexOf(last);
  return ({ id }) => entries.findLastIndex(({ fact }) => fact === id) < corrected;
}

/** The quotations of a fact from some documents that a text does not have. */
export function quotesGone(fact: Fact, documents: ReadonlySet<string>, text: string): readonly string[] {
  const plain = plainText(text);
  return fact.evidence.filter(({ source, quote }) => documents.has(source) && !plain.includes(plainText(quote))).map(({ quote }) => quote);
}
