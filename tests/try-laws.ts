import { readBot } from './eval/answers/by-model/read-bot.ts';
import { flatteringReader, lyingReader, tellingReader } from './eval/answers/by-model/scripted-readers.ts';
import { ALL_PACKS, askedBots } from './eval/answers/packs.ts';
import { lawSubject } from './eval/laws/law.ts';
import { LAWS } from './eval/laws/laws.ts';

const bots = await askedBots();
const [pack = 'measles', filter = '', who = ''] = process.argv.slice(2);
const asked = ALL_PACKS.find(({ name }) => name === pack)!;
const bot = bots.get(asked.name)!;
for (const law of LAWS.filter(({ name }) => name.includes(filter) && !name.includes('second-message'))) {
  const own = law.check(lawSubject(asked, bot));
  const line = [`${law.name} own ${own.breaches.length}/${own.of}`];
  for (const [name, reader] of Object.entries({ lie: lyingReader(1), flatter: flatteringReader, tell: tellingReader }).filter(([n]) =>
    n.includes(who),
  )) {
    const { breaches } = law.check(lawSubject(asked, readBot(bot, reader, 'always')));
    line.push(`${name} ${breaches.length}`);
    const known = new Set(own.breaches.map(({ messages }) => messages.join()));
    for (const b of breaches.filter(({ messages }) => !known.has(messages.join())).slice(0, 6))
      line.push(`\n     ${b.messages.join(' > ')} | ${b.got}`);
  }
  console.log(line.join(' '));
}
