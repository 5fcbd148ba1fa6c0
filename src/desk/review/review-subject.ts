import { Failure } from '../../model/failure.ts';

/** A candidate or fact with the number of acts on it that somebody knew of. */
export interface ReviewSubject {
  readonly id: string;
  /** Absent: as it stands now. */
  readonly version?: number;
}

/** What is about no candidate or fact that is there already. */
export const NO_SUBJECT: ReviewSubject = { id: 'nothing' };

const WRITTEN = /^([a-z0-9]+(?:-[a-z0-9]+)*)(?::(\d{1,9}))?$/u;
const LONGEST = 300;

/** As the value of a button, or what a form is about. */
export function writeSubject({ id, version }: ReviewSubject): string {
  return version === undefined ? id : `${id}:${version}`;
}

/** Reads the id of a candidate or fact, as somebody wrote it; nothing where it is none. */
export function readSubjectText(text: string): ReviewSubject | undefined {
  const [, id, version] = text.length <= LONGEST ? (WRITTEN.exec(text) ?? []) : [];
  if (id === undefined) return undefined;
  return version === undefined ? { id } : { id, version: Number(version) };
}

/** Reads what a button or a form is about. @throws Failure ACTION_UNKNOWN for what this program did not write */
export function readSubject(text: string): ReviewSubject {
  const subject = readSubjectText(text);
  if (subject) return subject;
  throw new Failure(
    'ACTION_UNKNOWN',
    'This does not work any more.',
    'It does not say what it is about.',
    'Open the candidate or the fact again.',
  );
}

const PAIR = '>';

/** A candidate together with the fact that it goes to, as the value of a button. */
export function writePair(subject: ReviewSubject, fact: string): string {
  return `${writeSubject(subject)}${PAIR}${fact}`;
}

/** Reads what {@link writePair} writes. @throws Failure ACTION_UNKNOWN */
export function readPair(text: string): { readonly subject: ReviewSubject; readonly fact: string } {
  const [subject = '', fact = ''] = text.split(PAIR, 2);
  return { subject: readSubject(subject), fact: readSubject(fact).id };
}
