import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { startProgram } from '../fixtures/running-program.ts';
import { attributesOf, traceCollector } from '../fixtures/trace-collector.ts';

const PROGRAM_RUNS = 120_000;
const lineSchema = z.looseObject({ level: z.string(), time: z.iso.datetime(), msg: z.string() });
const linesOf = (errors: string) => errors.split('\n').filter((line) => line !== '');

function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-log-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

describe('the program, where nobody watches', { timeout: PROGRAM_RUNS }, () => {
  it('writes an object on each line, tells of itself as of its packs, and sends its traces before it ends', async () => {
    const collector = await traceCollector();
    const program = startProgram({ DATA_DIR: dataFolder(), OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint });
    await program.until(program.isReady);
    expect(await program.metric('process_resident_memory_bytes')).toBeGreaterThan(10_000_000);
    expect(await program.metric('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThanOrEqual(0);
    expect(await program.metric('sitrep_ledger_current')).toBe(1);
    const { code, errors } = await program.end('SIGTERM');
    expect(code).toBe(0);
    const lines = linesOf(errors).map((line) => lineSchema.parse(JSON.parse(line)));
    expect(lines).toContainEqual(expect.objectContaining({ level: 'info', msg: expect.stringMatching(/^Health and metrics are on /u) }));
    const packs = collector.spans().map((span) => attributesOf(span)['sitrep.pack']);
    expect(new Set(packs)).toEqual(new Set(['nato-ukraine']));
  });

  it('writes why it cannot start on a line, too, and in words where that is set', async () => {
    const wrong = { DATA_DIR: dataFolder(), RETENTION_DAYS: 'x' };
    const { code, errors } = await startProgram(wrong).ended;
    expect(code).toBe(1);
    expect(linesOf(errors).map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ level: 'error', code: 'CONFIGURATION_INVALID', msg: expect.stringContaining('RETENTION_DAYS') }),
    ]);
    const inWords = await startProgram({ ...wrong, LOG_FORMAT: 'text' }).ended;
    expect(inWords.errors).toMatch(/^CONFIGURATION_INVALID: .+\n {2}Why: RETENTION_DAYS/u);
  });
});
