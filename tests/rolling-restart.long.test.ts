import { afterAll, expect, it } from 'vitest';
import { startPostgres } from './fixtures/postgres.ts';
import { replicasScenario } from './fixtures/replicas-scenario.ts';

/** Milliseconds within which a run is over, also on a machine that is busy. */
const OVER = 300_000;

const server = await startPostgres();
afterAll(() => server?.dispose());

it.runIf(server)(
  'one replica after the other is told to end and started anew, over and over: no question is lost, and none answered twice',
  {
    timeout: OVER,
  },
  async () => {
    const variables = { DATABASE_URL: (await server?.createDatabase()) ?? '' };
    const figures = await replicasScenario(30, 6, 3, { onlyTold: true, variables });
    console.info(`rolling restart, ${JSON.stringify(figures)}`);
    expect([figures.kills, figures.restarts > 2]).toEqual([0, true]);
    expect(figures).toMatchObject({
      asked: 180,
      answered: { slack: 90, teams: 90 },
      lost: 0,
      twice: { slack: 0, teams: 0 },
      disordered: 0,
    });
  },
);
