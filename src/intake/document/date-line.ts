import { tokenize } from '../../language/grammar/token.ts';
import { fold } from '../../model/text.ts';
import { BOILERPLATE } from './boilerplate-words.ts';
import { readWrittenDates, type WrittenDate } from './written-date.ts';

/** Longer lines are text, in UTF-16 units. */
const LONGEST = 100;
const LABELS = `published posted updated last modified created released issued on at date time of publication as a from gmt utc cet cest eet
  eest est edt bst pst pdt msk am pm h et hrs
  veroffentlicht erstellt aktualisiert zuletzt stand datum vom am um uhr publie mis a jour le date modifie publicado actualizado fecha el hora
  las a opublikowano aktualizacja zaktualizowano data godz godzina dodano опубліковано оновлено дата о об р року г года опубликовано обновлено`;
const LABEL_WORDS: ReadonlySet<string> = new Set(LABELS.split(/\s+/u).map(fold));
const UPDATED = /updat|modif|aktuali|mis a jour|actuali|zaktuali|оновлен|обновлен/u;
const VIEWS = new RegExp(`(?:[•·|] ?)?\\d[\\d., ]{0,12} ?${BOILERPLATE.writtenViews}`, 'giu');
const CLOCK = /\d{1,2}[:.h]\d{2}(?::\d{2})?/gu;
/** `date 2024-10-16 `: what collections of documents put before a text. */
const HEADER =
  /^(?:date|datum|fecha|data|дата|published|published_at|pubdate)[ :]{1,3}(\d{4}-\d{2}-\d{2})(?:[ T]\d{2}:\d{2}(?::\d{2})?Z?)?(?: |$)/iu;

/** The header that a collection put before the text on the text's own line; `text` is what stands after it. */
export function splitDateHeader(line: string): { readonly header: string; readonly text: string } | undefined {
  const found = HEADER.exec(line);
  return found ? { header: found[0].trim(), text: line.slice(found[0].length).trim() } : undefined;
}

/** The dates of a line that holds nothing but dates, times and words like "published"; undefined for any other line. */
export function readDateLine(line: string, language: string, today: string): readonly WrittenDate[] | undefined {
  if (line.length > LONGEST || !/\d/.test(line)) return undefined;
  const dates = readWrittenDates(line, language, today);
  if (dates.length === 0) return undefined;
  let rest = '';
  let from = 0;
  for (const { start, end } of dates) {
    rest += `${line.slice(from, start)} `;
    from = end;
  }
  rest = `${rest}${line.slice(from)}`.replace(VIEWS, ' ').replace(CLOCK, ' ');
  const words = tokenize(rest).filter(({ kind }) => kind !== 'sign');
  return words.every(({ folded, kind }) => kind === 'word' && LABEL_WORDS.has(folded)) ? dates : undefined;
}

/** Of the dates of a line, the one on which the document appeared: the first that is not called an update. */
export function firstAppearance(line: string, dates: readonly WrittenDate[]): WrittenDate | undefined {
  const labelled = dates.filter((date, index) => UPDATED.test(fold(line.slice(dates[index - 1]?.end ?? 0, date.start))));
  return dates.find((date) => !labelled.includes(date)) ?? dates[0];
}
