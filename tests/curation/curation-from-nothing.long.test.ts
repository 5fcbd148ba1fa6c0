import { beforeAll, describe, expect, it } from 'vitest';
import { answerBatch } from '../../adapters/cli/batch.ts';
import { readConfiguration } from '../../adapters/config.ts';
import { contentFaults } from '../../src/curation/check-content.ts';
import { contentOf } from '../../src/curation/curated.ts';
import { createBot } from '../../src/index.ts';
import type { Pack } from '../../src/model/pack.ts';
import {
  developmentQuestions,
  GRADED_WITHIN,
  graded,
  QUESTIONED_DOCUMENTS,
  questionsAtHand,
  SKIPPED_WITHOUT_QUESTIONS,
} from '../fixtures/graded-questions.ts';
import { type CuratedStore, curateFromNothing } from '../fixtures/scripted-curator.ts';
import { shippedPack } from '../fixtures/shipped-pack.ts';

const NOW = '2024-12-31T00:00:00Z';
/** A store curated from the documents may answer so many questions less fully than the pack that ships. */
const WITHIN = 3;
/**
 * Of the facts that ship, so large a part must stand in a passage that is proposed: what is only said in words stays a
 * passage, and what is missing of it is words. Every amount of money is proposed.
 */
const COVERED = 0.64;

async function answers(pack: Pack): Promise<string> {
  let written = '';
  const code = await answerBatch(
    createBot(pack),
    { askedAt: NOW, audience: 'public' },
    {
      stdout: (text) => {
        written += text;
      },
      stderr: () => undefined,
      account: 'tester',
      stdin: developmentQuestions(),
      configuration: readConfiguration({}),
      now: NOW,
    },
  );
  expect(code).toBe(0);
  return written;
}

function withoutForms(pack: Pack): Pack {
  return { ...pack, facts: pack.facts.map((fact) => ({ ...fact, asked_as: [] })) };
}

describe.skipIf(!questionsAtHand)(`a store curated from nothing${SKIPPED_WITHOUT_QUESTIONS}`, () => {
  let shipped: Pack;
  let store: CuratedStore;

  beforeAll(async () => {
    shipped = await shippedPack();
    store = await curateFromNothing(shipped, QUESTIONED_DOCUMENTS);
  }, GRADED_WITHIN);

  it('has a decision on every proposal, and nothing that was not proposed', () => {
    expect(store.waiting).toBe(0);
    expect(store.acts.proposed).toBe(store.acts.approved + store.acts.merged + store.acts.rejected);
    expect(store.pack.facts.filter(({ recorded }) => recorded.until === undefined)).toHaveLength(store.made.size);
    expect(store.pack.gaps).toHaveLength(shipped.gaps.length);
  });

  it(`has at least ${COVERED * 100} % of the facts that ship, none of which its review would refuse`, () => {
    expect(store.made.size, store.uncovered.join(', ')).toBeGreaterThanOrEqual(COVERED * shipped.facts.length);
    const amounts = shipped.facts.filter(({ id, value }) => value.kind === 'money' && store.uncovered.includes(id));
    expect(amounts.map(({ id }) => id)).toEqual([]);
    const standing = store.pack.facts.filter(({ recorded }) => recorded.until === undefined);
    const refused = standing.map((fact) => [fact.id, contentFaults(contentOf(fact), store.pack)] as const);
    expect(refused.filter(([, faults]) => Object.keys(faults).length > 0)).toEqual([]);
  });

  it(`answers the development questions as the pack that ships, within ${WITHIN}`, { timeout: GRADED_WITHIN }, async () => {
    const [curated, known] = [await graded(await answers(store.pack)), await graded(await answers(shipped))];
    expect(curated.fabricated, curated.report).toBe(0);
    expect(known.full - curated.full, curated.report).toBeLessThanOrEqual(WITHIN);
    expect(known.safe - curated.safe, curated.report).toBeLessThanOrEqual(WITHIN);
  });

  it(`does so where neither has questions written beside its facts, within ${WITHIN}`, { timeout: GRADED_WITHIN }, async () => {
    const [curated, known] = [await graded(await answers(withoutForms(store.pack))), await graded(await answers(withoutForms(shipped)))];
    expect(curated.fabricated, curated.report).toBe(0);
    expect(known.full - curated.full, curated.report).toBeLessThanOrEqual(WITHIN);
  });
});
