import { join, resolve } from 'node:path';
import type { Pack } from '../src/index.ts';
import type { Configuration } from './config.ts';
import { folderFromHere } from './folder-from-here.ts';

/** How a terminal is set up for a pack that was named in its call, and what is said of it. */
export interface OtherPack {
  readonly configuration: Configuration;
  /** A line each. */
  readonly remarks: readonly string[];
}

/**
 * The configuration with which a terminal opens a pack that was named for one call. Its store is a folder of its own in the
 * data folder, called by the pack: that of the configured pack, and the platforms and the port that serve it, are left to
 * it. Gives nothing where the folder named is the one that is configured anyway.
 */
export function otherPack(configuration: Configuration, folder: string, { name }: Pick<Pack, 'name'>): OtherPack | undefined {
  const briefs = resolve(folder);
  if (briefs === configuration.briefs) return undefined;
  const { store, platforms, http } = configuration;
  const dataDirectory = join(store.dataDirectory, name);
  const left = [
    ...(store.databaseUrl === undefined ? [] : ['DATABASE_URL']),
    ...platforms.map((platform) => platform.name),
    ...(http === undefined ? [] : ['PORT']),
  ];
  return {
    configuration: {
      ...configuration,
      briefs,
      store: { dataDirectory, databaseUrl: undefined },
      platforms: [],
      slack: undefined,
      teams: undefined,
      http: undefined,
    },
    remarks: [
      `This terminal opens the pack ${name}, with a store of its own in ${folderFromHere(dataDirectory)}.`,
      ...(left.length === 0 ? [] : [`Left to the pack of BRIEFS_DIR: ${left.join(', ')}.`]),
      `For other commands: BRIEFS_DIR=${folderFromHere(briefs)} DATA_DIR=${folderFromHere(dataDirectory)}${store.databaseUrl === undefined ? '' : ' DATABASE_URL='}`,
    ],
  };
}
