import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/index.ts';
import { shippedPack } from '../fixtures/shipped-pack.ts';

const bot = createBot(await shippedPack());

/** What was done about the last of some messages, and what its reply begins with. */
function asked(...messages: readonly string[]): { readonly operation: unknown; readonly headline: string } {
  const [question = '', ...before] = [...messages].reverse();
  const { plan, headline } = bot.ask({ question, thread: before.reverse(), askedAt: '2024-10-18' });
  return { operation: plan?.operation, headline };
}

const WHERE = expect.stringContaining('Wiesbaden');
const TASK = expect.stringContaining('coordination');
const SINCE = expect.stringContaining('New since 10 October 2024');
const AS_OF = expect.stringMatching(/^As of /u);

/** The same conversation in each language: what it does, where, shorter, who said it, as of when, what changed. */
const CONVERSATIONS: Readonly<Record<string, readonly [string, string, string, string, string, string]>> = {
  de: [
    'Was macht NSATU?',
    'Und wo sitzt es?',
    'kürzer bitte',
    'wer hat das gesagt?',
    'Von wann ist das?',
    'Was hat sich seit dem 10. Oktober geändert?',
  ],
  fr: [
    'Que fait la NSATU ?',
    'et où ?',
    'plus court',
    "qui l'a annoncé ?",
    'de quand date cette information ?',
    'quoi de neuf depuis le 10 octobre ?',
  ],
  es: [
    '¿Qué hace la NSATU?',
    '¿y dónde?',
    'más corto',
    '¿según quién?',
    '¿de cuándo es ese dato?',
    '¿qué ha cambiado desde el 10 de octubre?',
  ],
  pl: ['Co robi NSATU?', 'a gdzie?', 'krócej', 'kto to powiedział?', 'z kiedy są te dane?', 'co nowego od 10 października?'],
  uk: ['Що робить NSATU?', 'а де?', 'стисліше', 'хто це сказав?', 'станом на яку дату?', 'що змінилося з 10 жовтня?'],
};

describe.each(Object.entries(CONVERSATIONS))('a conversation in %s', (_, [task, where, shorter, speaker, day, changes]) => {
  it('asks what something does and, of the same, where it is', () => {
    expect(asked(task)).toEqual({ operation: 'value', headline: TASK });
    expect(asked(task, where)).toEqual({ operation: 'value', headline: WHERE });
  });

  it('asks for what was shown once more in short, for who said it, and of what day it is', () => {
    expect(asked(task, where, shorter)).toEqual({ operation: 'restate', headline: WHERE });
    expect(['sources', 'value']).toContain(asked(task, where, speaker).operation);
    expect(asked(task, where, speaker).headline).toMatch(/Interfax|Rutte/u);
    expect(asked(task, where, day)).toEqual({ operation: 'value', headline: AS_OF });
  });

  it('asks what changed since a day', () => {
    expect(asked(task, changes)).toEqual({ operation: 'changes', headline: SINCE });
  });
});

it('asks for a brief of a length with a verb in two parts', () => {
  expect(asked('Fasse den Stand in drei Punkten zusammen').operation).toBe('brief');
});
