/**
 * What a language model costs on a day, in tokens: one account for all processes on a store. Days are `YYYY-MM-DD` in UTC.
 */
export interface ModelSpending {
  /** Takes tokens out of what is left of `most` on a day; false, and nothing is taken, where that is less. */
  reserve(day: string, tokens: number, most: number): Promise<boolean>;
  /** Puts right what was reserved: it came to so many more, or fewer where that is negative. */
  settle(day: string, more: number): Promise<void>;
  /** What was spent and reserved on a day. */
  spentOn(day: string): Promise<number>;
  /** Forgets the days before an instant (ISO 8601); gives how many. */
  expire(before: string): Promise<number>;
}
