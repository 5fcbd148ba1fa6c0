import { addressOf } from '../model/address.ts';
import type { LedgerEntry } from '../model/ledger-entry.ts';
import type { Pack } from '../model/pack.ts';
import type { CorrectionPlan, Corrections } from '../ports/corrections.ts';
import type { Ledger } from '../ports/ledger.ts';
import type { Posting, Postings } from '../ports/postings.ts';
import { revisionAt, standsAgain, tookEffect } from './correction-notice.ts';

/** What planning works with. */
export interface CorrectionPlanningParts {
  readonly ledger: Pick<Ledger, 'read'>;
  readonly postings: Pick<Postings, 'uncorrected' | 'markCorrected'>;
  readonly corrections: Pick<Corrections, 'waiting' | 'plan'>;
  /** The facts with every revision, and the ledger position that they are up to date with. */
  readonly facts: () => { readonly pack: Pack; readonly position: number };
}

const ENTRIES_AT_ONCE = 100;
const POSTINGS_AT_ONCE = 200;

/** The entry at a position of the ledger. */
export async function entryAt(ledger: Pick<Ledger, 'read'>, position: number): Promise<LedgerEntry | undefined> {
  return (await ledger.read(position - 1, 1))[0]?.entry;
}

/** The instant at which the revision of a fact that a posting showed was recorded. */
export function shownAt(posting: Posting, fact: string): string | undefined {
  return posting.facts.find((one) => one.fact === fact)?.recordedAt;
}

/** What a posting is to be told of an entry; nothing where it showed a later revision or only one person saw it pass by. */
function planFor(posting: Posting, position: number, entry: LedgerEntry, pack: Pack, plannedAt: string): CorrectionPlan[] {
  const { fact } = entry;
  const shown = shownAt(posting, fact);
  const {
    conversation: { platform, tenant, id },
    message,
  } = posting.posted;
  if (shown === undefined || message === '' || Date.parse(shown) >= Date.parse(entry.at)) return [];
  const revision = revisionAt(pack, fact, shown);
  if (!standsAgain(entry, revision) && (entry.kind === 'approved' || !tookEffect(entry, revision, pack))) return [];
  const name = `${addressOf({ platform, tenant, id })} ${message}`;
  return [{ key: `correction ${position} ${name}`, message: name, position, fact, posting: posting.id, dueAt: entry.at, plannedAt }];
}

/**
 * Enters what every message is still to be told, entry by entry. A posting is marked only after what it is owed was
 * entered, and entering twice changes nothing: an end in between loses nothing and doubles nothing. `goesOn` false ends it;
 * a later call takes it up where it was.
 */
export async function planCorrections(parts: CorrectionPlanningParts, now: string, goesOn: () => boolean): Promise<void> {
  const { pack, position: upTo } = parts.facts();
  for (const position of await parts.corrections.waiting(ENTRIES_AT_ONCE)) {
    if (position > upTo) return;
    const entry = await entryAt(parts.ledger, position);
    if (!entry) return;
    for (;;) {
      if (!goesOn()) return;
      const postings = await parts.postings.uncorrected(entry.fact, position, POSTINGS_AT_ONCE);
      if (postings.length === 0) break;
      await parts.corrections.plan(postings.flatMap((posting) => planFor(posting, position, entry, pack, now)));
      for (const { id } of postings) await parts.postings.markCorrected(id, entry.fact, position, now);
    }
  }
}
