import { describeFailure, Failure } from '../src/index.ts';
import { faultsIn } from './fixtures/chaos/chaos-figures.ts';
import { chaosScenario } from './fixtures/chaos/chaos-scenario.ts';
import { type CrashResult, crashScenario } from './fixtures/crash-scenario.ts';
import { loadScenario } from './fixtures/load-scenario.ts';
import { type PostgresServer, startPostgres } from './fixtures/postgres.ts';
import { troubleScenario } from './fixtures/trouble-scenario.ts';

/** One part of the soak: gives whether all came out as it must. */
type Part = (rounds: number, server: PostgresServer | undefined) => Promise<boolean>;

const print = (line: string) => void process.stdout.write(`${line}\n`);

const crashes: Part = async (rounds, server) => {
  let sound = true;
  const report = (engine: string, seed: number, result: CrashResult): void => {
    const exact = result.missed === 0 && result.doubled === 0 && result.uncertain === 0;
    sound &&= exact;
    print(`${exact ? 'exactly once' : 'NOT EXACT'} on ${engine}, seed ${seed}: ${JSON.stringify(result)}`);
  };
  const options = { canLookUp: true, withoutLookup: 'once', targets: 200, kills: 40 } as const;
  for (let seed = 1; seed <= rounds; seed += 1) {
    report('SQLite', seed, await crashScenario({ ...options, seed }));
    if (server) report('PostgreSQL', seed, await crashScenario({ ...options, seed, databaseUrl: await server.createDatabase() }));
  }
  return sound;
};

const trouble: Part = async (rounds, server) => {
  let sound = true;
  await troubleScenario(rounds, server, (what, result) => {
    const { deaths, unanswered, lost } = result;
    const lived = deaths + unanswered + lost === 0;
    sound &&= lived;
    print(`${lived ? 'came through' : 'DID NOT COME THROUGH'}: ${what}: ${JSON.stringify(result)}`);
  });
  return sound;
};

const chaos: Part = async (rounds, server) => {
  let sound = true;
  for (let seed = 1; seed <= rounds; seed += 1) {
    for (const on of server ? [undefined, server] : [undefined]) {
      const figures = await chaosScenario({ server: on, seed, rate: 30, waitsForHeld: true });
      const survived = faultsIn(figures) === 0;
      sound &&= survived;
      print(
        `${survived ? 'came through' : 'DID NOT COME THROUGH'} chaos on ${on ? 'PostgreSQL' : 'SQLite'}, seed ${seed}: ${JSON.stringify(figures)}`,
      );
    }
  }
  return sound;
};

const QUESTIONS_A_SECOND = 500;
const SECONDS = 60;
/** Milliseconds. */
const ACKNOWLEDGED_IN = 1000;

const load: Part = async (rounds, server) => {
  let sound = true;
  for (let round = 1; round <= rounds; round += 1) {
    await loadScenario(QUESTIONS_A_SECOND, SECONDS, server, (where, result) => {
      const held = result.acknowledged.p99 < ACKNOWLEDGED_IN && result.lost + result.twice === 0;
      sound &&= held;
      print(`${held ? 'held' : 'DID NOT HOLD'} ${QUESTIONS_A_SECOND} questions a second on ${where}: ${JSON.stringify(result)}`);
    });
  }
  return sound;
};

const PARTS: Readonly<Record<string, Part>> = { crashes, trouble, chaos, load };
const WITHOUT_NAME = ['crashes', 'trouble', 'chaos'];
const DEFAULT_ROUNDS = 5;

/**
 * Puts digests, stores and the whole program through what can happen to them, over and over, on both engines:
 * `npm run soak -- [crashes|trouble|chaos|load] [ROUNDS]`; all but the load without a name.
 */
async function soak(words: readonly string[]): Promise<boolean> {
  const named = words.filter((word) => Object.hasOwn(PARTS, word));
  const rounds = Number(words.find((word) => /^\d+$/u.test(word)) ?? DEFAULT_ROUNDS);
  const server = await startPostgres();
  let sound = true;
  try {
    for (const name of named.length > 0 ? named : WITHOUT_NAME) {
      if (!(await PARTS[name]?.(rounds, server))) sound = false;
    }
  } finally {
    await server?.dispose();
  }
  return sound;
}

try {
  process.exitCode = (await soak(process.argv.slice(2))) ? 0 : 1;
} catch (fault) {
  if (!(fault instanceof Failure)) throw fault;
  process.stderr.write(`${describeFailure(fault)}\n`);
  process.exitCode = 1;
}
