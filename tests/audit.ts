import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { auditOutcome } from './supply-chain/audit-outcome.ts';

/** Asks whoever keeps the registry's advisories of the packages that the bot runs with; where nobody answers, that is said. */
const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  cwd: join(import.meta.dirname, '..'),
  encoding: 'utf8',
  maxBuffer: 64_000_000,
});
const { line, isGood } = auditOutcome(stdout);
process.stdout.write(`${line}\n`);
process.exitCode = isGood ? 0 : 1;
