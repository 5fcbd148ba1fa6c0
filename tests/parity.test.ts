import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CAPABILITIES, parityPage } from './fixtures/parity.ts';

const rows = CAPABILITIES.flatMap(({ what, slack, teams, mattermost }) => [
  ['Slack', what, slack] as const,
  ['Teams', what, teams] as const,
  ['Mattermost', what, mattermost] as const,
]);

describe('what each platform can do', () => {
  it('is as the page says', () => {
    expect(readFileSync(join(import.meta.dirname, '../docs/parity.md'), 'utf8')).toBe(parityPage());
  });

  it.each(rows)('%s: %s, shown by a test', (_, __, { shownBy: [file, title] }) => {
    const [path = file] = globSync(file.startsWith('contracts/') ? `${file}.ts` : `**/${file}.test.ts`, { cwd: import.meta.dirname });
    expect(readFileSync(join(import.meta.dirname, path), 'utf8').replaceAll('’', "'")).toContain(`'${title}`);
  });
});
