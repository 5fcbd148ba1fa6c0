import { Newest } from './newest.ts';

const THREADS_IN_MEMORY = 2000;
const QUESTIONS_OF_A_THREAD = 6;
/** Chats and groups have no threads: after such a silence a question begins anew. */
const SILENCE_MINUTES = 30;

interface Thread {
  readonly questions: readonly string[];
  readonly at: number;
}

/** What was asked before in a thread. It is kept in memory alone: after a restart a follow-up stands by itself. */
export class Threads {
  readonly #threads = new Newest<Thread>(THREADS_IN_MEMORY);

  /** Earlier questions, oldest first. `at` is the instant of the question, in ISO 8601. */
  before(conversation: string, at: string): readonly string[] {
    const thread = this.#threads.get(conversation);
    const recent = thread !== undefined && Date.parse(at) - thread.at < SILENCE_MINUTES * 60_000;
    return recent ? thread.questions : [];
  }

  add(conversation: string, question: string, at: string): void {
    const questions = [...this.before(conversation, at), question].slice(-QUESTIONS_OF_A_THREAD);
    this.#threads.set(conversation, { questions, at: Date.parse(at) });
  }

  /** Puts a question that was edited in the place of how it was first asked. */
  change(conversation: string, before: string, after: string): void {
    const thread = this.#threads.get(conversation);
    if (thread) this.#threads.set(conversation, { ...thread, questions: thread.questions.map((one) => (one === before ? after : one)) });
  }

  /** Takes out a question that was deleted. */
  remove(conversation: string, question: string): void {
    const thread = this.#threads.get(conversation);
    if (thread) this.#threads.set(conversation, { ...thread, questions: thread.questions.filter((one) => one !== question) });
  }
}
