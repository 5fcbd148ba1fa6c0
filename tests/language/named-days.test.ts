import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weekdayOf } from '../../src/language/grammar/calendar.ts';
import { readFeastDays } from '../../src/language/grammar/feast-days.ts';
import { readNamedDays } from '../../src/language/grammar/named-days.ts';

const TODAY = '2024-10-18';
const daysIn = (text: string) => readNamedDays(text, TODAY).map(({ from, edge }) => [from, edge]);

describe('days told by a name', () => {
  it.each([
    ['The bridge is to be ready by Christmas.', '2024-12-25', 'by'],
    ['Die Brücke soll bis Ostern fertig sein.', '2025-04-20', 'by'],
    ["Le pont sera prêt d'ici à Noël.", '2024-12-25', 'by'],
    ['El puente estará listo antes de Navidad.', '2024-12-25', 'by'],
    ['Most ma być gotowy do Wielkanocy.', '2025-04-20', 'by'],
    ['Міст має бути готовий до Різдва.', '2024-12-25', 'by'],
    ['The ferry sank at Easter.', '2024-03-31', 'within'],
    ['The ferry will be back at Easter.', '2025-04-20', 'within'],
    ['The ferry was hit at Easter.', '2024-03-31', 'within'],
    ['The ferry sails on Good Friday 2027.', '2027-03-26', 'within'],
    ['The ferry arrived this morning.', '2024-10-18', 'within'],
    ['Die Fähre kam heute früh an.', '2024-10-18', 'within'],
  ])('are reckoned from the day of the text: %s', (text, day, edge) => {
    expect(daysIn(text)).toEqual([[day, edge]]);
  });

  it('are none where the name is that of something else', () => {
    expect(daysIn('Easter Road is closed, and the Christmas market is not.')).toEqual([]);
  });

  it('Easter is a Sunday from 22 March to 25 April in every year', () => {
    const [easter] = readFeastDays('by Easter');
    fc.assert(
      fc.property(fc.integer({ min: 1583, max: 4099 }), (year) => {
        const day = easter?.dayIn(year) ?? '';
        expect(weekdayOf(day)).toBe(weekdayOf('2025-04-20'));
        expect(day >= `${year}-03-22` && day <= `${year}-04-25`).toBe(true);
      }),
    );
  });
});
