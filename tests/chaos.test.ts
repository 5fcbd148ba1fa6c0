import { afterAll, expect, it } from 'vitest';
import { faultsIn } from './fixtures/chaos/chaos-figures.ts';
import { type ChaosOptions, chaosScenario } from './fixtures/chaos/chaos-scenario.ts';
import { startPostgres } from './fixtures/postgres.ts';

const server = await startPostgres();
afterAll(() => server?.dispose());

/** Milliseconds within which a run is over, also on a machine that is busy. */
const OVER = 120_000;

async function survived(options: Pick<ChaosOptions, 'server' | 'seed' | 'events'>) {
  const begun = performance.now();
  const figures = await chaosScenario({ ...options, rate: 20, waitsForHeld: false });
  console.info(
    `chaos ${performance.now() - begun} ms, ${options.server ? 'PostgreSQL' : 'SQLite'}, ${JSON.stringify({ seed: options.seed, ...figures })}`,
  );
  expect({ ...figures, faults: faultsIn(figures) }).toMatchObject({ faults: 0 });
}

it('two processes on a file come through kills and retractions', { timeout: OVER }, () =>
  survived({ seed: 1, events: ['takenBackMeanwhile', 'takenBackBesides'] }),
);

it.runIf(server)('two processes on a server come through its crash, kills and retractions', { timeout: OVER }, () =>
  survived({ server, seed: 2, events: ['its server crashes and recovers', 'takenBackBesides', 'takenBackMeanwhile'] }),
);
