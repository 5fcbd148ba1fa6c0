import type { Property } from '../../model/property.ts';
import type { ValueKind } from '../../model/value.ts';
import { type MatterSought, nearness, type Scored } from './matter-sought.ts';
import type { PackWords } from './pack-words.ts';
import { overlap, type Told } from './told.ts';

const USUAL_MONEY = 1.6;

/** The properties of the pack that a value in a sentence may be filed under, by id. */
export function propertiesFor(told: Told, { kind, start, end, prefer = [], within }: MatterSought): Map<string, Scored> {
  const scored = new Map<string, Scored>();
  const taking = told.words.taking(kind);
  for (const { id } of taking) {
    const place = prefer.indexOf(id);
    if (place >= 0) scored.set(id, { score: 1.6 - place * 0.2, named: true });
  }
  for (const mention of told.properties) {
    const { id, value } = mention.property;
    if (!value.includes(kind) || mention.property.series !== undefined || told.names.some((name) => overlap(name, mention))) continue;
    if (within && !overlap(within, mention)) continue;
    const score = 0.6 + Math.min(0.8, (mention.end - mention.start) / 30) + nearness(mention, start, end) * 0.8;
    if (score > (scored.get(id)?.score ?? 0)) scored.set(id, { score, named: true });
  }
  const usual = usualPropertyOf(told.words, taking, kind);
  if (usual && !scored.has(usual.id)) scored.set(usual.id, { score: kind === 'money' ? USUAL_MONEY : 0.1, named: kind === 'money' });
  return scored;
}

/** Words that tell the property under which such a value is filed when nothing else does. */
const USUAL: Readonly<Partial<Record<ValueKind, readonly string[]>>> = {
  date: ['date', 'day', 'take place', 'took place', 'scheduled'],
  duration: ['length', 'how long', 'lasted', 'duration'],
  money: ['amount', 'sum', 'value'],
};

const kept = new WeakMap<PackWords, Map<ValueKind, Property | undefined>>();

function usualPropertyOf(words: PackWords, taking: readonly Property[], kind: ValueKind): Property | undefined {
  const byKind = kept.get(words) ?? new Map<ValueKind, Property | undefined>();
  kept.set(words, byKind);
  if (!byKind.has(kind)) byKind.set(kind, usualProperty(taking, kind));
  return byKind.get(kind);
}

/** A property that is called by the bare word ("date") is the general one. */
const PLAIN_LABEL = 50;

/** A property for a kind of value that is not narrowed to one matter: the one whose words are the most general. */
function usualProperty(taking: readonly Property[], kind: ValueKind): Property | undefined {
  const wanted = USUAL[kind] ?? [];
  let best: { readonly property: Property; readonly score: number } | undefined;
  for (const property of taking) {
    const words = Object.values(property.synonyms).flat();
    const general = words.length === 0 ? 1 : 0;
    const isPlain = wanted.includes(property.label.toLowerCase()) ? PLAIN_LABEL : 0;
    const score = words.filter((word) => wanted.some((form) => word.replace('*', '').startsWith(form))).length + general + isPlain;
    if (best === undefined || score > best.score) best = { property, score };
  }
  return best?.property;
}
