import { spanText } from '../../facts/series/months.ts';
import { formatDay } from '../../model/format.ts';
import type { Block, MessageAction } from '../../model/message.ts';
import type { Draft } from '../answer.ts';
import { itemOf, paragraph } from '../fact-blocks.ts';
import { listed } from '../wording.ts';
import { cited, missingMonths, nameOf, releaseText, releaseUsed, type SeriesScene } from './blocks.ts';
import type { Measure } from './series-knowledge.ts';
import type { Tally } from './tally.ts';

const ASK_CURATORS: MessageAction = { id: 'ask-curators', label: 'Send to the curators', value: 'question' };

/** The reply where a table is there and the value is not; `what` goes on from "Not in the store:". */
export function composeMissing(what: string, tally: Tally, scene: SeriesScene): Draft {
  const unknown = tally.sums.flatMap((sum) => sum.unknown);
  const passages = cited(unknown, scene);
  const headline = `Not in the store: ${what}.`;
  const blocks: Block[] = [...missingMonths(tally), ...passages.blocks, releaseUsed(tally.series, scene)];
  return { ...unknownDraft(headline, blocks), citations: passages.citations };
}

/** The reply where the table does not reach to the time that is asked for. */
export function composeOutsideCover(asked: string, { series }: Pick<Tally, 'series'>, scene: SeriesScene): Draft {
  const covered = `the table covers ${spanText(series.covered)} (${releaseText(series.release)})`;
  return unknownDraft(`Not in the store: nothing for ${asked}; ${covered}.`, [releaseUsed(series, scene)]);
}

/** The reply where the table has no row for somebody. */
export function composeNoRow(names: readonly string[], { series }: Pick<Tally, 'series'>, scene: SeriesScene): Draft {
  const subjects = series.subjects.map((subject) => nameOf(subject, scene)).toSorted((one, other) => one.localeCompare(other, 'en'));
  const headline = `Not in the store: the table has no row for ${listed(names, 'or')}.`;
  const who = paragraph(`It has ${subjects.length} donors: ${subjects.join(', ')}.`);
  return unknownDraft(headline, [who, releaseUsed(series, scene)]);
}

/** The reply where the table is in one currency and another one is asked for. */
export function composeOtherCurrency(currencies: readonly string[], { series }: Pick<Tally, 'series'>, scene: SeriesScene): Draft {
  const headline = `Not in the store: the table gives no amounts in ${listed(currencies, 'or')}, and no rate to convert by.`;
  return unknownDraft(headline, [releaseUsed(series, scene)]);
}

/** Asks back where a question names several measures. */
export function composeWhichMeasure(measures: readonly Measure[]): Draft {
  const headline = `Which do you mean: ${listed(
    measures.map(({ property }) => property.label),
    'or',
  )}?`;
  const told = measures.map(({ property, status }) => itemOf(`${property.label}${status === '' ? '' : ` (${status})`}`));
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
export function composeOneRelease({ series }: Pick<Tally, 'series'>, scene: SeriesScene): Draft {
  const { release } = series;
  const headline = `Not in the store: there is only one release of this table by ${formatDay(scene.asOf)}, so nothing to compare it with.`;
  return unknownDraft(headline, [paragraph(`It is the ${releaseText(release)}.`), releaseUsed(series, scene)]);
}

function unknownDraft(headline: string, blocks: readonly Block[]): Draft {
  const whole: Block[] = [{ kind: 'notice', tone: 'missing', text: headline }, ...blocks, { kind: 'actions', actions: [ASK_CURATORS] }];
  return { outcome: 'unknown', headline, message: { summary: headline, blocks: whole }, citations: [], derived: [] };
}
