import { fold, wordsOf } from '../../model/text.ts';
import { pointingOf } from '../../question/frame.ts';
import type { OperationAsked } from '../../question/plan.ts';
import type { Item, Reading } from '../../question/reading.ts';
import { weightOfUnknownWord } from '../../question/word-weight.ts';
import type { State, Surroundings } from '../conversation-state.ts';
import { askingItems } from '../predicate.ts';
import type { OperationMessage } from './operated.ts';
import { matterItem, type OperationScope } from './operation-scope.ts';

/** What a message names beside the words of an operation. */
export function restOf(own: Reading, asked: OperationAsked): Item[] {
  return askingItems(own.items).filter((item) => !wordsOf(fold(item.text)).every(({ folded }) => asked.words.has(folded)));
}

/** What an operation is to act on: what the message names, what it points to, or the file as a whole. */
export function scopeOf(rest: readonly Item[], { text, own, state, around }: OperationMessage): OperationScope {
  const pointing = pointingOf(fold(text), own.language);
  const points = pointing.thing || pointing.person;
  const matter = (state.frame?.matter ?? []).slice(0, 1).map(matterItem);
  const items = rest.length === 0 && points && state.shown.length <= 2 ? matter : rest.filter((item) => item.kind !== 'unknown');
  return { items, shown: state.shown, knowledge: around.knowledge, view: around.view };
}

/** The matter that the last message named, with what was shown of it. */
export function scopeBefore(state: State, { knowledge, view }: Surroundings): OperationScope {
  return {
    items: askingItems(state.frame?.reading.items ?? []).filter(({ kind }) => kind === 'name'),
    shown: state.shown,
    knowledge,
    view,
  };
}

/** The matter by its names and words of content alone. */
export function withoutEverydayWords(scope: OperationScope): OperationScope {
  return { ...scope, items: scope.items.filter((item) => item.role === undefined && item.kind !== 'number') };
}

const COMMONEST = 0.3;

/** A lone word that everybody uses all the time ("everything") asks for nothing, unless something was shown before. */
export function isOneCommonWord({ text, state }: OperationMessage): boolean {
  const [word, ...others] = wordsOf(text);
  return state.shown.length === 0 && word !== undefined && others.length === 0 && weightOfUnknownWord(word.folded) <= COMMONEST;
}
