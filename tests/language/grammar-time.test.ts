import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { addDays, addMonths, weekdayOf } from '../../src/language/grammar/calendar.ts';
import { readTimes, type TimeMention } from '../../src/language/grammar/times.ts';
import { lastDay } from '../../src/model/calendar-date.ts';
import { Failure } from '../../src/model/failure.ts';
import { formatDay, formatDuration, formatPeriod } from '../../src/model/format.ts';

const TODAY = '2024-10-18';

/** What stands in the text: `from..to kind edge`, `~` where the year was taken from today. */
function shown(mention: TimeMention): string {
  if (mention.kind === 'vague') return `vague: ${mention.text}`;
  if (mention.kind === 'duration') {
    return [mention.length, mention.unit, mention.rate, mention.limit].filter((part) => part !== undefined).join(' ');
  }
  const edge = mention.edge === 'within' ? '' : ` ${mention.edge}`;
  return `${mention.from}..${mention.to} ${mention.kind}${edge}${mention.yearGiven ? '' : ' ~'}`;
}
function timesIn(text: string, language?: string): string[] {
  return readTimes(text, TODAY, language).map(shown);
}

const H1 = '2024-01-01..2024-06-30 half';

describe('halves and quarters', () => {
  it.each([
    ['H1 2024', H1],
    ['2024 H1', H1],
    ['h1/24', H1],
    ['1H24', H1],
    ['first half of 2024', H1],
    ['the first half of this year', H1],
    ['1st half', `${H1} ~`],
    ['the first six months of 2024', H1],
    ['January to June 2024', H1],
    ['premier semestre 2024', H1],
    ["premier semestre de l'année 2024", H1],
    ['les six premiers mois de 2024', H1],
    ['im ersten Halbjahr 2024', H1],
    ['1. Halbjahr 2024', H1],
    ['primer semestre de 2024', H1],
    ['la primera mitad de 2024', H1],
    ['w pierwszym półroczu 2024 roku', H1],
    ['перше півріччя 2024 року', H1],
    ['у першій половині 2024 року', H1],
    ['the second half', '2024-07-01..2024-12-31 half ~'],
    ['Q3 2024', '2024-07-01..2024-09-30 quarter'],
    ['drittes Quartal 2024', '2024-07-01..2024-09-30 quarter'],
    ['third quarter', '2024-07-01..2024-09-30 quarter ~'],
    ['last quarter of 2023', '2023-10-01..2023-12-31 quarter'],
    ['the second half of October', '2024-10-16..2024-10-31 range ~'],
  ])('%s is %s', (text, expected) => {
    expect(timesIn(text)).toEqual([expected]);
  });

  it('"half" without an ordinal is no period', () => {
    expect(timesIn('half of 2024')).toEqual(['2024-01-01..2024-12-31 year']);
  });
});

describe('days and months', () => {
  const seventeenth = '2024-10-17..2024-10-17 day';
  it.each([
    ['17 October 2024', seventeenth],
    ['October 17, 2024', seventeenth],
    ['Wednesday, 17 October 2024', seventeenth],
    ['17.10.2024', seventeenth],
    ['17.10.24', seventeenth],
    ['17/10/2024', seventeenth],
    ['10/17/2024', seventeenth],
    ['2024-10-17', seventeenth],
    ['am 17. Oktober 2024', seventeenth],
    ['le 17 octobre 2024', seventeenth],
    ['el 17 de octubre de 2024', seventeenth],
    ['17 października 2024 r.', seventeenth],
    ['17 жовтня 2024 року', seventeenth],
    ['Oct 17', `${seventeenth} ~`],
    ['the 17th of October', `${seventeenth} ~`],
    ['October 2024', '2024-10-01..2024-10-31 month'],
    ['2024-10', '2024-10-01..2024-10-31 month'],
    ['10/2024', '2024-10-01..2024-10-31 month'],
    ['October talks', '2024-10-01..2024-10-31 month ~'],
    ['in May', '2024-05-01..2024-05-31 month ~'],
    ['en mars 2024', '2024-03-01..2024-03-31 month'],
    ['w maju 2024', '2024-05-01..2024-05-31 month'],
    ['17-18 October', '2024-10-17..2024-10-18 range ~'],
    ['October 17-18, 2024', '2024-10-17..2024-10-18 range'],
    ['17. bis 18. Oktober', '2024-10-17..2024-10-18 range ~'],
    ['17 et 18 octobre', '2024-10-17..2024-10-18 range ~'],
    ['17–18 жовтня 2024 року', '2024-10-17..2024-10-18 range'],
    ['January to March', '2024-01-01..2024-03-31 quarter ~'],
    ['March-May 2024', '2024-03-01..2024-05-31 range'],
    ['28 September to 3 October 2024', '2024-09-28..2024-10-03 range'],
    ['November 2023 to March 2024', '2023-11-01..2024-03-31 range'],
  ])('%s is %s', (text, expected) => {
    expect(timesIn(text)).toEqual([expected]);
  });

  it.each([
    'may they pledge more',
    'March on Kyiv',
    'un dos tres marca',
    'mars',
    '31.02.2024',
    '1.1.2024.5',
    'October 20 billion is too much',
  ])('%s names no day', (text) => {
    expect(readTimes(text, TODAY).filter(({ kind }) => kind === 'day')).toEqual([]);
  });

  it.each([
    ['april 24', '2024-04-24..2024-04-24 day ~'],
    ['24 April', '2024-04-24..2024-04-24 day ~'],
    ['on oct 24', '2024-10-24..2024-10-24 day ~'],
    ['in oct 24', '2024-10-01..2024-10-31 month'],
    ['back in april 24', '2024-04-01..2024-04-30 month'],
    ['back in early april 24', '2024-04-01..2024-04-15 month around'],
    ["april '24", '2024-04-01..2024-04-30 month'],
    ['im Oktober 24', '2024-10-01..2024-10-31 month'],
  ])('two digits after a month are its day unless none can stand there: %s is %s', (text, expected) => {
    expect(timesIn(text)).toEqual([expected]);
  });
});

describe('years', () => {
  it.each([
    ['2022', '2022-01-01..2022-12-31 year'],
    ['what about 2023?', '2023-01-01..2023-12-31 year'],
    ['the year 2024', '2024-01-01..2024-12-31 year'],
    ['between 2022 and 2024', '2022-01-01..2024-12-31 range'],
    ['2022-2024', '2022-01-01..2024-12-31 range'],
    ['in 2023 and 2024', '2023-01-01..2023-12-31 year'],
    ['FY24', '2024-01-01..2024-12-31 year'],
    ['the 1970s', '1970-01-01..1979-12-31 range'],
  ])('%s begins with %s', (text, expected) => {
    expect(timesIn(text)[0]).toBe(expected);
  });

  it.each(['€2024', '2024 euros', '2024 soldiers', '2,024', '2024 million', '20240', 'F2024'])('%s is no year', (text) => {
    expect(readTimes(text, TODAY)).toEqual([]);
  });
});

describe('edges', () => {
  it.each([
    ['since February 2022', '2022-02-01..2024-10-18 range since'],
    ['depuis février 2022', '2022-02-01..2024-10-18 range since'],
    ['od lutego 2022', '2022-02-01..2024-10-18 range since'],
    ['з лютого 2022', '2022-02-01..2024-10-18 range since'],
    ['until June 2024', '0001-01-01..2024-06-30 range until'],
    ['bis Juni 2024', '0001-01-01..2024-06-30 range until'],
    ['before October 2024', '0001-01-01..2024-09-30 range before'],
    ['after 1 October', '2024-10-02..9999-12-31 range after ~'],
    ['by the end of the year', '2024-12-31..2024-12-31 day by'],
    ['bis Ende des Jahres', '2024-12-31..2024-12-31 day by'],
    ["d'ici la fin de l'année", '2024-12-31..2024-12-31 day by'],
    ['do końca roku', '2024-12-31..2024-12-31 day by'],
    ['до кінця року', '2024-12-31..2024-12-31 day by'],
    ['as of 16 October', '2024-10-16..2024-10-16 day as_of ~'],
    ['as of 2024-10-16', '2024-10-16..2024-10-16 day as_of'],
    ['станом на 16 жовтня 2024', '2024-10-16..2024-10-16 day as_of'],
    ['mid-October 2024', '2024-10-10..2024-10-20 month around'],
    ['Mitte Oktober 2024', '2024-10-10..2024-10-20 month around'],
    ['late 2023', '2023-07-01..2023-12-31 year around'],
    ['earlier this month', '2024-10-01..2024-10-18 month around'],
  ])('%s is %s', (text, expected) => {
    expect(timesIn(text)).toEqual([expected]);
  });
});

describe('relative to today', () => {
  it.each([
    ['yesterday', '2024-10-17..2024-10-17 day'],
    ['vorgestern', '2024-10-16..2024-10-16 day'],
    ['this month', '2024-10-01..2024-10-31 month'],
    ['last year', '2023-01-01..2023-12-31 year'],
    ["l'année dernière", '2023-01-01..2023-12-31 year'],
    ['el año pasado', '2023-01-01..2023-12-31 year'],
    ['w zeszłym roku', '2023-01-01..2023-12-31 year'],
    ['торік', '2023-01-01..2023-12-31 year'],
    ['nächstes Jahr', '2025-01-01..2025-12-31 year'],
    ['this week', '2024-10-14..2024-10-20 range'],
    ['the past two years', '2022-10-18..2024-10-18 range'],
    ['two years ago', '2022-01-01..2022-12-31 year'],
    ['vor drei Tagen', '2024-10-15..2024-10-15 day'],
    ['il y a un mois', '2024-09-01..2024-09-30 month'],
    ['on Wednesday', '2024-10-16..2024-10-16 day'],
    ['on Friday', '2024-10-18..2024-10-18 day'],
    ['last Friday', '2024-10-11..2024-10-11 day'],
    ['next Friday', '2024-10-25..2024-10-25 day'],
    ['they will meet on Wednesday', '2024-10-23..2024-10-23 day'],
  ])('%s is %s', (text, expected) => {
    expect(timesIn(text)).toEqual([expected]);
  });

  it.each([
    ['in November', '2023-11-01..2023-11-30 month ~'],
    ['they will meet in November', '2024-11-01..2024-11-30 month ~'],
    ['they will meet in March', '2025-03-01..2025-03-31 month ~'],
    ['on 24 October', '2024-10-24..2024-10-24 day ~'],
    ['on 24 November', '2023-11-24..2023-11-24 day ~'],
  ])('a missing year is the latest begun, the next when the sentence looks ahead: %s is %s', (text, expected) => {
    expect(timesIn(text)).toEqual([expected]);
  });

  it('refuses a today that is no day', () => {
    expect(() => readTimes('today', '2024-02-30')).toThrow(Failure);
    expect(() => readTimes('today', '2024-10')).toThrow(Failure);
  });
});

describe('durations and vague times', () => {
  it.each([
    ['over five years', '5 year'],
    ['a five-year plan', '5 year'],
    ['sur cinq ans', '5 year'],
    ['über fünf Jahre', '5 year'],
    ['durante cinco años', '5 year'],
    ['przez pięć lat', '5 year'],
    ['two and a half years', '30 month'],
    ['within a year', '1 year within'],
    ['innerhalb eines Jahres', '1 year within'],
    ["dans un délai d'un an", '1 year within'],
    ['w ciągu roku', '1 year within'],
    ['протягом року', '1 year within'],
    ['in twelve months', '12 month within'],
    ['per month', '1 month per'],
    ['on average monthly', '1 month per'],
    ['10 billion a year', '1 year per'],
    ['pro Jahr', '1 year per'],
    ['recently', 'vague: recently'],
    ['in the coming months', 'vague: in the coming months'],
    ['in den kommenden Monaten', 'vague: in den kommenden Monaten'],
    ['найближчими місяцями', 'vague: найближчими місяцями'],
  ])('%s is %s', (text, expected) => {
    expect(timesIn(text)).toEqual([expected]);
  });
});

describe('several times in one text', () => {
  it('are given in order with their places', () => {
    const text = '/figure h1 as of 2024-10-16, or the pledge within a year?';
    const mentions = readTimes(text, TODAY);
    expect(mentions.map(shown)).toEqual(['2024-01-01..2024-06-30 half ~', '2024-10-16..2024-10-16 day as_of', '1 year within']);
    expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual(['h1', 'as of 2024-10-16', 'within a year']);
  });
});

const day = fc.integer({ min: 0, max: 37_500 }).map((count) => addDays('1991-01-01', count));

describe('times as text', () => {
  it.each([
    [{ start: '2024-01-01', end: '2024-06-30' }, 'first half of 2024'],
    [{ start: '2024-10-01', end: '2024-12-31' }, 'fourth quarter of 2024'],
    [{ start: '2024-01-01', end: '2024-12-31' }, '2024'],
    [{ start: '2024-10-17', end: '2024-10-18' }, '17 to 18 October 2024'],
    [{ start: '2023-11-01', end: '2024-03-31' }, 'November 2023 to March 2024'],
    [{ start: '2022-02-24' }, 'since 24 February 2022'],
    [{ end: '2024-10-18' }, 'until 18 October 2024'],
  ])('%j is written %s', (period, written) => {
    expect(formatPeriod(period)).toBe(written);
  });

  it('a date reads back at its precision', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(4, 7, 10), (written, precision) => {
        const date = written.slice(0, precision);
        const [read] = readTimes(formatDay(date), TODAY);
        expect(read).toMatchObject({ from: precision === 10 ? date : `${date}-01-01`.slice(0, 10), to: lastDay(date), yearGiven: true });
      }),
    );
  });

  it('a period reads back as the same days', () => {
    const wholeMonths = fc.tuple(day, fc.integer({ min: 1, max: 30 })).map(([first, months]) => {
      const start = `${first.slice(0, 7)}-01`;
      return { start, end: addDays(addMonths(start, months), -1) };
    });
    const days = fc.tuple(day, fc.integer({ min: 0, max: 900 })).map(([start, length]) => ({ start, end: addDays(start, length) }));
    fc.assert(
      fc.property(fc.oneof(wholeMonths, days), ({ start, end }) => {
        const [read, ...more] = readTimes(`It was ${formatPeriod({ start, end })}.`, TODAY);
        expect(more).toEqual([]);
        expect(read).toMatchObject({ from: start, to: end, edge: 'within' });
      }),
    );
  });

  it('a label reads back as what it labels', () => {
    const openings = ['', 'since ', 'until ', 'before ', 'after ', 'by ', 'as of ', 'early ', 'mid-', 'late ', 'the end of '];
    const names = ['October 2023', '2023', '24 February 2022', 'first half of 2023', '17-18 October 2023'];
    for (const text of openings.flatMap((opening) => names.map((name) => opening + name))) {
      const [first] = readTimes(text, TODAY);
      if (first === undefined || first.kind === 'vague' || first.kind === 'duration') throw new Error(`${text} was not read`);
      const [again] = readTimes(first.label, TODAY);
      expect(again).toMatchObject({ from: first.from, to: first.to, edge: first.edge, label: first.label });
    }
  });

  it('a duration reads back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.constantFrom('day', 'week', 'month', 'quarter', 'year'), (length, unit) => {
        expect(readTimes(`over ${formatDuration({ length, unit })}`, TODAY)).toMatchObject([{ kind: 'duration', length, unit }]);
      }),
    );
  });
});

describe('calendar arithmetic', () => {
  it('steps of days undo each other, and the weekday repeats after seven', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (start, count) => {
        expect(addDays(addDays(start, count), -count)).toBe(start);
        expect(weekdayOf(addDays(start, 7))).toBe(weekdayOf(start));
      }),
    );
  });

  it('a month later is the same day or the last of a shorter month', () => {
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2024-03-31', -13)).toBe('2023-02-28');
    expect(weekdayOf('2024-10-18')).toBe(5);
  });
});

describe('hostile text', () => {
  const pieces = [
    '1',
    '1 ',
    '17-',
    '1.',
    '2024 ',
    'of ',
    'from the ',
    'in May ',
    'October 17, ',
    'first half of ',
    'end of ',
    'last year ',
    "'",
    'w ',
    'року ',
  ];

  it.each(pieces)('100,000 characters of %j are read to the end', (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    expect(readTimes(text, TODAY).every(({ start, end }) => start < end && end <= text.length)).toBe(true);
  });

  it('any text gives mentions that are apart, in order, literally there and real days', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 8 }))), (parts) => {
        const text = parts.join('');
        let before = 0;
        for (const mention of readTimes(text, TODAY)) {
          expect(mention.start).toBeGreaterThanOrEqual(before);
          expect(text.slice(mention.start, mention.end)).toBe(mention.text);
          if ('from' in mention) expect(mention.from <= mention.to).toBe(true);
          before = mention.end;
        }
      }),
    );
  });
});

const SPECIFICATIONS = new URL('../../../shared/data/ms-recognizers-specs/DatePeriodParser.json', import.meta.url);
const HELD = existsSync(SPECIFICATIONS);
if (!HELD) console.warn('Skipped: the public date-period specifications are not beside the project.');
const resolutionSchema = z.object({ startDate: z.string().optional(), endDate: z.string().optional() }).nullish();
const caseSchema = z.object({
  Input: z.string(),
  Context: z.object({ ReferenceDateTime: z.string().optional() }).nullish(),
  Results: z
    .array(
      z.object({
        Value: z.object({ Timex: z.string().nullish(), FutureResolution: resolutionSchema, PastResolution: resolutionSchema }).nullish(),
      }),
    )
    .default([]),
});

describe('public specifications (English)', () => {
  it.skipIf(!HELD)('at least 70 % of all date-period cases are read right and fewer than 36 wrong', () => {
    const wanted = z
      .array(caseSchema)
      .parse(JSON.parse(readFileSync(SPECIFICATIONS, 'utf8').replace(/^\uFEFF/, '')))
      .flatMap(specifiedSpans);
    const read = wanted.map((wish) => ({ ...wish, days: readTimes(wish.text, wish.today).flatMap(daysOf) }));
    const tally = (same: (days: Days, span: Days) => boolean) => {
      const right = read.filter(({ days, spans }) => days.some((one) => spans.some((span) => same(one, span))));
      return { right: right.length, wrong: read.filter((wish) => wish.days.length > 0 && !right.includes(wish)).length };
    };
    const [strict, lenient] = [tally(isSame), tally((days, span) => isSame(days, span) || endsWithin(days, span))];
    console.info(
      `Date-period specifications: ${strict.right} of ${wanted.length} right, ${strict.wrong} wrong; ` +
        `where the last month or year may be held whole: ${lenient.right} right, ${lenient.wrong} wrong`,
    );
    expect(strict.right).toBeGreaterThanOrEqual(0.7 * wanted.length);
    expect(strict.wrong).toBeLessThan(36);
  });
});

interface Days {
  readonly from: string;
  readonly to: string;
}

function specifiedSpans({ Input, Context, Results }: z.infer<typeof caseSchema>) {
  return Results.flatMap(({ Value }) => {
    const spans = [Value?.FutureResolution, Value?.PastResolution].flatMap((span) =>
      span?.startDate && span.endDate ? [{ from: span.startDate.slice(0, 10), to: span.endDate.slice(0, 10) }] : [],
    );
    return spans.length === 0 ? [] : [{ text: Input, today: (Context?.ReferenceDateTime ?? '2016-11-07').slice(0, 10), spans }];
  });
}

function daysOf(mention: TimeMention): Days[] {
  if ('from' in mention) return [{ from: mention.from, to: mention.to }];
  return mention.kind === 'duration' && mention.days ? [mention.days] : [];
}

/** Their end is the day after; ours is the last day itself. */
function isSame({ from, to }: Days, span: Days): boolean {
  return from === span.from && (to === span.to || to === addDays(span.to, -1));
}

/** Their range of months or years ends with the first day of the last one; ours holds it. */
function endsWithin({ from, to }: Days, span: Days): boolean {
  return from === span.from && [lastDay(span.to.slice(0, 7)), lastDay(span.to.slice(0, 4))].includes(to);
}
