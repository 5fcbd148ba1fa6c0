import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const PROJECT = join(import.meta.dirname, '..');
const MAIN = join(import.meta.dirname, 'main.ts');
const TOLD_AT_EXIT = join(import.meta.dirname, 'told-at-exit.ts');

/** Where a child writes what it used. */
export const USAGE_STREAM = 3;

const usageSchema = z.object({ userCPUTime: z.number(), systemCPUTime: z.number(), maxRSS: z.number() });
const scriptsSchema = z.object({ scripts: z.record(z.string(), z.string()) });

/** What a process that was run to its end printed, and what it used of CPU and, at its peak, of memory. */
export interface FinishedProcess {
  readonly stdout: string;
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
}

/** The command line of an npm script that ships, without `node`. */
export function shippedCommand(script: string): string[] {
  const { scripts } = scriptsSchema.parse(JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')));
  return (scripts[script] ?? '').split(' ').slice(1);
}

/** The flags of Node that ship: what is measured without them is a program that nobody runs. */
function shippedFlags(): string[] {
  const command = shippedCommand('ask');
  return command.slice(
    0,
    command.findIndex((argument) => argument.startsWith('adapters/') && argument.endsWith('.ts')),
  );
}

/** Runs Node in the project to its end, with our environment or the one given. Rejects when it fails; what it says on stderr goes to ours. */
export function runNode(argv: readonly string[], environment?: Readonly<Record<string, string>>): Promise<FinishedProcess> {
  const child = spawn(process.execPath, ['--import', TOLD_AT_EXIT, ...argv], {
    cwd: PROJECT,
    ...(environment && { env: environment }),
    stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
  });
  const told = { stdout: '', usage: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    told.stdout += text;
  });
  child.stdio[USAGE_STREAM]?.on('data', (bytes: Buffer) => {
    told.usage += bytes.toString('utf8');
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code !== 0) return reject(new Error(`${argv.join(' ')} ended with code ${code}`));
      const { userCPUTime, systemCPUTime, maxRSS } = usageSchema.parse(JSON.parse(told.usage));
      resolve({ stdout: told.stdout, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMegabytes: (maxRSS * 1024) / 1e6 });
    });
  });
}

/** What a measurement of `main.ts` prints, taken in a process of its own so that memory and compiled code are not shared. */
export async function measureApart(measurement: string, ...argv: readonly string[]): Promise<unknown> {
  const { stdout } = await runNode(['--expose-gc', ...shippedFlags(), MAIN, 'measure', measurement, ...argv]);
  return JSON.parse(stdout);
}
