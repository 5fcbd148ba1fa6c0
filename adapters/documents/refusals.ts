import { Failure } from '../../src/answering.ts';

/** The bytes are not what they should be. `why` tells what was found, `remedy` what a person can do. */
export function unreadableDocument(name: string, why: string, remedy: string, cause?: unknown): Failure {
  return new Failure('DOCUMENT_UNREADABLE', `"${name}" cannot be read as a document`, why, remedy, { cause });
}

/** More than is read. `what` is counted in the words of `why`: "it has 30,000,000 bytes". */
export function tooLarge(name: string, why: string, remedy = 'split it, or keep the part that matters'): Failure {
  return new Failure('DOCUMENT_TOO_LARGE', `"${name}" is more than is read of one document`, why, remedy);
}

/** Something that no reader knows. */
export function formatUnknown(name: string, why: string): Failure {
  const remedy = 'save it as text, Markdown, HTML, PDF, Word (.docx), a mail (.eml), RSS, Atom or JSON lines';
  return new Failure('DOCUMENT_FORMAT_UNKNOWN', `"${name}" is in no format that is read`, why, remedy);
}

/** An address that nothing is fetched from, whatever it holds. */
export function addressRefused(address: string, why: string, remedy: string): Failure {
  return new Failure('ADDRESS_REFUSED', `nothing is fetched from ${address}`, why, remedy);
}

/** An allowed address that gave nothing to read. */
export function unreachable(address: string, why: string, cause?: unknown): Failure {
  const remedy = 'try again later, or save the page and ingest the file';
  return new Failure('ADDRESS_UNREACHABLE', `${address} could not be fetched`, why, remedy, { cause });
}

/** A number for people: `20,000,000`. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
