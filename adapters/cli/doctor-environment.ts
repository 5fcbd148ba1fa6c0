import { Failure, type Pack } from '../../src/index.ts';
import type { SetupFinding } from '../platform-module.ts';
import { settingFaults } from '../setting-remarks.ts';
import { counted } from './briefs-call.ts';
import type { CommandIo } from './cli-command.ts';
import { loadPack } from './load-pack.ts';
import { good, wrong } from './setup-finding.ts';

const OLDEST_NODE = 24;

/** A pack that cannot be read is told of by its own examination. */
async function packAtHand({ configuration: { briefs, documents }, now }: CommandIo): Promise<Pack | undefined> {
  try {
    return await loadPack({ briefs, documents, now });
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

/** Looks at the settings, and at the Node that runs the program. */
export async function examineEnvironment(io: CommandIo): Promise<readonly SetupFinding[]> {
  const { platforms, secretFiles } = io.configuration;
  const node = Number.parseInt(process.versions.node, 10);
  const faults = settingFaults(io.configuration, await packAtHand(io)).map(wrong);
  const names = platforms.map(({ name }) => name);
  const set = `${names.length === 0 ? 'no platform is set up' : `set up: ${names.join(', ')}`}; ${counted(secretFiles.size, 'secret')} from files`;
  return [
    node >= OLDEST_NODE
      ? good(`Node ${process.versions.node}`)
      : wrong(`Node ${process.versions.node} is too old: install Node ${OLDEST_NODE}.`),
    ...(faults.length === 0 ? [good(`the settings do not contradict each other; ${set}`)] : faults),
    ...platforms.flatMap(({ remarks }) => remarks.map(good)),
  ];
}
