import type { EntityKind } from '../../model/entity.ts';
import { type Speaker, speakerNamed } from './speaker.ts';
import type { Told } from './told.ts';

/** Whose turn it is in a transcript of questions and answers. */
export interface Turn {
  readonly asks: boolean;
  readonly speaker?: Speaker;
}

const LABEL = /^(\p{L}[\p{L} .'’-]{0,40})(?:\s*\([^)]{0,40}\))?:\s/u;
const ASKS = /^(?:Q|Question|Journalist|Reporter|Moderator|Interviewer|Frage|Moderatorin|Pregunta|Pytanie|Питання|Запитання)$/iu;
const ANSWERS = /^(?:A|Answer|Antwort|Réponse|Respuesta|Odpowiedź|Відповідь)$/iu;
const PERSONAL: ReadonlySet<EntityKind> = new Set(['person', 'role']);

/**
 * Whose turn begins with the first sentence of a paragraph: "Q:", "A:" or a name. `host` is who the transcript is of;
 * answers without a name are theirs.
 */
export function turnOpened(told: Told, host: Speaker | undefined): Turn | undefined {
  const label = LABEL.exec(told.text)?.[1];
  if (label === undefined) return undefined;
  if (ASKS.test(label)) return { asks: true };
  if (ANSWERS.test(label)) return { asks: false, ...(host && { speaker: host }) };
  const named = told.names.find(({ entity, end }) => end <= label.length && PERSONAL.has(told.words.entities.get(entity)?.kind ?? 'place'));
  return named && { asks: false, speaker: speakerNamed(told, named) };
}

/** The first person or office that the beginning of a document names: the host of a transcript. */
export function hostOf(told: Told, before: Speaker | undefined): Speaker | undefined {
  if (before !== undefined || !told.words.mayNamePerson(told.text)) return before;
  const named = told.names.find(({ entity }) => PERSONAL.has(told.words.entities.get(entity)?.kind ?? 'place'));
  return named && speakerNamed(told, named);
}
