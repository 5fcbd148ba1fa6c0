/** The narrow door: all that answering from a pack needs, without what reads documents, runs digests or a desk. */
export type { Answer } from './answer/answer.ts';
export type { Explanation } from './answer/explain.ts';
export { type AskRequest, type Bot, type BotMadeBefore, createBot } from './bot.ts';
export { type PackFile, PROOFS_FILE } from './facts/pack/pack-file.ts';
export { EXTERNALS, type Externals } from './model/externals.ts';
export { describeFailure, Failure } from './model/failure.ts';
export type { Pack } from './model/pack.ts';
export { renderPlainText } from './model/plain-text.ts';
export type { KeptReadings } from './question/text-readings.ts';
