import { expect, it } from 'vitest';
import { replicasScenario } from './fixtures/replicas-scenario.ts';

/** Milliseconds within which a run is over, also on a machine that is busy. */
const OVER = 300_000;

it('two processes on one store answer 500 questions of Slack and Teams, each once and in the order of its thread, while they are killed and started anew', {
  timeout: OVER,
}, async () => {
  const figures = await replicasScenario(50, 10, 1);
  console.info(`two replicas, ${JSON.stringify(figures)}`);
  expect(figures.kills).toBeGreaterThan(2);
  expect(figures.restarts).toBeGreaterThan(0);
  expect(figures.sentAgain).toBeGreaterThan(50);
  expect(figures).toMatchObject({
    asked: 500,
    answered: { slack: 250, teams: 250 },
    lost: 0,
    twice: { slack: 0, teams: 0 },
    disordered: 0,
  });
});
