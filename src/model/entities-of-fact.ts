import type { FactContent } from './fact.ts';

/** The ids of the entities that a fact names: its subject, who said it, and those that are its value. */
export function entitiesOfFact({ subject, speaker, value }: Pick<FactContent, 'subject' | 'speaker' | 'value'>): readonly string[] {
  return [subject, ...(speaker === undefined ? [] : [speaker]), ...(value.kind === 'entities' ? value.entities : [])];
}
