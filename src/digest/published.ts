import { Temporal } from 'temporal-polyfill';
import type { Pack } from '../model/pack.ts';
import type { Source } from '../model/source.ts';

/** Who recorded facts that came with the pack: their time of recording says nothing of when they were at hand. */
const SHIPPED_WITH_THE_PACK = 'baseline';

/**
 * The pack without the documents that were not out yet at an instant. A view tells days apart and no more; a digest in
 * the morning must not tell what the evening brought. A document that prints its day alone is taken as out at the end
 * of that day (in `zone`, as are printed times), unless a curator had recorded something from it by then.
 */
export function publishedBy(pack: Pack, instant: string, zone: string): Pack {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime();
  const [today, time] = [local.toPlainDate().toString(), local.toPlainTime().toString({ smallestUnit: 'minute' })];
  const isEarly = ({ published }: Source) => published.date === today && (published.time === undefined || published.time > time);
  const early = new Set(pack.sources.filter(isEarly).map(({ id }) => id));
  for (const fact of early.size > 0 ? pack.facts : []) {
    if (fact.recorded.by === SHIPPED_WITH_THE_PACK || Date.parse(fact.recorded.at) > Date.parse(instant)) continue;
    for (const { source } of fact.evidence) early.delete(source);
  }
  return early.size === 0 ? pack : { ...pack, sources: pack.sources.filter(({ id }) => !early.has(id)) };
}
