import { statSync } from 'node:fs';
import { nearestName, type Pack } from '../src/index.ts';
import { type Configuration, environmentSchema } from './config.ts';
import { PLATFORMS } from './platforms.ts';

const OUR_PREFIXES = ['SITREP_', 'MODEL_', ...PLATFORMS.map(({ name }) => `${name.toUpperCase()}_`)];
/** Shorter names, and those that begin otherwise, are near to too many that belong to others. */
const SHORTEST_COMPARED = 8;
const OTHERS = 0o077;
const EVERYBODY = 0o007;

function unknownVariables({ otherVariables }: Configuration): string[] {
  const compared = Object.keys(environmentSchema.shape).filter((name) => name.length >= SHORTEST_COMPARED);
  return otherVariables.flatMap((name) => {
    const alike = compared.filter((one) => one[0] === name[0]?.toUpperCase());
    const near = name.length >= SHORTEST_COMPARED ? nearestName(name.toUpperCase(), alike) : undefined;
    if (near !== undefined) return [`${name} is set, and is no variable of Sitrep: is ${near} meant?`];
    return OUR_PREFIXES.some((prefix) => name.startsWith(prefix)) ? [`${name} is set, and is no variable of Sitrep.`] : [];
  });
}

function unknownAudiences({ clearances }: Configuration, { audiences }: Pack): string[] {
  return Array.from(clearances).flatMap(([address, audience]) =>
    audiences.includes(audience)
      ? []
      : [`CLEARANCES gives ${address} the audience ${audience}, which the pack does not have: it has ${audiences.join(', ')}.`],
  );
}

function unknownModelAudiences({ model }: Configuration, { audiences }: Pack): string[] {
  return [...(model?.audiences ?? [])].flatMap((audience) =>
    audiences.includes(audience)
      ? []
      : [`MODEL_AUDIENCES names ${audience}, which the pack does not have: it has ${audiences.join(', ')}.`],
  );
}

/** A folder that is nobody's own, such as one made before, is left as it is: others may depend on it. */
function openFolder({ store: { dataDirectory } }: Configuration): string[] {
  const found = statSync(dataDirectory, { throwIfNoEntry: false });
  if (process.platform === 'win32' || !found?.isDirectory() || (found.mode & OTHERS) === 0) return [];
  const mode = (found.mode & 0o777).toString(8);
  return [
    `DATA_DIR ${dataDirectory} can be entered by others (mode ${mode}): chmod 700 keeps them out. Files in it are for the bot alone.`,
  ];
}

/** What the variables of Node ask for that Node does not do by them alone. */
function unusedProxy({ otherVariables }: Configuration): string[] {
  const proxy = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'].find((name) => otherVariables.includes(name));
  if (proxy === undefined || otherVariables.includes('NODE_USE_ENV_PROXY')) return [];
  return [`${proxy} is set and not used: Node goes through a proxy only with NODE_USE_ENV_PROXY=1 (docs/settings.md).`];
}

/** Secrets in files that others than the bot's account and its group can read. */
function openSecrets({ secretFiles }: Configuration): string[] {
  return Array.from(secretFiles).flatMap(([name, { path }]) => {
    const found = statSync(path, { throwIfNoEntry: false });
    if (process.platform === 'win32' || !found || (found.mode & EVERYBODY) === 0) return [];
    return [`${name}_FILE names ${path}, which everybody on this machine can read: chmod o-rwx keeps them out.`];
  });
}

/** What in the settings cannot be meant as it stands, a line for each; none of it keeps the bot from starting. */
export function settingFaults(configuration: Configuration, pack: Pack | undefined): string[] {
  return [
    ...unknownVariables(configuration),
    ...configuration.contradictions,
    ...(pack ? unknownAudiences(configuration, pack) : []),
    ...(pack ? unknownModelAudiences(configuration, pack) : []),
    ...openFolder(configuration),
    ...openSecrets(configuration),
    ...unusedProxy(configuration),
  ];
}

/**
 * What in the settings is possible and yet probably not meant, a line for each: variables that are none, clearances for,
 * and a language model of, audiences that are none, a folder that others can enter. None of it keeps the bot from starting.
 */
export function settingRemarks(configuration: Configuration, pack: Pack): string[] {
  return [...settingFaults(configuration, pack), ...configuration.platforms.flatMap(({ remarks }) => remarks)];
}
