import { readPolarityOfSentence } from '../language/polarity/read-polarity.ts';
import type { Pack } from '../model/pack.ts';
import { QuestionReader } from '../question/question-reader.ts';
import type { Reading } from '../question/reading.ts';

/** No relative day is meant by what curators write: any day does. */
const SOME_DAY = '2024-01-01';

/** What a proposed text is held against. */
export interface BorneBy {
  /** The sentence whose affirmation or denial it has to share. */
  readonly statement: string;
  /** All texts that bear it out, the statement included. */
  readonly texts: readonly string[];
  /** Entities and statuses that bear it out without being named in them. */
  readonly entities: readonly string[];
  readonly statuses: readonly string[];
}

/**
 * Says what of a proposed text nothing bears out: a number, a name, a time, a status, a negation. Made for what a language
 * model proposes, of which nothing is believed. One serves for all that is proposed for a pack.
 */
export function unborneReader(
  pack: Pick<Pack, 'entities' | 'properties' | 'terms'>,
): (by: BorneBy) => (proposed: string) => string | undefined {
  const reader = new QuestionReader({ ...pack, corpus: [] });
  return (by) => {
    const readings = by.texts.map((text) => reader.read(text, SOME_DAY));
    const numbers = new Set(readings.flatMap(numbersIn));
    const names = new Set([...by.entities, ...readings.flatMap((reading) => reading.names.map(({ entity }) => entity))]);
    const times = new Set(readings.flatMap((reading) => reading.times.map(({ label }) => label)));
    const statuses = new Set<string>([...by.statuses, ...readings.flatMap((reading) => reading.statuses)]);
    return (proposed) => {
      const reading = reader.read(proposed, SOME_DAY);
      const number = numbersIn(reading).find((one) => !numbers.has(one));
      if (number !== undefined) return `no text of it has the number ${number}`;
      const name = reading.unknownNames[0] ?? reading.names.find(({ entity }) => !names.has(entity));
      if (name) return `no text of it has the name ${name.text}`;
      const time = reading.times.find(({ label }) => !times.has(label));
      if (time) return `no text of it has the time ${time.text}`;
      const status = reading.statuses.find((one) => !statuses.has(one));
      if (status !== undefined) return `no text of it says that it is ${status}`;
      const isAlike = denies(proposed, reading.language) === denies(by.statement, 'en');
      return isAlike ? undefined : 'it denies what is affirmed, or the other way round';
    };
  };
}

function numbersIn({ money, numbers }: Reading): string[] {
  return [...money.map(({ amount, currency }) => `${amount} ${currency ?? ''}`.trim()), ...numbers.map(({ value }) => value)];
}

function denies(text: string, language: string): boolean {
  return readPolarityOfSentence(text, language).polarity === 'denied';
}
