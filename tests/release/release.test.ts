import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ReleaseRefused, release } from './release.ts';

const CHANGES = '# Changes\n\n## Unreleased\n\n- Answers are better.\n\n## 0.1.0, 22 November 2026\n\n- All of it.\n';

let project: string;
const git = (...rest: readonly string[]) => execFileSync('git', rest, { cwd: project, encoding: 'utf8' });
const textOf = (path: string) => readFileSync(join(project, path), 'utf8');
const make = (version: string, ...checks: readonly string[]) => release({ project, version, day: '1 December 2026', checks });

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'sitrep-release-'));
  git('init', '--quiet');
  git('config', 'user.name', 'A maintainer');
  git('config', 'user.email', 'maintainer@example.org');
  writeFileSync(join(project, 'package.json'), '{ "name": "sitrep", "version": "0.1.0" }\n');
  writeFileSync(join(project, 'CHANGELOG.md'), CHANGES);
  mkdirSync(join(project, 'deploy/kubernetes'), { recursive: true });
  writeFileSync(join(project, 'deploy/kubernetes/kustomization.yaml'), 'images:\n  - { name: sitrep, newName: sitrep, newTag: 0.1.0 }\n');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'A project');
});
afterEach(() => rmSync(project, { recursive: true }));

describe('a release', () => {
  it('writes the version wherever it stands, dates what has changed, commits and tags', () => {
    make('0.2.0', 'true');
    expect(JSON.parse(textOf('package.json')).version).toBe('0.2.0');
    expect(textOf('CHANGELOG.md')).toBe(CHANGES.replace('## Unreleased\n', '## Unreleased\n\n## 0.2.0, 1 December 2026\n'));
    expect(textOf('deploy/kubernetes/kustomization.yaml')).toContain('newTag: 0.2.0');
    expect(git('status', '--porcelain')).toBe('');
    expect(git('log', '-1', '--format=%s')).toBe('Release 0.2.0\n');
    expect(git('tag', '--points-at', 'HEAD')).toBe('v0.2.0\n');
  });

  it.each(['', '1', 'v0.2.0', '0.2', '0.1.0', '0.0.9'])('is refused as version "%s"', (version) => {
    expect(() => make(version, 'true')).toThrow(ReleaseRefused);
  });

  it('is refused twice', () => {
    make('0.2.0', 'true');
    expect(() => make('0.2.0', 'true')).toThrow('does not come after 0.2.0');
  });

  it('is refused where nothing has changed for users', () => {
    make('0.2.0', 'true');
    expect(() => make('0.3.0', 'true')).toThrow('nothing under "Unreleased"');
  });

  it('is refused where the tree is not clean', () => {
    appendFileSync(join(project, 'CHANGELOG.md'), '- More.\n');
    expect(() => make('0.2.0', 'true')).toThrow('not clean');
  });

  it('leaves everything as it was where a check fails', () => {
    expect(() => make('0.2.0', 'true', 'false')).toThrow('"false" fails');
    expect(git('status', '--porcelain')).toBe('');
    expect(git('tag', '--list')).toBe('');
    expect(textOf('package.json')).toContain('0.1.0');
  });
});
