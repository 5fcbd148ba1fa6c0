import type { Block } from './message.ts';

/** A paragraph of plain words. */
export function paragraph(text: string, style?: 'bold' | 'italic'): Block {
  return { kind: 'text', runs: [style ? { text, style } : { text }] };
}

/** One of several things told. */
export function listItem(text: string): Block {
  return { kind: 'text', item: true, runs: [{ text }] };
}
