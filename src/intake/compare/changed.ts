import { readChanges } from '../../language/changes/read-changes.ts';
import { readMoney } from '../../language/grammar/money.ts';
import { readNumbers } from '../../language/grammar/numbers.ts';
import type { CandidatePassage } from './candidate-passage.ts';
import { numberOf, type QuantityValue } from './quantity-value.ts';

/** What a figure is in the change that its passage tells. */
export interface Changed {
  /** What was before the change, or what is now. */
  readonly part: 'from' | 'to';
  /** The number before it, where the passage prints it. */
  readonly from?: string;
}

/** Whether the passage of a figure tells it as what was before a change, or as what is now. */
export function changedIn({ text, language }: CandidatePassage, value: QuantityValue): Changed | undefined {
  const read = readMoney(text, language);
  const money = read.map(({ amount, start, end }) => ({ amount, start, end, size: Number(amount) }));
  const counts = readNumbers(text, language, read).map(({ value: amount, start, end }) => ({ amount, start, end, size: Number(amount) }));
  const figures = (value.kind === 'money' ? money : counts).toSorted((one, other) => one.start - other.start);
  const number = numberOf(value);
  for (const { from, to } of readChanges(text, figures, language)) {
    const [before, now] = [figures[from ?? -1]?.amount, figures[to ?? -1]?.amount];
    if (now === number) return { part: 'to', ...(before !== undefined && { from: before }) };
    if (before === number) return { part: 'from' };
  }
  return undefined;
}
