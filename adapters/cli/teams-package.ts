import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure } from '../../src/index.ts';
import { type AppPackage, appPackage } from '../teams/app-package.ts';
import type { ManifestParts } from '../teams/manifest.ts';
import type { CliCommand } from './cli-command.ts';

const HELP = `Usage: npm run teams:package -- --developer NAME --website ADDRESS [options]

Writes the package of the Teams app (manifest and icons): for "Upload a custom app" in Teams, or the admin centre.

  --developer NAME   who publishes the app
  --website ADDRESS  https address of the publisher
  --privacy ADDRESS  of its privacy statement; the website without it
  --terms ADDRESS    of its terms of use; the website without it
  --app-id ID        of the app; TEAMS_APP_ID without it
  --version NUMBER   such as 1.0.1; each upload needs a higher one; 1.0.0 without it
  --out FILE         sitrep-teams.zip without it
`;

const OPTIONS = {
  developer: { type: 'string' },
  website: { type: 'string' },
  privacy: { type: 'string' },
  terms: { type: 'string' },
  'app-id': { type: 'string' },
  version: { type: 'string' },
  out: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function misused(why: string, cause?: unknown): Failure {
  return new Failure('USAGE', 'the package of the Teams app cannot be made', why, 'see npm run teams:package -- --help', { cause });
}

function readArguments(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS }).values;
  } catch (cause) {
    throw misused(cause instanceof Error ? cause.message : String(cause), cause);
  }
}

function make(parts: ManifestParts): AppPackage {
  try {
    return appPackage(parts);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw misused(cause.message, cause);
  }
}

/** What the official schema of the manifest finds; undefined where its package is not installed. */
async function schemaFaults(manifest: object): Promise<readonly string[] | undefined> {
  const schemas = await import('@microsoft/app-manifest').catch(() => undefined);
  if (!schemas) return undefined;
  const read = schemas.TeamsManifestConverter.jsonToManifest(JSON.stringify(manifest));
  return schemas.AppManifestUtils.validateAgainstSchema(read);
}

/** `teams-package`: writes the package of the Teams app. */
export const teamsPackage: CliCommand = {
  summary: 'write the package of the Teams app',
  async run(argv, { stdout, configuration }) {
    const values = readArguments(argv);
    if (values.help) {
      stdout(HELP);
      return 0;
    }
    const { teams } = configuration;
    const configured = teams && teams.access !== 'playground' ? teams.access.appId : undefined;
    const appId = values['app-id'] ?? configured;
    const { developer, website, version = '1.0.0', out = 'sitrep-teams.zip' } = values;
    if (appId === undefined || !GUID.test(appId)) throw misused('--app-id, or TEAMS_APP_ID, must name the app');
    if (developer === undefined || website === undefined) throw misused('--developer and --website must say who publishes it');
    const publisher = { name: developer, website, privacy: values.privacy ?? website, terms: values.terms ?? website };
    const made = make({ appId, version, publisher });
    const faults = await schemaFaults(made.manifest);
    if (faults && faults.length > 0) throw misused(faults.join('; '));
    const file = resolve(out);
    await writeFile(file, made.archive);
    stdout(
      `${file}\n${faults ? 'It fits the official schema.' : 'It was not compared with the official schema: install the development dependencies for that.'}\n`,
    );
    return 0;
  },
};
