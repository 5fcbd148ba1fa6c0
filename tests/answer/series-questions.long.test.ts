import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readTableFile } from '../../adapters/files/table-file.ts';
import { sumOf } from '../../src/facts/derive/series-sum.ts';
import { replay } from '../../src/facts/replay.ts';
import { periodsOf } from '../../src/facts/series/spans.ts';
import { type Answer, type Bot, createBot, type Pack, renderPlainText } from '../../src/index.ts';
import { everyFact } from '../../src/model/every-fact.ts';
import { unboundNumbers } from '../fixtures/bound-numbers.ts';
import { shippedPack } from '../fixtures/shipped-pack.ts';
import { ASKED_LATER, importInto, packWithTables } from '../fixtures/tables.ts';

let shipped: Pack;
let bot: Bot;
let first: Bot;
beforeAll(async () => {
  shipped = await shippedPack();
  bot = createBot(packWithTables(shipped));
  first = createBot(packWithTables(shipped, 1));
});

const ask = (question: string, thread: readonly string[] = [], askedAt = ASKED_LATER, of = bot) => of.ask({ question, thread, askedAt });
const told = (answer: Answer) => renderPlainText(answer.message);

describe('a sum over months of one series', () => {
  it('lists each month as an operand, with the facts that went in', () => {
    const answer = ask("Germany's military allocations in the first half of 2024");
    expect(answer.outcome).toBe('answered');
    expect(answer.headline).toContain('EUR 550 million');
    expect(answer.derived[0]).toEqual({
      value: 'EUR 550 million',
      formula: '300 + 250 = 550',
      inputs: ['release-30-germany-2024-01-military-allocation', 'release-30-germany-2024-02-military-allocation'],
    });
    expect(told(answer)).toContain('January 2024 | EUR 300 million');
  });

  it('says which release it used, of when, and cites its rows', () => {
    const answer = ask("Germany's military allocations in 2024");
    expect(told(answer)).toContain('Release used: Meridian Office, 1 March 2026');
    expect(answer.citations[0]).toMatchObject({ source: 'release-30', document: 'second.csv', quote: '"Germany","DEU",2024,1,0.5,0.3' });
  });

  it('names the months without a known amount, and those without a row', () => {
    const answer = ask('How much military aid did Kelmaria allocate from January to April 2024?');
    expect(answer.headline).toContain('EUR 1.601 billion');
    expect(told(answer)).toContain('Without a known amount (the table prints nothing or a zero), and not in the sum: April 2024.');
    expect(told(answer)).toContain('Without a row in the table: February 2024.');
  });

  it('rounds its headline aloud and its working never', () => {
    const answer = ask('How much military aid did Kelmaria allocate from January to April 2024?');
    expect(answer.derived[0]?.formula).toBe('0.1 + 1.501234 = 1.601234');
    expect(told(answer)).toContain('Rounded to three decimals; the working has every digit.');
  });

  it('gives a single month as the table prints it, without a derivation of its own', () => {
    const answer = ask("Germany's total allocations in February 2024");
    expect(answer).toMatchObject({ outcome: 'answered', derived: [] });
    expect(answer.headline).toContain('EUR 250 million');
  });

  it('takes all donors together when none is named', () => {
    const answer = ask('What were the military allocations of all donors in 2024?');
    expect(answer.headline).toContain('All donors in the table: EUR 2.441 billion');
    expect(answer.derived[0]?.formula).toBe('0.55 + 1.601234 + 0.04 + 0.25 = 2.441234');
  });

  it('never adds up cells of two releases', () => {
    for (const question of [
      'What were the military allocations of all donors in 2024?',
      'Top five donors in 2024',
      'Germany vs Kelmaria military aid 2024',
    ]) {
      for (const { inputs, formula } of ask(question).derived) {
        const releases = new Set(inputs.map((id) => id.slice(0, 'release-00'.length)));
        expect(formula.includes(' - ') || releases.size === 1, `${question}: ${formula}`).toBe(true);
      }
    }
  });

  it('shows no number that neither a cell nor a working stands behind', () => {
    const pack = packWithTables(shipped);
    const all = { ...pack, facts: everyFact(pack), sources: [...pack.sources, ...(pack.series?.sources ?? [])] };
    for (const question of [
      "Germany's military allocations in 2024",
      "Kelmaria's military allocations in March 2024",
      "Kelmaria's military allocations in 2024",
      'Germany vs Kelmaria military aid 2024',
      'Which month was highest for Germany?',
      "Germany's military allocations in 2021",
    ]) {
      const request = { question, askedAt: ASKED_LATER };
      expect(unboundNumbers(bot.ask(request), request, all), question).toEqual([]);
    }
  });

  it('is exact for any amounts', () => {
    const cents = fc.bigInt({ min: 0n, max: 10n ** 17n });
    const written = (value: bigint) => `${value / 1000000n}.${String(value % 1000000n).padStart(6, '0')}`;
    fc.assert(
      fc.property(fc.array(cents, { minLength: 1, maxLength: 30 }), (values) => {
        const total = values.reduce((sum, value) => sum + value, 0n);
        expect(BigInt(Math.round(Number(sumOf(values.map(written)).split('.')[0])))).toBe(total / 1000000n);
      }),
    );
  });

  it('spans months without a gap', () => {
    const firsts = periodsOf({ first: '2023-11-01', last: '2024-02-29' }, 'month').map(({ first }) => first);
    expect(firsts).toEqual(['2023-11-01', '2023-12-01', '2024-01-01', '2024-02-01']);
    expect(periodsOf({ first: '2024-02-01', last: '2024-01-31' }, 'month')).toEqual([]);
  });
});

describe('what is asked of a table', () => {
  it('is told by the words of its kinds, and the default is said', () => {
    expect(ask('How much humanitarian aid did Japan allocate in 2024?').headline).toContain('EUR 500 million, humanitarian aid allocated');
    expect(ask("What were Germany's commitments in 2024?").headline).toContain('EUR 900 million, aid committed in all');
    const unnamed = ask('How much did Japan allocate in 2024?');
    expect(unnamed.headline).toContain('EUR 750 million, aid allocated in all');
    expect(told(unnamed)).toContain('The question names no kind of aid: this is aid allocated in all.');
  });

  it('is asked back where no column tells it', () => {
    expect(ask("What were Germany's military commitments in 2024?").outcome).toBe('clarify');
  });

  it('is understood in other languages', () => {
    expect(ask('Wie viel Militärhilfe hat Deutschland 2024 zugewiesen?').headline).toContain('EUR 550 million');
    expect(ask("Combien d'aide militaire l'Allemagne a-t-elle allouée en 2024 ?").headline).toContain('EUR 550 million');
    expect(ask('¿Cuánta ayuda militar asignó Alemania en 2024?').headline).toContain('EUR 550 million');
    expect(ask('Ile pomocy wojskowej przekazały Niemcy w 2024 roku?').headline).toContain('EUR 550 million');
    expect(ask('Welches Land hat 2024 am meisten gegeben?').headline).toContain('Kelmaria (EUR 1.601 billion)');
  });

  it('keeps what was allocated apart from what was provided', () => {
    expect(told(ask('How much military aid did Germany give in 2024?'))).toContain(
      'what was allocated, not what was provided or delivered',
    );
    expect(ask('How much military aid has Germany delivered in 2024?').outcome).not.toBe('answered');
    expect(ask('How much has Germany pledged in 2024?').outcome).not.toBe('answered');
  });

  it('goes no further than a table goes', () => {
    for (const question of [
      'How many tanks did Germany allocate in 2024?',
      'Why did Germany allocate military aid in 2024?',
      'How much did Germany allocate for drones in 2024?',
    ]) {
      expect(ask(question).reading, question).not.toHaveProperty('table');
    }
  });
});

describe('what is not in a table', () => {
  it('is a donor without a row', () => {
    const answer = ask('How much military aid did Brazil allocate in 2024, by the table?');
    expect(answer).toMatchObject({ outcome: 'unknown', headline: 'Not in the store: the table has no row for Brazil.' });
    expect(told(answer)).toContain('It has 4 donors: Ardenia, Germany, Japan, Kelmaria.');
  });

  it('is the alliance, of which a table has no row', () => {
    const answer = ask('How much did NATO members allocate according to the Meridian Office?');
    expect(answer).toMatchObject({ outcome: 'unknown', headline: 'Not in the store: the table has no row for NATO members.' });
  });

  it('is a year that it does not cover', () => {
    expect(ask("Germany's military allocations in 2021").headline).toContain('nothing for 2021; the table covers January to April 2024');
  });

  it('is part of a time that it covers in part', () => {
    expect(told(ask("Germany's military allocations in 2024"))).toContain('The table covers January to April 2024');
  });

  it('is another currency', () => {
    expect(ask('How much military aid did Germany allocate in 2024 in USD?')).toMatchObject({ outcome: 'unknown' });
  });

  it('is an amount where only zeros are printed', () => {
    const answer = ask("Kelmaria's military allocations in April 2024");
    expect(answer).toMatchObject({ outcome: 'unknown', citations: [{ quote: '"Kelmaria","KLM",2024,4,0,0' }] });
  });

  it('is said beside what the table does tell', () => {
    expect(told(ask('How much has Germany pledged?'))).toContain('What is held on Germany, by month: aid allocated in all');
  });
});

describe('an order', () => {
  it('ranks donors by their sums, each with its working, and draws them', () => {
    const answer = ask('Top two donors in 2024');
    expect(answer.headline).toContain('Kelmaria (EUR 1.601 billion) and Germany (EUR 750 million)');
    expect(answer.derived.map(({ formula }) => formula)).toEqual(['0.1 + 1.501234 = 1.601234', '500 + 250 = 750']);
    expect(answer.message.blocks).toContainEqual(expect.objectContaining({ kind: 'chart', shape: 'bar' }));
  });

  it('answers who gave the most', () => {
    expect(ask('Who gave the most in 2024?').headline).toMatch(/^The highest 4 donors.*: Kelmaria/u);
  });

  it('finds the month that was highest', () => {
    const answer = ask('Which month was highest?', ["Germany's military allocations in 2024"]);
    expect(answer.headline).toMatch(/January 2024 \(EUR 300 million\)/u);
  });

  it('adds up the donors that are named together', () => {
    const answer = ask('How much military aid did Germany and Kelmaria allocate together in 2024?');
    expect(answer.headline).toContain('together EUR 2.151 billion');
    expect(answer.derived.at(2)?.formula).toBe('0.55 + 1.601234 = 2.151234');
  });

  it('compares two donors, and two times', () => {
    const donors = ask('Germany vs Kelmaria military aid 2024');
    expect(donors.headline).toContain('difference EUR 1.051 billion');
    expect(donors.derived.at(2)?.formula).toBe('1.601234 - 0.55 = 1.051234');
    expect(ask('Germany military aid January 2024 versus February 2024').headline).toContain('difference EUR 50 million');
  });
});

describe('two releases', () => {
  it('differ aloud: the newest by date is used and the older one shown', () => {
    const answer = ask("Kelmaria's military allocations in March 2024");
    expect(answer.headline).toContain('EUR 1.501234 billion');
    expect(told(answer)).toContain('Restated: in the Meridian Office, release of 1 February 2026, it was EUR 2.001234 billion');
    expect(answer.citations.map(({ source }) => source)).toEqual(['release-30', 'release-31']);
  });

  it('agree aloud', () => {
    expect(told(ask("Germany's military allocations in 2024"))).toContain('Meridian Office, release of 1 February 2026: the same.');
  });

  it('tell how it changed since the first publication, as a question of its own and as one that follows', () => {
    for (const answer of [
      ask("How did Kelmaria's military allocations change since the first publication?"),
      ask('How did it change since the first publication?', ["Kelmaria's military allocations in 2024"]),
    ]) {
      expect(answer.headline).toContain('EUR 1.601 billion, and EUR 2.101 billion before: a difference of EUR 500 million');
      expect(told(answer)).toContain('Kelmaria | March 2024 | EUR 2.001234 billion | EUR 1.501234 billion');
      expect(answer.derived.at(-1)?.formula).toBe('2.101234 - 1.601234 = 0.5');
    }
  });

  it('are one before the second is out, and then there is nothing to compare', () => {
    const before = ask("Kelmaria's military allocations in March 2024 as of 2026-02-15");
    expect(before.headline).toContain('EUR 2.001234 billion');
    expect(told(before)).not.toContain('Restated');
    const change = ask('How did it change since the first publication?', ["Kelmaria's military allocations in 2024"], ASKED_LATER, first);
    expect(change).toMatchObject({ outcome: 'unknown' });
  });
});

describe('a thread', () => {
  const start = ["Germany's military allocations in 2024"];

  it('turns to another donor, time or kind', () => {
    expect(ask('and Kelmaria?', start).headline).toContain('Kelmaria: EUR 1.601 billion, military aid allocated');
    expect(ask('and in January 2024?', start).headline).toContain('Germany: EUR 300 million');
    expect(ask('and humanitarian aid?', start).headline).toContain('Germany: EUR 200 million, humanitarian aid allocated');
  });

  it('leaves the table when another matter is asked about', () => {
    expect(ask('How much have the Allies pledged?', start).reading).not.toHaveProperty('table');
  });
});

describe('the figures of a table and those of the documents', () => {
  it('neither confirm nor contradict each other', () => {
    const alliance = ask('How much did NATO Allies commit in the first half of 2024?');
    expect(told(alliance)).toContain('EUR 20.9 billion');
    expect(told(alliance)).not.toContain('Meridian');
    const premise = ask('The Allies committed EUR 2.441 billion in the first half of 2024, right?');
    expect(premise.citations.map(({ source }) => source)).not.toContain('release-30');
    const table = ask('What were the military allocations of all donors in 2024?');
    expect(table.outcome).toBe('answered');
    expect(told(table)).not.toContain('20.9');
  });

  it('stay apart from digests, lists of figures and searches', () => {
    const view = bot.view({ askedAt: ASKED_LATER });
    expect(view.facts).toEqual(createBot(shipped).view({ askedAt: ASKED_LATER }).facts);
    expect(told(ask('list all figures'))).not.toContain('Meridian');
    expect(told(ask('what are your sources?'))).toContain('Meridian Office, 1 March 2026');
  });
});

const BESIDE = resolve(import.meta.dirname, '../../../shared');
const KIEL = join(BESIDE, 'data/kiel');
const QUESTIONS = join(BESIDE, 'eval/questions.dev.jsonl');
const hasTables = existsSync(KIEL);
const hasQuestions = existsSync(QUESTIONS);

const questionSchema = z.object({ question: z.string(), thread: z.array(z.string()), asked_at: z.string() });

function developmentQuestions() {
  const lines = readFileSync(QUESTIONS, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => questionSchema.parse(JSON.parse(line)));
}

describe.skipIf(!hasQuestions)(`the development questions${hasQuestions ? '' : ` (SKIPPED: ${BESIDE} has none)`}`, () => {
  it('are answered in 2024 exactly as without any table', () => {
    const without = createBot(shipped);
    for (const { question, thread, asked_at } of developmentQuestions())
      expect(ask(question, thread, asked_at), question).toEqual(without.ask({ question, thread, askedAt: asked_at }));
  });

  it('are answered from the documents even when the tables are out', () => {
    const without = createBot(shipped);
    const turned = developmentQuestions().filter(
      ({ question, thread }) => ask(question, thread).headline !== without.ask({ question, thread, askedAt: ASKED_LATER }).headline,
    );
    expect(turned.map(({ question }) => question)).toEqual([]);
  });
});

describe.skipIf(!hasTables)(`the tables of the Kiel Institute${hasTables ? '' : ` (SKIPPED: ${KIEL} is not there)`}`, () => {
  let kiel: Bot;
  let reports: readonly unknown[];
  beforeAll(async () => {
    let pack = shipped;
    const made = [];
    const entries = [];
    for (const day of ['2026-07-16', '2026-08-04']) {
      const mapping = readFileSync(join(import.meta.dirname, `../../briefs/nato-ukraine/tables/kiel-${day}.yaml`), 'utf8');
      const imported = importInto(pack, mapping, await readTableFile(join(KIEL, `data_explorer_${day}.csv`)));
      entries.push(...imported.entries);
      made.push(imported.report);
      pack = replay(shipped, entries).pack;
    }
    kiel = createBot(pack);
    reports = made;
  });

  const headline = (question: string) => kiel.ask({ question, askedAt: '2026-12-01' }).headline;

  it('come in whole', () => {
    expect(reports).toMatchObject([
      { rows: 1131, imported: 4524 },
      { rows: 1079, imported: 5395 },
    ]);
    const [, later] = reports;
    expect(later).toMatchObject({ restatement: { gone: { length: 95 }, fresh: { length: 43 } } });
  });

  it('give the sums that are known of them', () => {
    expect(headline("Germany's military allocations in H1 2024")).toContain('EUR 2.201 billion');
    expect(headline("The United States' military allocations in H1 2024")).toContain('EUR 8.274 billion');
    expect(headline('What were the military allocations of all donors in H1 2024?')).toContain('EUR 21.228 billion');
    expect(headline('What were the total allocations of all donors?')).toContain('EUR 358.4 billion');
    expect(headline('What was the financial aid of all donors?')).toContain('EUR 159.68');
    expect(headline('What were the commitments of all donors?')).toContain('EUR 547.98');
    expect(headline("Italy's total allocations in May 2025")).toContain('EUR 1.619883 billion');
  });

  it('answer the questions that people ask of them', () => {
    expect(headline('Top five donors in 2025')).toMatch(/European Union .* Germany .* United Kingdom/u);
    expect(headline('How did the table change since the first publication?')).toContain(
      'EUR 358.4 billion, and EUR 349.989 billion before',
    );
  });

  it.each([
    ["What was Germany's average monthly military allocation in 2024?", ['EUR 329.88 million per month on average', 'over all 12 months']],
    ['What share of all aid in 2024 came from the United States?', ['47.53 %']],
    ['Which donors gave nothing in 2025?', ['6 donors without a row: Bulgaria, China, Cyprus, Hungary, India and Turkiye']],
    ['Which donor increased its aid most from 2024 to 2025?', ['European Union (+EUR 16.004 billion']],
    ['How many donors are in the table?', ['42 donors in the table']],
    ["Germany's military aid by quarter in 2024", ['EUR 1.695 billion', 'EUR 506.123 million', 'EUR 359.45 million', 'EUR 1.398 billion']],
    ['Sum of Estonia, Latvia and Lithuania in 2024', ['together EUR 520.17 million']],
    ['How much did the Nordic countries allocate in 2024?', ['Nordic countries: EUR 8.397 billion']],
    ['Estonia and Latvia in 2024', ['EUR 56.007 million', 'EUR 130.979 million']],
    ['How much did the EU institutions allocate in financial aid in 2025?', ['European Union: EUR 34.833 billion']],
    ["Poland's total by year", ['2023 (EUR 1.335 billion)', '2024 (EUR 838.957 million)']],
    ['Which countries gave most in 2024?', ['The highest 5 countries', 'United States (EUR 46.44 billion), Germany']],
    ["By how much did Norway's military aid rise between 2023 and 2024?", ['up by EUR 908.963 million (+292 %)']],
    ['bottom three donors in 2024', ['India (EUR 0.858 million), Bulgaria (EUR 1.146 million) and Slovakia']],
    ["What percentage of Germany's aid in 2023 was humanitarian?", ['25.04 %']],
    ['How many countries gave more than EUR 1 billion in 2024?', ['11 countries of 41']],
    ["In which year was Denmark's military aid highest?", ['2023 (EUR 3.963 billion)']],
    ['Wie viel Militärhilfe hat Deutschland 2024 pro Quartal zugewiesen?', ['EUR 1.695 billion', 'EUR 1.398 billion']],
    ['What kind of aid was largest for Japan in 2024?', ['financial aid allocated (EUR 3.648 billion)']],
    ['Which donor cut its aid most between 2024 and 2025?', ['United States (-EUR 45.957 billion']],
    ['average annual allocation of Sweden from 2023 to 2025', ['EUR 2.721 billion per year on average']],
  ])('are worked with as their cells say: %s', (question, expected) => {
    for (const words of expected) expect(headline(question)).toContain(words);
  });

  it('are followed on', () => {
    const follow = (question: string, ...thread: string[]) => kiel.ask({ question, thread, askedAt: '2026-12-01' }).headline;
    expect(follow('and in 2023?', "Germany's military aid by quarter in 2024")).toContain('first quarter of 2023 (EUR 768.973 million)');
    expect(follow('and by half-year?', "Poland's total by year")).toContain('second half of 2024 (EUR 838.957 million)');
    expect(follow('and Poland?', 'What share of all aid in 2024 came from the United States?')).toContain('Poland: 0.86 %');
  });

  it('are drawn in the scale of their values, with the unit in the title', () => {
    const chart = (question: string) =>
      kiel.ask({ question, askedAt: '2026-12-01' }).message.blocks.find((block) => block.kind === 'chart');
    expect(chart('Which month was highest for Iceland?')).toMatchObject({
      unit: 'EUR million',
      title: expect.stringContaining('(EUR million)'),
    });
    expect(chart('bar chart of military aid by donor')).toMatchObject({ unit: 'EUR billion', shape: 'bar' });
  });

  it('are the reason why something is not told, rather than a gap of the documents', () => {
    expect(headline('How much has Germany pledged?')).toContain(
      'the table tells what was allocated or committed, and not what was pledged',
    );
    expect(headline('Did any donors pledge nothing in 2024?')).toContain('what was allocated or committed, and not what was pledged');
    expect(headline('How many tanks did Germany give in 2024?')).toContain('nothing of “tanks”');
    expect(headline('Military aid by week in 2024')).toContain('“by week” is not told by it');
  });
});
