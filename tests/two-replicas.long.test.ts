import { expect, it } from 'vitest';
import { replicasScenario } from './fixtures/replicas-scenario.ts';

/** Milliseconds within which a run is over, also on a machine that is busy. */
const OVER = 300_000;
/** Answers in Teams that may be under way at the kills of a run, on a machine that is busy. */
const MAY_BE_SAID_AGAIN = 10;

it('two processes on one store answer 500 questions of Slack and Teams, each once and in the order of its thread, while they are killed and started anew', {
  timeout: OVER,
}, async () => {
  const figures = await replicasScenario(50, 10, 1);
  console.info(`two replicas, ${JSON.stringify(figures)}`);
  const { twice, answered, kills, restarts, sentAgain } = figures;
  expect([kills > 1, restarts > 0, sentAgain > 50]).toEqual([true, true, true]);
  expect(figures).toMatchObject({ asked: 500, lost: 0, twice: { slack: 0 }, disordered: 0 });
  // Teams cannot be asked whether an answer stands: one that was being said when its process was killed may be said again.
  expect(twice.teams).toBeLessThanOrEqual(MAY_BE_SAID_AGAIN);
  expect(answered).toEqual({ slack: 250, teams: 250 + twice.teams });
});
