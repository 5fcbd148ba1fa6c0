import { asDescribed, recallOf } from '../facts/documents-described.ts';
import { Failure } from '../model/failure.ts';
import type { LedgerEntry } from '../model/ledger-entry.ts';
import { sameText } from '../model/same-text.ts';
import type { Source } from '../model/source.ts';
import { type Act, actOn } from './act.ts';
import type { Curated } from './curated.ts';
import { nothingChanged } from './decide-proposal.ts';

/** What can be said of a document in place of what was read; an empty address clears it. */
export interface Description {
  readonly title?: string;
  readonly publisher?: string;
  /** `YYYY-MM-DD`. */
  readonly published?: string;
  readonly tier?: Source['tier'];
  readonly url?: string;
  readonly licence?: string;
}

/** What is known of a document once something else is said of it; a day that is told stands for no time of that day. */
export function described(source: Source, description: Description, by: string): Source {
  const { title, publisher, published, tier, url, licence } = description;
  const { url: held, ...rest } = source;
  const address = url === undefined ? held : url.trim() === '' ? undefined : url.trim();
  const isOtherDay = published !== undefined && published !== source.published.date;
  const note = `Told by ${by}. The reading was ${source.published.date}: ${source.published.note}`;
  return {
    ...rest,
    ...(title !== undefined && { title: title.trim() }),
    ...(publisher !== undefined && { publisher: publisher.trim() }),
    ...(isOtherDay && { published: { date: published, basis: 'inferred' as const, note } }),
    ...(tier !== undefined && { tier }),
    ...(address !== undefined && { url: address }),
    ...(licence !== undefined && { licence: licence.trim() }),
  };
}

/**
 * Corrects what is known of a document, from now on: views as recorded before know it as it was.
 *
 * @param source what is known of it now
 * @throws Failure NOTHING_CHANGED; NOT_ALLOWED where it is withdrawn
 */
export function describeHeld(
  { source, audience }: { readonly source: Source; readonly audience: string },
  description: Description,
  act: Act,
  curated: Curated,
): LedgerEntry & { readonly kind: 'described' } {
  const was = asDescribed(source, curated.entries);
  if (recallOf(source.id, curated.entries))
    throw new Failure('NOT_ALLOWED', `${source.id} is withdrawn.`, 'Nothing rests on it.', 'Bring it back with “review restore” first.');
  const now = described(was, description, act.by);
  if (sameText(now, was)) throw nothingChanged();
  return { ...actOn(source.id, act, curated), kind: 'described', audience, source: now, was };
}
