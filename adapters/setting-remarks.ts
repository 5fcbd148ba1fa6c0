import { statSync } from 'node:fs';
import { nearestName, type Pack } from '../src/index.ts';
import { type Configuration, environmentSchema } from './config.ts';
import { PLATFORMS } from './platforms.ts';

const OUR_PREFIXES = ['SITREP_', 'MODEL_', ...PLATFORMS.map(({ name }) => `${name.toUpperCase()}_`)];
/** Shorter names, and those that begin otherwise, are near to too many that belong to others. */
const SHORTEST_COMPARED = 8;
const OTHERS = 0o077;

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

/**
 * What in the settings is possible and yet probably not meant, a line for each: variables that are none, clearances for,
 * and a language model of, audiences that are none, a folder that others can enter. None of it keeps the bot from starting.
 */
export function settingRemarks(configuration: Configuration, pack: Pack): string[] {
  return [
    ...unknownVariables(configuration),
    ...unknownAudiences(configuration, pack),
    ...unknownModelAudiences(configuration, pack),
    ...openFolder(configuration),
    ...configuration.platforms.flatMap(({ remarks }) => remarks),
  ];
}
