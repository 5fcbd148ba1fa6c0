import { beforeAll, describe, expect, it } from 'vitest';
import { type Bot, createBot } from '../../src/index.ts';
import { measlesPack } from '../fixtures/measles-pack.ts';
import { packWithRegions } from '../fixtures/region-tables.ts';

let bot: Bot;
beforeAll(async () => {
  bot = createBot(packWithRegions(await measlesPack()));
});
const headline = (question: string, ...thread: readonly string[]) => bot.ask({ question, thread, askedAt: '2026-05-01' }).headline;

describe('ages', () => {
  it.each([
    ['How many cases were there among 5 to 17 year olds in Merrow in 2026?', 'age group 5-17: 110 new cases'],
    ['Cases among those aged 18 and over in Merrow', 'age group 18+: 35 new cases'],
    ['Cases in under-5s in Merrow', 'age group 0-4: 83 new cases'],
    ['Wie viele Fälle gab es 2026 bei den 5- bis 17-Jährigen in Merrow?', 'age group 5-17: 110 new cases'],
    ['Combien de cas chez les moins de 5 ans à Merrow ?', 'age group 0-4: 83 new cases'],
    ['Cases in 18+ in Merrow', 'age group 18+: 35 new cases'],
  ])('%s', (question, expected) => expect(headline(question)).toContain(expected));

  it('are no bounds, and bounds are no ages', () => {
    expect(headline('Which regions had over 18 cases in March 2026?')).toContain(
      '1 region of 4 in the table with an amount of more than 18',
    );
  });
});

describe('who is hit hardest, who has nothing, and who did not report', () => {
  it.each([
    ['Which region was hit hardest in February 2026, by cases?', 'Merrow (75 cases)'],
    ['Did any region not report at all in February 2026?', '1 region without a value: Thornby'],
    ['Hat eine Region im Februar 2026 gar nichts gemeldet?', '1 region without a value: Thornby'],
    ['Were there regions without any cases in January 2026?', '1 region with a printed zero and no amount: Thornby'],
    ['Welche Regionen waren im Januar 2026 ohne Fälle?', '1 region with a printed zero and no amount: Thornby'],
    ['Average cases per region in January 2026, excluding regions with zero', '38.333 cases per region'],
    ['Which region had the fewest cases in March 2026, leaving aside those with zero?', 'The lowest 3 regions'],
  ])('%s', (question, expected) => expect(headline(question)).toContain(expected));
});

describe('several times and measures', () => {
  it.each([
    ['Cases in Merrow and Eskerdale taken together in January and February 2026', 'together 214 cases'],
    ['Were there more cases than beds in Merrow in January 2026, and by how much?', 'more beds in use than new cases, by 29'],
    ['Cases in Merrow month by month, January 2026 to March 2026', 'January 2026 (91 cases), February 2026 (75 cases)'],
    ['How many cases were newly reported in Merrow in January 2026?', 'Merrow: 91 new cases'],
  ])('%s', (question, expected) => expect(headline(question)).toContain(expected));
});

describe('what was shown is asked on', () => {
  it('as a share of the total, or as a change until a later time', () => {
    expect(headline('what share of the total is that?', 'Top two regions by cases in January 2026')).toContain('Together 97.39 %');
    expect(headline('by how much did that change until March?', 'Cases in Merrow in January 2026')).toContain(
      '91 cases in January 2026 to 40 cases',
    );
  });
});

describe('a gap of the documents', () => {
  it('is not claimed for a measure and a time that a table tells', () => {
    expect(headline('cases January 2026')).toContain('All regions in the table: 115 new cases');
  });
});
