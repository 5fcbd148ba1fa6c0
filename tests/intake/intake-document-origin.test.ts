import { describe, expect, it } from 'vitest';
import type { Entity } from '../../src/model/entity.ts';
import { aPack } from '../fixtures/facts.ts';
import { documentOf } from '../fixtures/raw-document.ts';

const TEXT = 'The port ministers met in the old town and agreed to open the quay in the summer.';
const GERMAN = 'Die Minister trafen sich in der Altstadt und einigten sich auf die Öffnung des Kais im Sommer.';
const UNION: Entity = {
  id: 'dock-union',
  kind: 'organisation',
  name: 'DoCK-Union of Ford',
  aliases: { en: ['the dockers'] },
  roles: [],
  within: [],
  ambient: false,
};

const pack = { pack: aPack([], { sources: [], entities: [UNION] }) };
const originOf = (lines: readonly string[]) => {
  const { publisher, published } = documentOf(lines, {}, pack).source;
  return { publisher, date: published.date };
};

describe('a dateline', () => {
  it.each([
    [`FORD, 11.12.2024 (rmd) ${GERMAN}`, 'rmd'],
    [`Ford, 11. Dezember 2024 (Hafen-Dienst). ${GERMAN}`, 'Hafen-Dienst'],
    [`Ford, den 11. Dezember 2024 (hfd/lhe) – ${GERMAN}`, 'hfd/lhe'],
    [
      `Ford, 11 décembre 2024 (Agence du Port). Les ministres se sont réunis dans la vieille ville et ont ouvert le quai.`,
      'Agence du Port',
    ],
    [`Ford, 11 grudnia 2024 r. (Agencja Portowa) Ministrowie spotkali się na starym mieście i otworzyli nabrzeże.`, 'Agencja Portowa'],
  ])('gives the day and who reports without a dash behind it: %s', (line, publisher) => {
    expect(originOf([line])).toEqual({ publisher, date: '2024-12-11' });
  });

  it('is none where brackets only explain', () => {
    expect(originOf([`Ford, a town of 40,000 (Sallow County), met on 11 December 2024. ${TEXT}`]).publisher).toBe('Not named');
  });
});

describe('the label of a questioner', () => {
  it('is no dateline', () => {
    expect(originOf(['Transcript of the weekly briefing, 5 May 2024', `QUESTION (radio): ${TEXT}`]).publisher).toBe('Not named');
  });
});

describe('a name in capitals', () => {
  it('is spelt as the pack spells it', () => {
    expect(originOf(['DOCK-UNION OF FORD', 'Press release', 'Ford, 3 May 2024', TEXT]).publisher).toBe('DoCK-Union of Ford');
    expect(originOf(['HARBOUR OFFICE OF FORD', 'Press release', 'Ford, 3 May 2024', TEXT]).publisher).toBe('Harbour Office of Ford');
  });
});

describe('minutes', () => {
  it.each([
    'Minutes of the sitting of Tuesday 12 November 2024, 10:00 to 11:40',
    'Minutes of the sitting held on 12 November 2024, 10:00',
    'Niederschrift über die Sitzung vom 12. November 2024, 10:00 bis 11:40 Uhr',
    'Protokół z posiedzenia z dnia 12 listopada 2024, godz. 10:00',
  ])('are of the day of their sitting: %s', (title) => {
    const document = originOf([title, 'Minutes of 29 October: adopted without change.', TEXT, 'The fair was moved to 9 December 2024.']);
    expect(document.date).toBe('2024-11-12');
  });

  it('are of the day on which they were given out, where one is printed', () => {
    const head = 'Minutes of the sitting held on 29 October 2024';
    expect(originOf([head, 'Distributed on 12 November 2024', TEXT]).date).toBe('2024-11-12');
    expect(originOf([head, TEXT, TEXT.replace('old', 'new'), MORE, 'Adopted: 12 November 2024']).date).toBe('2024-11-12');
  });
});

const MORE = 'The harbour master thanked the town for its patience during the works on the quay.';

describe('a day that is yet to come', () => {
  it.each([
    ['The mayor moved to hold the fair on 9 and 10 May 2025.', TEXT],
    ['Das Fest wurde auf den 9. Mai 2025 verschoben.', GERMAN],
    [
      'La foire devrait se tenir le 9 mai 2025.',
      'Les ministres se sont réunis dans la vieille ville et ont parlé du quai pendant des heures.',
    ],
    ['Targi odbędą się 9 maja 2025.', 'Ministrowie spotkali się na starym mieście i rozmawiali przez wiele godzin o nabrzeżu.'],
  ])('is not taken before one that is past: %s', (ahead, text) => {
    const past = /\p{Script=Latin}/u.test(text) && ahead.startsWith('Das') ? 'Am 23. März 2025 brannte es.' : 'It burnt on 23 March 2025.';
    expect(originOf([`${text} ${ahead}`, past]).date).toBe('2025-03-23');
  });
});
