import type { FactView } from '../facts/view.ts';
import type { DerivationAsked } from '../question/derivation-asked.ts';
import type { Reading } from '../question/reading.ts';
import type { Draft } from './answer.ts';
import type { Found } from './find.ts';

export function answerDerivation(_reading: Reading, _asked: DerivationAsked, _found: Found, _view: FactView): Draft | undefined {
  return undefined;
}
