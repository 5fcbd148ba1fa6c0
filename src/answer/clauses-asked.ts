import { fold } from '../model/text.ts';
import { askingClauses } from '../question/asking-clauses.ts';
import { inFrame, pointingOf } from '../question/frame.ts';
import type { Reading } from '../question/reading.ts';
import type { State, Surroundings } from './conversation-state.ts';
import { askingItems } from './predicate.ts';

/** The clauses of a message; one that asks for nothing of its own ("then?") is no question. */
export function askingOf(text: string, { knowledge, today }: Surroundings): ReturnType<typeof askingClauses> {
  const clauses = askingClauses(text);
  if (clauses.asking.length < 2) return clauses;
  const full = clauses.asking.filter((clause) => {
    const reading = knowledge.reader.read(clause, today);
    return askingItems(reading.items).length > 0 || reading.currencies.length > 0 || reading.times.length > 0;
  });
  return full.length > 0 ? { ...clauses, asking: full } : { asking: [text], context: [] };
}

/** What leads up to a question, as what was said before it. */
export function withContext(context: string, state: State, { knowledge, today }: Surroundings): State {
  const plain = knowledge.reader.read(context, today, state.frame?.reading.language);
  const reading = state.frame ? inFrame(plain, state.frame, pointingOf(fold(context), plain.language)) : plain;
  const matter = reading.names.filter(({ entity }) => isStrong(reading, entity)).map(({ entity }) => entity);
  const persons = reading.names
    .map(({ entity }) => entity)
    .filter((id) => knowledge.pack.entities.some((entity) => entity.id === id && entity.kind === 'person'));
  if (matter.length === 0 && reading.money.length + reading.times.length === 0 && !reading.items.some((item) => item.kind === 'term'))
    return state;
  return {
    ...state,
    frame: {
      reading,
      matter: [...new Set([...matter, ...(state.frame?.matter ?? [])])],
      persons: [...persons, ...(state.frame?.persons ?? [])],
    },
  };
}

function isStrong(reading: Reading, entity: string): boolean {
  return reading.items.some((item) => item.kind === 'name' && item.role !== 'shapes' && item.tokens.includes(`name:${entity}`));
}
