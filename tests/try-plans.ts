import { plansOffered } from './eval/answers/by-model/plans-offered.ts';
import { documentedNumbers } from './eval/answers/documented-numbers.ts';
import { gradeSet } from './eval/answers/graded-set.ts';
import { askedBots } from './eval/answers/packs.ts';
import { questionSets } from './eval/answers/question-sets.ts';

const bots = await askedBots();
const documented = documentedNumbers();
let most = 0;
for (const set of questionSets().filter(({ name, half }) => half === 'open' && name.startsWith(process.argv[2] ?? 'development'))) {
  const bot = bots.get(set.pack)!;
  const numbers = new Set(documented[set.pack]);
  for (const question of set.questions) {
    if (process.argv[3] && question.id !== process.argv[3]) continue;
    const own = gradeSet({ ...set, questions: [question] }, bot, numbers).turns[0]!;
    const request = { question: question.question, thread: question.thread, askedAt: question.asked_at };
    const c = bot.consult(request);
    if (c) most = Math.max(most, Buffer.byteLength(c.prompt.instructions + c.prompt.question));
    if (own.verdict === 'full') continue;
    if (!c) {
      console.log(question.id, own.verdict, 'NOT CONSULTED');
      continue;
    }
    let found = 0;
    let tried = 0;
    const effects: Record<string, number> = {};
    let sample: unknown;
    for (const plan of plansOffered(c.prompt.question)) {
      tried++;
      const plansRead = [...question.thread.map(() => undefined), plan];
      const asking = {
        ask: (r: any) => {
          const a = bot.ask({ ...r, plansRead });
          const k = `${a.byModel?.effect}:${a.byModel?.because}`;
          effects[k] = (effects[k] ?? 0) + 1;
          return a;
        },
      };
      const graded = gradeSet({ ...set, questions: [question] }, asking, numbers).turns[0]!;
      if (process.argv[3])
        console.log(
          JSON.stringify(plan.answers),
          plan.operation,
          plan.about.join(),
          plan.aspects.join(),
          graded.verdict,
          graded.answer.byModel?.effect,
          graded.answer.byModel?.because,
          graded.why.join().slice(0, 100),
        );
      if (graded.verdict === 'full') {
        found++;
        sample ??= [plan.operation, plan.about, plan.aspects, plan.answers, graded.answer.byModel?.effect];
        if (!process.argv[3]) break;
      }
    }
    console.log(
      question.id,
      own.verdict,
      c.isCertain ? 'certain' : 'uncertain',
      'found',
      found,
      'of',
      tried,
      JSON.stringify(sample),
      JSON.stringify(effects),
    );
  }
}
console.log('largest prompt', most, 'bytes');
