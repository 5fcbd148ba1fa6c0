/** A part of a mail that is a document of its own. */
export interface AttachedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** What a mail holds, decoded. */
export interface MailContent {
  readonly subject?: string;
  readonly from?: string;
  /** Where it was sent from, behind the @. */
  readonly fromHost?: string;
  /** As its head has it. */
  readonly date?: string;
  readonly messageId?: string;
  readonly text?: string;
  readonly html?: string;
  readonly attachments: readonly AttachedFile[];
}

/** What came of unpacking something into HTML, or into the parts of a mail. */
export type UnpackingOutcome =
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'mail'; readonly mail: MailContent }
  | { readonly kind: 'broken'; readonly why: string };
