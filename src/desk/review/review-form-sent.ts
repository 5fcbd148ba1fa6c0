import type { FactFields } from '../../curation/fact-fields.ts';
import type { Reply } from '../../model/interaction.ts';
import { FORMS } from '../action-ids.ts';
import type { Context } from '../context.ts';
import { sendAdd } from './adding.ts';
import { sendDispute, sendEdit, sendFurther, sendMerge, sendRefer, sendReject, sendSupersede } from './candidate-sends.ts';
import { sendEvidence } from './evidence.ts';
import type { Send } from './form-sent.ts';
import type { ReviewForm } from './forms-of-review.ts';
import { sendContest, sendCorrect, sendRank, sendResolve, sendRetract, sendVerify } from './held-sends.ts';
import { sendName } from './name-form.ts';
import type { ReviewSubject } from './review-subject.ts';

const SENDS: Readonly<Record<ReviewForm, Send>> = {
  [FORMS.edit]: sendEdit,
  [FORMS.further]: sendFurther,
  [FORMS.merge]: sendMerge,
  [FORMS.supersede]: sendSupersede,
  [FORMS.reject]: sendReject,
  [FORMS.dispute]: sendDispute,
  [FORMS.refer]: sendRefer,
  [FORMS.rank]: sendRank,
  [FORMS.correct]: sendCorrect,
  [FORMS.retract]: sendRetract,
  [FORMS.verify]: sendVerify,
  [FORMS.contest]: sendContest,
  [FORMS.resolve]: sendResolve,
  [FORMS.evidence]: sendEvidence,
  [FORMS.add]: sendAdd,
  [FORMS.name]: sendName,
};

/** Does what a form of the review says. @throws Failure NOT_ALLOWED and of the acts */
export function submitReviewForm(form: ReviewForm, subject: ReviewSubject, fields: FactFields, context: Context): Promise<Reply> {
  return SENDS[form](subject, fields, context);
}
