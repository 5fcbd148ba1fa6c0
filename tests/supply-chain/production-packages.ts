import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const PROJECT = join(import.meta.dirname, '../..');
const NESTED = 'node_modules/';

const lockSchema = z.object({
  lockfileVersion: z.literal(3),
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      integrity: z.string().optional(),
      resolved: z.string().optional(),
      dev: z.boolean().default(false),
      optional: z.boolean().default(false),
      hasInstallScript: z.boolean().default(false),
    }),
  ),
});

/** A package as the lock file has it. */
export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression, as its author writes it; absent where nobody says one. */
  readonly license?: string;
  readonly integrity?: string;
  /** An address that it would be fetched from, whatever registry is set. */
  readonly resolved?: string;
  /** It is needed to run the bot, and not only to work on it. */
  readonly isProduction: boolean;
  /** It is for some systems alone, or for one way of running. */
  readonly isOptional: boolean;
  readonly hasInstallScript: boolean;
}

/** Every package of the lock file; of one that is there in several versions each. */
export function lockedPackages(): LockedPackage[] {
  const { packages } = lockSchema.parse(JSON.parse(readFileSync(join(PROJECT, 'package-lock.json'), 'utf8')));
  return Object.entries(packages).flatMap(([path, { version, license, integrity, resolved, dev, optional, hasInstallScript }]) => {
    if (path === '') return [];
    const name = path.slice(path.lastIndexOf(NESTED) + NESTED.length);
    return [
      {
        name,
        version: version ?? '',
        isProduction: !dev,
        isOptional: optional,
        hasInstallScript,
        ...(license === undefined ? {} : { license }),
        ...(integrity === undefined ? {} : { integrity }),
        ...(resolved === undefined ? {} : { resolved }),
      },
    ];
  });
}
