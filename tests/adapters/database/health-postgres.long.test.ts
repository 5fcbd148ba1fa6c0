import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../../adapters/database/store.ts';
import { faultyLink } from '../../fixtures/faulty-link.ts';
import { lighthouseService } from '../../fixtures/lighthouse-service.ts';
import { manualClock } from '../../fixtures/manual-clock.ts';
import { startPostgres } from '../../fixtures/postgres.ts';
import { troublesOf } from '../../fixtures/troubles.ts';

const server = await startPostgres();
afterAll(() => server?.dispose());

/** Milliseconds within which whatever is done here has ended, also on a machine that is busy. */
const SEEN = { timeout: 10_000 };

describe.runIf(server)('a PostgreSQL server that hangs', { timeout: 40_000 }, () => {
  it('leaves the bot ready and degraded, and does not hold up its end', async () => {
    const database = (await server?.createDatabase()) ?? '';
    const link = await faultyLink(database);
    onTestFinished(() => link.close());
    const clock = manualClock(new Date().toISOString());
    const { run, dataDirectory } = lighthouseService();
    const databaseUrl = link.by(database);
    const { service, warnings } = await run({ openStore: () => openStore({ dataDirectory, databaseUrl }), parts: { clock } });
    await service.storeTried;
    await expect.poll(() => service.health().readiness, SEEN).toBe('ready');

    link.hang();
    const late = () => {
      clock.advance(1);
      return troublesOf(service);
    };
    await expect.poll(late, SEEN).toContain('ledger degraded STORE_UNAVAILABLE');
    expect(service.health().readiness).toBe('ready');
    expect(await service.metrics()).toContain('sitrep_degraded{part="ledger"} 1\n');

    let ended = false;
    const ending = service.stop().then(() => {
      ended = true;
    });
    const onceEnded = () => {
      clock.advance(1);
      return ended;
    };
    await expect.poll(onceEnded, SEEN).toBe(true);
    await ending;
    expect(service.leftUndone()).toContain('the rounds');
    expect(warnings).toContainEqual(expect.stringMatching(/^The end is not waited for any longer\. Not finished: the rounds/));
    link.carryOn();
  });
});
