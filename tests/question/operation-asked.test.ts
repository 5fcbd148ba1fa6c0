import { describe, expect, it } from 'vitest';
import { OPERATIONS } from '../../src/model/operation.ts';
import { operationsAsked, readLength } from '../../src/question/operation-asked.ts';

const operations = (text: string) => operationsAsked(text).map(({ operation }) => operation);

describe('what a message wants done', () => {
  it.each([
    ['summarise the keepers', 'brief'],
    ['what do we know about the keepers', 'brief'],
    ['timeline of the pledge', 'timeline'],
    ['compare the pledge and the proposal', 'compare'],
    ['what changed since Monday', 'changes'],
    ['where do the sources disagree?', 'disputes'],
    ['list the people', 'people'],
    ['what did Solberg say?', 'said'],
    ['quote Solberg', 'said'],
    ['source?', 'sources'],
    ['are you sure?', 'confirm'],
    ['shorter', 'restate'],
    ['how did you work that out', 'how'],
    ['such as?', 'details'],
    ['what is not known?', 'unknowns'],
    ['list all figures', 'figures'],
    ['résumé des phares', 'brief'],
    ['Quelle', 'sources'],
    ['Widersprüche', 'disputes'],
    ['cita', 'said'],
    ['co nowego', 'changes'],
    ['джерела', 'sources'],
  ])('%s: %s', (text, operation) => {
    expect(operations(text)).toContain(operation);
  });

  it.each([
    'How much was pledged for the lighthouses?',
    'When is the gathering of the keepers?',
    'Who leads the fund?',
    'and in dollars?',
    '',
  ])('is nothing but an answer: %j', (text) => {
    expect(operations(text)).toEqual([]);
  });

  it('is one of the operations there are, each at most once', () => {
    const found = operations(
      'quote the sources, summarise the timeline shorter, compare what changed and what is disputed, list the people',
    );
    expect(found.length).toBeGreaterThan(5);
    expect(new Set(found).size).toBe(found.length);
    for (const operation of found) expect(OPERATIONS).toContain(operation);
  });

  it('keeps apart the words that name it from those that name its matter', () => {
    const [asked] = operationsAsked('timeline of the pledge');
    expect(asked?.words.has('timeline')).toBe(true);
    expect(asked?.words.has('pledge')).toBe(false);
  });
});

describe('how long a reply may be', () => {
  it.each([
    ['in 3 bullets', { unit: 'points', most: 3 }],
    ['five key points', { unit: 'points', most: 5 }],
    ['in one sentence', { unit: 'sentences', most: 1 }],
    ['two lines', { unit: 'sentences', most: 2 }],
    ['a paragraph', { unit: 'words', most: 80 }],
    ['max 50 words', { unit: 'words', most: 50 }],
  ])('%s', (text, length) => {
    expect(readLength(text)).toEqual(length);
  });

  it.each(['', 'shorter', '3 keepers', '0 words', 'in 2023', 'pointless'])('is not said by %j', (text) => {
    expect(readLength(text)).toBeUndefined();
  });
});
