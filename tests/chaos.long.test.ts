import { afterAll, expect, it } from 'vitest';
import { faultsIn } from './fixtures/chaos/chaos-figures.ts';
import { type ChaosOptions, chaosScenario } from './fixtures/chaos/chaos-scenario.ts';
import { startPostgres } from './fixtures/postgres.ts';

const server = await startPostgres();
afterAll(() => server?.dispose());

/** Milliseconds within which a run is over, also on a machine that is busy. */
const OVER = 300_000;

async function survived(options: Pick<ChaosOptions, 'server' | 'seed' | 'events'>) {
  const figures = await chaosScenario({ ...options, rate: 20, waitsForHeld: false });
  console.info(`chaos, ${options.server ? 'PostgreSQL' : 'SQLite'}, ${JSON.stringify({ seed: options.seed, ...figures })}`);
  expect(figures.asked).toBeGreaterThan(30);
  expect(figures.restarts).toBeGreaterThan(4);
  expect(figures.answeredAfterKill).toBeGreaterThan(0);
  expect({ ...figures, faults: faultsIn(figures) }).toMatchObject({ faults: 0 });
}

it(
  'two processes on a file come through kills, a full disk, withdrawn clearances, retractions meanwhile and a newer writer',
  {
    timeout: OVER,
  },
  () => survived({ seed: 1, events: ['takenBackMeanwhile', 'takenBackBesides', 'diskFull', 'clearancesWithdrawn'] }),
);

it.runIf(server)(
  'two processes on a server come through its crash, kills, a clock far ahead, retractions meanwhile and a newer writer',
  {
    timeout: OVER,
  },
  () => survived({ server, seed: 2, events: ['takenBackMeanwhile', 'takenBackBesides', 'clockAhead', 'its server crashes and recovers'] }),
);
