import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../adapters/cli/load-pack.ts';
import { extractCandidates } from '../../src/intake/extract/extract-candidates.ts';
import { wireDocument } from '../fixtures/wire-document.ts';

const bridge = await loadPack({ briefs: join(import.meta.dirname, '../fixtures/pack-bridge'), now: '2026-11-15T09:00:00Z' });

/** The days on which the sums of a text of Friday 18 October 2024 were given or promised. */
function daysOf(sentence: string): string[] {
  const found = extractCandidates(wireDocument(sentence), bridge).filter(({ value }) => value.kind === 'money');
  return found.map(({ announced }) => announced);
}

const OWN_DAY = wireDocument('').source.published.date;

describe('the day on which a sum was given', () => {
  it.each([
    ['The county pledged EUR 3 million for the bridge on 4 September 2024.', '2024-09-04'],
    ['The county committed EUR 3 million to the bridge for its piers on Monday.', '2024-10-14'],
    ['On Tuesday morning the county paid EUR 3 million for the bridge.', '2024-10-15'],
  ])('is that which its clause tells: %s', (sentence, day) => {
    expect(daysOf(sentence)).toEqual([day]);
  });

  it.each([
    'The county pledged EUR 3 million for the bridge after a meeting on 4 September 2024.',
    'The county paid EUR 3 million for the bridge to mend what was hit on Monday.',
    'The county pledged EUR 3 million for the bridge, and Anna Hall spoke on Monday.',
    'The county will pay EUR 3 million for the bridge on 4 December 2024.',
  ])('is not that of something else, nor one still to come: %s', (sentence) => {
    expect(daysOf(sentence).every((day) => day === OWN_DAY)).toBe(true);
  });
});
