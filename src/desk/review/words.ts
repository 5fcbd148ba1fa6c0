import { COMPARISON_LABELS, type ComparisonLabel } from '../../curation/weigh.ts';
import { ACTIONS, FORMS } from '../actions.ts';
import type { DocumentForm } from '../documents/document-sending.ts';
import type { ReviewForm } from './sending.ts';

/** Verbs that say all of what a form needs in one line. */
const SAID_AT_ONCE = {
  reject: FORMS.reject,
  refer: FORMS.refer,
  dispute: FORMS.dispute,
  contest: FORMS.contest,
  resolve: FORMS.resolve,
  retract: FORMS.retract,
  withdraw: FORMS.withdrawDocument,
  restore: FORMS.restoreDocument,
} as const satisfies Readonly<Record<string, ReviewForm | DocumentForm>>;

/** Verbs that open a form. */
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
  document: ACTIONS.openDescribeDocumentForm,
  withdraw: ACTIONS.openWithdrawDocumentForm,
  restore: ACTIONS.openRestoreDocumentForm,
} as const;

const PAGES = ['list', 'undo', 'questions', 'stale', 'coverage', 'gaps', 'documents', 'help'] as const;

/** What `review …` asks for. */
export type ReviewCommand =
  | { readonly kind: 'queue'; readonly label?: ComparisonLabel }
  | { readonly kind: 'page'; readonly page: (typeof PAGES)[number] }
  | { readonly kind: 'corroborations' }
  /** An act by its id, or a fact or candidate whose last act is meant. */
  | { readonly kind: 'undo'; readonly id: string }
  | { readonly kind: 'open' | 'fact' | 'history' | 'approve'; readonly id: string; readonly why: string }
  | { readonly kind: 'form'; readonly opener: (typeof FORM_VERBS)[keyof typeof FORM_VERBS]; readonly id: string }
  /** A document, or what withdrawing it would come to. */
  | { readonly kind: 'document' | 'withdraw'; readonly id: string }
  /** A form sent in words: why is all that it needs. */
  | { readonly kind: 'send'; readonly form: ReviewForm | DocumentForm; readonly id: string; readonly why: string };

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** The id of an act, a fact or a candidate. */
const UNDOABLE = /^[a-z0-9]+(?:[:-][a-z0-9]+)*$/u;

const LABELS_SAID: Readonly<Record<string, ComparisonLabel>> = {
  ...Object.fromEntries(COMPARISON_LABELS.map((label) => [label, label])),
  corroborations: 'corroborates',
  refinements: 'refines',
  conflict: 'conflicts',
  duplicates: 'duplicate',
  'newer state': 'newer_state',
  'newer states': 'newer_state',
  corrections: 'corrects',
  correction: 'corrects',
  denials: 'denies',
  denial: 'denies',
  doubt: 'doubts',
  plan: 'plans',
};

function isKey<T extends object>(key: PropertyKey, of: T): key is keyof T {
  return Object.hasOwn(of, key);
}

/** Reads what comes after `review`; nothing for words that are no such command. */
export function readReviewWords(text: string): ReviewCommand | undefined {
  const words = text.trim().replace(/\s+/gu, ' ');
  const plain = words.toLowerCase();
  if (plain === '' || plain === 'next') return { kind: 'queue' };
  if (isKey(plain, LABELS_SAID)) return { kind: 'queue', label: LABELS_SAID[plain] ?? 'new' };
  const page = PAGES.find((one) => one === plain);
  if (page) return { kind: 'page', page };
  if (/^all corroborations?$/u.test(plain)) return { kind: 'corroborations' };
  const undone = /^undo (\S+)$/iu.exec(words)?.[1];
  if (undone !== undefined) return UNDOABLE.test(undone) ? { kind: 'undo', id: undone } : undefined;
  const [, verb = '', id = '', why = ''] = /^(\S+) (\S+)(?: (.+))?$/u.exec(words) ?? [];
  const said = verb.toLowerCase();
  if (!ID.test(id)) return undefined;
  if (said === 'open' || said === 'fact' || said === 'history') return why === '' ? { kind: said, id, why } : undefined;
  if ((said === 'document' || said === 'withdraw') && why === '') return { kind: said, id };
  if (said === 'approve') return { kind: said, id, why };
  if (why !== '' && isKey(said, SAID_AT_ONCE)) return { kind: 'send', form: SAID_AT_ONCE[said], id, why };
  return why === '' && isKey(said, FORM_VERBS) ? { kind: 'form', opener: FORM_VERBS[said], id } : undefined;
}
