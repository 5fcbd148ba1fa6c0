import type { FactView } from '../facts/view.ts';
import type { Proof } from './answer.ts';

/**
 * The proof that facts of all these slots were looked for in a view and that there is none.
 *
 * @param slots what was looked for, as a reader would name it
 * @param lookedAt how many facts were held against it: all of the view, where it is not given
 */
export function emptyQuery(slots: Readonly<Record<string, string>>, view: FactView, lookedAt = view.facts.length): Proof {
  return { kind: 'empty_query', slots, looked_at: lookedAt, sources: view.sources.map(({ id }) => id) };
}
