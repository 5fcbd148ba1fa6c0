import { describe, expect, it } from 'vitest';
import { type QuotedFact, unborneFields } from '../../src/facts/quoted/unborne.ts';
import type { PropertyWording } from '../../src/language/property-words.ts';
import { factSchema } from '../../src/model/fact.ts';
import { aSource } from '../fixtures/facts.ts';
import { edited, lineOf, read } from '../fixtures/pack.ts';

const PUBLISHED = '2024-11-05';

interface Told {
  readonly value: unknown;
  readonly status?: string;
  readonly period?: unknown;
  readonly polarity?: string;
  readonly modality?: string;
  /** What its property is called. */
  readonly called?: PropertyWording;
}

/** The fields of a fact that its one quotation does not bear out. */
function unborne({ polarity, modality, called, ...told }: Told, quote: string, language = 'en', published = PUBLISHED): string[] {
  const source = { ...aSource('report'), language, published: { date: published, basis: 'printed' as const, note: '' } };
  const evidence = [{ source: 'report', quote, voice: language === 'en' ? 'direct' : 'translation' }];
  const fact: QuotedFact = factSchema.parse({
    id: 'told',
    subject: 'allies',
    property: 'amount',
    announced: published,
    statement: 'It is a statement.',
    evidence,
    ...told,
  });
  return (
    unborneFields({ ...fact, ...(polarity && { polarity }), ...(modality && { modality }) }, new Map([['report', source]]), called)?.map(
      ({ field }) => field,
    ) ?? ['no document']
  );
}

const money = (amount: string, bound = 'exact', currency = 'EUR') => ({ kind: 'money', amount, currency, bound });
const count = (number: number, unit: string, bound = 'exact') => ({ kind: 'count', number, unit, bound });

describe('an amount', () => {
  it.each([
    ['EUR 31 billion', money('31 billion'), []],
    ['EUR 31 billion', money('99 billion'), ['amount']],
    ['EUR 31 billion', money('31 million'), ['amount']],
    ['USD 31 billion', money('31 billion'), ['currency']],
    ['at least EUR 31 billion', money('31 billion'), ['bound']],
    ['at least EUR 31 billion', money('31 billion', 'at_least'), []],
    ['up to EUR 31 billion', money('31 billion', 'at_least'), ['bound']],
    ['nothing of the kind', money('31 billion'), ['amount']],
  ])('in “%s” is held to it', (quote, value, fields) => {
    expect(unborne({ value }, quote)).toEqual(fields);
  });

  it('is counted with its unit', () => {
    expect(unborne({ value: count(4, 'ships') }, 'Four Allies sent two ships')).toEqual([]);
    expect(unborne({ value: count(3, 'ships') }, 'Four Allies sent two ships')).toEqual(['amount']);
    expect(unborne({ value: count(2, 'tanks') }, 'Four Allies sent two ships')).toEqual(['unit']);
    expect(unborne({ value: count(0, 'deaths') }, 'No deaths have been reported')).toEqual([]);
    expect(unborne({ value: { kind: 'share', percent: '52', bound: 'about' } }, 'about 52 per cent of it')).toEqual([]);
    expect(unborne({ value: { kind: 'share', percent: '53', bound: 'about' } }, 'about 52 per cent of it')).toEqual(['amount']);
  });
});

describe('a denial', () => {
  it.each([
    ['have not provided EUR 40 billion', 'provided'],
    ['denied that it had pledged EUR 40 billion', 'pledged'],
    ['There is no agreement on EUR 40 billion', undefined],
    ['declined to confirm that the county had pledged EUR 40 billion', 'pledged'],
    ['Reports that NATO provided EUR 40 billion are false', 'provided'],
    ['EUR 40 billion was never pledged', 'pledged'],
  ])('in “%s” bears out nothing', (quote, status) => {
    expect(unborne({ value: money('40 billion'), ...(status !== undefined && { status }) }, quote)).toContain('polarity');
  });

  it.each([
    ['not only pledged EUR 40 billion', 'exact'],
    ['pledged no less than EUR 40 billion', 'at_least'],
    ['It was not a loan; they pledged EUR 40 billion', 'exact'],
    ['not EUR 15 billion but EUR 40 billion was pledged', 'exact'],
  ])('is none in “%s”', (quote, bound) => {
    expect(unborne({ value: money('40 billion', bound), status: 'pledged' }, quote)).toEqual([]);
  });

  it.each([
    ['en', ['missing'], 'Two people drowned and 11 are missing.', 11],
    ['en', ['cancel*', 'cancelled trains'], 'Some 340 trains were cancelled on Friday', 340],
    ['en', ['withdrawn', 'withdrew'], 'The board withdrew 40 doses from use', 40],
    ['de', ['abgesagt*', 'vermisst*'], 'Elf Züge wurden abgesagt', 11],
    ['fr', ['annul*'], '12 vols ont été annulés', 12],
    ['es', ['cancel*'], '12 vuelos fueron cancelados', 12],
    ['pl', ['odwołan*'], 'Odwołano 12 lotów', 12],
    ['uk', ['скасован*'], 'Скасовано 12 рейсів', 12],
  ])('(%s) is none where its words are what is counted: %j', (language, synonyms, quote, amount) => {
    const called = { label: 'lost', unit: 'affected', synonyms: { [language]: synonyms } };
    expect(
      unborne(
        { value: { kind: 'count', number: amount, unit: 'affected', bound: /Some/u.test(quote) ? 'about' : 'exact' }, called },
        quote,
        language,
      ),
    ).toEqual([]);
  });

  it('stays one where it denies what is counted', () => {
    const called = { label: 'cancelled trains', synonyms: { en: ['cancel*'] } };
    expect(
      unborne({ value: { kind: 'count', number: 11, unit: 'trains', bound: 'exact' }, called }, '11 trains were not cancelled'),
    ).toEqual(['polarity']);
  });

  it('bears out the fact that something is not so, and nothing else does', () => {
    const told = { value: money('40 billion'), status: 'provided', polarity: 'denied' };
    expect(unborne(told, 'have not provided EUR 40 billion')).toEqual([]);
    expect(unborne(told, 'have provided EUR 40 billion')).toEqual(['polarity']);
  });

  it('may stand beside what the fact itself calls false, planned or in doubt', () => {
    const told = { value: money('40 billion'), status: 'provided' };
    expect(unborne({ ...told, modality: 'reported_false' }, 'Reports that NATO provided EUR 40 billion are false')).toEqual([]);
    expect(unborne({ ...told, modality: 'planned' }, 'will provide EUR 40 billion')).toEqual([]);
  });

  it.each([
    ['fr', "n'ont pas fourni 40 milliards d'euros"],
    ['de', 'haben keine 40 Milliarden Euro bereitgestellt'],
    ['es', 'no han proporcionado 40 000 millones de euros'],
    ['pl', 'nie przekazali 40 miliardów euro'],
    ['uk', 'не надали 40 мільярдів євро'],
  ])('is read in the language of the document: %s', (language, quote) => {
    expect(unborne({ value: money('40 billion') }, quote, language)).toEqual(['polarity']);
  });
});

describe('a status', () => {
  it.each([
    ['committed EUR 31 billion', 'committed', []],
    ['committed EUR 31 billion', 'provided', ['status']],
    ['EUR 31 billion were provided', 'provided', []],
    ['will provide EUR 31 billion', 'provided', ['status']],
    ['a pledge of EUR 31 billion', 'pledged', []],
    ['a pledge of EUR 40 billion, with EUR 31 billion provided', 'provided', []],
    ['pledged EUR 40 billion and EUR 31 billion', 'disbursed', ['status']],
    ['EUR 31 billion in aid', 'committed', ['status']],
    ['Alden pledged EUR 45 billion and Norhelm EUR 31 billion', 'pledged', []],
    ['Alden pledged EUR 45 billion and Norhelm paid EUR 31 billion', 'pledged', ['status']],
  ])('in “%s” is not %s without its word', (quote, status, fields) => {
    expect(unborne({ value: money('31 billion'), status }, quote)).toEqual(fields);
  });

  it('belongs to the amount that it stands with', () => {
    const quote = '40 billion euros in security assistance, with 20.9 billion euros provided';
    expect(unborne({ value: money('20.9 billion'), status: 'provided' }, quote)).toEqual([]);
    expect(unborne({ value: money('40 billion'), status: 'provided' }, quote)).toEqual(['status']);
  });

  it.each([
    ['fr', "ont promis 40 milliards d'euros"],
    ['de', 'sagten 40 Milliarden Euro zu'],
    ['es', 'prometieron 40 000 millones de euros'],
    ['pl', 'obiecali 40 miliardów euro'],
    ['uk', 'пообіцяли 40 мільярдів євро'],
  ])('is read in the language of the document: %s', (language, quote) => {
    expect(unborne({ value: money('40 billion'), status: 'pledged' }, quote, language)).toEqual([]);
    expect(unborne({ value: money('40 billion'), status: 'disbursed' }, quote, language)).toEqual(['status']);
  });

  it('of an event is told, too', () => {
    const value = { kind: 'date', date: '2024-11-04' };
    expect(unborne({ value, status: 'done' }, 'Ministers met on 4 November 2024')).toEqual([]);
    expect(unborne({ value, status: 'done' }, 'Ministers will meet on 4 November 2024')).toEqual(['status']);
    expect(unborne({ value, status: 'expected' }, 'Ministers met on 4 November 2024')).toEqual(['status']);
  });
});

describe('times', () => {
  const date = (day: string, to?: string) => ({ kind: 'date', date: day, ...(to !== undefined && { to }) });
  it.each([
    ['on 4 November 2024', date('2024-11-04'), []],
    ['on 4 November 2024', date('2024-11-05'), ['date']],
    ['on 4 November 2024', date('2023-11-04'), ['date']],
    ['on 4 and 5 April', date('2025-04-04', '2025-04-05'), []],
    ['on 4 and 5 April', date('2026-04-04', '2026-04-05'), ['date']],
    ['on Monday', date('2024-11-04'), []],
    ['on Monday', date('2024-11-06'), ['date']],
    ['from 4 November to 8 November', date('2024-11-04', '2024-11-08'), []],
    ['closed since Monday', date('2024-11-04'), []],
    ['it runs until 8 November 2024', date('2024-11-08'), []],
    ['it runs until 8 November 2024', date('2024-11-07'), ['date']],
    ['it comes before 8 November 2024', date('2024-11-08'), ['date']],
    ['the summit in July', date('2024-07'), []],
    ['the summit in July', date('2024-08'), ['date']],
  ])('“%s” is the date that is told', (quote, value, fields) => {
    expect(unborne({ value }, quote)).toEqual(fields);
  });

  it.each([
    ['within a year', { label: 'within a year', basis: 'stated' }, []],
    ['within a month', { label: 'within a year', basis: 'stated' }, ['period']],
    ['in the first half of 2024', { label: 'first half of 2024', start: '2024-01-01', end: '2024-06-30', basis: 'stated' }, []],
    ['in the first half of this year', { label: 'first half of 2024', start: '2024-01-01', end: '2024-06-30', basis: 'inferred' }, []],
    ['in the first half of 2024', { label: 'first half of 2023', start: '2024-01-01', end: '2024-06-30', basis: 'stated' }, ['period']],
    ['in the first half of 2024', { label: '2024', start: '2024-01-01', end: '2024-12-31', basis: 'stated' }, ['period']],
    ['in aid', { label: '2024', start: '2024-01-01', end: '2024-12-31', basis: 'stated' }, ['period']],
  ])('“%s” is the period that is told', (quote, period, fields) => {
    expect(unborne({ value: money('31 billion'), period }, `EUR 31 billion ${quote}`)).toEqual(fields);
  });

  it('have their length', () => {
    const years = (length: number) => ({ kind: 'duration', length, unit: 'year', bound: 'exact' });
    expect(unborne({ value: years(2) }, 'over the past two years')).toEqual([]);
    expect(unborne({ value: years(5) }, 'a five-year package')).toEqual([]);
    expect(unborne({ value: years(3) }, 'a five-year package')).toEqual(['length']);
  });
});

describe('the check of a pack', () => {
  const MONEY = 'facts/money.yaml';
  const faultsOf = (...edits: readonly (readonly [string, string])[]) => {
    const files =
      edits.reduce<ReturnType<typeof edited> | undefined>((before, [from, to]) => edited(MONEY, from, to, before), undefined) ?? [];
    return { files, faults: read(files).faults };
  };

  it('names file, line, field and both sides, of all facts at once', () => {
    const { files, faults } = faultsOf(
      ['amount: 20.9 million', 'amount: 99 million'],
      ['least EUR 20.9 million for', 'least EUR 99 million for'],
      ['status: committed', 'status: disbursed'],
    );
    expect(faults.map(({ file, line, code }) => ({ file, line, code }))).toEqual([
      { file: MONEY, line: lineOf(MONEY, 'value: { kind: money, amount: 99', files), code: 'AMOUNT_UNQUOTED' },
      { file: MONEY, line: lineOf(MONEY, 'status: disbursed', files), code: 'STATUS_UNQUOTED' },
    ]);
    expect(faults[0]?.what).toBe('the amount of fact "pledge-eur" is at least EUR 99 million, and its quotations say “€20.9 million”');
    expect(faults[1]?.what).toBe('the status of fact "first-half" is disbursed, and its quotations say “committed”');
  });

  it('takes a reason that names what the fact says, and no other', () => {
    const because = (reason: string) =>
      faultsOf(
        ['amount: 5.5 million', 'amount: 7 million'],
        ['committed EUR 5.5 million for', 'committed EUR 7 million for'],
        [
          '    relations:\n      - type: counts_toward',
          `    unquoted:\n      amount: ${reason}\n    relations:\n      - type: counts_toward`,
        ],
      ).faults.map(({ code }) => code);
    expect(because('EUR 7 million is the sum of the two parts that the minutes print.')).toEqual([]);
    expect(because('It is the sum of two parts.')).toEqual(['REASON_UNFITTING']);
  });

  it('wants no reason for what a quotation bears out', () => {
    const { faults, files } = faultsOf([
      '    relations:\n      - type: counts_toward',
      '    unquoted:\n      status: Said to be committed.\n    relations:\n      - type: counts_toward',
    ]);
    expect(faults).toMatchObject([{ code: 'REASON_NEEDLESS', line: lineOf(MONEY, 'status: Said to be', files) }]);
  });
});
