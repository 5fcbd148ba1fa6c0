import { Failure } from '../../model/failure.ts';

/** A candidate or fact with the number of acts on it that somebody knew of. */
export interface Subject {
  readonly id: string;
  /** Absent: as it stands now. */
  readonly version?: number;
}

const WRITTEN = /^([a-z0-9]+(?:-[a-z0-9]+)*)(?::(\d{1,9}))?$/u;
const LONGEST = 300;

/** As the value of a button, or what a form is about. */
export function writeSubject({ id, version }: Subject): string {
  return version === undefined ? id : `${id}:${version}`;
}

/** Reads what a button or a form is about. @throws Failure ACTION_UNKNOWN for what this program did not write */
export function readSubject(text: string): Subject {
  const [, id, version] = text.length <= LONGEST ? (WRITTEN.exec(text) ?? []) : [];
  if (id !== undefined) return version === undefined ? { id } : { id, version: Number(version) };
  throw new Failure(
    'ACTION_UNKNOWN',
    'This does not work any more.',
    'It does not say what it is about.',
    'Open the candidate or the fact again.',
  );
}
