import { describe, expect, it } from 'vitest';
import { unknownText, usageText } from '../../src/desk/review/usage.ts';
import { REVIEW_USAGE, readReviewWords } from '../../src/index.ts';

/** What the help prints stands for an id, a fact: a reader types one in its place. */
const typed = (call: string) => call.replaceAll('ID', 'c-one').replaceAll('FACT', 'pledge-eur');
const CALLS = REVIEW_USAGE.flatMap(({ write, calls }) => calls.map((call) => [write, typed(call)] as const));

describe('what the help of the review prints', () => {
  it.each(CALLS)('can be typed: “%s”, as %s', (_, call) => {
    expect(readReviewWords(call)).toBeDefined();
  });

  it.each(CALLS)('can be typed as it is printed, with “review” before it: “%s”, as %s', (_, call) => {
    expect(readReviewWords(`review ${call}`)).toEqual(readReviewWords(call));
    expect(readReviewWords(`/review ${call}`)).toEqual(readReviewWords(call));
  });

  it('shows calls of every line that it prints, which begin as the line does', () => {
    for (const { write, calls } of REVIEW_USAGE) {
      expect(calls.length).toBeGreaterThan(0);
      expect(calls.some((call) => call.split(' ')[0] === write.split(' ')[0])).toBe(true);
      expect(usageText()).toContain(`review ${write} — `);
    }
  });

  it('is short where words cannot be read: how their verb is written, or what is written most', () => {
    expect(readReviewWords('dance with me')).toBeUndefined();
    expect(unknownText('rank ID highest')).toContain('review rank ID preferred WHY');
    expect(unknownText('rank ID highest')).not.toContain('review coverage');
    expect(unknownText('dance')).toContain('review undo');
    expect(unknownText('dance').split('\n').length).toBeLessThan(12);
  });
});

describe('words of the review', () => {
  it('give a reason in one line, by its name, by words, or by both', () => {
    const given = (words: string) => {
      const command = readReviewWords(words);
      return command?.kind === 'send' ? command.given : undefined;
    };
    expect(given('reject c-one duplicate')).toEqual({ reason: 'duplicate' });
    expect(given('reject c-one:3 not-ours Another coast.')).toEqual({ reason: 'out_of_scope', why: 'Another coast.' });
    expect(given('reject c-one Another coast.')).toEqual({ reason: 'other', why: 'Another coast.' });
    expect(given('reject c-one other')).toEqual({ reason: 'other', why: 'other' });
    expect(given('reject c-one not_a_fact')).toEqual({ reason: 'not_a_fact' });
  });

  it('say one field or several of a candidate, with long dashes and quotation marks as phones write them', () => {
    expect(readReviewWords('edit c-one status provided')).toMatchObject({ given: { status: 'provided' } });
    expect(readReviewWords('edit c-one --statement It is so. --period-days from 2024-01-01')).toMatchObject({
      given: { statement: 'It is so.', period_days: 'from 2024-01-01' },
    });
    expect(readReviewWords('evidence pledge-eur add —document courier —quote “at least €30 million”')).toMatchObject({
      given: { what: 'add', document: 'courier', quote: 'at least €30 million' },
    });
  });

  it('pick candidates out by any of their sides, and keep what was seen', () => {
    expect(readReviewWords('reject --document courier --kind count --why not-ours at all')).toEqual({
      kind: 'many',
      many: { verb: 'reject', filter: { document: 'courier', kind: 'count' }, why: 'not-ours at all' },
    });
    expect(readReviewWords('reject --sentence c-one --seen 12 --why duplicate')).toMatchObject({ many: { seen: 12, why: 'duplicate' } });
    expect(readReviewWords('list --by document --label newer states')).toEqual({
      kind: 'list',
      filter: { label: 'newer states' },
      order: 'document',
    });
    expect(readReviewWords('list --by magic')).toBeUndefined();
  });

  it('of a question are none', () => {
    for (const words of [
      'the penguins of Iceland',
      'undo the damage to the pier',
      'log the hours of the crew',
      'edit the speech',
      'list of keepers',
    ])
      expect(readReviewWords(words)).toBeUndefined();
  });
});
