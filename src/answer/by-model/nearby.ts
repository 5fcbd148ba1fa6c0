import { isDeprecated } from '../../facts/claim.ts';
import type { Entity } from '../../model/entity.ts';
import type { Fact } from '../../model/fact.ts';
import type { Gap } from '../../model/gap.ts';
import type { State, Surroundings } from '../conversation-state.ts';
import { find } from '../find.ts';
import { byImportance } from '../importance.ts';
import { nearnessOf } from '../nearness.ts';
import { factsShownBy, type Turn } from '../settled-state.ts';

/** A matter near a question, with the properties that facts on it give. */
export interface NearbyMatter {
  readonly entity: Entity;
  readonly aspects: readonly string[];
}

/** What of a pack is told to a language model for one question: what lies near it, however large the pack is. */
export interface Nearby {
  readonly facts: readonly Fact[];
  readonly gaps: readonly Gap[];
  readonly matters: readonly NearbyMatter[];
  /** Matters further away, by name alone. */
  readonly others: readonly Entity[];
}

const FACTS = 16;
const FACTS_OF_READING = 8;
const FACTS_OF_FIRST = 14;
const FACTS_OF_OTHERS = 3;
const MATTERS_WITH_FACTS = 5;
const ALL_FACTS = 36;
const GAPS = 4;
const MATTERS = 10;
const ASPECTS = 10;
const OTHERS = 12;

/** What lies near a question: what its own reading weighed, what the whole message meets, what was shown, and the matters of these. */
export function nearbyOf(text: string, own: Turn, before: State, around: Surroundings): Nearby {
  const { knowledge, view, today } = around;
  const whole = knowledge.reader.read(text, today, own.reading.language);
  const near = nearnessOf(before.frame?.matter ?? [], before.shown, knowledge, view);
  const founds = [...(own.weighed ? [own.weighed.found] : []), find(whole, knowledge, view, near)];
  const read = founds.flatMap(({ facts }) =>
    facts
      .filter(({ fact }) => !isDeprecated(fact))
      .slice(0, FACTS_OF_READING)
      .map(({ fact }) => fact),
  );
  const answering = own.weighed ? factsShownBy(own.weighed.decision) : [];
  const named = whole.names.map(({ entity }) => entity);
  const ids = [
    ...new Set([
      ...named,
      ...(before.frame?.matter ?? []),
      ...[...answering, ...before.shown, ...read].flatMap(({ subject, speaker }) => [subject, ...(speaker ? [speaker] : [])]),
    ]),
  ];
  const plain = ids.filter((id) => view.entity(id)?.ambient !== true);
  const days = new Set([...before.shown, ...answering].slice(0, 2).map(({ announced }) => announced));
  const events = view.entities.filter(
    ({ id, kind }) => kind === 'event' && view.factsAbout(id).some(({ value }) => value.kind === 'date' && days.has(value.date)),
  );
  const matters = [...new Set([...plain, ...events.map(({ id }) => id)])].flatMap((id) => view.entity(id) ?? []).slice(0, MATTERS);
  const gaps = founds.flatMap((found) => found.gaps.slice(0, 2).map(({ gap }) => gap));
  const ofMatters = [...matters]
    .slice(0, MATTERS_WITH_FACTS)
    .flatMap(({ id }, at) => byImportance(view.factsAbout(id), knowledge, view).slice(0, at === 0 ? FACTS_OF_FIRST : FACTS_OF_OTHERS));
  const facts = [...new Set([...before.shown.slice(0, 4), ...answering.slice(0, 2), ...read])].slice(0, FACTS);
  return {
    facts: [...new Set([...facts, ...ofMatters])].slice(0, ALL_FACTS),
    gaps: [...new Set(gaps)].slice(0, GAPS),
    matters: matters.map((entity) => ({ entity, aspects: aspectsOf(entity.id, around) })),
    others: view.entities.filter((entity) => !matters.includes(entity) && view.factsAbout(entity.id).length > 0).slice(0, OTHERS),
  };
}

function aspectsOf(id: string, { knowledge, view }: Surroundings): string[] {
  return [...new Set(byImportance(view.factsAbout(id), knowledge, view).map(({ property }) => property))].slice(0, ASPECTS);
}
