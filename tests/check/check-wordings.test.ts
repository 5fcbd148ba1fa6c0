import { beforeAll, describe, expect, it } from 'vitest';
import { isRight } from '../../src/index.ts';
import { check, checkMeasles, wrong } from '../fixtures/checked-texts.ts';

/** Reading what the facts say is made once, and takes longer than a test. */
beforeAll(() => void [check('Hello.'), checkMeasles('Hello.')], 60_000);

describe('a right claim in other words than those of the facts is not flagged', () => {
  it.each([
    'The defence ministers of NATO gathered at headquarters on 17 and 18 October 2024.',
    'Les ministres de la Défense de l’OTAN se sont réunis les 17 et 18 octobre 2024.',
    'Los ministros de Defensa de la OTAN se reunieron el 17 y 18 de octubre de 2024.',
  ])('as to its days: %s', (text) => {
    expect(wrong(check(text).findings)).toEqual([]);
  });

  it.each([
    'Twenty point nine billion euros was committed by Allies in the first half of 2024.',
    'Zwanzig Komma neun Milliarden Euro haben die Verbündeten im ersten Halbjahr 2024 zugesagt.',
    'Allies have pledged Ukraine at least EUR 40 billion of military aid within twelve months.',
    'Los aliados comprometieron veinte coma nueve mil millones de euros en el primer semestre de 2024.',
  ])('as to its sum: %s', (text) => {
    const { findings } = check(text);
    expect(findings.map(({ verdict }) => verdict)).toContain('borne_out');
    expect(wrong(findings)).toEqual([]);
  });

  it.each([
    'Am 17. März gab es 58 bestätigte Fälle.',
    'Eleven of the 14 people infected by 11 March were younger than ten.',
    'Le 16 mars, on comptait 47 cas confirmés.',
  ])('as to its count: %s', (text) => {
    expect(wrong(checkMeasles(text).findings)).toEqual([]);
  });

  it('as to what was said where somebody else said it', () => {
    const { findings } = check(
      'It was Stoltenberg who announced that Allies had committed EUR 20.9 billion of military assistance to Ukraine.',
    );
    expect(findings.filter((finding) => !isRight(finding)).map(({ text }) => text)).toEqual(['Stoltenberg']);
  });

  it.each([
    'Mark Rutte had never before chaired a meeting of NATO defence ministers.',
    'Noch nie zuvor hatte Mark Rutte als Generalsekretär eine Tagung der NATO-Verteidigungsminister geleitet.',
  ])('as to a first time: %s', (text) => {
    expect(wrong(check(text).findings)).toEqual([]);
  });

  it.each([
    ['The proposed EUR 100 billion package would be EUR 20 billion a year.', 'EUR 20 billion'],
    [
      'Of the pledge of at least EUR 40 billion, EUR 19.1 billion had yet to come after the EUR 20.9 billion of the first half.',
      'EUR 19.1',
    ],
  ])('as to what follows: %s', (text, figure) => {
    expect(check(text).findings.find((finding) => finding.text.startsWith(figure))?.verdict).toBe('worked_out');
  });

  it('as to a day on which all whom it names are held to have been there', () => {
    expect(wrong(check('Zelenskyy went before the NATO-Ukraine Council on 17 October 2024.').findings)).toEqual([]);
    expect(wrong(check('Zelenskyy went before the NATO-Ukraine Council on 9 October 2024.').findings)).not.toEqual([]);
  });

  it('as to a month that is part of a name', () => {
    expect(wrong(check("The July summit's outcome is expected to shape the plan.").findings)).toEqual([]);
  });
});

describe('a wrong claim is found however it is worded', () => {
  it.each([
    ['Australia, New Zealand, North Korea and Japan joined the session for the first time.', 'scope'],
    ['Zum ersten Mal waren Japan, Australien, Nordkorea und Neuseeland dabei.', 'scope'],
    ['Thanks go to the Secretary General of NATO, Jens Stoltenberg, for his trust.', 'speaker'],
    ['Allies have pledged Ukraine at least EUR 40 billion of military aid within six months.', 'period'],
    ['The proposed EUR 100 billion package would be EUR 30 billion a year.', 'amount period'],
    ['The ministers met on 18 and 19 October 2024.', 'date'],
  ])('%s', (text, how) => {
    expect(wrong(check(text).findings)).toContain(`differs ${how}`);
  });

  it.each(['Australia, Japan, New Zealand and South Korea joined the session for the first time.'])('and is none: %s', (text) => {
    expect(wrong(check(text).findings)).toEqual([]);
  });
});
