const NUMERIC_DATE = /\b(?:[0-2]?\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?:20)?\d\d\b/gu;
const NUMBER = /\d+(?:[.,\u00a0\u202f ]\d{3}(?!\d))*(?:[.,]\d+)?/gu;
const DAYS_OF_A_MONTH = 31;
const FIRST_YEAR = 2022;
const LAST_YEAR = 2026;

function plain(written: string): string {
  const tight = written.replace(/[\u00a0\u202f ]/gu, '');
  const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(tight);
  return String(Number(grouped ? tight.replaceAll(',', '') : tight.replace(',', '.')));
}

/**
 * The numbers of a text as plain decimals, a decimal comma read as a point: "€20.9 billion" gives 20.9, "20,9 Mrd" 20.9 and
 * "1,079" 1079. A date in digits ("17.10.2024") is no number.
 */
export function numbersWritten(text: string): string[] {
  return (text.replace(NUMERIC_DATE, ' ').match(NUMBER) ?? []).map(plain);
}

/** Whether a number may be a day of a month or a year of the documents, which need not be borne out. */
export function isOfCalendar(number: string): boolean {
  const value = Number(number);
  return Number.isInteger(value) && (value <= DAYS_OF_A_MONTH || (value >= FIRST_YEAR && value <= LAST_YEAR));
}
