import { spawn } from 'node:child_process';
import { join } from 'node:path';

const MAIN = join(import.meta.dirname, 'main.ts');

/** What a process that was run to its end printed, and what it took. */
export interface FinishedProcess {
  readonly stdout: string;
  readonly seconds: number;
}

/** Runs Node on a file to its end. Rejects when it fails; what it says on stderr goes to ours. */
export function runNode(argv: readonly string[]): Promise<FinishedProcess> {
  const begun = performance.now();
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'inherit'] });
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve({ stdout, seconds: (performance.now() - begun) / 1000 });
      else reject(new Error(`${argv.join(' ')} ended with code ${code}`));
    });
  });
}

/** What a measurement of `main.ts` prints, taken in a process of its own so that memory and compiled code are not shared. */
export async function measureApart(measurement: string, ...argv: readonly string[]): Promise<unknown> {
  const { stdout } = await runNode(['--expose-gc', MAIN, 'measure', measurement, ...argv]);
  return JSON.parse(stdout);
}
