import { ACTIONS, FORMS } from '../action-ids.ts';
import type { DocumentForm } from '../documents/document-form-sent.ts';
import type { Filter } from './filter.ts';
import type { ReviewForm } from './forms-of-review.ts';
import type { ReviewSubject } from './review-subject.ts';
import type { Order } from './sentence-groups.ts';

/** Verbs that open a form, and the form. */
export const FORM_VERBS = {
  edit: ACTIONS.openEditForm,
  further: ACTIONS.openFurtherForm,
  merge: ACTIONS.openMergeForm,
  supersede: ACTIONS.openSupersedeForm,
  reject: ACTIONS.openRejectForm,
  refer: ACTIONS.openReferForm,
  dispute: ACTIONS.openDisputeForm,
  rank: ACTIONS.openRankForm,
  correct: ACTIONS.openCorrectForm,
  retract: ACTIONS.openRetractForm,
  verify: ACTIONS.openVerifyForm,
  contest: ACTIONS.openContestForm,
  resolve: ACTIONS.openResolveForm,
  evidence: ACTIONS.openEvidenceForm,
  add: ACTIONS.openAddForm,
  name: ACTIONS.openNameForm,
} as const;
export type FormVerb = keyof typeof FORM_VERBS;

/** The form that each verb sends where all of it is said in one line. */
export const FORM_SENT: Readonly<Record<FormVerb, ReviewForm>> = {
  edit: FORMS.edit,
  further: FORMS.further,
  merge: FORMS.merge,
  supersede: FORMS.supersede,
  reject: FORMS.reject,
  refer: FORMS.refer,
  dispute: FORMS.dispute,
  rank: FORMS.rank,
  correct: FORMS.correct,
  retract: FORMS.retract,
  verify: FORMS.verify,
  contest: FORMS.contest,
  resolve: FORMS.resolve,
  evidence: FORMS.evidence,
  add: FORMS.add,
  name: FORMS.name,
};

/** Verbs on a document that open a form, with the form that they send where all of it is said in one line. */
export const DOCUMENT_VERBS = {
  document: { opener: ACTIONS.openDescribeDocumentForm, form: FORMS.describeDocument },
  withdraw: { opener: ACTIONS.openWithdrawDocumentForm, form: FORMS.withdrawDocument },
  restore: { opener: ACTIONS.openRestoreDocumentForm, form: FORMS.restoreDocument },
} as const satisfies Readonly<Record<string, { readonly opener: string; readonly form: DocumentForm }>>;
export type DocumentVerb = keyof typeof DOCUMENT_VERBS;

export const REVIEW_PAGES = ['questions', 'stale', 'coverage', 'gaps', 'documents', 'help'] as const;

/** Several candidates on which the same is done. */
export interface Many {
  readonly verb: 'reject' | 'approve';
  readonly filter: Filter;
  readonly why: string;
  /** They were shown as they stood at this position of the ledger: it is done at once. */
  readonly seen?: number;
}

/** Of which decisions the log tells. */
export interface LogWanted {
  readonly by?: string;
  readonly day?: string;
  readonly document?: string;
}

/** What `review …` asks for. */
export type ReviewCommand =
  | { readonly kind: 'queue'; readonly filter: Filter }
  | { readonly kind: 'list'; readonly filter: Filter; readonly order: Order }
  | { readonly kind: 'page'; readonly page: (typeof REVIEW_PAGES)[number] }
  | { readonly kind: 'corroborations' }
  /** An act or a batch by its id, or a fact or candidate whose last act is meant; nothing for the last decision. `now`: at once. */
  | { readonly kind: 'undo'; readonly id: string; readonly now: boolean }
  | { readonly kind: 'log'; readonly wanted: LogWanted }
  | { readonly kind: 'many'; readonly many: Many }
  | { readonly kind: 'open' | 'fact' | 'history'; readonly id: string }
  | { readonly kind: 'approve'; readonly subject: ReviewSubject; readonly why: string }
  /** A document, what withdrawing it would come to, or the form that brings it back. */
  | { readonly kind: 'document'; readonly verb: DocumentVerb; readonly id: string }
  /** What is known of a document is corrected, or it is withdrawn or brought back, in words. */
  | { readonly kind: 'send_document'; readonly form: DocumentForm; readonly id: string; readonly given: Readonly<Record<string, string>> }
  | { readonly kind: 'form'; readonly verb: FormVerb; readonly subject: ReviewSubject; readonly given: Readonly<Record<string, string>> }
  /** A form sent in words: what is not given stays as the form has it. */
  | {
      readonly kind: 'send';
      readonly verb: FormVerb;
      readonly form: ReviewForm;
      readonly subject: ReviewSubject;
      readonly given: Readonly<Record<string, string>>;
    };
