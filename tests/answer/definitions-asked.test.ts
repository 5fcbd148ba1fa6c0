import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/index.ts';
import { asking } from '../fixtures/replies.ts';
import { shippedPack } from '../fixtures/shipped-pack.ts';

const ask = asking(createBot(await shippedPack()), '2024-10-18');

describe('a question for what something is', () => {
  it.each([['Was ist NSATU?'], ["Qu'est-ce que NSATU ?"], ['¿Qué es NSATU?'], ['Co to jest NSATU?'], ['Що таке NSATU?']])(
    'is answered as it is in English: %s',
    (question) => {
      expect(ask(question).headline).toBe(ask('What is NSATU?').headline);
    },
  );

  it('is none where it asks what somebody said or promised', () => {
    const definition = ask('Wer ist Rutte?').headline;
    expect(ask('Was hat Rutte gesagt?').headline).not.toBe(definition);
    expect(ask('Was hat Rutte zugesagt?').headline).not.toBe(definition);
  });
});
