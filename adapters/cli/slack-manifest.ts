import { parseArgs } from 'node:util';
import { Failure } from '../../src/index.ts';
import { slackManifest, slackManifestFaults } from '../slack/manifest.ts';
import { SCOPE_PROFILES } from '../slack/scopes.ts';
import type { CliCommand } from './cli-command.ts';

const HELP = `Usage: npm run slack:manifest -- [--http ADDRESS] [--oauth] [--org] [--scopes PROFILE]

Prints the manifest of the Slack app as JSON: for https://api.slack.com/apps, “Create New App”, “From a manifest”.
Without an address the app uses Socket Mode, which needs no address that Slack can reach.

  --http ADDRESS    https address by which Slack reaches the bot, such as https://sitrep.example
  --oauth           other workspaces install the app too (needs --http)
  --org             an organisation of Enterprise Grid can install it for all its workspaces
  --scopes PROFILE  all, or mentions: the least with which it is asked by mention, by command and directly, and posts
                    digests; what SLACK_SCOPES says without it

Commands begin with SLACK_COMMAND_PREFIX where that is set.
`;

/** `slack-manifest`: prints the manifest of the Slack app. */
export const slackManifestCommand: CliCommand = {
  summary: 'print the manifest of the Slack app',
  async run(argv, { stdout, configuration }) {
    const { values } = readArguments(argv);
    if (values.help) {
      stdout(HELP);
      return 0;
    }
    const publicUrl = values.http?.replace(/\/+$/, '');
    const { figureLinks: linkBase, slackApp } = configuration;
    const wish = { ...slackApp, publicUrl, oauth: values.oauth ?? false, linkBase, isForOrganisation: values.org ?? false };
    const profile = SCOPE_PROFILES.find((one) => one === values.scopes);
    const manifest = slackManifest(profile === undefined ? wish : { ...wish, scopes: profile });
    const faults = slackManifestFaults(manifest);
    if (faults.length > 0) throw new Failure('USAGE', 'Slack would not take this manifest', faults.join('; '), 'see --help');
    stdout(`${JSON.stringify(manifest, undefined, 2)}\n`);
    return 0;
  },
};

function readArguments(argv: readonly string[]) {
  try {
    const read = parseArgs({
      args: [...argv],
      options: {
        http: { type: 'string' },
        oauth: { type: 'boolean' },
        org: { type: 'boolean' },
        scopes: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    const { scopes } = read.values;
    if (scopes !== undefined && !SCOPE_PROFILES.some((one) => one === scopes))
      throw new TypeError(`"${scopes}" is neither all nor mentions`);
    if (read.values.http !== undefined && !URL.canParse(read.values.http)) throw new TypeError(`"${read.values.http}" is no address`);
    if (read.values.oauth && read.values.http === undefined) throw new TypeError('--oauth needs --http: people are sent back to it');
    return read;
  } catch (cause) {
    throw new Failure('USAGE', 'the arguments are not understood', cause instanceof Error ? cause.message : String(cause), 'see --help', {
      cause,
    });
  }
}
