import { afterAll, describe, expect, it } from 'vitest';
import { faultsIn } from './fixtures/chaos/chaos-figures.ts';
import { type ChaosOptions, chaosScenario } from './fixtures/chaos/chaos-scenario.ts';
import { startPostgres } from './fixtures/postgres.ts';

const server = await startPostgres();
afterAll(() => server?.dispose());

/** Milliseconds within which a run is over, also on a machine that is busy. */
const OVER = 240_000;

async function survived(options: Pick<ChaosOptions, 'server' | 'seed' | 'events' | 'endsNewer'>) {
  const figures = await chaosScenario({ ...options, rate: 8, waitsForHeld: false });
  console.info(`chaos, ${options.server ? 'PostgreSQL' : 'SQLite'}, ${JSON.stringify({ seed: options.seed, ...figures })}`);
  expect(figures.asked).toBeGreaterThan(20);
  expect(figures.restarts).toBeGreaterThan(2);
  expect(figures.answeredAfterKill).toBeGreaterThan(0);
  expect({ ...figures, faults: faultsIn(figures) }).toMatchObject({ faults: 0 });
}

describe.concurrent('two processes, of which nothing that is wrong comes out', { timeout: OVER }, () => {
  it('on a file come through a kill of both, and retractions then and while they run', () =>
    survived({ seed: 1, events: ['takenBackMeanwhile', 'takenBackBesides'], endsNewer: false }));

  it.runIf(server)('on a server come through its crash, a kill and a retraction while they run', () =>
    survived({ server, seed: 2, events: ['its server crashes and recovers', 'killedAndStarted', 'takenBackBesides'], endsNewer: false }),
  );
});
