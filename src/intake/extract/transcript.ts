import type { EntityKind } from '../../model/entity.ts';
import type { ParsedSentence } from './parsed-sentence.ts';
import { type Speaker, speakerNamed } from './speaker.ts';

/** Whose turn it is in a transcript of questions and answers. */
export interface TranscriptTurn {
  readonly asks: boolean;
  readonly speaker?: Speaker;
}

const LABEL = /^(\p{L}[\p{L} .'’-]{0,40})(?:\s*\([^)]{0,40}\))?:\s/u;
const ASKS =
  /^(?:Q|Questions?|Journalists?|Reporters?|Moderator|Interviewer|Frage|Zwischenfrage|Nachfrage|Journalistin|Reporterin|Moderatorin|Journaliste|Intervieweu(?:r|se)|Pregunta|Periodista|Entrevistadora?|Pytanie|Dziennikarz|Dziennikarka|Питання|Запитання|Журналіст(?:ка)?|Кореспондент(?:ка)?|Ведуч(?:ий|а))$/iu;
const ANSWERS = /^(?:A|Answer|Antwort|Réponse|Respuesta|Odpowiedź|Відповідь)$/iu;
/** The letters that stand for a question beside "Q", by language. */
const ASKS_LETTER: Readonly<Record<string, RegExp>> = { de: /^F$/u, es: /^P$/u, pl: /^P$/u, uk: /^[ПЗ]$/u };
const PERSONAL: ReadonlySet<EntityKind> = new Set(['person', 'role']);

/**
 * Whose turn begins with the first sentence of a paragraph: "Q:", "A:" or a name. `host` is who the transcript is of;
 * answers without a name are theirs.
 */
export function turnOpened(told: ParsedSentence, host: Speaker | undefined): TranscriptTurn | undefined {
  const label = LABEL.exec(told.text)?.[1]?.trim();
  if (label === undefined) return undefined;
  if (ASKS.test(label) || ASKS_LETTER[told.document.source.language]?.test(label)) return { asks: true };
  if (ANSWERS.test(label)) return { asks: false, ...(host && { speaker: host }) };
  const named = told.names.find(({ entity, end }) => end <= label.length && PERSONAL.has(told.words.entities.get(entity)?.kind ?? 'place'));
  return named && { asks: false, speaker: speakerNamed(told, named) };
}

/** The first person or office that the beginning of a document names: the host of a transcript. */
export function hostOf(told: ParsedSentence, before: Speaker | undefined): Speaker | undefined {
  if (before !== undefined || !told.words.mayNamePerson(told.text)) return before;
  const named = told.names.find(({ entity }) => PERSONAL.has(told.words.entities.get(entity)?.kind ?? 'place'));
  return named && speakerNamed(told, named);
}
