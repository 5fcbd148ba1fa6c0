import type { FactView } from '../../facts/view.ts';
import type { Fact } from '../../model/fact.ts';
import { nameToken } from '../../question/index-token.ts';
import type { Item } from '../../question/reading.ts';
import type { Knowledge } from '../knowledge.ts';

/** What an operation acts on. */
export interface OperationScope {
  /** What the message names as its matter; empty: the file as a whole. */
  readonly items: readonly Item[];
  /** What was shown last in the conversation. */
  readonly shown: readonly Fact[];
  readonly knowledge: Knowledge;
  readonly view: FactView;
}

/** The matter of a scope as a reader names it. */
export function matterText({ items, view }: OperationScope): string {
  const names = items.flatMap((item) => {
    if (item.kind !== 'name') return [];
    const [token = ''] = item.tokens;
    return view.entity(token.replace(/^name:/u, ''))?.name ?? item.text;
  });
  const words = items.filter(({ kind }) => kind !== 'name').map(({ text }) => text);
  return [...new Set([...names, ...words])].join(', ');
}

/** The matter that a conversation is about, as an item that facts can be held against. */
export function matterItem(entity: string): Item {
  return { kind: 'name', text: entity, start: 0, tokens: [nameToken(entity)], weight: 2, carried: true };
}
