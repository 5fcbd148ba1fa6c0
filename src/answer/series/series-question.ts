import type { MeasureKind } from '../../facts/series/measure-text.ts';
import type { DaySpan, Grain } from '../../facts/series/spans.ts';
import type { Measure } from './measure.ts';
import type { SubjectGroup } from './table-lexicon.ts';
import type { PartsNamed } from './tally.ts';

/** What is asked of the tables, whatever they are about. */
export type SeriesOperation =
  | 'total'
  | 'average'
  | 'share'
  | 'ranking'
  | 'growth'
  | 'change'
  | 'count'
  | 'nothing'
  | 'unreported'
  | 'restated'
  | 'covers';

/** Along what values are set side by side: subjects, periods, the parts of a division, or the measures of a table. */
export type Axis =
  | { readonly kind: 'subject' }
  | { readonly kind: 'period'; readonly grain: Grain }
  | { readonly kind: 'division'; readonly name: string }
  | { readonly kind: 'measure' };

/** Of whom and of what something is asked. */
export interface SeriesMatter {
  readonly measures: readonly Measure[];
  readonly subjects: readonly string[];
  readonly groups: readonly SubjectGroup[];
  readonly parts: PartsNamed;
}

/** An amount that values are held against. */
export interface BoundAsked {
  readonly more: boolean;
  /** Plain decimal. */
  readonly amount: string;
  readonly kind: MeasureKind;
}

/** What a question asks of a table. */
export interface SeriesQuestion extends SeriesMatter {
  readonly operation: SeriesOperation;
  readonly axis?: Axis;
  /** Whether what is measured is named closely, or only in general. */
  readonly kindNamed: boolean;
  /** Names of countries that the table has no row of. */
  readonly absent: readonly string[];
  /** Spans of days; none: all that the table covers. */
  readonly spans: readonly DaySpan[];
  /** Whether it names all subjects as such. */
  readonly everybody: boolean;
  /** Of an average: over what. */
  readonly per?: Grain | 'subject';
  readonly least: boolean;
  /** How many a ranking lists. */
  readonly count?: number;
  /** Whether several parts are asked for as one sum. */
  readonly together: boolean;
  /** Currencies that it wants. */
  readonly currencies: readonly string[];
  readonly saysProvided: boolean;
  readonly chart?: 'bar' | 'line';
  readonly bound?: BoundAsked;
  /** Which way something changed, where that is asked. */
  readonly rising?: boolean;
  /** Of a share: the whole that it is of; what is left of the question is the part. */
  readonly whole?: SeriesMatter;
  readonly share?: SeriesMatter;
  /** Whether countries are asked for as such, where the table has others, too. */
  readonly countriesOnly: boolean;
  /** Who is left out of everybody. */
  readonly except: readonly string[];
  /** Whether those are left out of whom the table has no amount, or one of nothing. */
  readonly withoutNothing: boolean;
  /** Whether two measures of the same are held against each other. */
  readonly measuresCompared: boolean;
  /** Whether several measures are named one beside the other, and each is asked for. */
  readonly measuresApart: boolean;
  /** Of an order: whether it is also asked what share those come to together. */
  readonly withShare: boolean;
  /** Whether it is asked how often one part goes into the other. */
  readonly ratio: boolean;
  /** Of an order: a length of period, for each of which it is given. */
  readonly inEach?: Grain;
  /** Which place of an order is asked for ("the second most"). */
  readonly place?: number;
  /** An order, of the first of which this is asked, as many as it was asked for. */
  readonly ofFirst?: SeriesQuestion;
  /** What is asked to be reckoned and is not done over tables, as it is written. */
  readonly undone: readonly string[];
}
