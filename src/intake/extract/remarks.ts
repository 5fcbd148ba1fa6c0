import { formatDay } from '../../model/format.ts';
import type { Remark } from '../../model/remark.ts';
import type { Matter } from './matter.ts';
import { onceOfEach, type ParsedSentence } from './parsed-sentence.ts';

/** Words by which a text speaks to a reader's machine. */
const INSTRUCTION =
  /\b(?:ignore|disregard|forget) (?:all |any |the |your |these )*(?:previous|prior|above|earlier|preceding)?\s*(?:instructions?|prompts?|rules|guidelines)\b|\bsystem prompt\b|\byou are (?:now |an? )?(?:ai|assistant|chatbot|language model|llm|a bot)\b|\bas an ai\b|\b(?:approve|publish|mark) (?:this|it|everything|all) (?:as|without|automatically)\b|^\W*(?:assistant|chatbot|ai assistant|system)\s*:|<\/?(?:system|assistant|instructions?)>|\bnew instructions?\s*:|\[INST\]|\bdo not tell (?:the|your) (?:user|curator)/iu;

/** Whether a passage addresses a machine: it is only text. */
export const looksLikeInstruction = onceOfEach(({ text }: ParsedSentence): boolean => INSTRUCTION.test(text));

/** The remarks that hang on the document and the sentence, whatever the candidate. */
export function remarksOfPassage(told: ParsedSentence, spoken: boolean, quoted: boolean): Remark[] {
  const { source } = told.document;
  const remarks: Remark[] = [];
  if (source.published.basis === 'inferred')
    remarks.push({ code: 'undated', text: 'The document prints no date of its own; the day is inferred.' });
  if (source.published.basis === 'partial') remarks.push({ code: 'date_inferred', text: 'The document prints its date only in part.' });
  if (source.tier === 'translation' && quoted) {
    remarks.push({ code: 'translated', text: 'The quotation may be translated back: it is not given as the speaker’s own words.' });
  }
  if (source.tier === 'rewrite') remarks.push({ code: 'rewritten', text: 'The text names no author or origin and retells others.' });
  if (source.tier === 'rewrite' && !spoken)
    remarks.push({ code: 'commentary', text: 'The passage is the author’s own view, said by nobody.' });
  if (looksLikeInstruction(told)) remarks.push({ code: 'instruction_like', text: 'The passage addresses a machine; it is only text.' });
  return remarks;
}

/** What the matter is taken from where its sentence does not name it. */
export function remarksOfMatter(matter: Matter, told: ParsedSentence): Remark[] {
  if (matter.subjectNamed) return [];
  const text = `The sentence does not name ${told.words.nameOf(matter.subject)}; what stands before or around it does.`;
  return [{ code: 'subject_carried', text }];
}

/** A time that is not printed whole, and the day it was reckoned from. */
export function inferredDate(told: ParsedSentence, written: string): Remark {
  const { date } = told.document.source.published;
  return { code: 'date_inferred', text: `"${written}" is reckoned from the document's date, ${formatDay(date)}.` };
}

/** Each kind of remark once. */
export function distinctRemarks(remarks: readonly Remark[]): Remark[] {
  return remarks.filter(({ code }, at) => remarks.findIndex((other) => other.code === code) === at);
}
