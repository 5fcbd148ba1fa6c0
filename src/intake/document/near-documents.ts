import type { Document } from '../../model/document.ts';
import { sketchText, type TextSketch, textLikeness } from './likeness.ts';

/** Documents at least so alike are told of. */
const NEAR = 0.5;
/** Documents at least so alike are one text in other bytes. */
export const SAME = 0.95;
const MOST_TOLD = 20;

const sketches = new WeakMap<Document, TextSketch>();

function sketchOf(document: Document): TextSketch {
  const known = sketches.get(document);
  if (known) return known;
  const sketch = sketchText(document.text);
  sketches.set(document, sketch);
  return sketch;
}

/** The documents that say nearly the same as a text, the most alike first, with how alike they are from 0 to 1. */
export function nearDocuments(text: string, held: readonly Document[]): Document['near'] {
  const sketch = sketchText(text);
  return held
    .map((document) => ({ source: document.source.id, likeness: Math.round(textLikeness(sketch, sketchOf(document)) * 1000) / 1000 }))
    .filter((near) => near.likeness >= NEAR)
    .toSorted((one, other) => other.likeness - one.likeness || one.source.localeCompare(other.source, 'en'))
    .slice(0, MOST_TOLD);
}

/** How alike two documents are, from 0 to 1. */
export function likenessOf(one: Document, other: Document): number {
  return textLikeness(sketchOf(one), sketchOf(other));
}
