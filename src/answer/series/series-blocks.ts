import type { SeriesView } from '../../facts/series/series-view.ts';
import { type DaySpan, isSameSpan, spanText } from '../../facts/series/spans.ts';
import { paragraph } from '../../model/blocks.ts';
import type { Fact } from '../../model/fact.ts';
import { formatDay } from '../../model/format.ts';
import type { Block } from '../../model/message.ts';
import type { Source } from '../../model/source.ts';
import type { DerivedFigure, Draft } from '../answer.ts';
import { citationsBlock, citationsOf } from '../citations.ts';
import { listed, sourceText } from '../wording.ts';
import { isRounded, type PartsNamed, type Tally, type Whom } from './tally.ts';

/** From where a question about tables is answered. */
export interface SeriesScene {
  readonly view: SeriesView;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  /** What must be said beside any answer to a question that left something open, or that goes beyond the table. */
  readonly notes: readonly string[];
}

/** So many cells are cited; the working names all of them. */
const CELLS_CITED = 6;
const PERIODS_NAMED = 12;

/** A subject by its name. */
export function nameOf(subject: string, { view }: Pick<SeriesScene, 'view'>): string {
  return view.entity(subject)?.name ?? subject;
}

/** A release as a sentence names it. */
export function releaseText({ publisher, published }: Source): string {
  return `${publisher}, release of ${formatDay(published.date)}`;
}

/** The closing of a reply: which release was used, and until when anything was looked at. */
export function releaseUsed({ release }: Tally['series'], { asOf }: SeriesScene): Block {
  return paragraph(
    `Release used: ${sourceText(release)}, “${release.title}”. Nothing later than ${formatDay(asOf)} was looked at.`,
    'italic',
  );
}

/** The passages that some of the cells stand on: the largest say most. */
export function cited(facts: readonly Fact[], { view }: SeriesScene): { blocks: Block[]; citations: Draft['citations'] } {
  const sources = new Map(view.releases.map((release) => [release.id, release]));
  const lookup = { source: (id: string) => sources.get(id) };
  const shown = facts.slice(0, CELLS_CITED);
  const blocks = citationsBlock(shown, lookup).map((block) => ({
    ...block,
    citations: block.citations.map((citation) => ({ ...citation, note: 'a row of the table' })),
  }));
  return { blocks, citations: citationsOf(shown, lookup) };
}

/** Of whom and of which parts of them a tally is: `Germany`, `North, age group 0-4`. */
export function whoText({ whom, parts }: { readonly whom: Whom; readonly parts: PartsNamed }): string {
  const told = Object.entries(parts).map(([division, values]) => `${division} ${listed(values)}`);
  return [whom.name, ...told].join(', ');
}

/** Periods of a part with one row that are in no sum, and why. */
export function missingPeriods({ unknown, absent, whom, latest }: Tally): Block[] {
  if (whom.ids?.length !== 1 || latest) return [];
  const labels = unknown.flatMap(({ period }) => (period ? [period.label] : []));
  return [
    ...(labels.length > 0
      ? [paragraph(`Without a known amount (the table prints nothing or a zero), and not in the sum: ${named(labels)}.`)]
      : []),
    ...(absent.length > 0 ? [paragraph(`Without a row in the table: ${named(absent.map(spanText))}.`)] : []),
  ];
}

/** Names, the rest of a long list counted. */
export function named(names: readonly string[], most = PERIODS_NAMED): string {
  const more = names.length - most;
  return more > 0 ? `${names.slice(0, most).join(', ')} and ${more} more` : listed(names);
}

/** What the table does not cover of the time asked for. */
export function beyondCover(asked: DaySpan | undefined, { series, span }: Tally): Block[] {
  if (!asked || isSameSpan(asked, span)) return [];
  return [paragraph(`The table covers ${spanText(series.covered)}, not all of the time that is asked for.`)];
}

/** That the headline is rounded, where it is. */
export function rounding(tallies: readonly Tally[]): Block[] {
  return tallies.some(isRounded) ? [paragraph('Rounded to three decimals; the working has every digit.')] : [];
}

const LONGEST_WORKING = 240;

/** A working as a reply prints it: whole where it is short; it stands whole in what is worked out. */
export function shortWorking(working: string): string {
  if (working.length <= LONGEST_WORKING) return working;
  const terms = working.split(' + ');
  const total = working.slice(working.lastIndexOf(' = '));
  return `${terms.slice(0, 4).join(' + ')} + … (${terms.length} in all)${total}`;
}

/** An answer out of its parts: the headline, what is shown below it, the cells it stands on and what was worked out. */
export function replyOf(
  headline: string,
  {
    blocks,
    facts,
    derived,
    series,
    rounded,
  }: {
    readonly blocks: readonly Block[];
    readonly facts: readonly Fact[];
    readonly derived: readonly DerivedFigure[];
    readonly series: Tally['series'];
    readonly rounded: readonly Tally[];
  },
  scene: SeriesScene,
): Draft {
  const passages = cited(facts, scene);
  const whole: Block[] = [
    paragraph(headline, 'bold'),
    ...blocks,
    ...rounding(rounded),
    ...scene.notes.map((note) => paragraph(note)),
    ...passages.blocks,
    releaseUsed(series, scene),
  ];
  return { outcome: 'answered', headline, message: { summary: headline, blocks: whole }, citations: passages.citations, derived };
}
