import type { TimeContext } from './time-context.ts';

/** The index after a word that joins two ends. "And" joins a range only after "between" or "from" (`started`). */
export function joinAfter({ tokens, lexicon }: TimeContext, index: number, started: boolean): number | undefined {
  const sign = /^[-/]$/.test(tokens[index]?.folded ?? '') ? { next: index + 1 } : undefined;
  const join = lexicon.rangeJoin.match(tokens, index) ?? sign;
  if (join === undefined) return undefined;
  return !started && lexicon.numberJoiner.match(tokens, index) ? undefined : join.next;
}

/** The index after an article between a joining word and its day. */
export function skipArticles({ tokens }: TimeContext, index: number): number {
  return /^(?:the|le|el|dem|den)$/.test(tokens[index]?.folded ?? '') ? index + 1 : index;
}
