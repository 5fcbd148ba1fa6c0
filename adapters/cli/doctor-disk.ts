import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Failure, isLow, megabytes } from '../../src/index.ts';
import { diskSpace } from '../service/disk-space.ts';
import type { CommandIo } from './command.ts';
import { type Finding, good, ill, wrong } from './finding.ts';

/** Looks at the room where the data folder lies, or will lie. */
export async function examineDisk({ configuration }: CommandIo): Promise<readonly Finding[]> {
  const folder = nearestThatExists(configuration.store.dataDirectory);
  try {
    const space = await diskSpace(folder);
    const room = `${megabytes(space.free)} of ${megabytes(space.total)} are free where DATA_DIR lies`;
    return [isLow(space) ? wrong(`${room}: make room before the disk is full`) : good(room)];
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return [ill(error)];
  }
}

function nearestThatExists(folder: string): string {
  const path = resolve(folder);
  return existsSync(path) || dirname(path) === path ? path : nearestThatExists(dirname(path));
}
