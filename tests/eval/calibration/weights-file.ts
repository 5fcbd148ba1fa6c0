import type { Weights } from './weights-in-use.ts';

const HEAD = /^\/\*\*\n(?: \*[^\n]*\n)*? \*\/\n/u;
const MEMBER = /^( {2}(\w+): )-?\d[\d_.]*(?=,$)/gmu;
const PROVENANCE = ' * Written by `npm run calibrate`';

/** The head comment without what an earlier calibration told of itself. */
function purposeOf(head: string): string[] {
  const lines = head.split('\n').slice(1, -2);
  const told = lines.findIndex((line) => line.startsWith(PROVENANCE));
  return told < 0 ? lines : lines.slice(0, told);
}

/**
 * The text of the file of weights with other weights and with where they come from; comments on weights stay.
 * @throws RangeError where the file has no head comment or lacks a weight
 */
export function withCalibration(file: string, weights: Weights, provenance: readonly string[]): string {
  const head = HEAD.exec(file)?.[0];
  if (head === undefined) throw new RangeError('the file of weights has no head comment');
  const written = new Set<string>();
  const body = file.slice(head.length).replace(MEMBER, (whole, before: string, name: string) => {
    const weight = weights[name];
    if (weight === undefined) return whole;
    written.add(name);
    return `${before}${weight}`;
  });
  const lacking = Object.keys(weights).filter((name) => !written.has(name));
  if (lacking.length > 0) throw new RangeError(`the file of weights lacks ${lacking.join(', ')}`);
  const told = [`${PROVENANCE}:`, ...provenance.map((line) => ` * ${line}`)];
  return `${['/**', ...purposeOf(head), ...told, ' */'].join('\n')}\n${body}`;
}
