import { spanText } from '../../facts/series/months.ts';
import type { SeriesView } from '../../facts/series/series-view.ts';
import type { Fact } from '../../model/fact.ts';
import { formatDay } from '../../model/format.ts';
import type { Block } from '../../model/message.ts';
import type { Source } from '../../model/source.ts';
import type { DerivedFigure, Draft } from '../answer.ts';
import { citationsBlock, citationsOf } from '../citations.ts';
import { paragraph } from '../fact-blocks.ts';
import { listed, sourceText } from '../wording.ts';
import { derivedOf, isRounded, type Tally, tallyOf, tallyText } from './tally.ts';

/** From where a question about tables is answered. */
export interface SeriesScene {
  readonly view: SeriesView;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** So many cells are cited; the working names all of them. */
const CELLS_CITED = 6;
const MONTHS_NAMED = 12;

/** A subject by its name; all subjects together where none is given. */
export function nameOf(subject: string | undefined, { view }: SeriesScene): string {
  return subject === undefined ? 'All donors in the table' : (view.entity(subject)?.name ?? subject);
}

/** A release as a sentence names it: `the Kiel Institute's table of 4 August 2026`. */
export function releaseText({ publisher, published }: Source): string {
  return `${publisher}, release of ${formatDay(published.date)}`;
}

/** The closing of a reply: which release was used, and until when anything was looked at. */
export function releaseUsed({ release }: Tally['series'], { asOf }: SeriesScene): Block {
  return paragraph(`Release used: ${sourceText(release)}. Nothing later than ${formatDay(asOf)} was looked at.`, 'italic');
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

/** Months of a subject that are in no sum, and why. */
export function missingMonths({ sums, subject }: Tally): Block[] {
  const [sum] = sums;
  if (subject === undefined || !sum) return [];
  const unknown = sum.unknown.flatMap(({ period }) => (period ? [period.label] : []));
  const absent = sum.absent.map(formatDay);
  return [
    ...(unknown.length > 0
      ? [paragraph(`Without a known amount (the table prints nothing or a zero), and not in the sum: ${named(unknown)}.`)]
      : []),
    ...(absent.length > 0 ? [paragraph(`Without a row in the table: ${named(absent)}.`)] : []),
  ];
}

function named(months: readonly string[]): string {
  const more = months.length - MONTHS_NAMED;
  return more > 0 ? `${months.slice(0, MONTHS_NAMED).join(', ')} and ${more} more` : listed(months);
}

/** What the table does not cover of the months asked for. */
export function beyondCover(asked: Tally['months'] | undefined, { series, months }: Tally): Block[] {
  if (!asked || (asked.first === months.first && asked.last === months.last)) return [];
  return [paragraph(`The table covers ${spanText(series.covered)}, not all of the time that is asked for.`)];
}

/** That the headline is rounded, where it is. */
export function rounding(tallies: readonly Tally[]): Block[] {
  return tallies.some(isRounded) ? [paragraph('Rounded to three decimals; the working has every digit.')] : [];
}

/** What earlier releases give for the same part, each in a sentence; only cells of one release are ever added up. */
export function earlierReleases(tally: Tally, { view }: SeriesScene): { blocks: Block[]; derived: DerivedFigure[]; facts: Fact[] } {
  const blocks: Block[] = [];
  const derived: DerivedFigure[] = [];
  const facts: Fact[] = [];
  for (const series of view
    .seriesOf(tally.series.property)
    .filter((one) => one.release.published.date < tally.series.release.published.date)) {
    const { first, last } = series.covered;
    if (tally.months.first < first || tally.months.last > last) continue;
    const other = tallyOf(series, tally.subject, tally.months);
    if (other.amount === tally.amount) {
      blocks.push(paragraph(`${releaseText(series.release)}: the same.`));
      continue;
    }
    const said = tallyText(other);
    blocks.push(
      paragraph(
        `Restated: in the ${releaseText(series.release)}, it was ${said}${other.facts.length > 1 ? ` (${shortWorking(other.working)})` : ''}.`,
      ),
    );
    derived.push(...derivedOf(other));
    facts.push(...other.facts.slice(0, 1));
  }
  return { blocks, derived, facts };
}

const LONGEST_WORKING = 240;

/** A working as a reply prints it: whole where it is short; it stands whole in what is worked out. */
export function shortWorking(working: string): string {
  if (working.length <= LONGEST_WORKING) return working;
  const terms = working.split(' + ');
  const total = working.slice(working.lastIndexOf(' = '));
  return `${terms.slice(0, 4).join(' + ')} + … (${terms.length} in all)${total}`;
}
