import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CrashOptions, crashScenario } from '../../fixtures/crash-scenario.ts';
import { type PostgresServer, startPostgres } from '../../fixtures/postgres.ts';

let server: PostgresServer | undefined;

beforeAll(async () => {
  server = await startPostgres();
  if (!server) console.warn('*** There is no PostgreSQL here: crashes are tried on SQLite alone.');
}, 30_000);

afterAll(() => server?.dispose());

const ENGINES = ['SQLite', 'PostgreSQL'] as const;

describe.each(ENGINES)(
  '200 posts of all kinds on %s, three replicas, senders killed at the worst moments',
  { timeout: 120_000 },
  (engine) => {
    async function crash(options: Omit<CrashOptions, 'databaseUrl' | 'targets'>) {
      const databaseUrl = engine === 'PostgreSQL' ? await server?.createDatabase() : undefined;
      const result = await crashScenario({ ...options, targets: 100, databaseUrl });
      console.info(`outbox, ${engine}, ${JSON.stringify({ ...options, ...result })}`);
      return result;
    }
    const tried = (test: () => Promise<void>) => async () => {
      if (engine === 'SQLite' || server) await test();
    };

    it(
      'each is shown exactly once where the platform can look up',
      tried(async () => {
        const result = await crash({ canLookUp: true, withoutLookup: 'once', seed: 1, kills: 8 });
        expect(result).toMatchObject({ owed: 200, missed: 0, doubled: 0, uncertain: 0 });
        expect(result.kills).toBeGreaterThan(5);
      }),
    );

    it(
      'none is shown twice where it cannot, and each that may be missing is left to the operator',
      tried(async () => {
        const result = await crash({ canLookUp: false, withoutLookup: 'once', seed: 2, kills: 4 });
        expect(result.doubled).toBe(0);
        expect(result.kills).toBeGreaterThan(2);
        expect(result.uncertain).toBeGreaterThanOrEqual(result.missed);
      }),
    );

    it(
      'none is missing where it cannot and the operator prefers some twice',
      tried(async () => {
        const result = await crash({ canLookUp: false, withoutLookup: 'again', seed: 3, kills: 4 });
        expect(result).toMatchObject({ missed: 0, uncertain: 0 });
        expect(result.kills).toBeGreaterThan(2);
      }),
    );
  },
);
