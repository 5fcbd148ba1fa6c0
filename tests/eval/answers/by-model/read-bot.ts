import { type AskRequest, type Bot, type PlanRead, planReadSchema } from '../../../../src/index.ts';
import type { ScriptedReader } from './scripted-readers.ts';

/** Which questions a reader is asked about. */
export type Asked = 'uncertain' | 'always';

/** A bot whose every question is read by a reader, too, those of the thread included. Each question is read once. */
export function readBot(bot: Bot, read: ScriptedReader, asked: Asked): Bot {
  const kept = new Map<string, PlanRead | undefined>();
  const planOf = (request: AskRequest): PlanRead | undefined => {
    const consultation = bot.consult(request);
    if (!consultation || (consultation.isCertain && asked === 'uncertain')) return undefined;
    const { prompt } = consultation;
    if (!kept.has(prompt.question)) kept.set(prompt.question, planReadSchema.safeParse(read(prompt)).data);
    return kept.get(prompt.question);
  };
  const withPlans = (request: AskRequest): AskRequest => {
    const messages = [...(request.thread ?? []), request.question];
    const plansRead: (PlanRead | undefined)[] = [];
    for (const [at, question] of messages.entries())
      plansRead.push(planOf({ ...request, question, thread: messages.slice(0, at), plansRead: [...plansRead, undefined] }));
    return { ...request, plansRead };
  };
  return { ...bot, ask: (request) => bot.ask(withPlans(request)), explain: (request) => bot.explain(withPlans(request)) };
}
