import { Failure, isLow, megabytes } from '../../src/index.ts';
import type { SetupFinding } from '../platform-module.ts';
import { diskSpace } from '../service/disk-space.ts';
import type { CommandIo } from './cli-command.ts';
import { good, ill, wrong } from './setup-finding.ts';

/** Looks at the room where the data folder lies, or will lie. */
export async function examineDisk({ configuration }: CommandIo): Promise<readonly SetupFinding[]> {
  try {
    const space = await diskSpace(configuration.store.dataDirectory);
    const room = `${megabytes(space.free)} of ${megabytes(space.total)} are free where DATA_DIR lies`;
    return [isLow(space) ? wrong(`${room}: make room before the disk is full`) : good(room)];
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return [ill(error)];
  }
}
