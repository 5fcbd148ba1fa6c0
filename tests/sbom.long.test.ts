import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { lockedPackages } from './supply-chain/production-packages.ts';

const bomSchema = z.object({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.string(),
  metadata: z.object({ component: z.object({ 'bom-ref': z.string().startsWith('sitrep@') }) }),
  components: z.array(z.object({ name: z.string(), version: z.string(), purl: z.string().startsWith('pkg:npm/') })),
});

describe('npm run sbom', () => {
  // Without the development packages npm leaves out some that both need (pg, zod), so the list is of all.
  it('lists every package that is installed to run the bot, each by name, version and package address', () => {
    const { stdout, status } = spawnSync('npm', ['run', '-s', 'sbom'], {
      cwd: join(import.meta.dirname, '..'),
      encoding: 'utf8',
      maxBuffer: 64_000_000,
    });
    expect(status).toBe(0);
    const { components } = bomSchema.parse(JSON.parse(stdout));
    const listed = new Set(components.map(({ name, version }) => `${name} ${version}`));
    const production = lockedPackages().filter(({ isProduction, isOptional }) => isProduction && !isOptional);
    expect(production.length).toBeGreaterThan(100);
    expect(production.map(({ name, version }) => `${name} ${version}`).filter((one) => !listed.has(one))).toEqual([]);
  });
});
