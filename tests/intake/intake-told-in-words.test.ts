import { describe, expect, it } from 'vitest';
import { extractCandidates } from '../../src/intake/extract/extract-candidates.ts';
import { measlesPack } from '../fixtures/measles-pack.ts';
import { wireDocument } from '../fixtures/wire-document.ts';

const pack = await measlesPack();
const PUBLISHED = { date: '2026-04-02', basis: 'printed', note: 'Printed whole.' } as const;

/** What is proposed of a text in words or names: subject, property, and the words or names themselves. */
function told(text: string, language = 'en') {
  return extractCandidates(wireDocument(text, { language, published: PUBLISHED }), pack).flatMap(({ subject, property, value }) => {
    if (value.kind === 'text') return [[subject, property, value.text]];
    return value.kind === 'entities' ? [[subject, property, value.entities.join()]] : [];
  });
}

describe('what a person said', () => {
  it.each([
    ['en', 'Runa Hexley said that the minister had listened to nobody.', '“the minister had listened to nobody”'],
    ['en', 'Runa Hexley told the paper on Thursday that the wards were calm.', '“the wards were calm”'],
    ['de', 'Runa Hexley sagte, dass die Ministerin niemandem zugehört habe.', '“die Ministerin niemandem zugehört habe”'],
    ['fr', "Runa Hexley a déclaré que la ministre n'avait écouté personne.", "“la ministre n'avait écouté personne”"],
    ['es', 'Runa Hexley dijo que la ministra no había escuchado a nadie.', '“la ministra no había escuchado a nadie”'],
  ])('is proposed in %s: %s', (language, text, words) => {
    expect(told(text, language)).toEqual([['runa-hexley', 'statement', words]]);
  });

  it.each([
    'A nurse said that she was tired of it all.',
    'Samir Holloway did not say that the worst was over.',
    'The blog claims that Petra Lindqvale said that the trust was lying.',
    'Petra Lindqvale is expected to say on Monday that the worst is over.',
  ])('stays a passage where nobody known said it: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('what a body decided', () => {
  it.each(['The pool stays shut, the city council agreed late on Tuesday.', 'The city council decided after three hours.'])(
    'stays a passage where only that it decided is told: %s',
    (text) => {
      expect(told(text)).toEqual([]);
    },
  );

  it('is proposed where it is told', () => {
    expect(told('The city council decided on Tuesday to cancel the Spring Fair.')).toMatchObject([
      ['spring-fair', 'decision', expect.anything()],
    ]);
  });
});

describe('what is denied', () => {
  it.each([
    ['en', 'Claims that the depot was broken into are false, the provincial health office said.', 'health-office'],
    ['en', 'It is untrue that the mayor was ill, the city council of Merrow stated.', 'merrow-council'],
    ['de', 'St Orrin Hospitals Trust dementierte, dass Patienten abgewiesen worden seien.', 'hospitals-trust'],
    ['fr', 'St Orrin Hospitals Trust a démenti que des patients aient été refusés.', 'hospitals-trust'],
  ])('is told of who denies it in %s: %s', (language, text, subject) => {
    expect(told(text, language)).toMatchObject([[subject, 'denial', expect.any(String)]]);
  });

  it.each(['The trust did not deny that patients had waited.', 'The rumour is true, the health office said.'])('is not: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('a decision and its vote', () => {
  it('are told of what is decided', () => {
    expect(told('The council agreed to lend the Spring Fair its marquee.')).toMatchObject([
      ['spring-fair', 'decision', expect.any(String)],
    ]);
    expect(told('The council spoke about the Spring Fair. The plan passed by 14 votes to 12 with two abstentions.')).toContainEqual([
      'spring-fair',
      'votes',
      '“14 votes to 12 with two abstentions”',
    ]);
  });

  it.each(['The council has not decided to cancel the Spring Fair.', 'The council may decide on Monday to cancel the Spring Fair.'])(
    'are none before it is taken: %s',
    (text) => {
      expect(told(text)).toEqual([]);
    },
  );
});

describe('an office', () => {
  it.each([
    ['Runa Hexley is the new minister of health.', 'runa-hexley', 'health-minister'],
    ['Anselm Kroft was elected mayor of Merrow in 2022.', 'anselm-kroft', 'mayor'],
    ['The minister of health is Runa Hexley.', 'runa-hexley', 'health-minister'],
  ])('is told of who holds it: %s', (text, person, role) => {
    expect(told(text)).toEqual([[person, 'office', role]]);
  });

  it.each([
    'Anselm Kroft is not the minister of health.',
    'Runa Hexley wants to be mayor of Merrow.',
    'Runa Hexley was mayor of Merrow until 2019.',
  ])('is not held: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});
