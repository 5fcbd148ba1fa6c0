import type { ChatPlatform, QuestionHold, Taking } from '../ports/chat.ts';
import type { Clock } from '../ports/clock.ts';
import type { Hold, LeftQuestion, QuestionTaken, TakenQuestion, TakenQuestions } from '../ports/taken-questions.ts';

/** What is told of questions that another process had taken. */
export type TakenEvent =
  | { readonly kind: 'taken_up' }
  /** It was left behind so often that whoever asked is told that there is no answer. */
  | { readonly kind: 'given_up' }
  /** Nobody could be told either. */
  | { readonly kind: 'let_go' }
  | { readonly kind: 'failed'; readonly error: unknown };

export interface TakenQuestionsKeptParts {
  /** @throws Failure while there is no store */
  readonly questions: () => TakenQuestions;
  readonly clock: Pick<Clock, 'now' | 'elapsed' | 'wait'>;
  /** A token that no other process has. */
  readonly owner: string;
  readonly tell: (event: TakenEvent) => void;
}

/** The questions that this process took, kept in the store until they are answered. */
export interface TakenQuestionsKept {
  /** How the platform of a name has its questions kept. */
  takingOf(platform: string): Taking;
  /**
   * Holds on to what is open here, and has platforms take up what processes that are gone left behind. To be called
   * every {@link TAKE_OVER_EVERY}. @throws what the store does
   */
  round(platforms: readonly ChatPlatform[]): Promise<void>;
  /** How many questions are open that the store does not keep yet: they would be lost with the process. */
  unkept(): number;
  /** Resolves once nothing is to be written any more; while the store is away it does not. Never rejects. */
  written(): Promise<void>;
}

/** Milliseconds between two rounds. */
export const TAKE_OVER_EVERY = 2_000;
/** Milliseconds after which a process that let nothing be heard of it counts as gone. */
const HELD_FOR = 10_000;
/** Milliseconds in which questions gather for one commit. */
const GATHERING = 5;
/** Milliseconds after which a store that failed is asked again. */
const PAUSE = 500;
/** Questions that are open here, beyond which nothing that others left is taken up: it would only wait longer. */
const MOST_OPEN = 100;
/** Answered questions that wait for the store to come back so that it forgets them; of more, the oldest are found answered later. */
const MOST_OWED = 5_000;
/** Milliseconds for which it is known that a question was answered: Slack sends one again for the last time after five minutes. */
const KNOWN_FOR = 900_000;
/** Milliseconds between two times at which that is forgotten. */
const FORGETTING_EVERY = 60_000;
/** Processes may die of a question: with more than so many it is not tried again. */
const MOST_LEFT = 3;
/** Milliseconds between two looks whether a question is still behind others in its thread, and after which it is answered all the same. */
const TURN_LOOK_EVERY = 100;
const LONGEST_TURN = 20_000;
/** Times left behind after which nobody is told either. */
const LET_GO_AFTER = 10;

interface Open extends QuestionTaken {
  readonly thread: string | undefined;
  readonly takenAt: string;
  /** It was left behind by another process. */
  readonly isTakenUp: boolean;
  readonly kept: Promise<boolean>;
  /** What is still to be kept of it. */
  owed: TakenQuestion | undefined;
  isElsewhere: boolean;
  /** Another process had it before, and may have answered. */
  isPassed: boolean;
  /** Others hold what was taken before it in its thread. */
  isBehind: boolean;
  /** Until when nobody else takes it up, on the clock that only runs forward. */
  heldUntil: number;
}

interface ToTake {
  readonly question: TakenQuestion;
  /** Told until when it is held, or nothing where it is not kept. */
  readonly end: (heldUntil: number | undefined) => void;
}

/** Keeps questions from when they are taken until they are answered; many at once go into one commit. */
export function takenQuestionsKept({ questions, clock, owner, tell }: TakenQuestionsKeptParts): TakenQuestionsKept {
  const open = new Map<string, Open>();
  const toTake = new Map<string, ToTake>();
  const answered = new Map<string, QuestionTaken>();
  let writing: Promise<void> | undefined;
  let lastRound: number | undefined;
  let forgotAt: number | undefined;

  const keyOf = ({ platform, delivery }: QuestionTaken) => JSON.stringify([platform, delivery]);
  const hold = (): Hold => {
    const now = clock.now();
    return { owner, now, until: new Date(Date.parse(now) + HELD_FOR).toISOString() };
  };

  async function writeAll(): Promise<void> {
    let pause = GATHERING;
    while (toTake.size + answered.size > 0) {
      await clock.wait(pause);
      const [takes, done] = [[...toTake.values()], [...answered]];
      toTake.clear();
      answered.clear();
      pause = GATHERING;
      const heldUntil = clock.elapsed() + HELD_FOR;
      try {
        const { elsewhere, passed, behind } = await questions().record(
          takes.map(({ question }) => question),
          done.map(([, question]) => question),
          hold(),
        );
        letGo(elsewhere);
        for (const question of passed) notePassed(question);
        for (const question of behind) noteBehind(question);
        for (const { end } of takes) end(heldUntil);
      } catch {
        // That the store fails is told by all that reads and writes.
        pause = PAUSE;
        for (const { end } of takes) end(undefined);
        for (const [key, one] of open) if (one.owed && !toTake.has(key)) keep(key, one.owed);
        for (const [key, question] of done.slice(-MOST_OWED)) answered.set(key, question);
      }
    }
  }

  function write(): void {
    writing ??= writeAll().then(() => {
      writing = undefined;
      if (toTake.size + answered.size > 0) write();
    });
  }

  function letGo(elsewhere: readonly QuestionTaken[]): void {
    for (const question of elsewhere) {
      const one = open.get(keyOf(question));
      if (one) one.isElsewhere = true;
    }
  }

  function notePassed(question: QuestionTaken): void {
    const one = open.get(keyOf(question));
    if (one) one.isPassed = true;
  }

  function noteBehind(question: QuestionTaken): void {
    const one = open.get(keyOf(question));
    if (one) one.isBehind = true;
  }

  /** Whether a question of its thread that was left behind, and taken before it, is open here. */
  function isAfterTakenUp({ platform, thread, takenAt }: Open): boolean {
    const others = [...open.values()].filter(({ isTakenUp, isElsewhere }) => isTakenUp && !isElsewhere);
    return thread !== undefined && others.some((one) => one.platform === platform && one.thread === thread && one.takenAt < takenAt);
  }

  async function isStillBehind(question: QuestionTaken): Promise<boolean> {
    try {
      return (await questions().behind([question], hold())).length > 0;
    } catch {
      // A store that fails holds nobody up; that it does is told by all that reads and writes.
      return false;
    }
  }

  async function turn(question: QuestionTaken): Promise<void> {
    const one = open.get(keyOf(question));
    if (one?.thread === undefined || one.owed) return;
    const until = clock.elapsed() + LONGEST_TURN;
    while ((one.isBehind || isAfterTakenUp(one)) && clock.elapsed() < until) {
      await clock.wait(TURN_LOOK_EVERY);
      if (one.isBehind) one.isBehind = await isStillBehind(question);
    }
  }

  function take(question: TakenQuestion): Promise<boolean> {
    const key = keyOf(question);
    const before = open.get(key);
    if (before) return before.kept;
    const { platform, delivery, thread, takenAt } = question;
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const fresh = { isTakenUp: false, isElsewhere: false, isPassed: false, isBehind: false, heldUntil: 0 };
    open.set(key, { platform, delivery, thread, takenAt, kept: promise, owed: question, ...fresh });
    answered.delete(key);
    keep(key, question, resolve);
    return promise;
  }

  function keep(key: string, question: TakenQuestion, told: (kept: boolean) => void = () => undefined): void {
    const end = (heldUntil: number | undefined) => {
      const one = open.get(key);
      if (heldUntil !== undefined && one) {
        one.owed = undefined;
        one.heldUntil = heldUntil;
      }
      told(heldUntil !== undefined);
    };
    toTake.set(key, { question, end });
    write();
  }

  function settle(question: QuestionTaken): void {
    const key = keyOf(question);
    const one = open.get(key);
    open.delete(key);
    if (!one || one.isElsewhere) return;
    answered.set(key, question);
    write();
  }

  function held(question: QuestionTaken): QuestionHold {
    const one = open.get(keyOf(question));
    if (one?.isElsewhere) return 'elsewhere';
    const isDoubtful = one && !one.owed && (one.isPassed || clock.elapsed() >= one.heldUntil);
    return isDoubtful ? 'doubtful' : 'held';
  }

  /** Those of what was claimed that are not open here anyway, which they are from now on. */
  function opened(claimed: readonly LeftQuestion[], heldUntil: number): LeftQuestion[] {
    const others = claimed.filter((left) => !open.has(keyOf(left)));
    for (const { platform, delivery, thread, takenAt } of others) {
      open.set(keyOf({ platform, delivery }), {
        platform,
        delivery,
        thread,
        takenAt,
        isTakenUp: true,
        kept: Promise.resolve(true),
        owed: undefined,
        isElsewhere: false,
        isPassed: true,
        isBehind: false,
        heldUntil,
      });
    }
    return others;
  }

  async function takeUp(left: LeftQuestion, platforms: readonly ChatPlatform[]): Promise<void> {
    const { platform: name, payload } = left;
    if (left.left > LET_GO_AFTER) {
      tell({ kind: 'let_go' });
      return settle(left);
    }
    const givesUp = left.left > MOST_LEFT;
    try {
      await platforms.find(({ platform }) => platform === name)?.takeUp?.(payload, givesUp);
      tell({ kind: givesUp ? 'given_up' : 'taken_up' });
    } catch (error) {
      // Let go of here, it is left behind once more.
      open.delete(keyOf(left));
      tell({ kind: 'failed', error });
    }
  }

  return {
    takingOf: (platform) => ({
      take: (question) => take({ ...question, platform, takenAt: clock.now() }),
      turn: (delivery) => turn({ platform, delivery }),
      held: (delivery) => held({ platform, delivery }),
      settle: (delivery) => settle({ platform, delivery }),
    }),
    async round(platforms) {
      const before = lastRound;
      lastRound = undefined;
      const kept = [...open.values()].filter(({ owed, isElsewhere }) => !owed && !isElsewhere);
      const heldUntil = clock.elapsed() + HELD_FOR;
      if (kept.length > 0) letGo(await questions().prolong(kept, hold()));
      for (const one of kept) one.heldUntil = heldUntil;
      const names = platforms.filter(({ takeUp: takes }) => takes).map(({ platform }) => platform);
      // After a store that was away, or a process that stood still, the others too first hold on to what is theirs.
      const isSteady = before !== undefined && clock.elapsed() - before < HELD_FOR / 2;
      const most = MOST_OPEN - open.size;
      if (isSteady && names.length > 0 && most > 0) {
        for (const left of opened(await questions().claim(names, hold(), most), heldUntil)) await takeUp(left, platforms);
      }
      if (forgotAt === undefined || clock.elapsed() - forgotAt >= FORGETTING_EVERY) {
        forgotAt = clock.elapsed();
        await questions().forgetAnswered(new Date(Date.parse(clock.now()) - KNOWN_FOR).toISOString());
      }
      lastRound = clock.elapsed();
    },
    unkept: () => [...open.values()].filter(({ owed }) => owed).length,
    async written() {
      while (writing) await writing;
    },
  };
}
