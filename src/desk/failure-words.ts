import type { Failure, FailureCode } from '../model/failure.ts';

/** What somebody in a conversation is told of a failure, each a sentence or two. */
export interface FailureWords {
  readonly what: string;
  readonly remedy: string;
}

/** Failures that say what is wrong with what somebody wrote, pressed or wanted: they are written for whoever did. */
const FOR_READERS: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'USAGE',
  'QUESTION_TOO_LONG',
  'DATE_INVALID',
  'AUDIENCE_UNKNOWN',
  'FACT_UNKNOWN',
  'SCHEDULE_INVALID',
  'TIME_ZONE_INVALID',
  'DIGEST_UNKNOWN',
  'RATE_LIMITED',
  'BUSY',
  'ACTION_UNKNOWN',
  'NOT_ALLOWED',
  'CANDIDATE_UNKNOWN',
  'DOCUMENT_UNKNOWN',
  'ALREADY_DECIDED',
  'OTHER_CURATOR_NEEDED',
  'NOTHING_CHANGED',
  'CONTENT_INVALID',
  'STATEMENT_NO_SENTENCE',
  'READING_LOST',
  'PASSAGE_DIFFERS',
  'UNDO_REFUSED',
  'PLACE_UNREACHABLE',
  'LEDGER_UNREAD',
]);

const TELL = 'Tell those who run the bot; the code says what it is.';
const IF_IT_LASTS = 'Try again in a minute. If it lasts, tell those who run the bot; the code says what it is.';

const READABLE = 'Send it as text, Markdown, HTML, PDF or Word (.docx), or paste what it says.';

/** By how codes begin; the first that fits counts. */
const FOR_OPERATORS: readonly (readonly [beginning: string, words: FailureWords])[] = [
  ['STORE_UNAVAILABLE', { what: 'What the bot keeps cannot be reached for now.', remedy: IF_IT_LASTS }],
  ['STORE_FULL', { what: 'Nothing more can be written down for now.', remedy: TELL }],
  ['STORE_READ_ONLY', { what: 'Nothing can be written down for now.', remedy: TELL }],
  ['STORE_', { what: 'What the bot keeps cannot be used for now.', remedy: TELL }],
  ['LEDGER_', { what: 'What the curators decided cannot be read for now.', remedy: TELL }],
  ['SCHEMA_', { what: 'What the bot keeps was written by a newer version of it.', remedy: TELL }],
  ['PLATFORM_SCOPE_MISSING', { what: 'The bot was not given the right to do this here.', remedy: TELL }],
  ['PLATFORM_', { what: 'The chat platform did not take it.', remedy: IF_IT_LASTS }],
  ['FILE_UNREACHABLE', { what: 'The file could not be fetched.', remedy: 'Send it again, or paste what it says.' }],
  ['DOCUMENT_FORMAT_UNKNOWN', { what: 'It is in no format that is read.', remedy: READABLE }],
  ['DOCUMENT_TOO_LARGE', { what: 'It is more than is read of one file.', remedy: 'Send the part that matters.' }],
  ['DOCUMENT_UNREADABLE', { what: 'It is empty, locked or damaged.', remedy: READABLE }],
  ['DOCUMENT', { what: 'A document could not be read.', remedy: TELL }],
  ['TABLE_', { what: 'A table could not be read.', remedy: TELL }],
  ['ADDRESS_', { what: 'An address could not be read.', remedy: TELL }],
  ['PACK_', { what: 'The file of facts cannot be read.', remedy: TELL }],
  ['CONFIGURATION_', { what: 'The bot is not set up for this.', remedy: TELL }],
];

const INTERNAL: FailureWords = {
  what: 'This could not be done.',
  remedy: 'Its operators were told. Try again, or ask in other words.',
};

function sentence(text: string): string {
  const capitalised = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/u.test(capitalised) ? capitalised : `${capitalised}.`;
}

/** Whether a failure is written for whoever is in the conversation; any other one is for the operators' log alone. */
export function isForReaders({ code }: Failure): boolean {
  return FOR_READERS.has(code);
}

/**
 * A failure as it is told in a conversation. What is wrong with the machine names hosts, ports, paths and tables, which
 * are for operators: readers get plain words and the code by which operators find the rest. A code that is not known
 * here is told in the plainest words.
 */
export function failureWords(failure: Failure): FailureWords {
  if (isForReaders(failure)) {
    return { what: `${sentence(failure.message)} ${sentence(failure.why)}`, remedy: sentence(failure.remedy) };
  }
  return FOR_OPERATORS.find(([beginning]) => failure.code.startsWith(beginning))?.[1] ?? INTERNAL;
}
