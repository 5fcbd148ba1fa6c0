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
}

/** A question whose process is gone. */
export interface LeftQuestion extends QuestionTaken {
  readonly payload: string;
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

/** Questions that were taken and not answered: what a process leaves behind when it dies, another takes up. */
export interface TakenQuestions {
  /**
   * Keeps questions durably under a hold, and forgets those that were answered, in one step. One whose hold by another has
   * run out passes to this one; those that others still hold are given, and stay theirs.
   */
  record(taken: readonly TakenQuestion[], answered: readonly QuestionTaken[], hold: Hold): Promise<readonly QuestionTaken[]>;
  /** Holds on to those of these questions that the owner still holds; gives the others. */
  prolong(questions: readonly QuestionTaken[], hold: Hold): Promise<readonly QuestionTaken[]>;
  /** Takes over at most `limit` questions of these platforms whose hold has run out, those taken first before others. */
  claim(platforms: readonly string[], hold: Hold, limit: number): Promise<readonly LeftQuestion[]>;
  /** Forgets questions taken before an instant; gives how many. */
  expire(before: string): Promise<number>;
}
