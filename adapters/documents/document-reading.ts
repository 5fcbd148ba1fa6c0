import type { Failure, RawDocument } from '../../src/index.ts';

/** What became of one thing that was to be read: a document, or why it is none. One that fails does not stop the others. */
export type DocumentReading =
  | { readonly kind: 'document'; readonly document: RawDocument }
  | { readonly kind: 'failed'; readonly name: string; readonly failure: Failure }
  /** Passed over on purpose. */
  | { readonly kind: 'passed_over'; readonly name: string; readonly why: string };
