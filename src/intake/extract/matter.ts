import type { ValueKind } from '../../model/value.ts';
import { unknownAgent } from './agent.ts';
import type { MatterSought } from './matter-sought.ts';
import { propertiesFor } from './property-of.ts';
import { subjectsFor } from './subject.ts';
import type { Told } from './told.ts';

/** What a candidate is about: a subject and a property of the pack, and whether the passage names them. */
export interface Matter {
  readonly subject: string;
  readonly property: string;
  readonly subjectNamed: boolean;
  readonly propertyNamed: boolean;
  /** Who acts and is not in the pack, so that the subject stands in. */
  readonly unknown?: string;
}

const SAME_PAIR = 1.2;
const NOT_SPEAKER = -1.2;
const OF_SAYING = ['message', 'stress', 'highlight', 'warn', 'appeal', 'urge', 'call for', 'priority', 'stand by', 'statement'];
const AGENTS_COUNT: ReadonlySet<ValueKind> = new Set(['money', 'count', 'share', 'date', 'duration']);

/** What a value in a sentence is most likely about; nothing where the pack has no property for such a value. */
export function matterOf(told: Told, sought: MatterSought): Matter | undefined {
  const properties = propertiesFor(told, sought);
  const agent = AGENTS_COUNT.has(sought.kind) ? unknownAgent(told, sought.start) : undefined;
  const subjects = subjectsFor(told, sought, properties, agent);
  let best: (Matter & { readonly score: number }) | undefined;
  for (const [property, { score: fit, named: propertyNamed }] of properties) {
    for (const [subject, { score: nearness, named: subjectNamed }] of subjects) {
      const held = told.words.pairs.has(`${subject} ${property}`);
      const strange = held ? 0 : strangeness(told, property, subject, sought);
      const score = fit + nearness + (held ? SAME_PAIR : 0) + strange;
      if (best === undefined || score > best.score) best = { subject, property, subjectNamed, propertyNamed, score };
    }
  }
  return best && { ...best, ...(agent && !best.subjectNamed && { unknown: agent.name }) };
}

/** What is said is told of whoever says it, the more so where the property is one of saying (a warning, an appeal). */
function strangeness({ words }: Told, property: string, subject: string, { speaker }: MatterSought): number {
  if (speaker === undefined || subject === speaker) return 0;
  const synonyms = Object.values(words.properties.get(property)?.synonyms ?? {}).flat();
  const ofSaying = synonyms.some((word) => OF_SAYING.some((form) => word.startsWith(form)));
  return ofSaying ? NOT_SPEAKER : NOT_SPEAKER / 4;
}
