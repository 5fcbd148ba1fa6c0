import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readChanges } from '../src/language/changes/read-changes.ts';
import { readPolarity } from '../src/language/polarity/read-polarity.ts';
import { formatReading, type ReadingFields, standOf } from '../src/model/reading.ts';
import { polarityFigures, polarityOutcomes } from './eval/polarity.ts';

/** What kept-back sentences allow; it only falls. */
/** What somebody does whom the pack does not know is no candidate, however plainly it is said. */
const UNKNOWN_TO_PACK = 1;
const MOST_TAKEN_OF_KEPT_BACK = 0;
const SENTENCES = join(import.meta.dirname, 'eval/polarity');

/** How a sentence tells its first amount, in a word. */
function told(text: string, language = 'en'): string {
  const place = /(?:EUR )?\d[\d.,]*(?: million)?/u.exec(text);
  if (!place) throw new Error(`no amount in “${text}”`);
  const { polarity, modality } = readPolarity(text, { start: place.index, end: place.index + place[0].length }, language);
  return `${polarity} ${modality}`;
}

describe('sentences of three subjects, taken in', () => {
  it('none of those worked with that denies, doubts or plans is taken for so, and all that say so are found', async () => {
    const figures = polarityFigures(await polarityOutcomes(join(SENTENCES, 'open.yaml')));
    expect(figures).toMatchObject({ taken: 0, kept: figures.said });
  });

  it('nearly none of those kept back is taken for so, and all that say so are found', async () => {
    const figures = polarityFigures(await polarityOutcomes(join(SENTENCES, 'kept-back.yaml')));
    expect(figures.taken).toBeLessThanOrEqual(MOST_TAKEN_OF_KEPT_BACK);
    expect(figures.kept).toBeGreaterThanOrEqual(figures.said - UNKNOWN_TO_PACK);
  });
});

describe('how far a negation reaches', () => {
  it.each([
    ['The fund has not paid EUR 5 million.', 'denied stated'],
    ['The fund, which has not paid its staff, paid EUR 5 million.', 'affirmed stated'],
    ['The fund did not publish a list and paid EUR 5 million.', 'affirmed stated'],
    ['The fund has not pledged or paid EUR 5 million.', 'denied stated'],
    ['The fund denied that it had pledged and paid EUR 5 million.', 'denied stated'],
    ['The fund paid EUR 5 million but did not name the donors.', 'affirmed stated'],
    ['Although it had not planned to, the fund paid EUR 5 million.', 'affirmed stated'],
    ['The EUR 5 million promised to the town has never been paid.', 'denied stated'],
    ['The fund failed to pay EUR 5 million.', 'denied stated'],
    ['“We are not at ease... The fund paid EUR 5 million... It cannot go on.”', 'affirmed stated'],
  ])('%s', (text, reading) => {
    expect(told(text)).toBe(reading);
  });
});

describe('words of negation that negate nothing', () => {
  it.each([
    'Not only did the fund pay EUR 5 million, it sent people.',
    'The fund paid no less than EUR 5 million.',
    'The fund paid not more than EUR 5 million.',
    'No fewer than 5 people came.',
    'The fund did not fail to pay EUR 5 million.',
    'The fund denied that it had not paid EUR 5 million.',
    'The fund can confirm that it paid EUR 5 million.',
    'Im Mai hat der Fonds nicht nur 5 Millionen Euro gezahlt.',
  ])('%s', (text) => {
    expect(told(text, text.startsWith('Im ') ? 'de' : 'en')).toBe('affirmed stated');
  });
});

describe('what is told otherwise than as a fact', () => {
  it.each([
    ['Reports that the fund paid EUR 5 million are false.', 'denied reported_false'],
    ['The mayor declined to confirm that the fund paid EUR 5 million.', 'affirmed unconfirmed'],
    ['Did the fund pay EUR 5 million?', 'affirmed unconfirmed'],
    ['The fund plans to pay EUR 5 million.', 'affirmed planned'],
    ['The fund pledged that it would pay EUR 5 million.', 'affirmed stated'],
    ['The fund would pay EUR 5 million if the town agreed.', 'affirmed conditional'],
    ['The fund may pay EUR 5 million.', 'affirmed conditional'],
    ['In May the fund paid EUR 5 million.', 'affirmed stated'],
    ['The town called for EUR 5 million.', 'affirmed wished'],
    ['The fund refused to pay EUR 5 million.', 'denied refused'],
  ])('%s', (text, reading) => {
    expect(told(text)).toBe(reading);
  });
});

describe('changes of a figure', () => {
  const changesIn = (text: string) =>
    readChanges(
      text,
      Array.from(text.matchAll(/EUR \d+ million/gu), ({ index, 0: { length } }) => ({ start: index, end: index + length })),
      'en',
    );

  it.each([
    ['cut its share from EUR 9 million to EUR 5 million', [{ verb: 'cut', from: 0, to: 1 }]],
    ['lowered its share to EUR 5 million from EUR 9 million', [{ verb: 'cut', to: 0, from: 1 }]],
    ['doubled its share to EUR 6 million', [{ verb: 'doubled', to: 0 }]],
    ['raised its share by EUR 2 million', [{ verb: 'rose', by: 0 }]],
    ['paid EUR 9 million, up from EUR 5 million', [{ verb: 'rose', to: 0, from: 1 }]],
    ['moved EUR 9 million from one account to another', []],
  ])('the town %s', (told, changes) => {
    expect(changesIn(`The town ${told}.`)).toEqual(changes);
  });
});

describe('a reading in words', () => {
  it.each<[ReadingFields, string | undefined, ReturnType<typeof standOf>]>([
    [{}, undefined, 'says'],
    [{ polarity: 'denied' }, 'denied', 'denies'],
    [{ polarity: 'denied', modality: 'planned' }, 'denied (planned, not done)', 'denies'],
    [{ modality: 'unconfirmed' }, 'not confirmed', 'doubts'],
    [{ modality: 'conditional' }, 'possible, not done', 'plans'],
    [{ change: 'decrease' }, 'a decrease, not a total', 'says'],
  ])('of %o', (fields, words, stand) => {
    expect([formatReading(fields), standOf(fields)]).toEqual([words, stand]);
  });
});
