import type { FactView } from '../facts/view.ts';
import type { Fact } from '../model/fact.ts';
import { formatStatus } from '../model/format.ts';
import type { TableBlock } from '../model/message.ts';
import type { PackHead } from '../model/pack.ts';
import { readingOf } from '../model/reading.ts';
import { capitalised, qualifierText, sourceLine, valueText } from './lines.ts';

export type Figures = PackHead['figures'];

/** A key figure with the reading to give now. */
export interface KeyFigure {
  readonly label: string;
  readonly fact: Fact;
  /** `unchanged`, `new`, or what it was: `was EUR 18 billion, pledged`. */
  readonly change: string;
}

/** The best reading of the claim that a named fact belongs to. */
function currentReading(view: FactView, id: string): Fact | undefined {
  const claim = view.claimOf(id);
  const superseded = claim?.setAside.find(({ fact, cause }) => cause === 'superseded' && fact.id === claim.preferred?.id);
  return superseded?.successors[0] ?? claim?.preferred;
}

function changeOf(fact: Fact, earlier: Fact | undefined, before: FactView): string {
  if (!earlier) return 'new';
  const [now, then] = [describe(fact), describe(earlier)];
  if (now === then) return 'unchanged';
  const status = earlier.status === fact.status || earlier.status === undefined ? '' : `, ${formatStatus(earlier.status)}`;
  return `was ${valueText(earlier, before)}${status}`;
}

function describe(fact: Fact): string {
  return JSON.stringify([fact.value, fact.status ?? null, readingOf(fact), fact.change ?? null]);
}

/** The figures of the pack that can be seen, each once (several names may lead to one fact), with their change. */
export function keyFigures(figures: Figures, before: FactView, now: FactView): KeyFigure[] {
  const shown = new Set<string>();
  return figures.flatMap(({ label, fact: id }) => {
    const fact = currentReading(now, id);
    if (!fact || shown.has(fact.id)) return [];
    shown.add(fact.id);
    return [{ label, fact, change: changeOf(fact, currentReading(before, id), before) }];
  });
}

/** The figures as a table: name, value with its bound, change, what qualifies it, where it is from. */
export function keyFigureTable(figures: readonly KeyFigure[], now: FactView): TableBlock {
  return {
    kind: 'table',
    title: 'Key figures',
    columns: ['Figure', 'Value', 'Change', 'Status, period, said', 'Source'],
    rows: figures.map(({ label, fact, change }) => [
      capitalised(label),
      valueText(fact, now),
      change,
      qualifierText(fact, now),
      sourceLine(fact, now),
    ]),
  };
}
