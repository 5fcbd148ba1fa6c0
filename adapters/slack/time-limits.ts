/** How long the adapter waits for others, in milliseconds. */
export interface TimeLimits {
  /** For one call of Slack's Web API, or of the store. */
  readonly callMilliseconds: number;
  /** For the core's reply to one interaction. */
  readonly answerMilliseconds: number;
  /** For a question to be kept, before it is acknowledged and before it is answered: Slack sends it again after three seconds. */
  readonly keptMilliseconds: number;
}

/** Slack's Web API answers within a second; the core never takes as long unless something hangs. */
export const TIME_LIMITS: TimeLimits = { callMilliseconds: 8_000, answerMilliseconds: 15_000, keptMilliseconds: 2_000 };
