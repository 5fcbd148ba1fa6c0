import { Failure } from '../../src/index.ts';
import type { SetupFinding } from '../platform-module.ts';
import type { CommandIo } from './cli-command.ts';
import { loadPack } from './load-pack.ts';
import { good, ill } from './setup-finding.ts';

/** Looks at whether the pack can be read, and its quotations hold. */
export async function examinePack({ configuration, now }: CommandIo): Promise<readonly SetupFinding[]> {
  const { briefs, documents } = configuration;
  try {
    const { name, facts, sources, feeds = [] } = await loadPack({ briefs, documents, now });
    const feed = feeds.length > 0 && configuration.documentHosts.length === 0 ? [ill(NO_HOSTS)] : [];
    return [good(`the pack ${name} holds ${facts.length} facts from ${sources.length} documents, and no fault`), ...feed];
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return [ill(error)];
  }
}

const NO_HOSTS = new Failure(
  'CONFIGURATION_INVALID',
  'The pack has feeds, and none can be fetched.',
  'DOCUMENT_HOSTS names no host.',
  'Name the hosts of the feeds in it.',
);
