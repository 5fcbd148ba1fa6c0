import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../adapters/cli/load-pack.ts';
import { extractCandidates } from '../../src/intake/extract/extract-candidates.ts';
import { wireDocument } from '../fixtures/wire-document.ts';

const PROJECT = join(import.meta.dirname, '../..');
const NOW = '2026-11-15T09:00:00Z';
const [measles, shipped] = await Promise.all(
  ['tests/fixtures/pack-measles', 'briefs/nato-ukraine'].map((folder) => loadPack({ briefs: join(PROJECT, folder), now: NOW })),
);

/** Amount and period of each figure of a text. */
function periods(text: string, pack = measles, language = 'en') {
  if (!pack) throw new Error('no pack');
  return extractCandidates(wireDocument(text, { language }), pack).flatMap(({ value, period }) =>
    'amount' in value ? [[value.amount, period?.label, period?.start]] : [],
  );
}

describe('a count of a part of a year', () => {
  it.each([
    ['The provincial health office counted 118 cases in the summer of 2024.', 'summer of 2024'],
    ['The provincial health office counted 118 cases in winter 2024.', 'winter of 2024'],
    ['The provincial health office counted 118 cases in the same months of 2024.', 'the same part of 2024'],
    ['The provincial health office counted 118 cases, against 90 cases in the same period of 2023.', 'the same part of 2023'],
  ])('is none of the whole year: %s', (text, label) => {
    expect(periods(text)).toContainEqual([expect.any(String), label, undefined]);
  });

  it('is of the year where that alone is told', () => {
    expect(periods('The provincial health office counted 118 cases in 2024.')).toEqual([['118', '2024', '2024-01-01']]);
  });

  it.each([
    ['de', 'Deutschland hat der Ukraine im Sommer 2024 9 Millionen Euro gezahlt.', 'summer of 2024'],
    ['de', 'Deutschland hat der Ukraine im gleichen Zeitraum 2024 9 Millionen Euro gezahlt.', 'the same part of 2024'],
    ['fr', 'L’Allemagne a versé 9 millions d’euros à l’Ukraine pendant l’été 2024.', 'summer of 2024'],
    ['fr', 'L’Allemagne a versé 9 millions d’euros à l’Ukraine pendant la même période de 2024.', 'the same part of 2024'],
    ['es', 'Alemania pagó 9 millones de euros a Ucrania en el verano de 2024.', 'summer of 2024'],
    ['es', 'Alemania pagó 9 millones de euros a Ucrania en el mismo período de 2024.', 'the same part of 2024'],
    ['pl', 'Niemcy przekazały Ukrainie 9 mln euro latem 2024 roku.', 'summer of 2024'],
    ['pl', 'Niemcy przekazały Ukrainie 9 mln euro w tym samym okresie 2024 roku.', 'the same part of 2024'],
    ['uk', 'Німеччина передала Україні 9 млн євро влітку 2024 року.', 'summer of 2024'],
    ['uk', 'Німеччина передала Україні 9 млн євро в той самий період 2024 року.', 'the same part of 2024'],
  ])('is read so in %s: %s', (language, text, label) => {
    expect(periods(text, shipped, language)).toEqual([['9000000', label, undefined]]);
  });
});
