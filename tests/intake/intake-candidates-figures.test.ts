import { beforeAll, describe, expect, it } from 'vitest';
import { amountsIn } from '../../src/intake/extract/amounts.ts';
import { countsIn } from '../../src/intake/extract/counts.ts';
import { extractCandidates } from '../../src/intake/extract/extract-candidates.ts';
import { statedBound } from '../../src/intake/extract/stated-bound.ts';
import { moneyStatus } from '../../src/intake/extract/stated-status.ts';
import type { Pack } from '../../src/model/pack.ts';
import type { Source } from '../../src/model/source.ts';
import { shippedPack } from '../fixtures/shipped-pack.ts';
import { toldSentences } from '../fixtures/told-sentence.ts';
import { valuesOf, wireDocument } from '../fixtures/wire-document.ts';

let pack: Pack;
beforeAll(async () => {
  pack = await shippedPack();
});

const candidatesOf = (text: string, source?: Partial<Source>) => extractCandidates(wireDocument(text, source), pack);
const moneyOf = (text: string, source?: Partial<Source>) => candidatesOf(text, source).filter(({ value }) => value.kind === 'money');

/** What sentences tell, whoever it is told of. */
const toldOf = (text: string, source?: Partial<Source>) => toldSentences(wireDocument(text, source), pack);
const amountsOf = (text: string) => toldOf(text).flatMap((told) => [...amountsIn(told)]);
const statusesOf = (text: string, source?: Partial<Source>) =>
  toldOf(text, source).flatMap((told) => amountsIn(told).map(({ mention }) => moneyStatus(told, mention)?.status));
const countedIn = (text: string, percent: boolean, source?: Partial<Source>) =>
  toldOf(text, source).flatMap((told) =>
    countsIn(told)
      .filter((one) => one.percent === percent)
      .map(({ value, unit, bound, start, end }) => ({
        amount: value,
        bound: bound ?? statedBound(told.text, { start, end }) ?? 'exact',
        ...(unit && { unit: unit.text }),
      })),
  );
const countsOf = (text: string, source?: Partial<Source>) => countedIn(text, false, source);

describe('the status of money', () => {
  it.each([
    ['en', 'Allies are on track to deliver the €40 billion military aid pledge.', 'pledged'],
    ['en', 'They fulfilled the commitment to provide 40 billion euros.', 'committed'],
    ['en', 'This €40 billion commitment matches earlier spending.', 'committed'],
    ['en', 'They undertake to provide 40 billion euros.', 'pledged'],
    ['en', 'His idea is to make aid more predictable in the long run by setting up a €100 billion fund.', 'proposed'],
    ['en', 'The proposal, which ministers discussed behind closed doors on their first day, is worth 100 billion euros.', 'proposed'],
    ['en', 'Pledged so far by the members of the group: 4 billion euros.', 'pledged'],
    ['en', 'Sweden has sent 2 billion euros.', 'provided'],
    ['de', 'Die Staaten haben sich verpflichtet, 40 Milliarden Euro bereitzustellen.', 'committed'],
    ['de', 'Die Verbündeten stellten 20 Milliarden Euro bereit.', 'provided'],
    ['fr', "Les Alliés se sont engagés à fournir 40 milliards d'euros.", 'committed'],
    ['uk', 'Союзники пообіцяли 40 мільярдів євро.', 'pledged'],
    ['uk', 'Союзники зобов’язалися надати 40 мільярдів євро.', 'committed'],
  ])('in %s: %s', (language, text, status) => {
    expect(statusesOf(text, { language })).toEqual([status]);
  });

  it('of one amount is not that of the next, which has its own verb', () => {
    const statuses = moneyOf('Germany promised 8 billion euros for 2024, and has cut its aid to 4 billion euros.').map(
      ({ status }) => status,
    );
    expect(statuses).toEqual(['pledged', undefined]);
  });

  it('heads a list whose lines have no verb', () => {
    const text = 'Pledged by members:\n- Germany: €7 billion\n- Freedonia: €3 billion';
    expect(moneyOf(text).map(({ subject, status }) => [subject, status])).toEqual([['germany', 'pledged']]);
  });

  it('is none where no word tells it', () => {
    expect(statusesOf('The package is worth 5 billion euros.')).toEqual([undefined]);
  });
});

describe('the bound of money', () => {
  it.each([
    ['a minimum annual baseline of €40 billion', 'at_least'],
    ['a floor of €40 billion', 'at_least'],
    ['upwards of €40 billion', 'at_least'],
    ['no less than €40 billion', 'at_least'],
    ['€40 billion at a minimum', 'at_least'],
    ['slightly under €40 billion', 'nearly'],
    ['some €40 billion', 'about'],
  ])('%s', (words, bound) => {
    expect(amountsOf(`Allies provided ${words} in aid.`)).toMatchObject([{ amount: '40000000000', bound }]);
  });

  it.each(['€20-25 billion', 'between €20 billion and €25 billion', 'between 20 and 25 billion euros', '€20 to 25 billion'])(
    'is told by both ends of a range: %s',
    (words) => {
      expect(amountsOf(`Allies need ${words}.`)).toMatchObject([
        { amount: '20000000000', currency: 'EUR', bound: 'at_least' },
        { amount: '25000000000', currency: 'EUR', bound: 'at_most' },
      ]);
    },
  );

  it('is exact for two amounts of a change', () => {
    expect(amountsOf('Spending rose from €20 billion to €25 billion.')).toMatchObject([{ bound: 'exact' }, { bound: 'exact' }]);
  });
});

describe('a figure that another one is compared with', () => {
  it.each(['a quarter above the 40 billion euros', 'under the 40 billion euros facility', 'more than the 40 billion euros of last year'])(
    'has no bound of its own: %s',
    (words) => {
      expect(amountsOf(`Allies gave ${words}.`)).toMatchObject([{ amount: '40000000000', bound: 'exact' }]);
    },
  );

  it('and what holds it is nobody’s sum', () => {
    expect(moneyOf('Germany gave EUR 4 billion within the EUR 9 billion budget.')).toMatchObject([{ value: { amount: '4000000000' } }]);
  });
});

describe('a currency', () => {
  it('may stand behind further words', () => {
    expect(amountsOf('The group agreed to give 50 billion additional US dollars.')).toMatchObject([
      { amount: '50000000000', currency: 'USD' },
    ]);
  });

  it('in a rate of exchange is no amount', () => {
    const text = 'The package, converted at 1.08 dollars per euro, amounts to $43 billion.';
    expect(amountsOf(text)).toMatchObject([{ amount: '43000000000' }]);
    expect(countsOf(text)).toEqual([]);
  });
});

describe('counts', () => {
  it.each([
    [
      'Between 8,000 and 10,000 soldiers are trained.',
      [
        ['8000', 'soldiers', 'at_least'],
        ['10000', 'soldiers', 'at_most'],
      ],
    ],
    [
      'Five of the thirty-two Allies agreed.',
      [
        ['5', 'Allies', 'exact'],
        ['32', 'Allies', 'exact'],
      ],
    ],
    [
      'About 200 people are at work, out of roughly 700.',
      [
        ['200', 'people', 'about'],
        ['700', 'people', 'about'],
      ],
    ],
    [
      'Denmark gave 19 jets, six of which arrived.',
      [
        ['19', 'jets', 'exact'],
        ['6', 'jets', 'exact'],
      ],
    ],
    ['Soldiers trained: 700', [['700', 'Soldiers', 'exact']]],
    ['The 32-nation alliance agreed.', [['32', 'nations', 'exact']]],
  ] as const)('%s', (text, counts) => {
    expect(countsOf(text)).toMatchObject(counts.map(([amount, unit, bound]) => ({ amount, unit, bound })));
  });

  it('in German have nouns without an s', () => {
    expect(countsOf('Bis zu 10.000 Soldaten werden ausgebildet.', { language: 'de' })).toMatchObject([
      { amount: '10000', unit: 'Soldaten' },
    ]);
  });

  it.each(['One in ten members agreed.', 'The rate was 1.08 dollars.', 'Three times as much is needed.'])('are not: %s', (text) => {
    expect(countsOf(text)).toEqual([]);
  });

  it.each([
    ['The number of workers on the piers will rise to about 150.', '150', 'workers', 'about'],
    ['The total of the workers is 150.', '150', 'workers', 'exact'],
    ['The number of doses given stands at 21,400.', '21400', 'doses', 'exact'],
    ['That brings the number of deaths to three.', '3', 'deaths', 'exact'],
    ['No deaths have been reported.', '0', 'deaths', 'exact'],
  ])('may have their noun before them: %s', (text, amount, unit, bound) => {
    expect(countsOf(text)).toEqual([{ amount, unit, bound }]);
  });
});

describe('shares in words', () => {
  it.each([
    ['Roughly three quarters of them were trained abroad.', '75', 'about'],
    ['Two-thirds of the Allies agreed.', '66.7', 'about'],
    ['More than half of the money has arrived.', '50', 'at_least'],
    ['A quarter of the staff left.', '25', 'exact'],
  ])('%s', (text, percent, bound) => {
    expect(countedIn(text, true)).toEqual([{ amount: percent, bound }]);
  });

  it.each(['Aid grew in the first half of the year.', 'It was ready in three quarters of a year.', 'The third quarter of 2024 was calm.'])(
    'are not parts of a time: %s',
    (text) => {
      expect(countedIn(text, true)).toEqual([]);
    },
  );
});

describe('a transcript', () => {
  const TRANSCRIPT = `Press conference by Mark Rutte
Q: Is it true that 90 billion euros are lost?
A: No, that is not true. It was never taken up.`;

  it('gives nothing of what is asked', () => {
    expect(valuesOf(candidatesOf(TRANSCRIPT), 'money')).toEqual([]);
  });
});
