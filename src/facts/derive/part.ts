import type { Fact } from '../../model/fact.ts';
import { formatBound } from '../../model/format.ts';
import type { FactView } from '../view.ts';
import { combineBounds, flipBound } from './combine-bounds.ts';
import { partOfWhole } from './comparable.ts';
import { type Derivation, type Refusal, refuseDerivation } from './derivation.ts';
import { commonScale, Exact, inScale, roundedTo, writeAmount } from './formatted-figure.ts';
import { boundCaveats, derivedAmount, type Operand, operandsOf } from './operand.ts';

interface PartAndWhole {
  readonly part: Operand;
  readonly whole: Operand;
  readonly caveats: readonly string[];
}

function readParts(view: FactView, partFact: Fact, wholeFact: Fact): PartAndWhole | Refusal {
  const operands = operandsOf([partFact, wholeFact]);
  if ('code' in operands) return operands;
  const allowed = partOfWhole(view, partFact, wholeFact);
  if ('code' in allowed) return allowed;
  const [part, whole] = operands;
  if (!part || !whole) return refuseDerivation('TOO_FEW_FIGURES', 'A part and a whole are needed.', [partFact, wholeFact]);
  return { part, whole, caveats: allowed.caveats };
}

/**
 * What share of a whole a part is that counts toward it, in percent. Of "at least 40" the share is "at most".
 * Refused: SCOPE_DIFFERS unless a relation says that the part counts toward the whole, STATUS_DIFFERS when it has
 * come less far than the whole, CURRENCIES_DIFFER, UNITS_DIFFER, NOT_MONEY, SET_ASIDE, SAME_MONEY, DIVIDED_BY_ZERO.
 */
export function deriveShare(view: FactView, part: Fact, whole: Fact): Derivation | Refusal {
  const read = readParts(view, part, whole);
  if ('code' in read) return read;
  if (new Exact(read.whole.amount).isZero())
    return refuseDerivation('DIVIDED_BY_ZERO', 'The whole is nothing, so that it has no shares.', [part, whole]);
  const percent = new Exact(read.part.amount).div(read.whole.amount).mul(100);
  const pushes = [read.part.bound, flipBound(read.whole.bound)];
  const bound = combineBounds(pushes);
  const { text, rounding } = roundedTo(percent, 2);
  const power = commonScale([read.part.amount, read.whole.amount]);
  return {
    kind: 'share',
    value: { kind: 'share', percent: percent.toFixed() },
    text: `${text} %`,
    phrase: `${formatBound(bound)}${text} %`,
    formula: `${inScale(read.part.amount, power)} / ${inScale(read.whole.amount, power)}`,
    inputs: [part.id, whole.id],
    caveats: [...boundCaveats([read.part, read.whole], pushes), ...read.caveats, ...rounding],
    bound,
  };
}

/**
 * What is left of a whole beside a part that counts toward it, exactly. Of "at least 40" at least so much is left.
 * Refused as {@link deriveShare} is, and PART_EXCEEDS_WHOLE when nothing can be left.
 */
export function deriveRemainder(view: FactView, part: Fact, whole: Fact): Derivation | Refusal {
  const read = readParts(view, part, whole);
  if ('code' in read) return read;
  const left = new Exact(read.whole.amount).minus(read.part.amount);
  if (left.isNegative())
    return refuseDerivation('PART_EXCEEDS_WHOLE', 'The part is more than the whole, so that nothing is left.', [part, whole]);
  const pushes = [read.whole.bound, flipBound(read.part.bound)];
  const bound = combineBounds(pushes);
  const text = writeAmount(left.toFixed(), read.whole.unit, read.whole.measure);
  const power = commonScale([read.part.amount, read.whole.amount]);
  return {
    kind: 'remainder',
    value: derivedAmount(left.toFixed(), read.whole),
    text,
    phrase: `${formatBound(bound)}${text}`,
    formula: `${inScale(read.whole.amount, power)} - ${inScale(read.part.amount, power)}`,
    inputs: [whole.id, part.id],
    caveats: [...boundCaveats([read.whole, read.part], pushes), ...read.caveats],
    bound,
  };
}
