import { beforeAll, describe, expect, it } from 'vitest';
import { type Bot, createBot, type Pack, renderPlainText } from '../../src/index.ts';
import { measlesPack } from '../fixtures/measles-pack.ts';
import { CASES, packWithRegions } from '../fixtures/region-tables.ts';

const LATER = '2026-05-01';
let bot: Bot;
let pack: Pack;
beforeAll(async () => {
  pack = packWithRegions(await measlesPack());
  bot = createBot(pack);
});

const ask = (question: string, ...thread: readonly string[]) => bot.ask({ question, thread, askedAt: LATER });
const told = (question: string, ...thread: readonly string[]) => renderPlainText(ask(question, ...thread).message);

/** The sum of printed cells: of some regions, months (0 is November 2025) and age groups (0 is the youngest). */
function sum(regions: readonly string[], months: readonly number[] = [0, 1, 2, 3, 4], ages: readonly number[] = [0, 1, 2]): number {
  const cells = regions.flatMap((region) => months.flatMap((month) => ages.map((age) => Number(CASES[region]?.[month]?.[age] ?? 0))));
  return cells.reduce((total, cell) => total + cell, 0);
}
const ALL = Object.keys(CASES);

describe('counts of a table', () => {
  it('are added up over age groups, cell by cell, with their working and citations', () => {
    const answer = ask('How many new cases were there in Merrow in January 2026?');
    expect(answer).toMatchObject({ outcome: 'answered', derived: [{ value: '91 cases', formula: '31 + 48 + 12 = 91' }] });
    expect(answer.derived[0]?.inputs).toHaveLength(3);
    expect(answer.citations[0]).toMatchObject({ source: 'registry-cases', document: 'cases.csv', quote: 'Merrow;01.01.2026;5-17;48' });
  });

  it('keep negative corrections and zeros, and tell zero from not given', () => {
    expect(ask('Cases in Eskerdale in March 2026').headline).toContain(`${sum(['Eskerdale'], [4])} new cases`);
    expect(ask('Cases in Eskerdale in March 2026').derived[0]?.formula).toBe('-2 + 11 + 3 = 12');
    expect(ask('Cases in Thornby in January 2026').headline).toContain('Thornby: 0 new cases');
    expect(ask('Cases in Thornby in February 2026')).toMatchObject({ outcome: 'unknown' });
  });

  it('are divided by age group, and one group is told by its other names, too', () => {
    expect(told('Cases by age group in Ashwick')).toContain('In all: 29 cases = ');
    expect(ask('Cases among adults in Merrow').headline).toContain(`Merrow, age group 18+: ${sum(['Merrow'], undefined, [2])} new cases`);
    expect(ask('and adults?', 'How many new cases were there in Merrow in January 2026?').headline).toContain('12 new cases');
  });

  it('are ranked by the word of the mapping, with the lowest as well as the highest', () => {
    const answer = ask('Top two regions by cases in 2026');
    expect(answer.headline).toContain(
      `The highest 2 regions, new cases, first quarter of 2026: Merrow (${sum(['Merrow'], [2, 3, 4])} cases) and Eskerdale`,
    );
    expect(answer.message.blocks).toContainEqual(
      expect.objectContaining({ kind: 'chart', unit: 'cases', title: 'New cases, first quarter of 2026 (cases)' }),
    );
    expect(ask('Which region had the fewest cases?').headline).toContain('Thornby (0 cases)');
    expect(ask('Which month had the fewest cases in Eskerdale?').headline).toContain('November 2025 (1 case)');
    expect(ask('Which age group had the most cases?').headline).toContain(`5-17 (${sum(ALL, undefined, [1])} cases)`);
  });

  it('say who has a zero and who has no row', () => {
    expect(ask('Which regions had no cases?').headline).toContain('1 region with a printed zero and no amount: Thornby');
    expect(ask('How many regions are in the table?').headline).toContain('4 regions in the table, 3 of them with an amount');
    expect(ask('How many regions had more than 50 cases in 2026?').headline).toContain('2 regions of 4');
  });

  it('are averaged over their periods, with how many', () => {
    const mean = ask('Average cases per month in Merrow');
    expect(mean.headline).toContain('Merrow: 51.4 cases per month on average');
    expect(mean.headline).toContain('over all 5 months');
    const partly = ask('What was the average number of cases per month in Thornby?');
    expect(partly.headline).toContain('over the 4 months with a known amount, of 5');
  });

  it('are shares of a whole: of everybody, of a region, of an age group', () => {
    expect(ask('What share of all cases was in Merrow?').derived[0]).toMatchObject({ value: '72.8 %', formula: '257 / 353 = 72.8 %' });
    expect(ask('What share of all cases was in under fives?').headline).toContain('31.16 %');
    expect(ask("What percentage of Ashwick's cases were adults?").headline).toContain('10.34 %');
  });

  it('change from one time to another, absolutely and in per cent', () => {
    const answer = ask('How did cases in Ashwick change from January to February 2026?');
    expect(answer.headline).toContain('up by 6 cases (+200 %), from 3 cases in January 2026 to 9 cases in February 2026');
    expect(answer.derived.at(-2)).toMatchObject({ value: '6 cases', formula: '9 - 3 = 6' });
    expect(ask('Which region saw the largest increase in cases from January to February 2026?').headline).toContain(
      'Ashwick (+6 cases, +200 %)',
    );
    expect(ask('Where did cases fall most from February to March 2026?').headline).toContain('Merrow (-35 cases');
  });

  it('are summed for a group of the mapping, with its members said', () => {
    const answer = told('Cases on the coast in 2026');
    expect(answer).toContain(`the coast: ${sum(['Eskerdale', 'Thornby'], [2, 3, 4])} new cases`);
    expect(answer).toContain('the coast: Eskerdale and Thornby.');
  });

  it('follow on what was asked before', () => {
    const first = 'How many new cases were there in Merrow in January 2026?';
    expect(ask('and in February?', first).headline).toContain('Merrow: 75 new cases');
    expect(ask('and Eskerdale?', first).headline).toContain('Eskerdale: 21 new cases');
    expect(ask('by month', 'Cases in Merrow').headline).toContain('by month');
    expect(ask('as a chart', 'Cases in Merrow').message.blocks).toContainEqual(expect.objectContaining({ kind: 'chart', shape: 'bar' }));
  });
});

describe('what may not be added up', () => {
  it('is a stock over time: the last of a period is told, and regions are added up', () => {
    expect(ask('How many beds were in use in Merrow in 2026?').headline).toContain('90 beds, beds in use, March 2026');
    expect(ask('How many beds were in use in all regions in March 2026?').headline).toContain('145 beds');
    expect(ask('Average beds in use per month in Eskerdale').headline).toContain('35.667 beds per month on average');
  });

  it('is a share or an index at all', () => {
    expect(ask('What is the vaccination coverage of all regions in 2025?').outcome).toBe('partly');
    expect(ask('Vaccination coverage in Merrow in 2024').headline).toContain('90.2 %');
    expect(ask('By how much did coverage in Merrow change from 2023 to 2025?').headline).toContain('down by 3.1 percentage points');
    expect(told('What was the average coverage across regions in 2025?')).toContain('the plain mean of the values, each counted alike');
    expect(ask('Which region had the highest index in March 2026?').headline).toContain('Ashwick (1.45)');
  });
});

describe('what a table does not have is said, and nothing else answers', () => {
  it.each([
    ['Cases by week in Merrow', 'by month; “by week” is not told by it'],
    ['Cases by day in January 2026', 'the table has months, and no days'],
    ['Cases in Merrow in 2021', 'nothing for 2021; the table covers November 2025 to March 2026'],
    ['Vaccination coverage by age group', 'the table does not divide vaccination coverage by age group'],
    ['Vaccination coverage in Merrow in March 2025', 'the table has years, and nothing for March 2025 by itself'],
    ['Median cases in Merrow', '“Median” is not told by it'],
    ['How many cases were there among nurses in Ashwick in 2026?', 'nothing of “nurses”'],
  ])('%s', (question, reason) => {
    const answer = ask(question);
    expect(answer).toMatchObject({ outcome: 'unknown', proof: { kind: 'empty_series' } });
    expect(answer.headline).toContain(reason);
  });
});

describe('a pack that is only told in words', () => {
  it('answers as without the tables where no region, group or period of theirs is asked for', async () => {
    const without = createBot(await measlesPack());
    for (const question of ['How many cases are there?', 'When do the schools open again?', 'What did the city council decide?']) {
      expect(ask(question).headline, question).toBe(without.ask({ question, askedAt: LATER }).headline);
    }
  });
});
