import { describeFailure, Failure } from '../src/index.ts';
import { type CrashResult, crashScenario } from './fixtures/crash-scenario.ts';
import { startPostgres } from './fixtures/postgres.ts';
import { troubleScenario } from './fixtures/trouble-scenario.ts';

/**
 * Runs the crash scenario on both engines with one seed after the other, and then puts stores and the program through
 * all that can happen to a database: `npm run soak -- ROUNDS` (default 5).
 */
async function soak(rounds: number): Promise<boolean> {
  const server = await startPostgres();
  let sound = true;
  const report = (engine: string, seed: number, result: CrashResult): void => {
    const exact = result.missed === 0 && result.doubled === 0 && result.uncertain === 0;
    sound &&= exact;
    process.stdout.write(`${exact ? 'exactly once' : 'NOT EXACT'} on ${engine}, seed ${seed}: ${JSON.stringify(result)}\n`);
  };
  const options = { canLookUp: true, withoutLookup: 'once', targets: 200, kills: 40 } as const;
  try {
    for (let seed = 1; seed <= rounds; seed += 1) {
      report('SQLite', seed, await crashScenario({ ...options, seed }));
      if (server) report('PostgreSQL', seed, await crashScenario({ ...options, seed, databaseUrl: await server.createDatabase() }));
    }
    await troubleScenario(rounds, server, (what, result) => {
      const { deaths, unanswered, lost } = result;
      const lived = deaths + unanswered + lost === 0;
      sound &&= lived;
      process.stdout.write(`${lived ? 'came through' : 'DID NOT COME THROUGH'}: ${what}: ${JSON.stringify(result)}\n`);
    });
  } finally {
    await server?.dispose();
  }
  return sound;
}

try {
  process.exitCode = (await soak(Number(process.argv[2] ?? 5))) ? 0 : 1;
} catch (fault) {
  if (!(fault instanceof Failure)) throw fault;
  process.stderr.write(`${describeFailure(fault)}\n`);
  process.exitCode = 1;
}
