import { describe, expect, it } from 'vitest';
import { readSentenceTimes } from '../../src/intake/extract/sentence-times.ts';
import { wireDocument } from '../fixtures/wire-document.ts';

/** The first days that a sentence of Friday 18 October 2024 tells. */
const days = (text: string, language: string) =>
  readSentenceTimes(text, wireDocument(text, { language })).flatMap((time) => ('from' in time ? [time.from] : []));

describe('a day without a year, in the present', () => {
  it.each([
    ['en', 'The archive is shutting its reading room on 9 December.'],
    ['en', 'The archive opens again on 9 December.'],
    ['de', 'Das Archiv öffnet am 9. Dezember wieder.'],
    ['de', 'Am 9. Dezember endet die Frist.'],
    ['fr', 'Les archives rouvrent le 9 décembre.'],
    ['fr', 'Le 9 décembre, la foire commence.'],
    ['es', 'El archivo cierra sus puertas el 9 de diciembre.'],
    ['pl', 'Archiwum otwiera czytelnię 9 grudnia.'],
    ['uk', 'Архів зачиняється 9 грудня.'],
  ])('is yet to come, in %s: %s', (language, text) => {
    expect(days(text, language)).toEqual(['2024-12-09']);
  });

  it.each([
    ['en', 'The archive shut its reading room on 9 December.'],
    ['de', 'Das Archiv öffnete am 9. Dezember.'],
    ['fr', 'Les archives ont rouvert le 9 décembre.'],
    ['es', 'El archivo cerró sus puertas el 9 de diciembre.'],
    ['pl', 'Archiwum otworzyło czytelnię 9 grudnia.'],
    ['uk', 'Архів зачинився 9 грудня.'],
  ])('is over where a past tells of it, in %s: %s', (language, text) => {
    expect(days(text, language)).toEqual(['2023-12-09']);
  });
});
