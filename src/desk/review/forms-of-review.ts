import { FORMS, type FormName } from '../action-ids.ts';

/** The forms of the review that are about one thing: a candidate, a fact, a document. */
export const REVIEW_FORMS = [
  FORMS.edit,
  FORMS.further,
  FORMS.merge,
  FORMS.supersede,
  FORMS.reject,
  FORMS.dispute,
  FORMS.refer,
  FORMS.rank,
  FORMS.correct,
  FORMS.retract,
  FORMS.verify,
  FORMS.contest,
  FORMS.resolve,
  FORMS.evidence,
  FORMS.add,
  FORMS.name,
] as const;
export type ReviewForm = (typeof REVIEW_FORMS)[number];

/** Whether a form is one of the review that is about one thing. */
export function isReviewForm(form: FormName | undefined): form is ReviewForm {
  return REVIEW_FORMS.some((one) => one === form);
}
