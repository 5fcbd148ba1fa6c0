import type { RemovalReason, RemovedPiece } from '../../src/index.ts';
import type { Marked, PageBlock } from './page-blocks.ts';
import { MOST_REMOVED_CHARACTERS, MOST_REMOVED_PIECES } from './size-limits.ts';

/** The text of a page without what is around it, and what was left out. */
export interface PageText {
  readonly paragraphs: readonly string[];
  readonly removed: readonly RemovedPiece[];
}

/** An element that a class name calls a side piece is believed while it holds less than this share of the page. */
const ASIDE_SHARE = 0.3;
/** The part that pages put their text in is believed when it holds this many characters, or this share of what is left. */
const CONTENT_CHARACTERS = 250;
const CONTENT_SHARE = 0.4;
/** The main part is taken rather than one of the articles in it when it holds this many times as much. */
const MAIN_OVER_ARTICLE = 2;
/** Articles within articles that are told apart, from the innermost. */
const MOST_CONTENTS = 8;
const LONGEST_LINK = 200;
const SENTENCE_END = /[.!?…]["”»')\]]*$/;
const HEADINGS = new Set(['h1', 'h2', 'h3']);

/** What holds for a line because of the marked elements around it, worked out once for each element. */
function inherited<T>(outside: T, inside: (marked: Marked, around: T) => T): (block: PageBlock) => T {
  const known = new Map<Marked | undefined, T>([[undefined, outside]]);
  const of = (marked: Marked | undefined): T => {
    const held = known.get(marked);
    if (held !== undefined || !marked) return held ?? outside;
    const found = inside(marked, of(marked.around));
    known.set(marked, found);
    return found;
  };
  return ({ within }) => of(within);
}

type Kept = RemovalReason | 'kept';

/** Why lines are around the text rather than in it, by the elements that they lie in; what surely goes wins over what may. */
function reasonsFromMarks(mostAside: number): (block: PageBlock) => Kept {
  const surely = inherited<Kept>('kept', ({ mark }, around) => (around === 'kept' && mark.kind === 'out' ? mark.reason : around));
  const maybe = inherited<Kept>('kept', ({ mark, characters }, around) =>
    mark.kind === 'aside' && characters < mostAside ? mark.reason : around,
  );
  return (block) => (surely(block) === 'kept' ? maybe(block) : surely(block));
}

/** The elements that hold text of a page, from the innermost one around a line to the outermost. */
function contentsAround(): (block: PageBlock) => readonly Marked[] {
  return inherited<readonly Marked[]>([], (marked, around) =>
    marked.mark.kind === 'content' ? [marked, ...around.slice(0, MOST_CONTENTS)] : around,
  );
}

function contentSizes(blocks: readonly PageBlock[], contents: (block: PageBlock) => readonly Marked[]): Map<Marked, number> {
  const own = new Map<readonly Marked[], number>();
  for (const block of blocks) own.set(contents(block), (own.get(contents(block)) ?? 0) + block.text.length);
  const sizes = new Map<Marked, number>();
  for (const [chain, size] of own) for (const marked of chain) sizes.set(marked, (sizes.get(marked) ?? 0) + size);
  return sizes;
}

/** The element that holds the text of the page, if one does. */
function contentOf(blocks: readonly PageBlock[], contents: (block: PageBlock) => readonly Marked[]): Marked | undefined {
  const total = blocks.reduce((sum, { text }) => sum + text.length, 0);
  const sizes = contentSizes(blocks, contents);
  const size = (marked: Marked | undefined) => (marked && sizes.get(marked)) ?? 0;
  const largest = new Map<string, Marked>();
  for (const marked of sizes.keys()) {
    const rank = marked.mark.kind === 'content' ? marked.mark.rank : '';
    if (!largest.has(rank) || size(marked) > size(largest.get(rank))) largest.set(rank, marked);
  }
  const [article, main] = [largest.get('article'), largest.get('main')];
  const best = size(main) > MAIN_OVER_ARTICLE * size(article) ? main : (article ?? largest.get('body'));
  return size(best) >= CONTENT_CHARACTERS || size(best) >= total * CONTENT_SHARE ? best : undefined;
}

/** A line that is nothing but a link and no sentence leads elsewhere. */
function isOnlyLink({ text, linked, element }: PageBlock): boolean {
  return linked * 10 >= text.length * 9 && text.length <= LONGEST_LINK && !SENTENCE_END.test(text) && !HEADINGS.has(element);
}

function reasonFromPlace(block: PageBlock, content: Marked | undefined, isInside: boolean): Kept {
  // The headline often stands beside the element that holds the text.
  if (!isInside && block.element !== 'h1') return 'navigation';
  if (!isOnlyLink(block)) return 'kept';
  return content && isInside ? 'read_next' : 'navigation';
}

/** The removed pieces as they are told: each shortened, and those beyond a number counted in one. */
export function listedPieces(removed: readonly RemovedPiece[]): RemovedPiece[] {
  const told = removed.slice(0, MOST_REMOVED_PIECES).map(({ reason, text }) => ({
    reason,
    text: text.length > MOST_REMOVED_CHARACTERS ? `${text.slice(0, MOST_REMOVED_CHARACTERS)}…` : text,
  }));
  const more = removed.length - told.length;
  return more > 0 ? [...told, { reason: 'markup', text: `and ${more} more pieces` }] : told;
}

/** Tells the text of a page from what is around it: by its elements, by where most text lies, and by lines that are only links. */
export function pageText(blocks: readonly PageBlock[]): PageText {
  const isGone = inherited<boolean>(false, ({ mark }, around) => around || mark.kind === 'out');
  const seen = blocks.reduce((sum, block) => sum + (isGone(block) ? 0 : block.text.length), 0);
  const reasonFromMarks = reasonsFromMarks(seen * ASIDE_SHARE);
  const contents = contentsAround();
  const candidates = blocks.filter((block) => reasonFromMarks(block) === 'kept');
  const content = contentOf(candidates, contents);
  const paragraphs: string[] = [];
  const removed: RemovedPiece[] = [];
  for (const block of blocks) {
    const fromMarks = reasonFromMarks(block);
    const isInside = content === undefined || contents(block).includes(content);
    const reason = fromMarks === 'kept' ? reasonFromPlace(block, content, isInside) : fromMarks;
    if (reason === 'kept') paragraphs.push(block.text);
    else removed.push({ reason, text: block.text });
  }
  return { paragraphs, removed: listedPieces(removed) };
}
