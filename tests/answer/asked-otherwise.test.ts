import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/bot.ts';
import { LATER, lighthousePack } from '../fixtures/lighthouse-pack.ts';
import { AFTER_THE_LAST_REPORT, measlesPack } from '../fixtures/measles-pack.ts';
import { asking, citedFacts } from '../fixtures/replies.ts';

const ask = asking(createBot(lighthousePack()), LATER);
const askMeasles = asking(createBot(await measlesPack()), AFTER_THE_LAST_REPORT);
const CLAIMS = ['answered', 'contested', 'corrected'];

describe('what in a question asks nothing', () => {
  const plain = ask('How many keepers does the fund employ?').headline;

  it.each([
    'How many keepers does the fund employ by the latest figure?',
    'How many keepers does the fund employ, according to the newest report?',
    'How many keepers does the fund employ nationwide?',
  ])('is left out: %s', (question) => {
    expect(ask(question).headline).toBe(plain);
  });

  it.each([
    ['How much money was promised for the lighthouses by the most recent data?', 'pledge-eur'],
    ['Wie viel Geld wurde laut den neuesten Angaben für die Leuchttürme zugesagt?', 'pledge-eur'],
    ["Combien d'argent a été promis pour les phares, selon les derniers chiffres ?", 'pledge-eur'],
  ])('is left out in other languages: %s', (question, fact) => {
    expect(citedFacts(ask(question))).toContain(fact);
  });
});

describe('a contested figure', () => {
  it('has its other side in the first line', () => {
    const answer = ask('How many lamps were relit?');
    expect(answer.outcome).toBe('contested');
    expect(answer.headline).toContain('14');
    expect(answer.headline).toContain('16');
  });
});

describe('what a fact does not say', () => {
  it.each([
    'Who will succeed Mira Solberg as director of the fund?',
    'Who replaces the harbour minister?',
    'Which lamps were relit?',
    'Which provinces have had no cases of measles?',
    'What is the population of Merrow?',
    'How many confirmed cases were there by 30 April 2026?',
  ])('is not answered by what it does: %s', (question) => {
    for (const bot of [ask, askMeasles]) expect(CLAIMS).not.toContain(bot(question).outcome);
  });

  it.each([
    'Wer folgt Petra Lindqvale als Ministerin nach?',
    'Qui remplace Anselm Kroft ?',
    'Kto zastąpi Petrę Lindqvale?',
    'Хто замінить Анзельма Крофта?',
  ])('nor in another language: %s', (question) => {
    expect(CLAIMS).not.toContain(askMeasles(question).outcome);
  });
});

describe('one of a series', () => {
  it('is not answered by another one', () => {
    expect(citedFacts(askMeasles('When did the first delivery of doses arrive?'))[0]).toBe('first-delivery');
  });
});
