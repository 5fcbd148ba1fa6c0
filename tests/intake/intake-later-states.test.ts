import { describe, expect, it } from 'vitest';
import { extractCandidates } from '../../src/intake/extract/extract-candidates.ts';
import { measlesPack } from '../fixtures/measles-pack.ts';
import { wireDocument } from '../fixtures/wire-document.ts';

const pack = await measlesPack();

/** Subject, property, value and status of what a text of Tuesday 31 March 2026 tells. */
function told(text: string, language = 'en') {
  const published = { date: '2026-03-31', basis: 'printed', note: 'Printed whole.' } as const;
  return extractCandidates(wireDocument(text, { published, language }), pack).map(({ subject, property, value, status }) =>
    [subject, property, value.kind === 'date' ? value.date : value.kind === 'text' ? value.text : value.kind, status].join(' '),
  );
}

describe('a later state that the pack tells by a day', () => {
  it.each([
    ['All 22 primary schools of Merrow reopened on Monday.', 'primary-schools reopening 2026-03-30 done'],
    ['The primary schools in Merrow reopened on 30 March, the city said.', 'primary-schools reopening 2026-03-30 done'],
    ['Classes at the primary schools will start again on Thursday 2 April.', 'primary-schools reopening 2026-04-02 expected'],
    ['Lessons started again at Harbour Road Primary School on Monday.', 'harbour-road-school reopening 2026-03-30 done'],
  ])('is that of whom its clause names: %s', (text, state) => {
    expect(told(text)).toContain(state);
  });

  it.each(['Swimming lessons will start again on 2 April.', 'Seven of the schools reopened on Monday.', 'The library reopened on Monday.'])(
    'is of nobody whom it does not name as a whole: %s',
    (text) => {
      expect(told(text)).toEqual([]);
    },
  );
});

describe('what qualifies the object of another verb', () => {
  it('is no state of who acts', () => {
    expect(told('The council reopened the library closed in the winter.')).toEqual([]);
    expect(told('The council resumed the talks postponed at its last meeting.')).toEqual([]);
  });
});

describe('a vote', () => {
  it.each([
    ['en', 'The council spoke about the Spring Fair. Adopted with 17 votes in favour and 8 against.', '17 votes in favour and 8 against'],
    [
      'de',
      'Der Rat sprach über Spring Fair. Angenommen mit 17 gegen 8 Stimmen, bei 2 Enthaltungen.',
      '17 gegen 8 Stimmen, bei 2 Enthaltungen',
    ],
    ['fr', 'Le conseil a parlé de Spring Fair. Adopté par 17 voix pour et 8 contre.', '17 voix pour et 8 contre'],
    ['es', 'El consejo habló de Spring Fair. Aprobado por 17 votos a favor y 8 en contra.', '17 votos a favor y 8 en contra'],
    ['pl', 'Rada mówiła o Spring Fair. Przyjęto 17 głosami do 8.', '17 głosami do 8'],
    ['uk', 'Рада говорила про Spring Fair. Ухвалено 17 голосами проти 8.', '17 голосами проти 8'],
  ])('is told of what was voted on, in %s', (language, text, result) => {
    expect(told(text, language)).toContain(`spring-fair votes “${result}” `);
  });
});
