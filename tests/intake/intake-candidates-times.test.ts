import { beforeAll, describe, expect, it } from 'vitest';
import { dateStatus, dateValue } from '../../src/intake/extract/date-value.ts';
import { dayOfSaying } from '../../src/intake/extract/day-of-saying.ts';
import { lengthsIn } from '../../src/intake/extract/duration-candidates.ts';
import { extractCandidates } from '../../src/intake/extract/extract-candidates.ts';
import { statedBound } from '../../src/intake/extract/stated-bound.ts';
import type { Pack } from '../../src/model/pack.ts';
import type { Source } from '../../src/model/source.ts';
import { shippedPack } from '../fixtures/shipped-pack.ts';
import { toldSentences } from '../fixtures/told-sentence.ts';
import { undatedDocument, wireDocument } from '../fixtures/wire-document.ts';

let pack: Pack;
beforeAll(async () => {
  pack = await shippedPack();
});

const candidatesOf = (text: string, source?: Partial<Source>) => extractCandidates(wireDocument(text, source), pack);
/** The days that sentences tell, with how far what happens on them has come, whoever it is told of. */
const daysOf = (text: string, document = wireDocument(text)) =>
  toldSentences(document, pack).flatMap((sentence) =>
    sentence.times.flatMap((mention) => {
      if (mention.kind === 'duration' || mention.kind === 'vague' || mention === dayOfSaying(sentence)) return [];
      const value = dateValue(sentence.text, mention, '2024-10-18');
      const status = value && dateStatus(sentence, 'nato-defence-ministers', value, sentence.text);
      return value ? [[[value.date, value.to].filter(Boolean).join(' to '), status]] : [];
    }),
  );
const datesOf = (text: string) => candidatesOf(text).filter(({ value }) => value.kind === 'date');

describe('the state of a date', () => {
  it.each([
    ['Her deputy took office in March 2023.', '2023-03', 'done'],
    ['The bureau was founded in 1949.', '1949', 'done'],
    ['The training centre, opened in 2023, is in the north.', '2023', 'done'],
    ['He left office on 1 October, after taking office in 2014.', '2024-10-01', 'done'],
    ['Parliament will vote on the bill on November 5.', '2024-11-05', 'expected'],
    ['The next session is planned for 12 February 2025.', '2025-02-12', 'expected'],
    ['A decision is to be taken at a summit in December.', '2024-12', 'expected'],
    ['On Tuesday parliament approved a plan to sign the treaty.', '2024-10-15', 'done'],
  ])('%s', (text, date, status) => {
    expect(daysOf(text)[0]).toEqual([date, status]);
  });
});

describe('two weekdays in a row', () => {
  it('are one run of days, the second after the first', () => {
    expect(daysOf('Ministers will meet next Thursday and Friday.')).toEqual([['2024-10-24 to 2024-10-25', 'expected']]);
  });

  it('are two days when others lie between', () => {
    expect(daysOf('Talks took place on Monday and Wednesday.')).toEqual([
      ['2024-10-14', 'done'],
      ['2024-10-16', 'done'],
    ]);
  });

  it.each(['Ministers will meet on Thursday and Friday (24-25 October).', 'Ministers will meet on 24-25 October (Thursday and Friday).'])(
    'give way to printed days: %s',
    (text) => {
      expect(daysOf(text)).toEqual([['2024-10-24 to 2024-10-25', 'expected']]);
    },
  );
});

describe('words of time that date no event', () => {
  it.each([
    'Allies stand by their partner in its fight today and tomorrow.',
    'I can announce today that the work goes on.',
    'Rutte told reporters on Wednesday that the work goes on.',
    'The minister announced the package on Tuesday.',
    'This year Allies will spend more.',
    'Over the next two days there is much to do.',
  ])('%s', (text) => {
    expect(datesOf(text)).toEqual([]);
  });

  it('are the day of saying where they stand with its verb', () => {
    const [candidate] = candidatesOf('Rutte told a press conference on Wednesday that Germany had provided EUR 3 billion.');
    expect(candidate?.announced).toBe('2024-10-16');
  });

  it('date an event that they stand with', () => {
    expect(daysOf('The Council will convene tomorrow to consider the request.')).toEqual([['2024-10-19', 'expected']]);
  });
});

describe('deadlines', () => {
  it.each([
    ['Germany will hand over €1.9bn by 31 December.', '2024-12-31'],
    ['Some 30,000 soldiers had been trained by the end of September.', '2024-09-30'],
    ['The mandate runs until 5 July 2025.', '2025-07-05'],
    ['The Allies committed EUR 30 billion to their friends by the end of September.', '2024-09-30'],
    ['Deliveries would begin in March.', '2025-03'],
    ['The next doses are due on Saturday.', '2024-10-19'],
  ])('are read by the tense of their clause: %s', (text, date) => {
    expect(daysOf(text).map(([day]) => day)).toEqual([date]);
  });
});

describe('a range of years', () => {
  it('is no day', () => {
    expect(daysOf('The programme runs until 2028-2029.')).toEqual([]);
  });
});

describe('a document without a date', () => {
  const undated = (text: string) => daysOf(text, undatedDocument(text)).map(([day]) => day);

  it('gives no day for what only its own day would tell', () => {
    const text =
      'Ministers meet on Thursday and Friday.\nThe centre opens next month.\nThe summit took place in July.\nHe arrived two weeks ago.';
    expect(undated(text)).toEqual([]);
  });

  it('takes the year of its months from what it prints, and still no weekday', () => {
    const text = 'Allies provided 5 billion euros in the first half of 2024.\nThe summit took place in July.\nMinisters meet on Thursday.';
    expect(undated(text)).toContain('2024-07');
  });

  it('keeps what is printed with its year', () => {
    expect(undated('The summit took place on 9 July 2024.')).toEqual(['2024-07-09']);
  });
});

describe('lengths of time', () => {
  const lengthsOf = (text: string, source?: Partial<Source>) =>
    toldSentences(wireDocument(text, source), pack).flatMap((sentence) =>
      lengthsIn(sentence).map((one) => ({
        length: one.length,
        unit: one.unit,
        bound: one.bound ?? statedBound(sentence.text, one) ?? 'exact',
      })),
    );

  it.each([
    ['en', 'The fund of 100 billion euros is to run over eighteen months.', 18, 'month', 'exact'],
    ['en', 'He proposed a 5-year, 100 billion euro fund.', 5, 'year', 'exact'],
    ['en', 'The mission lasted for more than three years.', 3, 'year', 'at_least'],
    ['de', 'Die zweitägige Sitzung endet heute.', 2, 'day', 'exact'],
    ['pl', 'Dwudniowe spotkanie odbyło się w Brukseli.', 2, 'day', 'exact'],
    ['uk', 'Він запропонував п’ятирічний фонд.', 5, 'year', 'exact'],
  ])('in %s: %s', (language, text, length, unit, bound) => {
    expect(lengthsOf(text, { language })).toEqual([{ length, unit, bound }]);
  });

  it('as a range have both ends', () => {
    expect(lengthsOf('The loan is to be repaid over 20 to 30 years.')).toMatchObject([
      { length: 20, bound: 'at_least' },
      { length: 30, bound: 'at_most' },
    ]);
  });
});

describe('what is to come at no named time', () => {
  it('is a fact without a date', () => {
    const candidates = candidatesOf('The new command in Wiesbaden will become fully operational in the coming months.');
    const [open] = candidates.filter(({ value }) => value.kind === 'none');
    expect(open?.value).toMatchObject({ kind: 'none', missing: 'date' });
    expect(open?.status).toBe('expected');
  });
});

describe('a day on which something else happens', () => {
  it.each(['The July summit was the talk of the town on Monday.', 'On Monday the defence ministers’ meeting drew crowds.'])(
    'is none of an event: %s',
    (text) => {
      expect(datesOf(text)).toEqual([]);
    },
  );
});
