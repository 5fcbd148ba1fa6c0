import type { Person } from '../model/interaction.ts';

/** Names a question: the platform, and the delivery id under which that knows it, however often it comes. */
export interface QuestionTaken {
  readonly platform: string;
  readonly delivery: string;
}

/** A question that a platform was told was taken, or is about to be. */
export interface TakenQuestion extends QuestionTaken {
  readonly person: Person;
  /** What the platform needs to answer it, in a form that it chooses and alone reads. */
  readonly payload: string;
  readonly takenAt: string;
  /** What is answered in the order in which it was taken, such as a thread; without it, in no order. */
  readonly thread?: string;
}

/** A question whose process is gone. */
export interface LeftQuestion extends QuestionTaken {
  readonly payload: string;
  readonly takenAt: string;
  readonly thread?: string;
  /** How often it was left behind, this time included. */
  readonly left: number;
}

/** By whom questions are held, from now until when they are that process's alone. */
export interface Hold {
  /** A token of the process. */
  readonly owner: string;
  readonly now: string;
  readonly until: string;
}

/** What became of questions that were to be kept: the rest was taken for the first time. */
export interface QuestionsKept {
  /** Others hold them, or they were answered. */
  readonly elsewhere: readonly QuestionTaken[];
  /** Their hold by another had run out, so that they passed to this one; the other may have answered. */
  readonly passed: readonly QuestionTaken[];
  /** In their thread something that others hold was taken before them, within {@link ORDERED_WITHIN}, and is not answered. */
  readonly behind: readonly QuestionTaken[];
}

/** Milliseconds for which a question can hold up those that were taken after it in its thread: what is never answered does not for ever. */
export const ORDERED_WITHIN = 60_000;

/**
 * Questions that were taken: what a process leaves behind when it dies, another takes up, and what was answered is not
 * answered again however often it is sent.
 */
export interface TakenQuestions {
  /**
   * Keeps questions durably under a hold, and notes which were answered, in one step; of those only that they were is
   * kept on. Those that others hold stay theirs.
   */
  record(taken: readonly TakenQuestion[], answered: readonly QuestionTaken[], hold: Hold): Promise<QuestionsKept>;
  /** Holds on to those of these questions that the owner still holds; gives the others. */
  prolong(questions: readonly QuestionTaken[], hold: Hold): Promise<readonly QuestionTaken[]>;
  /** Those of these questions that are still behind others, as {@link QuestionsKept.behind} has it. */
  behind(questions: readonly QuestionTaken[], hold: Pick<Hold, 'owner' | 'now'>): Promise<readonly QuestionTaken[]>;
  /** Takes over at most `limit` questions of these platforms whose hold has run out, those taken first before others. */
  claim(platforms: readonly string[], hold: Hold, limit: number): Promise<readonly LeftQuestion[]>;
  /** Forgets that questions were answered before an instant; gives how many. */
  forgetAnswered(before: string): Promise<number>;
  /** Forgets questions taken before an instant; gives how many. */
  expire(before: string): Promise<number>;
}
