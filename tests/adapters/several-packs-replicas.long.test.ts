import { join } from 'node:path';
import { expect, it } from 'vitest';
import { replicasScenario } from '../fixtures/replicas-scenario.ts';

/** Milliseconds within which a run is over, also on a machine that is busy. */
const OVER = 300_000;
/** Answers in Teams that may be under way at the kills of a run. */
const MAY_BE_SAID_AGAIN = 6;
const MEASLES = join(import.meta.dirname, '../fixtures/pack-measles');

it('two processes over two packs answer each question once, by the pack that holds it and in the order of its thread, while they are killed and started anew', {
  timeout: OVER,
}, async () => {
  const own = [
    ['How much have the Allies pledged to Ukraine?', /EUR 40 billion.*From: NATO/su],
    ['How many people have measles now?', /64 confirmed cases.*From: The measles outbreak/su],
    ['Which partners took part for the first time?', /South Korea.*From: NATO/su],
  ] as const;
  const variables = { PACKS: `briefs/nato-ukraine=*;${MEASLES}=*`, DOCUMENTS_DIR: '' };
  const figures = await replicasScenario(20, 6, 1, { own, variables });
  console.info(`two replicas over two packs, ${JSON.stringify(figures)}`);
  const { twice, answered, kills } = figures;
  expect(kills).toBeGreaterThan(0);
  expect(figures).toMatchObject({ asked: 120, lost: 0, twice: { slack: 0 }, disordered: 0 });
  expect(twice.teams).toBeLessThanOrEqual(MAY_BE_SAID_AGAIN);
  expect(answered).toEqual({ slack: 60, teams: 60 + twice.teams });
});
