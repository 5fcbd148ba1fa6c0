import { parseArgs } from 'node:util';
import { Failure } from '../../src/index.ts';
import { manifestFaults, slackManifest } from '../slack/manifest.ts';
import type { Command } from './command.ts';

const HELP = `Usage: npm run slack:manifest -- [--http ADDRESS] [--oauth]

Prints the manifest of the Slack app as JSON: for https://api.slack.com/apps, “Create New App”, “From a manifest”.
Without an address the app uses Socket Mode, which needs no address that Slack can reach.

  --http ADDRESS  https address by which Slack reaches the bot, such as https://sitrep.example
  --oauth         other workspaces install the app too (needs --http)
`;

/** `slack-manifest`: prints the manifest of the Slack app. */
export const slackManifestCommand: Command = {
  summary: 'print the manifest of the Slack app',
  async run(argv, { stdout, configuration }) {
    const { values } = readArguments(argv);
    if (values.help) {
      stdout(HELP);
      return 0;
    }
    const publicUrl = values.http?.replace(/\/+$/, '');
    const manifest = slackManifest({ publicUrl, oauth: values.oauth ?? false, linkBase: configuration.figureLinks });
    const faults = manifestFaults(manifest);
    if (faults.length > 0) throw new Failure('USAGE', 'Slack would not take this manifest', faults.join('; '), 'see --help');
    stdout(`${JSON.stringify(manifest, undefined, 2)}\n`);
    return 0;
  },
};

function readArguments(argv: readonly string[]) {
  try {
    const read = parseArgs({
      args: [...argv],
      options: { http: { type: 'string' }, oauth: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    });
    if (read.values.http !== undefined && !URL.canParse(read.values.http)) throw new TypeError(`"${read.values.http}" is no address`);
    if (read.values.oauth && read.values.http === undefined) throw new TypeError('--oauth needs --http: people are sent back to it');
    return read;
  } catch (cause) {
    throw new Failure('USAGE', 'the arguments are not understood', cause instanceof Error ? cause.message : String(cause), 'see --help', {
      cause,
    });
  }
}
