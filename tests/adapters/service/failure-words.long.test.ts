import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exposition } from '../../../adapters/service/exposition.ts';
import { createMetrics } from '../../../adapters/service/metrics.ts';
import { operatorReports } from '../../../adapters/service/operator-reports.ts';
import { failureWords, isForReaders } from '../../../src/desk/failure-words.ts';
import { ACTIONS, Failure, type FailureCode } from '../../../src/index.ts';
import { NOW, openDesk, textOf } from '../../fixtures/desk.ts';

const PROJECT = join(import.meta.dirname, '../../..');
const read = (path: string) => readFileSync(join(PROJECT, path), 'utf8');

/** Every code that there is, as the type names them. */
const CODES = Array.from(read('src/model/failure.ts').matchAll(/^ {2}\| '([A-Z_]+)'/gmu), ([, code = '']) => code as FailureCode);

/** What only somebody who runs the bot should read. */
const INTERNALS =
  'The database at db.intern.example:5432/sitrep said: relation "ledger" does not exist (select * from /var/lib/sitrep/data)';
const hostile = (code: FailureCode) =>
  new Failure(code, INTERNALS, `${INTERNALS} (why)`, `sqlite3 /var/lib/sitrep.db .recover; DATABASE_URL`);
/** Hosts, ports, addresses, paths, SQL and names of variables. */
const SHOWS_INTERNALS = /\w\.\w+\.\w|:\d{2,}|\d+\.\d+\.\d+|\/\w|\bselect\b|\btable|relation|sqlite|postgres|_DIR|_URL|schema/iu;

/** What is wrong with a file that somebody gave, which that person can mend. */
const OF_FILES: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'FILE_UNREACHABLE',
  'DOCUMENT_FORMAT_UNKNOWN',
  'DOCUMENT_TOO_LARGE',
  'DOCUMENT_UNREADABLE',
]);

describe('a failure as readers see it', () => {
  it.each(CODES.filter((code) => !isForReaders(hostile(code))))('%s names no host, port, path, schema or variable', (code) => {
    const { what, remedy } = failureWords(hostile(code));
    expect(`${what} ${remedy}`.replaceAll('A table', '')).not.toMatch(SHOWS_INTERNALS);
    expect(what).toMatch(/^[A-Z].+\.$/u);
    expect(remedy).toMatch(OF_FILES.has(code) ? /^Send / : /operators|those who run the bot/u);
  });

  it('is told in the plainest words where its code is new', () => {
    const { what } = failureWords(hostile('SOMETHING_NEW' as FailureCode));
    expect(what).toBe('This could not be done.');
  });

  it('is in the words of its maker only where the core makes it, which knows of no machine', () => {
    const made = globSync('adapters/**/*.ts', { cwd: PROJECT })
      .filter((path) => !/^adapters\/(?:cli|console|main)\b/.test(path))
      .flatMap((path) => Array.from(read(path).matchAll(/new Failure\(\s*'([A-Z_]+)'/gu), ([, code = '']) => code as FailureCode));
    expect(made.length).toBeGreaterThan(10);
    expect(made.filter((code) => isForReaders(hostile(code)))).toEqual([]);
  });

  it.each(CODES)('%s shows nothing of the machine at any door of the desk', async (code) => {
    if (isForReaders(hostile(code))) return;
    const { act, ask } = await openDesk({ storeFailure: hostile(code), role: 'operator' });
    const question = await ask('How many keepers does the fund employ?');
    const replies = [
      question,
      await act({ kind: 'command', name: 'sitrep', text: 'status' }),
      await act({ kind: 'command', name: 'brief', text: 'subscribe morning' }),
      await act({ kind: 'command', name: 'review', text: 'questions' }),
      await act({ kind: 'home' }),
      await act({ kind: 'button', action: ACTIONS.followFigure, value: 'grant' }),
    ];
    for (const reply of replies)
      expect(JSON.stringify(reply)).not.toMatch(/intern\.example|5432|\/var\/lib|relation|\.recover|DATABASE_URL/u);
    expect(textOf(question)).toContain(`(${code})`);
  });
});

describe('the same failure as operators see it', () => {
  it('is in the log whole, once a minute, and counted each time', async () => {
    const lines: string[] = [];
    const metrics = createMetrics();
    let now = NOW;
    const told = operatorReports(
      metrics,
      (line) => void lines.push(line),
      () => now,
    );
    const failure = hostile('STORE_UNAVAILABLE');
    for (let times = 0; times < 5; times += 1) told.desk({ kind: 'failed', interaction: 'question', failure });
    told.desk({ kind: 'failed', interaction: 'question', failure: new Failure('USAGE', 'No.', 'It is none.', 'Begin with list.') });
    now = '2023-12-01T12:01:01.000Z';
    told.desk({ kind: 'failed', interaction: 'question', failure });
    expect(lines).toEqual([expect.stringContaining(INTERNALS), expect.stringContaining('(4 more like this in between)')]);
    expect(await exposition([metrics.registry])).toContain('sitrep_failures_total{code="STORE_UNAVAILABLE"} 6');
  });
});
