import type { ModelSpending } from '../../src/index.ts';

/** What a language model costs in one process, where there is no store to count it in. */
export function spendingOfProcess(): Pick<ModelSpending, 'reserve' | 'settle'> {
  const spent = new Map<string, number>();
  const on = (day: string) => spent.get(day) ?? 0;
  return {
    async reserve(day, tokens, most) {
      if (on(day) + tokens > most) return false;
      spent.set(day, on(day) + tokens);
      return true;
    },
    async settle(day, more) {
      spent.set(day, on(day) + more);
    },
  };
}
