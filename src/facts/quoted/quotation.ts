import { readCellMoney } from '../../language/grammar/labelled-cells.ts';
import { lexiconFor } from '../../language/grammar/lexicon.ts';
import type { MoneyMention } from '../../language/grammar/money.ts';
import { readNamedDays, withNamedDays } from '../../language/grammar/named-days.ts';
import { type NumberMention, readNumbers } from '../../language/grammar/numbers.ts';
import { readTimes, type TimeMention } from '../../language/grammar/times.ts';
import { withWeeksBefore } from '../../language/grammar/weeks-before.ts';
import type { Evidence } from '../../model/fact.ts';
import type { Source } from '../../model/source.ts';
import { plainText } from '../../model/text.ts';

/** A quotation with what is read in it: in the language of its document, its days reckoned from when that was published. */
export interface Quotation {
  readonly text: string;
  readonly language: string;
  /** `YYYY-MM-DD` */
  readonly published: string;
  readonly money: readonly MoneyMention[];
  readonly times: readonly TimeMention[];
  readonly numbers: readonly NumberMention[];
}

/** Reads what a passage of a document says. */
export function readQuotation(
  { quote }: Pick<Evidence, 'quote'>,
  { language, published }: Pick<Source, 'language' | 'published'>,
): Quotation {
  const text = plainText(quote);
  const money = readCellMoney(text, language);
  const times = withWeeksBefore(text, withNamedDays(readTimes(text, published.date, language), readNamedDays(text, published.date)));
  return { text, language, published: published.date, money, times, numbers: readNumbers(text, language, [...money, ...times]) };
}

/** The words that a language has for the numbers and times of {@link Quotation}. */
export function lexiconOf({ language }: Pick<Quotation, 'language'>) {
  return lexiconFor(language);
}
