import { exactText, quantityOf } from '../../facts/series/measure-text.ts';
import type { Series } from '../../facts/series/series.ts';
import { spanText } from '../../facts/series/spans.ts';
import { listItem, paragraph } from '../../model/blocks.ts';
import { formatDay } from '../../model/format.ts';
import type { Block, MessageAction } from '../../model/message.ts';
import { capitalised } from '../../model/text.ts';
import type { Draft } from '../answer.ts';
import { listed } from '../wording.ts';
import type { Measure } from './measure.ts';
import { cited, missingPeriods, named, nameOf, releaseText, releaseUsed, replyOf, type SeriesScene, whoText } from './series-blocks.ts';
import type { Tally } from './tally.ts';

const ASK_CURATORS: MessageAction = { id: 'ask-curators', label: 'Send to the curators', value: 'question' };
const NAMES_LISTED = 80;

/** The reply where a table is there and the value is not; `what` goes on from "Not in the store:". */
export function composeMissing(what: string, tally: Tally, scene: SeriesScene): Draft {
  const passages = cited(tally.unknown, scene);
  const headline = `Not in the store: ${what}.`;
  const blocks: Block[] = [...missingPeriods(tally), ...noRowAtAll(tally), ...passages.blocks];
  return { ...unknownDraft(headline, blocks, tally.series, scene), citations: passages.citations };
}

function noRowAtAll({ facts, unknown, span }: Tally): Block[] {
  return facts.length + unknown.length === 0 ? [paragraph(`The table has no row for it in ${spanText(span)}.`)] : [];
}

/** The reply where a table is not what is asked for; `why` is a sentence without its point. */
export function composeRefusal(why: string, series: Series, scene: SeriesScene): Draft {
  return unknownDraft(`Not in the store: ${why}.`, [], series, scene);
}

/** The reply where something is asked to be reckoned that is not done over tables. */
export function composeUndone(undone: readonly string[], { property }: Measure, series: Series, scene: SeriesScene): Draft {
  const has = `the table has ${property.label}${series.grain ? ` by ${series.grain}` : ''}`;
  const why = `${has}; “${listed(undone, 'or')}” is not told by it, and not worked out`;
  const can = paragraph('What can be worked out of it: sums, averages, shares, changes between two times, orders and counts.');
  return unknownDraft(`Not in the store: ${why}.`, [can], series, scene);
}

/** The reply where the table does not reach to the time that is asked for. */
export function composeOutsideCover(asked: string, series: Series, scene: SeriesScene): Draft {
  const covered = `the table covers ${spanText(series.covered)} (${releaseText(series.release)})`;
  return unknownDraft(`Not in the store: nothing for ${asked}; ${covered}.`, [], series, scene);
}

/** The reply where the table has no row for somebody. */
export function composeNoRow(names: readonly string[], { shape }: Measure, series: Series, scene: SeriesScene): Draft {
  const subjects = series.subjects.map((subject) => nameOf(subject, scene)).toSorted((one, other) => one.localeCompare(other, 'en'));
  const headline = `Not in the store: the table has no row for ${listed(names, 'or')}.`;
  const { noun, plural } = shape.subject;
  const who = paragraph(`It has ${subjects.length} ${subjects.length === 1 ? noun : plural}: ${subjects.join(', ')}.`);
  return unknownDraft(headline, [who], series, scene);
}

/** The reply where the table is in one currency and another one is asked for. */
export function composeOtherCurrency(currencies: readonly string[], series: Series, scene: SeriesScene): Draft {
  return unknownDraft(
    `Not in the store: the table gives no amounts in ${listed(currencies, 'or')}, and no rate to convert by.`,
    [],
    series,
    scene,
  );
}

/** The reply where values are known and may not be added up: each of them. */
export function composeApart(tally: Tally, scene: SeriesScene): Draft {
  const { measure, facts, series, span } = tally;
  const { label } = measure.property;
  const why = measure.kind === 'share' ? 'shares are of different wholes' : 'the vocabulary says that they are not to be';
  const headline = `${whoText(tally)}, ${label}, ${spanText(tally.latest ?? span)}: ${facts.length} values, which are not added up: ${why} (${releaseText(series.release)}).`;
  const lines = facts.slice(0, NAMES_LISTED).map((fact) => {
    const quantity = quantityOf(fact.value);
    const where = [nameOf(fact.subject, scene), ...Object.values(fact.category ?? {}), fact.period?.label ?? ''].filter(
      (part) => part !== '',
    );
    return listItem(`${where.join(', ')}: ${quantity ? exactText(quantity) : ''}`);
  });
  const draft = replyOf(headline, { blocks: lines, facts, derived: [], series, rounded: [] }, scene);
  return { ...draft, outcome: 'partly' };
}

/** Asks back where a question names several measures. */
export function composeWhichMeasure(measures: readonly Measure[]): Draft {
  const headline = `Which do you mean: ${listed(
    measures.map(({ property }) => property.label),
    'or',
  )}?`;
  const told = measures.map(({ property, status }) => listItem(`${property.label}${status === '' ? '' : ` (${status})`}`));
  const why = paragraph('They are columns of their own in the table, and no column tells both at once.');
  return {
    outcome: 'clarify',
    headline,
    message: { summary: headline, blocks: [paragraph(headline, 'bold'), ...told, why] },
    citations: [],
    derived: [],
  };
}

/** The reply where there is but one release, and how the table changed is asked. */
export function composeOneRelease(series: Series, scene: SeriesScene): Draft {
  const headline = `Not in the store: there is only one release of this table by ${formatDay(scene.asOf)}, so nothing to compare it with.`;
  return unknownDraft(headline, [paragraph(`It is the ${releaseText(series.release)}.`)], series, scene);
}

/** How far a table reaches, and what it tells. */
export function composeCover(measures: readonly Measure[], series: Series, scene: SeriesScene): Draft {
  const { noun, plural } = measures[0]?.shape.subject ?? { noun: 'row', plural: 'rows' };
  const many = `${series.subjects.length} ${series.subjects.length === 1 ? noun : plural}`;
  const headline = `The table covers ${spanText(series.covered)}${series.grain ? `, by ${series.grain}` : ''}, for ${many} (${releaseText(series.release)}).`;
  const divisions = [...series.divisions].map(([division, values]) => listItem(`${capitalised(division)}: ${named(values, NAMES_LISTED)}`));
  const last = series.subjects.flatMap((id) =>
    series.rowsOf(id).flatMap((row) =>
      series
        .periodsIn(series.covered)
        .slice(-1)
        .flatMap((one) => row.cell(one) ?? []),
    ),
  );
  const blocks = [...measures.map(({ property }) => listItem(capitalised(property.label))), ...divisions];
  return replyOf(headline, { blocks, facts: last.slice(0, 2), derived: [], series, rounded: [] }, scene);
}

function unknownDraft(headline: string, blocks: readonly Block[], series: Series, scene: SeriesScene): Draft {
  const whole: Block[] = [
    { kind: 'notice', tone: 'missing', text: headline },
    ...blocks,
    releaseUsed(series, scene),
    { kind: 'actions', actions: [ASK_CURATORS] },
  ];
  const proof = { kind: 'empty_series', sources: [series.release.id] } as const;
  return { outcome: 'unknown', headline, message: { summary: headline, blocks: whole }, citations: [], derived: [], proof };
}
