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

/** The Node.js that work on the project brings along puts itself beside the packages when it is installed. */
const OWN_RUNTIME = /^node-(?:bin-setup|linux|darwin|win)\S* /u;

describe('npm run sbom', () => {
  it('lists what is installed to run the bot, each by name, version and package address', () => {
    const { stdout, status } = spawnSync('npm', ['run', '-s', 'sbom'], {
      cwd: join(import.meta.dirname, '..'),
      encoding: 'utf8',
      maxBuffer: 64_000_000,
    });
    expect(status).toBe(0);
    const { components } = bomSchema.parse(JSON.parse(stdout));
    const production = new Set(lockedPackages().flatMap(({ isProduction, name, version }) => (isProduction ? [`${name} ${version}`] : [])));
    const listed = components.map(({ name, version }) => `${name} ${version}`);
    expect(listed.length).toBeGreaterThan(100);
    expect(listed.filter((one) => !production.has(one) && !OWN_RUNTIME.test(one))).toEqual([]);
  });
});
