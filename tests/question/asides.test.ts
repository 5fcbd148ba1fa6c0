import { describe, expect, it } from 'vitest';
import { earliestAsked, withoutAsides } from '../../src/question/asides.ts';
import { joinedQuestions, saysMoreThanItsWord } from '../../src/question/joined-questions.ts';

describe('what in a message asks nothing', () => {
  it.each([
    ['What does a bed cost by the latest figures?', 'What does a bed cost?'],
    ['Was kostet ein Bett laut den neuesten Angaben?', 'Was kostet ein Bett?'],
    ['Combien coûte un lit, selon les derniers chiffres ?', 'Combien coûte un lit ?'],
    ['¿Cuánto cuesta una cama según los últimos datos?', '¿Cuánto cuesta una cama?'],
    ['Ile kosztuje łóżko według najnowszych danych?', 'Ile kosztuje łóżko?'],
    ['Скільки коштує ліжко за останніми даними?', 'Скільки коштує ліжко?'],
    ['How many beds are there in the whole country?', 'How many beds are there?'],
    ['According to your sources, what does a bed cost?', 'what does a bed cost?'],
    ['Was kostet laut deinen Quellen ein Bett?', 'Was kostet ein Bett?'],
    ['Selon vos sources, combien coûte un lit ?', 'combien coûte un lit ?'],
    ['Según tus fuentes, ¿cuánto cuesta una cama?', '¿cuánto cuesta una cama?'],
    ['Ile według twoich źródeł kosztuje łóżko?', 'Ile kosztuje łóżko?'],
    ['Скільки за вашими джерелами коштує ліжко?', 'Скільки коштує ліжко?'],
    ['Did it open on 3 May as planned?', 'Did it open on 3 May?'],
    ['The second plan, the one that was dropped in June: how much was it?', 'The second plan: how much was it?'],
  ])('%s', (message, bare) => {
    expect(withoutAsides(message)).toBe(bare);
  });

  it.each([
    'Who was lost in the latest attack?',
    'What happened in the end of the talks?',
    'in the end',
    'What does the latest report say?',
  ])('a part of something else stays: %s', (message) => {
    expect(withoutAsides(message)).toBe(message);
  });
});

describe('how something stood at first', () => {
  it.each([
    'What did they ask for at the start?',
    'Was verlangten sie anfangs?',
    'Que demandaient-ils au début ?',
    '¿Qué pedían al principio?',
    'Czego żądali początkowo?',
    'Чого вимагали спочатку?',
  ])('is asked for: %s', (question) => {
    expect(earliestAsked(question, [])).toBeDefined();
  });

  it('is not asked for by a time that begins so', () => {
    expect(earliestAsked('What did they ask for at the start of May?', [])).toBeUndefined();
  });
});

describe('the second of two joined questions', () => {
  it('says more than its word, or asks for another side of the first', () => {
    const [, second] = joinedQuestions('When does it open and which towns does it serve?', 'en') ?? ['', ''];
    expect(saysMoreThanItsWord(second, 'en')).toBe(true);
    expect(saysMoreThanItsWord('and when?', 'en')).toBe(false);
    expect(saysMoreThanItsWord('und bis wann?', 'de')).toBe(false);
  });
});
