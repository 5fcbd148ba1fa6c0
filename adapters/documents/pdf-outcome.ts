import type { PdfPiece } from './pdf-lines.ts';

/** What came of reading a PDF's pages. `created` and `language` are as the file has them. */
export type PdfOutcome =
  | {
      readonly kind: 'pages';
      readonly pages: readonly (readonly PdfPiece[])[];
      readonly title?: string;
      readonly created?: string;
      readonly language?: string;
    }
  | { readonly kind: 'too_many_pages'; readonly pages: number }
  | { readonly kind: 'too_much_text' }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'broken'; readonly why: string }
  | { readonly kind: 'stopped'; readonly why: string };
