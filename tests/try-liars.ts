import { readBot } from './eval/answers/by-model/read-bot.ts';
import { flatteringReader, lyingReader, tellingReader } from './eval/answers/by-model/scripted-readers.ts';
import { documentedNumbers } from './eval/answers/documented-numbers.ts';
import { gradeSet } from './eval/answers/graded-set.ts';
import { askedBots } from './eval/answers/packs.ts';
import { questionSets } from './eval/answers/question-sets.ts';
import { tallyOf } from './eval/answers/tally.ts';

const bots = await askedBots();
const documented = documentedNumbers();
const sets = questionSets().filter(({ half, name }) => half === 'open' && name.includes(process.argv[2] ?? 'development'));
for (const set of sets) {
  const bot = bots.get(set.pack)!;
  const numbers = new Set(documented[set.pack]);
  const own = gradeSet(set, bot, numbers);
  const t = tallyOf(own);
  console.log(set.name, 'own', t.full, t.safe, t.fabricated);
  for (const asked of ['uncertain', 'always'] as const)
    for (const [name, reader] of Object.entries({
      lie1: lyingReader(1),
      lie2: lyingReader(2),
      lie3: lyingReader(3),
      flatter: flatteringReader,
      tell: tellingReader,
    })) {
      const done = gradeSet(set, readBot(bot, reader, asked), numbers);
      const u = tallyOf(done);
      const effects: Record<string, number> = {};
      for (const { answer } of done.turns) {
        const k = answer.byModel?.effect ?? 'none';
        effects[k] = (effects[k] ?? 0) + 1;
      }
      console.log(
        ' ',
        asked,
        name,
        'full',
        u.full,
        'safe',
        u.safe,
        'fab',
        u.fabricated,
        'wrong',
        u.verdicts.wrong,
        'fa',
        u.verdicts.false_absence,
        JSON.stringify(effects),
      );
      for (const [i, turn] of done.turns.entries()) {
        const before = own.turns[i]?.verdict;
        if (before !== turn.verdict && ['wrong', 'false_absence', 'fabricated'].includes(turn.verdict))
          console.log(
            '      ',
            turn.question.id,
            before,
            '->',
            turn.verdict,
            turn.question.thread.slice(-2).join(' > '),
            '>>',
            turn.question.question,
            '|',
            turn.answer.byModel?.effect,
            JSON.stringify(turn.answer.byModel?.plan),
            turn.reply.outcome,
            turn.reply.headline.slice(0, 120),
            turn.why.join().slice(0, 140),
          );
      }
    }
}
