import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/language/detect-language.ts';

const QUESTIONS: readonly (readonly [language: string, question: string])[] = [
  ['en', 'How much did the Allies commit in the first half of 2024?'],
  ['en', 'hwo mcuh did nto comit in frist half'],
  ['en', 'wht abt the plege'],
  ['en', 'NATO 40 billion 2024'],
  ['en', 'Rutte Zelenskyy Kyiv'],
  ['en', 'What did Selenskyj and Zełenski say to Türkiye?'],
  ['en', 'was it in die Welt?'],
  ['en', ''],
  ['en', '20.9?'],
  ['fr', "Combien l'OTAN a-t-elle promis ?"],
  ['fr', 'Où se trouve le siège du NSATU ?'],
  ['fr', 'qui est le secrétaire général'],
  ['de', 'Wie viel haben die Verbündeten im ersten Halbjahr zugesagt?'],
  ['de', 'Was hat Rutte in Brüssel gesagt?'],
  ['de', 'Wann war das?'],
  ['de', 'Was macht Bundeskanzler Scholz?'],
  ['es', '¿Cuánto prometieron los aliados?'],
  ['es', 'quien es el secretario general'],
  ['pl', 'Ile wyniosła pomoc w pierwszym półroczu?'],
  ['pl', 'kto jest sekretarzem generalnym'],
  ['uk', 'Скільки виділили союзники у першому півріччі?'],
  ['uk', 'Хто генсек НАТО?'],
  ['uk', 'Рютте'],
  ['ru', 'Сколько выделили союзники в первом полугодии?'],
  ['ru', 'Кто это был?'],
  ['other', 'Quanti miliardi hanno promesso gli alleati?'],
  ['other', 'Hoeveel heeft het bondgenootschap gegeven?'],
  ['other', 'Quanto foi prometido pelos aliados em 2024?'],
  ['other', '北约承诺了多少？'],
  ['other', 'كم تعهد الحلفاء؟'],
  ['other', 'Πόσα υποσχέθηκαν οι σύμμαχοι;'],
];

describe('the language of a question', () => {
  it.each(QUESTIONS)('is %s: %s', (language, question) => {
    expect(detectLanguage(question)).toBe(language);
  });

  it.each([
    ['fr', "qui l'a annoncé ?"],
    ['fr', "qui l'a annonce"],
    ['pl', 'a gdzie?'],
    ['de', 'und wann?'],
    ['de', 'Vorschlag, Stichworte reichen'],
    ['es', 'novedades importantes'],
    ['en', 'proposal details'],
  ])('shows in a few words: %s: %s', (language, question) => {
    expect(detectLanguage(question)).toBe(language);
  });

  it.each(['fr', 'de', 'es', 'pl'])('is that of the conversation where the words show none of their own: %s', (before) => {
    expect([detectLanguage('NATO?', before), detectLanguage('how many were there', before), detectLanguage('NATO?')]).toEqual([
      before,
      'en',
      'en',
    ]);
  });

  it('is that of the conversation where the words are of several languages alike', () => {
    expect(['es', 'pl'].map((before) => detectLanguage('a Kanada', before))).toEqual(['es', 'pl']);
  });

  it('is not that of the conversation where another script is written', () => {
    expect(detectLanguage('а де?', 'de')).toBe('uk');
  });

  it('is one of a fixed set, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(['en', 'fr', 'de', 'es', 'pl', 'uk', 'ru', 'other']).toContain(detectLanguage(text));
      }),
    );
  });

  it('does not depend on what follows the first part of a long text', () => {
    const text = 'Wie viel haben die Verbündeten zugesagt? '.repeat(50);
    expect(detectLanguage(text + 'how much did they give '.repeat(5000))).toBe('de');
  });
});
