import { quotationAt, quotationsIn } from '../intake/extract/quotations.ts';
import type { Voice } from '../model/fact.ts';
import type { LiteralWords } from './literal-words.ts';

/** Whose words a document prints there: somebody's own between quotation marks, else what is told of them. */
export function voiceOfWords(text: string, { start }: LiteralWords): Voice {
  const line = text.lastIndexOf('\n', start) + 1;
  const end = text.indexOf('\n', start);
  const said = quotationsIn(text.slice(line, end < 0 ? undefined : end));
  return quotationAt(said, start - line) ? 'direct' : 'indirect';
}
