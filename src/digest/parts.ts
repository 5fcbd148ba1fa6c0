import type { Fact } from '../model/fact.ts';
import type { Block } from '../model/message.ts';
import { renderPlainText } from '../model/plain-text.ts';
import type { ShownFact } from '../ports/postings.ts';
import type { EditionItem, EditionPart } from './editions.ts';
import type { Item, Section } from './sections.ts';

/** What is read at one go: so many items and characters a page holds, about two screens of a desktop. */
const ITEMS = 15;
const CHARACTERS = 2_800;

/** Each fact revision once. */
export function shownFacts(facts: readonly Fact[]): ShownFact[] {
  const shown = new Map(facts.map((fact) => [fact.id, fact.recorded.at]));
  return Array.from(shown, ([fact, recordedAt]) => ({ fact, recordedAt }));
}

function lengthOf({ blocks }: Item): number {
  return renderPlainText({ summary: '', blocks }).length;
}

/** Items in pages in their order; one that is longer than a page has one to itself. */
function paged(items: readonly Item[]): Item[][] {
  const pages: Item[][] = [];
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

/** Items of a page, the first of each matter under the name of it. */
function named(page: readonly Item[]): EditionItem[] {
  return page.map(({ blocks, facts, topic }, at) => {
    const isFirst = topic !== undefined && page[at - 1]?.topic !== topic;
    const name: Block[] = isFirst ? [{ kind: 'text', runs: [{ text: topic, style: 'bold' }] }] : [];
    return { blocks: [...name, ...blocks], facts: shownFacts(facts) };
  });
}

/** Sections in pages: no section is cut short, and every page says which part of its section it is. */
export function partsOf(sections: readonly Section[]): EditionPart[] {
  return sections.flatMap(({ title, items }) => {
    const pages = paged(items);
    let before = 0;
    return pages.map((page): EditionPart => {
      const range = page.length === 1 ? `${before + 1}` : `${before + 1}–${before + page.length}`;
      before += page.length;
      const section = `${title} (${items.length})`;
      return { section, title: pages.length === 1 ? section : `${title} (${range} of ${items.length})`, items: named(page) };
    });
  });
}
