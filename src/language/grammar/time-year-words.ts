import { readNumberWords } from './number-words.ts';
import { endsHere, type TimeContext } from './time-context.ts';
import { isGlued, skipHyphen } from './token.ts';

/** A year in words, the index of the token after it, and whether only its place can show it to be a year. */
export interface WordedYear {
  readonly year: number;
  readonly next: number;
  /** "Two thousand and twenty" may count things; "nineteen twenty-eight" cannot. */
  readonly mayCount: boolean;
}

const FIRST_YEAR = 1100;
const LAST_YEAR = 2100;

/** "nineteen twenty-eight", "twenty twenty-three", "two thousand and twenty", "zweitausendvierundzwanzig", "nineteen hundred". */
export function readWordedYear(context: TimeContext, index: number): WordedYear | undefined {
  const { tokens, lexicon } = context;
  if (tokens[index]?.kind !== 'word' || (isGlued(tokens, index) && tokens[index - 1]?.kind !== 'sign')) return undefined;
  const whole = lexicon.yearWords.match(tokens, index);
  const found = whole
    ? { year: whole.value, next: whole.next, mayCount: whole.next === index + 1 }
    : (readPair(context, index) ?? readThousands(context, index));
  return found && !countsSomething(context, found.next) ? found : undefined;
}

/** Two numbers side by side, the century and the year in it. */
function readPair({ tokens, lexicon }: TimeContext, index: number): WordedYear | undefined {
  const century = lexicon.centuries.match(tokens, index);
  if (century === undefined) return undefined;
  const hundred = lexicon.hundred.match(tokens, century.next);
  const joined = hundred && lexicon.numberJoiner.match(tokens, hundred.next);
  const at = joined?.next ?? hundred?.next ?? skipHyphen(tokens, century.next);
  const zero = tokens[at]?.folded === 'oh' ? lexicon.cardinals.match(tokens, skipHyphen(tokens, at + 1)) : undefined;
  if (zero && zero.value < 10) return { year: century.value * 100 + zero.value, next: zero.next, mayCount: false };
  const rest = lexicon.cardinals.match(tokens, at) ? readNumberWords(tokens, at, lexicon) : undefined;
  if (rest === undefined || rest.value < 10 || rest.value > 99) return undefined;
  return { year: century.value * 100 + rest.value, next: rest.next, mayCount: false };
}

function readThousands(context: TimeContext, index: number): WordedYear | undefined {
  const { tokens, lexicon } = context;
  const number = readNumberWords(tokens, index, lexicon);
  if (number === undefined || number.value < FIRST_YEAR || number.value > LAST_YEAR) return undefined;
  if (isDecade(context, number.next)) return undefined;
  return { year: number.value, next: number.next, mayCount: true };
}

/** "The two thousands" are a decade. */
function isDecade({ tokens, lexicon }: TimeContext, next: number): boolean {
  return lexicon.thousand.match(tokens, next - 1)?.next === next && /s$/.test(tokens[next - 1]?.folded ?? '');
}

function countsSomething({ tokens, lexicon }: TimeContext, next: number): boolean {
  if (lexicon.yearEndings.match(tokens, next)) return false;
  const { scales, percent, currencies, counted, units } = lexicon;
  return [scales, percent, currencies, counted, units].some((table) => table.match(tokens, skipHyphen(tokens, next)));
}

/**
 * Whether the words around a number in words show it to be a year: no noun behind it that it might count and, unless
 * it is one long word, a preposition before it ("in two thousand and twenty").
 */
export function standsAsYear(context: TimeContext, index: number, next: number): boolean {
  const { monthPrepositions, edges, rangeStart, rangeJoin, fillers, parts } = context.lexicon;
  const led = [monthPrepositions, edges, rangeStart, rangeJoin, fillers, parts].some((table) => endsHere(context, index, table));
  return (led || next === index + 1) && endsPhrase(context, next);
}

/** Whether a phrase may end before a token: there is none, or it is a sign or a word that carries a sentence on. */
export function endsPhrase({ tokens, isFunctionWord }: TimeContext, next: number): boolean {
  const token = tokens[next];
  if (token === undefined) return true;
  if (token.kind === 'sign') return !(/^[-%/'€$£]$/.test(token.folded) && isGlued(tokens, next));
  return token.kind === 'word' && isFunctionWord(token.folded);
}
