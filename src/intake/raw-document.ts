import type { DocumentFormat, RemovalReason } from '../model/document.ts';

/**
 * Where a reader found a date: the meta data of a page (`meta`: article:published_time, JSON-LD and the like), a `time`
 * element of its article, the item of a feed, a field of a JSON line, the information that a PDF carries about itself
 * (`pdf`: when it was made, which is not always when it was published), the front matter of Markdown, the head of a mail
 * (`mail`: when it was sent).
 */
export type DatePlace = 'meta' | 'time_element' | 'feed' | 'json' | 'pdf' | 'front_matter' | 'mail';

/** A piece that a reader left out of the text, and why. */
export interface RemovedPiece {
  readonly reason: RemovalReason;
  readonly text: string;
}

/** A document as a reader found it: its text in pieces, and what its format says about it. Nothing of it is judged yet. */
export interface RawDocument {
  /** File name, address or place in a feed or folder, as a person would point at it. */
  readonly name: string;
  readonly format: DocumentFormat;
  /** What the format names as its title (`<title>`, `og:title`, a feed's or JSON line's field); as found. */
  readonly title?: string;
  /** Who published it, where the format says so. */
  readonly publisher?: string;
  /** Address it can be read at, http or https. */
  readonly address?: string;
  /** What a feed or a mail calls it by, whatever its address (`guid`, `id`, `Message-ID`). */
  readonly guid?: string;
  /** Its date as written there, in whatever form; the first is the reader's best. */
  readonly published?: { readonly text: string; readonly where: DatePlace };
  /** Lines or blocks of its text in their order; none is blank, none has a line break; else as found. */
  readonly paragraphs: readonly string[];
  /** What the reader itself took off (navigation and hidden parts of a page). */
  readonly removed: readonly RemovedPiece[];
  /** SHA-256 of the bytes as received, in lower-case hexadecimal; of an item's own text for one item of many. */
  readonly sha256: string;
  /** Language that the format names, as ISO 639-1 (`en`), if it names one. */
  readonly language?: string;
}
