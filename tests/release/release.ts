import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What is released, of which project, and what must pass before: commands of a shell, one after another. */
export interface Release {
  readonly project: string;
  readonly version: string;
  /** The day in words: `1 December 2026`. */
  readonly day: string;
  readonly checks: readonly string[];
}

/** A release that cannot be: why not, and what to do. */
export class ReleaseRefused extends Error {}

const VERSION = /^(\d+)\.(\d+)\.(\d+)$/u;
const UNRELEASED = /^## Unreleased\n(?<entries>[\s\S]*?)(?=^## |$(?![\s\S]))/mu;
const packageSchema = z.object({ version: z.string() });
const DEPLOYED = 'deploy/kubernetes/kustomization.yaml';

function numbersOf(version: string): number[] {
  return VERSION.exec(version)?.slice(1).map(Number) ?? [];
}

function isLater(version: string, before: string): boolean {
  const [numbers, old] = [numbersOf(version), numbersOf(before)];
  const at = numbers.findIndex((number, index) => number !== old[index]);
  return at >= 0 && (numbers[at] ?? 0) > (old[at] ?? 0);
}

/**
 * Makes a release: checks, writes version and heading, commits and tags. Nothing is written before all checks have passed,
 * and nothing is pushed.
 * @throws ReleaseRefused where the version is none, is no later one or is tagged, the tree is not clean, nothing has
 * changed, or a check fails
 */
export function release({ project, version, day, checks }: Release): void {
  const run = (command: string, ...rest: readonly string[]) => execFileSync(command, rest, { cwd: project, encoding: 'utf8' });
  const changes = readFileSync(join(project, 'CHANGELOG.md'), 'utf8');
  const { version: before } = packageSchema.parse(JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')));

  if (!VERSION.test(version)) throw new ReleaseRefused(`"${version}" is no version: name three numbers, such as 0.2.0`);
  if (!isLater(version, before)) throw new ReleaseRefused(`${version} does not come after ${before}: name a later version`);
  if (run('git', 'tag', '--list', `v${version}`) !== '') throw new ReleaseRefused(`v${version} is tagged: name a later version`);
  if (run('git', 'status', '--porcelain') !== '') throw new ReleaseRefused('the tree is not clean: commit or put away what has changed');
  if (!UNRELEASED.exec(changes)?.groups?.entries?.trim()) {
    throw new ReleaseRefused('CHANGELOG.md has nothing under "Unreleased": write what users will notice');
  }
  for (const check of checks) {
    try {
      execFileSync(check, { cwd: project, shell: true, stdio: 'inherit' });
    } catch (cause) {
      throw new ReleaseRefused(`"${check}" fails: mend that first`, { cause });
    }
  }

  run('npm', 'version', version, '--no-git-tag-version');
  writeFileSync(join(project, 'CHANGELOG.md'), changes.replace('## Unreleased\n', `## Unreleased\n\n## ${version}, ${day}\n`));
  const deployed = readFileSync(join(project, DEPLOYED), 'utf8');
  writeFileSync(join(project, DEPLOYED), deployed.replace(`newTag: ${before}`, `newTag: ${version}`));
  run('git', 'commit', '--quiet', '--all', '--message', `Release ${version}`);
  run('git', 'tag', '--annotate', `v${version}`, '--message', `Sitrep ${version}`);
}
