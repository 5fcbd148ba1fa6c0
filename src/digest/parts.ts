import type { Fact } from '../model/fact.ts';
import type { Block } from '../model/message.ts';
import { renderPlainText } from '../model/plain-text.ts';
import type { ShownFact } from '../ports/postings.ts';
import type { EditionItem, EditionPart } from './editions.ts';
import type { Section, SectionItem } from './sections.ts';

/** What is read at one go: so many items and characters a page holds, about two screens of a desktop. */
const ITEMS = 15;
const CHARACTERS = 2_800;

/** Each fact revision once. */
export function shownFacts(facts: readonly Fact[]): ShownFact[] {
  const shown = new Map(facts.map((fact) => [fact.id, fact.recorded.at]));
  return Array.from(shown, ([fact, recordedAt]) => ({ fact, recordedAt }));
}

function lengthOf({ blocks }: SectionItem): number {
  return renderPlainText({ summary: '', blocks }).length;
}

/** Items in pages in their order; one that is longer than a page has one to itself. */
function paged(items: readonly SectionItem[]): SectionItem[][] {
  const pages: SectionItem[][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const own = lengthOf(item);
    if (length + own > CHARACTERS || (pages.at(-1)?.length ?? 0) >= ITEMS) {
      pages.push([]);
      length = 0;
    }
    pages.at(-1)?.push(item);
    length += own;
  }
  return pages;
}

/** Items of one section on a page: the first under its heading, the first of each matter under the name of that. */
function named(title: string, page: readonly SectionItem[]): EditionItem[] {
  return page.map(({ blocks, facts, topic }, at) => {
    const heading: Block[] = at === 0 ? [{ kind: 'heading', text: title }] : [];
    const isFirst = topic !== undefined && page[at - 1]?.topic !== topic;
    const name: Block[] = isFirst ? [{ kind: 'text', runs: [{ text: topic, style: 'bold' }] }] : [];
    return { blocks: [...heading, ...name, ...blocks], facts: shownFacts(facts) };
  });
}

/** What one section has on one page. */
interface Stretch {
  readonly section: string;
  /** The section, and which part of it this is where it has several. */
  readonly title: string;
  readonly items: readonly SectionItem[];
}

function stretchesOf({ title, items }: Section): Stretch[] {
  const section = `${title} (${items.length})`;
  const pages = paged(items);
  let before = 0;
  return pages.map((page) => {
    const range = page.length === 1 ? `${before + 1}` : `${before + 1}–${before + page.length}`;
    before += page.length;
    return { section, title: pages.length === 1 ? section : `${title} (${range} of ${items.length})`, items: page };
  });
}

function haveRoom(stretches: readonly Stretch[]): boolean {
  const items = stretches.flatMap((one) => one.items);
  return items.length <= ITEMS && items.reduce((sum, item) => sum + lengthOf(item), 0) <= CHARACTERS;
}

/**
 * Sections in pages: none is cut short, and every page says which part of a section it tells. Short sections that follow
 * each other share one.
 */
export function editionParts(sections: readonly Section[]): EditionPart[] {
  const pages: Stretch[][] = [];
  for (const stretch of sections.flatMap(stretchesOf)) {
    const last = pages.at(-1);
    if (last && haveRoom([...last, stretch])) last.push(stretch);
    else pages.push([stretch]);
  }
  return pages.map((page) => ({
    sections: page.map(({ section }) => section),
    title: page.map(({ title }) => title).join(', '),
    items: page.flatMap(({ title, items }) => named(title, items)),
  }));
}
