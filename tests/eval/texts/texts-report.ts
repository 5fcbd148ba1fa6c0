import { describeValue, percentOf } from '../report.ts';
import type { Find } from './gold-text.ts';
import type { TakenText } from './take-texts.ts';
import type { MarkedCandidate } from './text-marks.ts';
import { measureTexts } from './texts-measure.ts';

/** The figures of a set on a few lines. */
export function describeTexts(name: string, taken: readonly TakenText[]): string {
  const measure = measureTexts(taken);
  const fields = Object.entries(measure.fields).map(([field, ratio]) => `${field} ${percentOf(ratio)}`);
  return [
    `${name}: ${measure.texts} texts, ${measure.right.whole} finds`,
    `  right as proposed ${percentOf(measure.right)}, with a field or two to correct ${percentOf(measure.near)}`,
    `  false candidates ${percentOf(measure.falseCandidates)}; left to the reader ${measure.taken}`,
    `  fields right: ${fields.join(', ')}`,
    `  printed dates read ${percentOf(measure.published)}, publishers ${percentOf(measure.publishers)}`,
    '',
  ].join('\n');
}

/** Each miss and each false candidate of a set, by its text. */
export function describeMisses(taken: readonly TakenText[]): string {
  return taken.map(missesOf).join('');
}

function missesOf({ text, marks, published, publisher }: TakenText): string {
  const lines = [
    ...(text.given || published === text.published ? [] : [`  published ${published} instead of ${text.published}`]),
    ...(text.publisher === undefined || publisher === text.publisher ? [] : [`  publisher “${publisher}” instead of “${text.publisher}”`]),
    ...marks.finds.filter(({ result }) => result === 'missed').map(({ find }) => `  missed: ${describeFind(find)}`),
    ...marks.candidates.filter(({ verdict }) => verdict === 'near' || verdict === 'false').map(describeCandidate),
  ];
  return lines.length === 0 ? '' : `\n${text.name}\n${lines.join('\n')}\n`;
}

function describeFind({ quote, subject, property, value, status, label }: Find): string {
  return [`“${quote}”`, subject, property, describeValue(value), status, label].filter((part) => part !== undefined).join(' · ');
}

function describeCandidate({ proposed: { candidate, comparison }, verdict, wrong, find }: MarkedCandidate): string {
  const { quote, subject, property, value, status, period, polarity, modality, speaker } = candidate;
  const told = [`“${quote.text}”`, subject, property, describeValue(value), status, period?.label, polarity, modality, speaker]
    .filter((part) => part !== undefined)
    .join(' · ');
  const expected = find === undefined ? '' : `\n      expected: ${describeFind(find)}`;
  const why = wrong.length > 0 ? ` (${wrong.join(', ')})` : '';
  return `  ${verdict}${why}: ${told} · ${comparison.label} ${comparison.fact ?? ''}${expected}`;
}
