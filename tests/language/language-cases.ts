import { describe, expect, it, vi } from 'vitest';
import { LANGUAGES } from '../../src/language/words/index.ts';
import type { LanguageWords } from '../../src/language/words/language-words.ts';

/** A Friday. */
const TODAY = '2024-10-18';

/** What a language is held to: texts of it alone and what they read as. */
export interface LanguageCases {
  /** Texts whose language shows. */
  readonly detected: readonly string[];
  /** Periods, as `from..to`. */
  readonly times: readonly (readonly [string, string])[];
  /** Amounts, as `amount currency`. */
  readonly money: readonly (readonly [string, string])[];
  /** Questions and the kind of answer they want. */
  readonly answers: readonly (readonly [string, string])[];
  /** Texts and what is wanted of the bot. */
  readonly intents: readonly (readonly [string, string])[];
  /** Questions and the status they name. */
  readonly statuses: readonly (readonly [string, string])[];
  /** Questions and the figure they want worked out; each names two amounts. */
  readonly derivations: readonly (readonly [string, string])[];
  /** Words that say nothing about the matter of a question. */
  readonly ordinary: readonly string[];
}

/** The readers as they are when only some languages are in the list. */
async function readersOf(languages: readonly LanguageWords[]) {
  vi.resetModules();
  vi.doMock('../../src/language/words/index.ts', () => ({ LANGUAGES: languages }));
  const [times, money, detect, answers, intents, statuses, derivations, ordinary, text] = await Promise.all([
    import('../../src/language/grammar/times.ts'),
    import('../../src/language/grammar/money.ts'),
    import('../../src/language/detect-language.ts'),
    import('../../src/question/read-answer-type.ts'),
    import('../../src/question/intent.ts'),
    import('../../src/question/status-asked.ts'),
    import('../../src/question/derivation-asked.ts'),
    import('../../src/question/stop-words.ts'),
    import('../../src/model/text.ts'),
  ]);
  vi.doUnmock('../../src/language/words/index.ts');
  return { ...times, ...money, ...detect, ...answers, ...intents, ...statuses, ...derivations, ...ordinary, fold: text.fold };
}

type Readers = Awaited<ReturnType<typeof readersOf>>;

/** The cases that do not read as they should, each with what was read. */
function failuresOf(readers: Readers, code: string, cases: LanguageCases): string[] {
  const { fold } = readers;
  const check = (list: readonly (readonly [string, string])[], read: (text: string) => string) =>
    list.flatMap(([text, expected]) => (read(text) === expected ? [] : [`${text}: ${read(text)}, not ${expected}`]));
  const days = (text: string) =>
    readers
      .readTimes(text, TODAY, code)
      .flatMap((time) => ('from' in time ? [`${time.from}..${time.to}`] : []))
      .join(' ');
  return [
    ...check(
      cases.detected.map((text) => [text, code]),
      readers.detectLanguage,
    ),
    ...check(cases.times, days),
    ...check(cases.money, (text) =>
      readers
        .readMoney(text, code)
        .map(({ amount, currency }) => `${amount} ${currency}`)
        .join(' '),
    ),
    ...check(cases.answers, (text) => `${readers.readAnswerType(fold(text), text)}`),
    ...check(cases.intents, (text) => readers.readIntent(fold(text))),
    ...check(cases.statuses, (text) => readers.readStatuses(fold(text)).join(' ')),
    ...check(cases.derivations, (text) => `${readers.readDerivation(fold(text), 2)?.kind}`),
    ...cases.ordinary.filter((word) => !readers.isOrdinary(fold(word), code)),
  ];
}

/** Holds a language to its cases: with all languages, without each of the others, and not without itself. */
export function describeLanguage(code: string, cases: LanguageCases): void {
  describe(`the language ${code}`, () => {
    it('reads its own cases', async () => {
      expect(failuresOf(await readersOf(LANGUAGES), code, cases)).toEqual([]);
    });

    it.each(LANGUAGES.map((language) => language.code).filter((other) => other !== code))('reads them without %s', async (other) => {
      expect(failuresOf(await readersOf(LANGUAGES.filter((language) => language.code !== other)), code, cases)).toEqual([]);
    });

    it('is not read by the others', async () => {
      const failures = failuresOf(await readersOf(LANGUAGES.filter((language) => language.code !== code)), code, cases);
      expect(failures.length).toBeGreaterThan(cases.times.length);
    });
  });
}
