import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { asFailure } from '../../src/index.ts';
import { loadPack } from './load-pack.ts';
import type { PackOutcome } from './pack-outcome.ts';

const dataSchema = z.object({ briefs: z.string(), documents: z.string().optional(), now: z.string() });

async function outcome(): Promise<PackOutcome> {
  try {
    return { kind: 'read', pack: await loadPack(dataSchema.parse(workerData)) };
  } catch (error) {
    const { code, message, why, remedy } = asFailure(error, 'The pack could not be read.');
    return { kind: 'failed', code, message, why, remedy };
  }
}

parentPort?.postMessage(await outcome());
