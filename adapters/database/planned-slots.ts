import type { Transaction } from 'kysely';
import type { Slot } from '../../src/index.ts';
import type { Schema } from './schema.ts';
import { instant, portions } from './stored.ts';

/** Enters slots that are not held yet, as due or as missed with a reason; gives how many were new. */
export async function enterSlots(transaction: Transaction<Schema>, slots: readonly Slot[], missed?: string): Promise<number> {
  const rows = new Map(slots.map((slot) => [keyOf(slot), slotColumns(slot, missed)]));
  // Replicas that plan the same slots lock the rows in one order, so they wait for each other and never in a circle.
  const ordered = [...rows.values()].toSorted((a, b) => compareText(a.key, b.key));
  let added = 0;
  for (const portion of portions(ordered)) {
    const inserted = await transaction
      .insertInto('outbox')
      .values(portion)
      .onConflict((conflict) => conflict.doNothing())
      .returning('key')
      .execute();
    added += inserted.length;
  }
  await notePlanned(transaction, slots);
  return added;
}

function keyOf({ digest, target, slot }: Slot): string {
  return `${digest} ${target} ${slot}`;
}

function slotColumns(planned: Slot, missed?: string) {
  const { digest, target, slot } = planned;
  const due_at = instant(planned.dueAt);
  const what = { key: keyOf(planned), kind: 'digest', lane: target, turn: due_at, in_turn: 0, digest, slot };
  const content = { ...what, due_at, as_of: instant(planned.asOf), sendings: 0 };
  if (missed === undefined) return { ...content, state: 'due', claimable_at: due_at, reason: null };
  return { ...content, state: 'missed', claimable_at: null, reason: missed };
}

async function notePlanned(transaction: Transaction<Schema>, slots: readonly Slot[]): Promise<void> {
  const newest = new Map<string, Slot>();
  for (const slot of slots) {
    const place = `${slot.digest} ${slot.target}`;
    const known = newest.get(place);
    if (!known || instant(known.dueAt) < instant(slot.dueAt)) newest.set(place, slot);
  }
  const ordered = [...newest].toSorted(([one], [other]) => compareText(one, other)).map(([, slot]) => slot);
  for (const portion of portions(ordered)) {
    await transaction
      .insertInto('delivery_progress')
      .values(
        portion.map(({ digest, target, slot, dueAt, asOf }) => ({
          digest,
          target,
          planned_slot: slot,
          planned_due_at: instant(dueAt),
          planned_as_of: instant(asOf),
        })),
      )
      .onConflict((conflict) =>
        conflict
          .columns(['digest', 'target'])
          .doUpdateSet((the) => ({
            planned_slot: the.ref('excluded.planned_slot'),
            planned_due_at: the.ref('excluded.planned_due_at'),
            planned_as_of: the.ref('excluded.planned_as_of'),
          }))
          .whereRef('delivery_progress.planned_due_at', '<', 'excluded.planned_due_at'),
      )
      .execute();
  }
}

/** The order of text by its code units, which is the order of both engines' indexes. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
