import { type Answer, type AskRequest, type Bot, createBot, type Pack } from '../../../src/index.ts';
import type { AskedPack } from '../answers/packs.ts';

/** A pack under the laws. */
export interface LawSubject {
  readonly asked: AskedPack;
  readonly bot: Bot;
  /** Asks on the day of the pack; the same conversation is answered once. */
  readonly ask: (question: string, thread?: readonly string[]) => Answer;
  /** The bot that is under the laws, over another pack. */
  readonly over: (pack: Pack) => Bot;
}

/** A question that breaks a law, with what came of it. */
export interface Breach {
  /** The messages of the conversation, the offending one last. */
  readonly messages: readonly string[];
  readonly got: string;
  readonly expected: string;
}

/** What a law came to on a pack. */
export interface LawResult {
  /** So many questions were held against it. */
  readonly of: number;
  readonly breaches: readonly Breach[];
}

/** Something that holds of the answers on any pack. */
export interface Law {
  readonly name: string;
  readonly says: string;
  readonly check: (subject: LawSubject) => LawResult;
}

/** A pack under the laws, asked on its day. */
export function lawSubject(asked: AskedPack, bot: Bot, over: LawSubject['over'] = (pack) => createBot(pack)): LawSubject {
  const answered = new Map<string, Answer>();
  const ask = (question: string, thread: readonly string[] = []): Answer => {
    const key = JSON.stringify([...thread, question]);
    const kept = answered.get(key);
    if (kept) return kept;
    const answer = bot.ask(requestOf(asked, question, thread));
    answered.set(key, answer);
    return answer;
  };
  return { asked, bot, ask, over };
}

/** Packs under the laws, with the bot of each. */
export function lawSubjects(bots: ReadonlyMap<AskedPack['name'], Bot>, packs: readonly AskedPack[]): LawSubject[] {
  return packs.flatMap((asked) => {
    const bot = bots.get(asked.name);
    return bot ? [lawSubject(asked, bot)] : [];
  });
}

/** A question of a conversation, asked on the day of its pack. */
export function requestOf({ day }: AskedPack, question: string, thread: readonly string[]): AskRequest {
  return { question, thread, askedAt: day };
}

/** An answer in a line. */
export function inALine({ outcome, headline, citations }: Answer): string {
  const [main] = citations;
  return `${outcome}${main ? ` (${main.fact})` : ''}: ${headline.replaceAll('\n', ' ')}`;
}

/** Whether an answer states something as answering the question in full. */
export function states({ outcome }: Answer): boolean {
  return outcome === 'answered' || outcome === 'contested' || outcome === 'corrected';
}

/** A breach for people, on two lines. */
export function describeBreach({ messages, got, expected }: Breach): string {
  return `  ${messages.join(' > ')}\n    expected ${expected}\n    got ${got}`;
}
