import { Failure } from '../../model/failure.ts';
import { type Context, packHere } from '../context.ts';
import { type Filter, filtered, filterIn, isEmpty, writeFilter } from './filter.ts';
import { readOptions } from './options.ts';
import { idsOf } from './sentence-groups.ts';
import { type ComparedProposal, weighedQueue } from './weighed.ts';

/** Candidates as somebody was shown them: by what they were picked out, and up to which act on them was known. */
export interface Selection {
  readonly filter: Filter;
  /** Position of the ledger. */
  readonly seen: number;
  readonly why: string;
}

/** As the value of a button, or as it is typed: `--sentence c-one --seen 12`. */
export function writeSelection(filter: Filter, context: Context, why = ''): string {
  const reason = why === '' ? '' : ` --why ${why}`;
  return `${writeFilter(filter)} --seen ${context.parts.curated().position}${reason}`;
}

/** Reads what {@link writeSelection} writes. @throws Failure ACTION_UNKNOWN */
export function readSelection(text: string): Selection {
  const { given } = readOptions(text);
  const filter = filterIn(given);
  if (!isEmpty(filter) && /^\d{1,9}$/u.test(given.seen ?? '')) return { filter, seen: Number(given.seen), why: given.why ?? '' };
  throw new Failure('ACTION_UNKNOWN', 'This does not work any more.', 'It does not say which candidates it is about.', 'List them again.');
}

/** What waits of a selection as it was seen, and ids of what has changed or come since, which is left alone. */
export interface Picked {
  readonly picked: readonly ComparedProposal[];
  readonly changed: readonly string[];
}

/** The candidates that a filter picks out now. @throws Failure NOT_ALLOWED */
export async function pickedNow(filter: Filter, context: Context): Promise<readonly ComparedProposal[]> {
  return filtered(filter, await weighedQueue(context), packHere(context));
}

/** The candidates of a selection that nobody has acted on since it was shown. @throws Failure NOT_ALLOWED */
export async function pickedAsSeen({ filter, seen }: Pick<Selection, 'filter' | 'seen'>, context: Context): Promise<Picked> {
  const found = await pickedNow(filter, context);
  const since = new Set(
    context.parts
      .curated()
      .entries.slice(seen)
      .map(({ fact }) => fact),
  );
  const isAsSeen = ({ proposal }: ComparedProposal) => !since.has(proposal.entry.fact);
  return { picked: found.filter(isAsSeen), changed: idsOf(found.filter((one) => !isAsSeen(one))) };
}
