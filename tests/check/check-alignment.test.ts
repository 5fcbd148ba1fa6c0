import { beforeAll, describe, expect, it } from 'vitest';
import { partsOfSentence } from '../../src/check/sentence-parts.ts';
import { meansAlike } from '../../src/check/unit-likeness.ts';
import { check, checkMeasles, wrong } from '../fixtures/checked-texts.ts';

/** Reading what the facts say is made once, and takes longer than a test. */
beforeAll(() => void [check('Hello.'), checkMeasles('Hello.')], 60_000);

describe('a sentence that claims several things', () => {
  const partsOf = (text: string, language = 'en') =>
    partsOfSentence({ text, start: 0, end: text.length, paragraph: 0 }, language).map((part) => part.text);

  it.each([
    ['Rutte chaired the meeting, and the ministers agreed on more support.', 2],
    ['The strike lasted three days; 84 sailings were cancelled.', 2],
    ['The council met while the school was closed.', 2],
    ['Australia, Japan, and the European Union took part.', 1],
    ['They committed EUR 20.9 billion and announced more.', 1],
    ['Did they meet, and did they agree?', 1],
    ['He said “we met, and the council agreed” twice.', 1],
    ['It was adopted with 16 votes to 9 and 2 abstentions were counted.', 1],
  ])('is parted where each part has a subject and a verb: %s', (text, count) => {
    expect(partsOf(text)).toHaveLength(count);
  });

  it('keeps each part where it stands', () => {
    const text = 'Die Minister trafen sich, und der Rat hat beraten.';
    for (const { start, end, text: words } of partsOfSentence({ text, start: 0, end: text.length, paragraph: 0 }, 'de'))
      expect(text.slice(start, end)).toBe(words);
  });

  it('has what one of them names held against that one alone', () => {
    const text =
      'Allies committed EUR 20.9 billion in the first half of 2024, and Stoltenberg had proposed EUR 100 billion over five years.';
    expect(wrong(check(text).findings)).toEqual([]);
  });
});

describe('one side of what cannot be both is told for the other', () => {
  it.each([
    ['There was great progress in the Belgrade-Pristina dialogue, Rutte said.', 'great'],
    ['Rutte called the security situation in Kosovo stable.', 'stable'],
    ['The ministers agreed to reduce cooperation with their Indo-Pacific partners.', 'reduce'],
    ['Japan took part in a meeting of NATO defence ministers for the third time.', 'third'],
  ])('%s', (text, words) => {
    expect(
      check(text)
        .findings.filter(({ verdict }) => verdict === 'differs')
        .map(({ text: found }) => found),
    ).toContain(words);
  });

  it.each([
    'There was little progress in the Belgrade-Pristina dialogue, Rutte said.',
    'Rutte called the security situation in Kosovo shaky.',
    'The ministers agreed to expand cooperation with their Indo-Pacific partners.',
    'Japan took part in a meeting of NATO defence ministers for the first time.',
  ])('and the right one is not flagged: %s', (text) => {
    expect(wrong(check(text).findings)).toEqual([]);
  });
});

describe('what is counted', () => {
  it.each([
    ['travellers', 'passengers', true],
    ['departures', 'sailings', true],
    ['employees', 'members of staff', true],
    ['people', 'pupils', true],
    ['boats', 'people', false],
    ['adults', 'children', false],
    ['households', 'citizens', false],
  ])('“%s” may be “%s”: %s', (one, other, alike) => {
    expect(meansAlike(one, 'en', other)).toBe(alike);
  });
});

describe('what is held of one matter alone', () => {
  it.each([
    'Anadolu puts the sum at USD 22.72 billion in six months.',
    'Two days later he recalled that Allies have pledged at least EUR 40 billion within a year.',
    'Allies committed more than EUR 20 billion in the first half of 2024.',
  ])('is that one, whatever stands around it: %s', (text) => {
    expect(wrong(check(text).findings)).toEqual([]);
  });
});

describe('a statement said word for word', () => {
  it.each([
    [
      'The task of NSATU, the new NATO command in Wiesbaden, is not coordination: of security assistance for Ukraine and of training.',
      'denied',
    ],
    ['NSATU isn’t to coordinate training for Ukraine.', 'denied in short'],
    ["The pledge to Ukraine is not the NATO Allies' own, that is the member nations'.", 'denied beside a name'],
    ['NATO had completed initiatives to support Ukraine on its way to membership, Rutte said on 16 October 2024.', 'worked on'],
    ['The Indo-Pacific partners were represented at the meeting of 17 October 2024 by their defence ministers.', 'still to come'],
  ])('is found where one word turns it: %s (%s)', (text) => {
    expect(wrong(check(text).findings)).not.toEqual([]);
  });

  it.each([
    'The task of NSATU, the new NATO command in Wiesbaden, is coordination.',
    'Despite the progress NATO’s members are still not producing enough, Rutte said on 16 October 2024.',
    'Nobody disputes that the task of NSATU, the new NATO command in Wiesbaden, is coordination.',
  ])('is borne out: %s', (text) => {
    expect(wrong(check(text).findings)).toEqual([]);
  });
});
