import { firstDay, isCalendarDate } from '../model/calendar-date.ts';
import type { Fact } from '../model/fact.ts';
import { Failure } from '../model/failure.ts';
import type { Gap } from '../model/gap.ts';
import type { Pack } from '../model/pack.ts';
import type { Source } from '../model/source.ts';
import { cleanText } from '../model/text.ts';

/** How far a view reaches, in the two times of the store and in who is asking. */
export interface Horizon {
  /** `YYYY-MM-DD`: what was public by the end of that day. */
  readonly asOf: string;
  /** ISO 8601 instant with its offset: what the store held then. */
  readonly recordedBy: string;
  /** Clearance of who asks: it sees its own audience and all wider ones, in the order of the pack. */
  readonly audience: string;
}

function clearedAudiences(pack: Pack, audience: string): ReadonlySet<string> {
  const width = pack.audiences.indexOf(audience);
  if (width < 0) {
    throw new Failure(
      'AUDIENCE_UNKNOWN',
      `The audience "${cleanText(audience).slice(0, 40)}" is not known.`,
      `The pack "${pack.name}" has these audiences: ${pack.audiences.join(', ')}.`,
      'Use one of them, or add it to the audiences of pack.yaml.',
    );
  }
  return new Set(pack.audiences.slice(0, width + 1));
}

function instantOf(text: string): number {
  const instant = Date.parse(text);
  if (Number.isNaN(instant)) {
    throw new Failure(
      'DATE_INVALID',
      `"${cleanText(text).slice(0, 40)}" is not an instant.`,
      'It cannot be read as ISO 8601.',
      'Write it as 2024-10-18T09:00:00Z.',
    );
  }
  return instant;
}

function checkedDay(text: string): string {
  if (!isCalendarDate(text) || text.length !== 10) {
    throw new Failure(
      'DATE_INVALID',
      `"${cleanText(text).slice(0, 40)}" is not a day.`,
      'No calendar has it, or it is written otherwise.',
      'Write it as 2024-10-18.',
    );
  }
  return text;
}

/** The fact with only the evidence of visible sources; `undefined` when none of what is left supports it. */
function supportedBy(fact: Fact, sources: ReadonlyMap<string, Source>): Fact | undefined {
  const evidence = fact.evidence.filter((one) => sources.has(one.source));
  if (!evidence.some((one) => one.stance === 'supports')) return undefined;
  return evidence.length === fact.evidence.length ? fact : { ...fact, evidence };
}

function withoutHiddenRelations(fact: Fact, visible: ReadonlySet<string>): Fact {
  if (fact.relations.every((relation) => visible.has(relation.fact))) return fact;
  return { ...fact, relations: fact.relations.filter((relation) => visible.has(relation.fact)) };
}

/**
 * Facts announced, recorded and supported by then and open to the asker; evidence and relations that lie beyond
 * the horizon are left out of them.
 *
 * @throws Failure AUDIENCE_UNKNOWN or DATE_INVALID when the horizon is not one of this pack
 */
export function visibleFacts(pack: Pack, horizon: Horizon, sources: ReadonlyMap<string, Source>): Fact[] {
  const audiences = clearedAudiences(pack, horizon.audience);
  const recordedBy = instantOf(horizon.recordedBy);
  const supported: Fact[] = [];
  for (const fact of pack.facts) {
    if (!audiences.has(fact.audience) || firstDay(fact.announced) > horizon.asOf) continue;
    if (Date.parse(fact.recorded.at) > recordedBy) continue;
    if (fact.recorded.until !== undefined && Date.parse(fact.recorded.until) <= recordedBy) continue;
    const reduced = supportedBy(fact, sources);
    if (reduced) supported.push(reduced);
  }
  const visible = new Set(supported.map((fact) => fact.id));
  return supported.map((fact) => withoutHiddenRelations(fact, visible));
}

/** Whether a gap was declared by an instant, and not withdrawn or said otherwise by then. */
function stoodAt({ recorded, until }: Gap, instant: number): boolean {
  if (recorded !== undefined && Date.parse(recorded.at) > instant) return false;
  return until === undefined || Date.parse(until) > instant;
}

/**
 * Gaps that stood then, are open to the asker, and for which every source looked through was public: before, nobody
 * could know that they are gaps.
 *
 * @throws Failure AUDIENCE_UNKNOWN or DATE_INVALID
 */
export function visibleGaps(pack: Pack, horizon: Horizon, sources: ReadonlyMap<string, Source>, facts: ReadonlyMap<string, Fact>): Gap[] {
  const audiences = clearedAudiences(pack, horizon.audience);
  const recordedBy = instantOf(horizon.recordedBy);
  return pack.gaps
    .filter((gap) => (gap.audience === undefined || audiences.has(gap.audience)) && stoodAt(gap, recordedBy))
    .filter((gap) => gap.looked_through.every((id) => sources.has(id)))
    .map((gap) => ({ ...gap, nearest: gap.nearest.filter((id) => facts.has(id)) }));
}

/**
 * Sources published by the end of the day, without those that only facts for other eyes are taken from.
 *
 * @throws Failure DATE_INVALID
 */
export function visibleSources(pack: Pack, horizon: Horizon): Source[] {
  const asOf = checkedDay(horizon.asOf);
  const audiences = clearedAudiences(pack, horizon.audience);
  const citing = Map.groupBy(
    pack.facts.flatMap((fact) => fact.evidence.map(({ source }) => ({ source, open: audiences.has(fact.audience) }))),
    ({ source }) => source,
  );
  const isOpen = (id: string) => citing.get(id)?.some(({ open }) => open) ?? true;
  return pack.sources.filter((source) => source.published.date <= asOf && isOpen(source.id));
}
