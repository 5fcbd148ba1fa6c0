import { z } from 'zod';

/**
 * What a curator should know before deciding on a candidate. Found in the document alone: `currency_slip` (one figure
 * printed in two currencies, against the document's own body), `second_currency` (the source's own conversion),
 * `translated` (a quotation that looks translated back), `rewritten` (a text without author or origin),
 * `headline_only`, `commentary` (the author's own view), `undated` and `date_inferred` (the document's date, or the
 * date told, is not printed whole), `subject_guessed`, `property_guessed` and `status_guessed` (not named in the
 * passage), `subject_carried` (the sentence before names the subject), `telling_unread` (with which words the passage tells it was not read), `changed` (the passage tells how the figure changed), `instruction_like` (the passage addresses a reader's machine; it is only text). Found against the store:
 * `other_scope` (a like figure of another scope or period) and `misread_rate` (a total told as a yearly amount, or the
 * reverse), `earlier_state` (what was before a change).
 */
export const REMARK_CODES = [
  'currency_slip',
  'second_currency',
  'translated',
  'rewritten',
  'headline_only',
  'commentary',
  'undated',
  'date_inferred',
  'subject_guessed',
  'property_guessed',
  'status_guessed',
  'telling_unread',
  'subject_carried',
  'instruction_like',
  'other_scope',
  'misread_rate',
  'changed',
  'earlier_state',
] as const;
export type RemarkCode = (typeof REMARK_CODES)[number];

/** A remark with the reason in a sentence. */
export const remarkSchema = z.strictObject({ code: z.enum(REMARK_CODES), text: z.string().min(1) });
export type Remark = z.output<typeof remarkSchema>;
