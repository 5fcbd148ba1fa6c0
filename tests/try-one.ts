import { renderPlainText } from '../src/index.ts';
import { documentedNumbers } from './eval/answers/documented-numbers.ts';
import { gradeSet } from './eval/answers/graded-set.ts';
import { askedBots } from './eval/answers/packs.ts';
import { questionSets } from './eval/answers/question-sets.ts';

const bots = await askedBots();
const documented = documentedNumbers();
const [id, json] = process.argv.slice(2);
for (const set of questionSets().filter(({ half }) => half === 'open'))
  for (const question of set.questions.filter((q) => q.id === id)) {
    const bot = bots.get(set.pack)!;
    const c = process.argv[4]
      ? bot.consult({ question: question.question, thread: question.thread, askedAt: question.asked_at })
      : undefined;
    console.log(c?.isCertain, c?.prompt.question);
    const plan = {
      operation: 'value',
      about: [],
      aspects: [],
      answers: [],
      speaker: null,
      time: null,
      length: null,
      ...JSON.parse(json ?? '{}'),
    };
    const asking = { ask: (r: any) => bot.ask({ ...r, plansRead: [...question.thread.map(() => undefined), plan] }) };
    const g = gradeSet({ ...set, questions: [question] }, asking, new Set(documented[set.pack])).turns[0]!;
    console.log(g.verdict, g.why, g.answer.byModel?.effect, g.answer.byModel?.because);
    console.log(renderPlainText(g.answer.message));
  }
