import { expect, it } from 'vitest';
import { MOST_OWED, owedPostings } from '../../src/desk/owed-postings.ts';
import type { Posting } from '../../src/index.ts';
import { CHANNEL } from '../fixtures/desk.ts';
import { AWAY } from '../fixtures/ledger-in-memory.ts';

function posting(id: string): Posting {
  return { id, kind: 'answer', posted: { conversation: CHANNEL, message: id }, shownAt: '2023-12-01T12:00:00Z', facts: [] };
}

/** Postings whose trouble a test sets. */
function postingsInMemory() {
  const noted: string[] = [];
  const lost: number[] = [];
  let trouble: unknown = AWAY;
  const record = async ({ id }: Posting) => {
    if (trouble !== undefined) throw trouble;
    noted.push(id);
  };
  const owed = owedPostings(
    () => ({ record }),
    (count) => lost.push(count),
  );
  return {
    ...owed,
    noted,
    lost,
    trouble(now: unknown) {
      trouble = now;
    },
  };
}

it('of more than can wait the oldest are let go, which is said at the first and with their number at the end', async () => {
  const { note, noteOwed, noted, lost, trouble } = postingsInMemory();
  for (let number = 0; number < MOST_OWED + 3; number += 1) await note(posting(`m${number}`)).catch(() => undefined);
  expect(lost).toEqual([1]);
  trouble(undefined);
  await noteOwed();
  expect([noted.length, noted[0], noted.at(-1)]).toEqual([MOST_OWED, 'm3', `m${MOST_OWED + 2}`]);
  expect(lost).toEqual([1, 3]);
});

it('a posting that is itself at fault keeps nobody after it from being noted', async () => {
  const { note, noteOwed, noted, trouble } = postingsInMemory();
  for (const id of ['ill', 'well']) await note(posting(id)).catch(() => undefined);
  const fault = new TypeError('a mistake');
  trouble(fault);
  await expect(noteOwed()).rejects.toBe(fault);
  trouble(undefined);
  await noteOwed();
  expect(noted).toEqual(['well']);
});
