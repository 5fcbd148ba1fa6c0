import { describe, expect, it } from 'vitest';
import { extractCandidates } from '../../src/intake/extract/extract-candidates.ts';
import { shippedPack } from '../fixtures/shipped-pack.ts';
import { wireDocument } from '../fixtures/wire-document.ts';

const pack = await shippedPack();

/** The subject and the day of each date that a text of 20 November 2024 gives. */
function days(text: string) {
  const published = { date: '2024-11-20', basis: 'printed', note: 'Printed whole.' } as const;
  return extractCandidates(wireDocument(text, { published }), pack).flatMap(({ subject, value }) =>
    value.kind === 'date' ? [[subject, value.date]] : [],
  );
}

describe('an event whose name has its month', () => {
  it('is not met in another one', () => {
    expect(days('Ambassadors met in the NATO-Ukraine Council on Wednesday.')).toEqual([]);
    expect(days('A meeting of the NATO-Ukraine Council took place on 12 November 2024.')).toEqual([]);
  });

  it('is met in its own', () => {
    expect(days('The meeting of the NATO-Ukraine Council took place on 17 October 2024.')).toEqual([
      ['nato-ukraine-council-meeting', '2024-10-17'],
    ]);
  });
});
