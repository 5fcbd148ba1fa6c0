import { describe, expect, it } from 'vitest';
import { extractCandidates } from '../../src/intake/extract/extract-candidates.ts';
import { measlesPack } from '../fixtures/measles-pack.ts';
import { wireDocument } from '../fixtures/wire-document.ts';

const pack = await measlesPack();

function counts(text: string, publisher = 'Wire') {
  const published = { date: '2026-03-26', basis: 'printed', note: 'Printed whole.' } as const;
  return extractCandidates(wireDocument(text, { published, publisher }), pack).flatMap(({ subject, property, value }) =>
    value.kind === 'count' ? [`${subject} ${property} ${value.amount} ${value.unit}`] : [],
  );
}

describe('people who are counted with a noun of their own', () => {
  it.each([
    ['Six pupils have died.', 'outbreak deaths 6 deaths'],
    ['A nurse said that three children had died since then.', 'outbreak deaths 3 deaths'],
    ['Eight pupils are in hospital.', 'outbreak in-hospital 8 pupils'],
    ['Two patients are in intensive care.', 'hospitals-trust intensive-care 2 patients'],
  ])('are told by what became of them: %s', (text, count) => {
    expect(counts(text)).toEqual([count]);
  });

  it.each(['At the school 40 children sang.', 'The choir has 60 children.'])(
    'are no more than people where nothing became of them: %s',
    (text) => {
      expect(counts(text).filter((count) => !/ people /u.test(count))).toEqual([]);
    },
  );
});

describe('the places in which something is counted', () => {
  it.each(['Nobody slept in our two hospitals.', 'Both hospitals are full, and so are the three hospitals of Corvane.'])(
    'are none of the people in them: %s',
    (text) => {
      expect(counts(text).filter((count) => / in-hospital /u.test(count))).toEqual([]);
    },
  );

  it('of whoever publishes have their people, though another count stands beside', () => {
    expect(counts('On Wednesday 31 people with measles were in our three hospitals.', 'St Orrin Hospitals Trust')).toEqual([
      'hospitals-trust in-hospital 31 people in hospital',
    ]);
  });

  it('are whose somebody else says who is quoted with them', () => {
    const quoted = '“Yesterday 31 people with measles were in our three hospitals,” the minister said.';
    expect(counts(quoted, 'St Orrin Hospitals Trust')).not.toContain('hospitals-trust in-hospital 31 people in hospital');
  });
});

describe('a time that tells since when something is said', () => {
  it('is no period of what is said', () => {
    const published = { date: '2026-03-26', basis: 'printed', note: 'Printed whole.' } as const;
    const [death] = extractCandidates(
      wireDocument('A letter passed on since Tuesday says that two children have died.', { published }),
      pack,
    );
    expect(death).toMatchObject({ property: 'deaths' });
    expect(death?.period).toBeUndefined();
  });
});
