import { beforeAll, describe, expect, it } from 'vitest';
import { extractCandidates } from '../../src/intake/extract/extract-candidates.ts';
import { readSentenceTimes } from '../../src/intake/extract/sentence-times.ts';
import type { Pack } from '../../src/model/pack.ts';
import { measlesPack } from '../fixtures/measles-pack.ts';
import { shippedPack } from '../fixtures/shipped-pack.ts';
import { wireDocument } from '../fixtures/wire-document.ts';

const measles = await measlesPack();
let shipped: Pack;
beforeAll(async () => {
  shipped = await shippedPack();
});

/** The days that a sentence of Friday 18 October 2024 tells. */
const days = (text: string, language: string) =>
  readSentenceTimes(text, wireDocument(text, { language })).flatMap((time) => ('from' in time ? [time.from] : []));

describe('a day that something was moved to', () => {
  it.each([
    ['en', 'The concert has been pushed back to 9 March.'],
    ['en', 'The concert was moved from 24 October to 9 March.'],
    ['de', 'Das Konzert wurde auf den 9. März verschoben.'],
    ['fr', 'Le concert a été reporté au 9 mars.'],
    ['es', 'El concierto fue aplazado al 9 de marzo.'],
    ['pl', 'Koncert został przełożony na 9 marca.'],
    ['uk', 'Концерт перенесли на 9 березня.'],
  ])('is yet to come, in %s: %s', (language, text) => {
    expect(days(text, language)).toEqual(['2025-03-09']);
  });

  const dates = (text: string, pack: Pack, day: string) => {
    const published = { date: day, basis: 'printed', note: 'Printed whole.' } as const;
    return extractCandidates(wireDocument(text, { published }), pack).flatMap(({ subject, property, value, status, modality }) =>
      value.kind === 'date' ? [`${subject} ${property} ${value.date} ${status} ${modality}`] : [],
    );
  };

  it('is planned', () => {
    expect(dates('The Spring Fair has been pushed back to 20 May.', measles, '2026-03-31')).toEqual([
      'spring-fair date 2026-05-20 expected planned',
    ]);
  });

  it('is told as the new one of what the sentence before is about', () => {
    const text = 'The command in Wiesbaden will not be fully operational in December. Its new date is 28 February.';
    expect(dates(text, shipped, '2024-11-20')).toContain('nsatu full-operation-date 2025-02-28 expected planned');
    expect(dates('The choir is ill. Its new date is 28 February.', shipped, '2024-11-20')).toEqual([]);
  });
});
