import { isRecord } from './record.ts';
import { WrittenPlaces } from './written-places.ts';
import type { YamlContent } from './yaml-text.ts';

/** The lists whose items may stand under their ids. */
const LISTS = ['sources', 'entities', 'properties', 'terms', 'units', 'facts', 'gaps'] as const;

/** An item that says no more than its id may be left empty. */
function itemOf(id: string, written: unknown): unknown {
  if (written === null || written === '') return { id };
  return isRecord(written) ? { id, ...written } : written;
}

/**
 * Writes lists out whose items stand under their ids: `facts: { pledge: {…} }` is `facts: [{ id: pledge, … }]`. The lines stay
 * those of the file.
 */
export function listsById(yaml: YamlContent): YamlContent {
  const { content } = yaml;
  if (!isRecord(content)) return yaml;
  const places = new WrittenPlaces();
  const full: Record<string, unknown> = { ...content };
  for (const list of LISTS) {
    const written = content[list];
    if (!isRecord(written)) continue;
    const ids = Object.keys(written);
    full[list] = ids.map((id) => itemOf(id, written[id]));
    for (const [at, id] of ids.entries()) places.move([list, at], [list, id]);
  }
  return places.in(yaml, full);
}
