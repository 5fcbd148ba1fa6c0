import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { runCommandLine } from '../adapters/cli.ts';
import { type Environment, readConfiguration } from '../adapters/config.ts';
import { openStore } from '../adapters/database/store.ts';
import { REVIEW_USAGE } from '../src/index.ts';
import type { LedgerEntry } from '../src/model/ledger-entry.ts';
import { bridgeDocument, bridgeProposal } from './fixtures/bridge-candidates.ts';
import { DOCUMENTS_FOLDER, PACK_FOLDER } from './fixtures/pack.ts';
import { type Script, scriptedModel } from './fixtures/scripted-model.ts';

const NOW = '2024-11-01T09:00:00.000Z';
const shownSchema = z.object({
  done: z.boolean(),
  code: z.string().optional(),
  faults: z.record(z.string(), z.string()).optional(),
  text: z.string(),
  rows: z.array(z.record(z.string(), z.string())).optional(),
});

/** A call as a shell takes it apart: the words, and what is given by name with all of its words as one. */
function splitOptions(call: string): string[] {
  const [plain = '', ...given] = call.split(/ (?=--)/u);
  return [
    ...plain.split(' '),
    ...given.flatMap((option) =>
      option
        .replace(/"/gu, '')
        .split(/ (.*)/su)
        .filter((part) => part !== ''),
    ),
  ];
}

/** The command over a store of its own that holds a document and what is proposed from it. */
async function openTerminal(
  environment: Environment = {},
  proposals: readonly LedgerEntry[] = [bridgeProposal('c-one'), bridgeProposal('c-two')],
) {
  const folder = await mkdtemp(join(tmpdir(), 'sitrep-review-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const configuration = {
    ...readConfiguration({ DATA_DIR: folder, BRIEFS_DIR: PACK_FOLDER, ...environment }),
    documents: DOCUMENTS_FOLDER,
  };
  const store = await openStore(configuration.store);
  for (const [source, some] of Map.groupBy(proposals, ({ passage }) => passage?.source))
    await store.documents.archive(bridgeDocument(source), some);
  await store.close();
  let minute = 0;

  const run = async (argv: readonly string[], lines: readonly string[] = []) => {
    const [out, err]: [string[], string[]] = [[], []];
    minute += 1;
    const code = await runCommandLine(['review', ...argv], {
      stdout: (text) => void out.push(text),
      stderr: (text) => void err.push(text),
      account: 'tester',
      stdin: (async function* () {
        yield* lines;
      })(),
      input: () => process.stdin,
      configuration,
      now: new Date(Date.parse(NOW) + minute * 60_000).toISOString(),
    });
    return { code, stdout: out.join(''), stderr: err.join('') };
  };
  const json = async (...argv: string[]) => {
    const { code, stdout } = await run([...argv, '--json']);
    return { exit: code, ...shownSchema.parse(JSON.parse(stdout)) };
  };
  const entries = async () => {
    const opened = await openStore(configuration.store);
    const read = await opened.ledger.read(0, 100);
    await opened.close();
    return read.map(({ entry }) => entry);
  };
  return { run, json, entries };
}

describe('npm run review', () => {
  it('lists what waits, as a table and as JSON', async () => {
    const { run, json } = await openTerminal();
    expect((await run(['list'])).stdout).toContain('2 candidates wait');
    const { exit, done, rows } = await json('list');
    expect({ exit, done, ids: rows?.map(({ candidate }) => candidate) }).toEqual({ exit: 0, done: true, ids: ['c-one', 'c-two'] });
    expect(rows?.[0]).toMatchObject({ label: expect.any(String), statement: expect.any(String), audience: 'public' });
  });

  it('decides as the desk does: approve, reject, undo, each in the ledger under its address', async () => {
    const { json, entries } = await openTerminal();
    expect(await json('approve', 'c-one', '--why', 'Read twice.')).toMatchObject({ exit: 0, done: true });
    expect(await json('reject', 'c-two', '--why', 'A copy.')).toMatchObject({ exit: 0, done: true });
    expect(await json('undo')).toMatchObject({ exit: 0, done: true });
    expect((await entries()).map(({ kind, fact, by, why }) => [kind, fact, by, why])).toEqual([
      ['proposed', 'c-one', 'intake', expect.any(String)],
      ['proposed', 'c-two', 'intake', expect.any(String)],
      ['approved', 'c-one', 'console/local/me', 'Read twice.'],
      ['rejected', 'c-two', 'console/local/me', 'A copy.'],
      ['proposed', 'c-two', 'console/local/me', 'Undone: A copy.'],
    ]);
  });

  it('fills in forms by options: what is not given stays as it is', async () => {
    const { json, entries } = await openTerminal();
    expect(await json('edit', 'c-one', '--statement', 'At least EUR 20.9 million was promised.')).toMatchObject({ done: true });
    expect(await json('approve', 'c-one')).toMatchObject({ done: true });
    const corrected = await json(
      'correct',
      'c-one',
      '--value',
      'at least EUR 11 million',
      '--statement',
      'It costs at least EUR 11 million.',
      '--unquoted',
      'amount: The minutes sum up to at least EUR 11 million.',
      '--why',
      'Misread.',
    );
    expect(corrected).toMatchObject({ done: true, exit: 0 });
    expect((await entries()).at(-1)).toMatchObject({
      kind: 'corrected',
      content: { fact: { value: { amount: '11000000', bound: 'at_least' }, subject: 'county' } },
    });
    expect(await json('verify', 'c-one', '--review-by', '2025-05-01', '--why', 'Looked again.')).toMatchObject({ done: true });
  });

  it('takes the days of a period from its new name, and none where the name is emptied', async () => {
    const { json, entries } = await openTerminal();
    const unquoted = (year: string) => ['--unquoted', `period: It was for ${year}, by the minutes.`];
    expect(await json('edit', 'c-one', '--period', '2023', '--period-days', '2023-01-01 to 2023-12-31', ...unquoted('2023'))).toMatchObject(
      {
        done: true,
      },
    );
    expect(await json('edit', 'c-one', '--period', '2022', ...unquoted('2022'))).toMatchObject({ done: true });
    const periodNow = async () =>
      (await entries()).flatMap((entry) => ('content' in entry && entry.fact === 'c-one' ? [entry.content?.fact.period] : [])).at(-1);
    expect(await periodNow()).toMatchObject({ label: '2022', start: '2022-01-01', end: '2022-12-31' });
    expect(await json('edit', 'c-one', '--period', '', '--unquoted', '')).toMatchObject({ done: true });
    expect(await periodNow()).toBeUndefined();
  });

  it('says what is wrong with a field, and ends with 1', async () => {
    const { json } = await openTerminal();
    expect(await json('edit', 'c-one', '--value', 'much')).toMatchObject({
      exit: 1,
      done: false,
      faults: { value: expect.stringContaining('Write') },
    });
    expect(await json('approve', 'c-none')).toMatchObject({ exit: 1, done: false, code: 'CANDIDATE_UNKNOWN' });
  });

  it('tells that somebody was first, and ends with 1', async () => {
    const { json } = await openTerminal();
    await json('reject', 'c-one', '--why', 'A copy.');
    expect(await json('approve', 'c-one')).toMatchObject({ done: false, text: expect.stringContaining('you rejected c-one') });
  });

  it('refuses options and words that do not fit, and ends with 2', async () => {
    const { run } = await openTerminal();
    for (const argv of [
      ['edit', 'c-one', '--colour', 'red'],
      ['retract', '--why', 'x'],
      ['reject', 'c-one', '--value', 'x'],
      ['list', '--as', 'nobody'],
    ]) {
      expect(await run(argv)).toMatchObject({ code: 2, stderr: expect.stringContaining('USAGE') });
    }
    expect((await run(['--help'])).stdout).toContain('npm run review -- approve ID');
  });

  it('merges all corroborations at a word', async () => {
    const ids = Array.from({ length: 40 }, (_, at) => `a-candidate-with-a-rather-long-name-so-that-few-fit-${at}`);
    const more = ids.map((id, at) => bridgeProposal(id, `mirror-${at}`));
    const { json, entries } = await openTerminal({}, more);
    expect((await json('all', 'corroborations')).text).toContain('40 corroborations wait');
    const all = await json('all', 'corroborations', '--yes');
    expect(all).toMatchObject({ done: true });
    const told = [...all.text.matchAll(/(\d+) corroborations are evidence/gu)].map(([, count]) => Number(count));
    expect(told.length).toBeGreaterThan(1);
    expect(told.reduce((sum, count) => sum + count)).toBe(40);
    const kinds = Map.groupBy(await entries(), ({ kind }) => kind);
    expect(kinds.get('merged')).toHaveLength(40);
  });

  it('merges into the fact that a candidate touches where none is named', async () => {
    const { json, entries } = await openTerminal({}, [bridgeProposal('c-one', 'mirror')]);
    expect(await json('merge', 'c-one')).toMatchObject({ exit: 0, done: true });
    expect((await entries()).map(({ kind, fact }) => [kind, fact])).toContainEqual(['merged', 'c-one']);
  });

  it('ends with 1 where it could but say what a form wants', async () => {
    const { json, entries } = await openTerminal();
    expect(await json('reject', 'c-one')).toMatchObject({ exit: 1, done: false });
    expect((await entries()).map(({ kind }) => kind)).toEqual(['proposed', 'proposed']);
  });
});

describe('what a language model suggests for a candidate', () => {
  const SENTENCE = 'At least EUR 20.9 million was pledged by the county.';
  const openWith = async (script: Script) => {
    const { url, sent } = await scriptedModel(script);
    return { ...(await openTerminal({ MODEL_URL: url, MODEL_NAME: 'scripted' })), sent };
  };
  const suggesting = (statement: string | null, property: string | null = null) => openWith(() => JSON.stringify({ statement, property }));

  it('is printed as a call that a curator may make; made, the ledger has it as theirs, and where it came from', async () => {
    const { run, entries, sent } = await suggesting(SENTENCE);
    const { code, stdout } = await run(['suggest', 'c-one']);
    expect({ code, sent: sent.length }).toEqual({ code: 0, sent: 1 });
    expect(await entries()).toHaveLength(2);
    const call = stdout.split('\n').find((line) => line.includes('npm run review -- ')) ?? '';
    expect(await run(splitOptions(call.trim().replace('npm run review -- ', '')))).toMatchObject({ code: 0, stderr: '' });
    const edited = (await entries()).at(-1);
    expect(edited).toMatchObject({
      fact: 'c-one',
      by: 'console/local/me',
      why: 'proposed by the language model scripted',
      content: { fact: { statement: SENTENCE } },
    });
  });

  it.each<[string, string, RegExp]>([
    ['a number', 'The county pledged at least EUR 44 million.', /the number 44/u],
    ['a name', 'Marguerite Quillon pledged at least EUR 20.9 million.', /the name Marguerite Quillon/u],
    ['a date', 'The county pledged at least EUR 20.9 million in 1987.', /the time/u],
    ['a status', 'The county paid out at least EUR 20.9 million.', /says that it is/u],
    ['a denial', 'The county has not pledged at least EUR 20.9 million.', /denies/u],
  ])('is refused with %s that the quotations do not bear out, and nothing is kept of it', async (_, statement, why) => {
    const { run, entries } = await suggesting(statement);
    const { code, stdout } = await run(['suggest', 'c-one']);
    expect(code).toBe(0);
    expect(stdout).toMatch(why);
    expect(stdout).not.toContain('npm run review -- edit');
    expect(stdout).not.toContain(statement);
    expect(await entries()).toHaveLength(2);
  });

  it('is refused with a property that holds no such value', async () => {
    const { run } = await suggesting(null, 'workers');
    expect((await run(['suggest', 'c-one'])).stdout).toContain('Refused: property:');
  });

  it('is nothing where the model fails, in words of ours', async () => {
    const { run, entries } = await openWith((_, response) => void response.writeHead(500).end('HACKED'));
    const { code, stdout, stderr } = await run(['suggest', 'c-one']);
    expect(code).toBe(1);
    expect(stdout + stderr).toMatch(/server_error/u);
    expect(stdout + stderr).not.toContain('HACKED');
    expect(await entries()).toHaveLength(2);
  });

  it('is not asked for a candidate that nothing may be sent of, nor for one that there is not', async () => {
    const { run, sent } = await suggesting(SENTENCE);
    expect((await run(['suggest', 'c-nine'])).code).not.toBe(0);
    const narrow = bridgeProposal('c-narrow');
    const { url, sent: nothing } = await scriptedModel(() => '');
    const closed = await openTerminal({ MODEL_URL: url, MODEL_NAME: 'scripted', MODEL_AUDIENCES: 'staff' }, [narrow]);
    expect((await closed.run(['suggest', 'c-narrow'])).code).not.toBe(0);
    expect([...sent, ...nothing]).toEqual([]);
  });

  it('needs a model that is configured', async () => {
    const { run } = await openTerminal();
    expect((await run(['suggest', 'c-one'])).code).toBe(2);
  });
});

describe('who sits at the terminal', () => {
  it('is a curator, unless somebody of a terminal is named', async () => {
    const named = await openTerminal({ CURATORS: 'console/local/other' });
    expect(await named.json('list')).toMatchObject({ exit: 1, done: false, text: expect.stringContaining('NOT_ALLOWED') });
    const slack = await openTerminal({ CURATORS: 'slack/T1/U1' });
    expect(await slack.json('list')).toMatchObject({ done: true });
  });

  it('is recorded with the door and the account of the machine, whomever they name', async () => {
    const { json, entries } = await openTerminal({ CURATORS: 'slack/T1/UBOSS' });
    await json('approve', 'c-one', '--as', 'slack/T1/UBOSS');
    await json('retract', 'c-one', '--why', 'Misread.');
    expect((await entries()).slice(2)).toMatchObject([
      { kind: 'approved', by: 'slack/T1/UBOSS', via: { door: 'terminal', account: 'tester' } },
      { kind: 'retracted', by: 'console/local/me', via: { door: 'terminal', account: 'tester' } },
    ]);
    const { text } = await json('history', 'c-one', '--as', 'slack/T1/UBOSS');
    expect(text).toContain('You approved c-one');
    expect(text).toContain('tester at the terminal retracted c-one');
    expect((await json('history', 'c-one')).text).toContain('tester at the terminal, as slack/T1/UBOSS approved c-one');
  });

  it('is nobody’s second pair of eyes, whomever they name', async () => {
    const { run, json, entries } = await openTerminal({ CURATORS: 'slack/T1/U1,slack/T1/UBOSS' }, [bridgeProposal('c-one')]);
    await json('refer', 'c-one', '--why', 'Is it the bridge?', '--as', 'slack/T1/U1');
    for (const who of [[], ['--as', 'slack/T1/UBOSS']])
      for (const words of [
        ['approve', 'c-one'],
        ['reject', 'c-one', '--why', 'no'],
      ])
        expect(await json(...words, ...who)).toMatchObject({ done: false, exit: 1, code: 'OTHER_CURATOR_NEEDED' });
    expect((await run(['next', '--as', 'slack/T1/UBOSS'])).stdout).toContain('waits for one whom a platform proves');
    expect((await entries()).map(({ kind }) => kind)).toEqual(['proposed', 'referred']);
  });

  it('may act as somebody else, with their role', async () => {
    const { json, entries } = await openTerminal({ CURATORS: 'slack/T1/U1' });
    expect(await json('approve', 'c-one', '--as', 'slack/T1/U1')).toMatchObject({ done: true });
    expect((await entries()).at(-1)?.by).toBe('slack/T1/U1');
    expect(await json('approve', 'c-two', '--as', 'slack/T1/U2')).toMatchObject({
      done: false,
      text: expect.stringContaining('NOT_ALLOWED'),
    });
  });
});

describe('what its help prints', () => {
  it('can be called as it is printed: nothing of it is wrong usage', async () => {
    const { run } = await openTerminal();
    const { stdout } = await run(['--help']);
    for (const { write, calls } of REVIEW_USAGE) {
      expect(stdout).toContain(`npm run review -- ${write}`);
      for (const call of calls) {
        const words = splitOptions(call.replaceAll('ID', 'c-one').replaceAll('FACT', 'pledge-eur'));
        expect([call, (await run(words)).code]).not.toEqual([call, 2]);
      }
    }
  }, 120_000);
});

describe('line by line', () => {
  it('shows the next candidate, presses buttons by number, and fills in forms field by field', async () => {
    const { run, entries } = await openTerminal();
    const { stdout, code } = await run([], ['list', 'open c-one', 'r', '3', 'Another bridge.', '1', 'u', 'y', 'exit', 'approve c-one']);
    expect(code).toBe(0);
    expect(stdout).toContain('[1 a] Approve');
    expect(stdout).toContain('Reject the candidate.');
    expect(stdout).toContain('  3 It is outside the scope');
    expect(stdout).toContain('It is outside the scope: Another bridge.');
    expect((await entries()).map(({ kind, fact }) => `${kind} ${fact}`).slice(2)).toEqual([
      'rejected c-one',
      'approved c-two',
      'retracted c-two',
      'proposed c-two',
    ]);
  });

  it('asks again for what was wrong, keeps what stands at a sign, and sends at a word', async () => {
    const { run, entries } = await openTerminal();
    const { stdout } = await run(
      [],
      [
        'open c-one',
        '2',
        '/value plenty',
        'The county has pledged at least EUR 20.9 million.',
        'EUR 20.9 million',
        'at least EUR 20.9 million',
        'open c-one',
        '2',
        '/cancel',
      ],
    );
    expect(stdout).toContain('! This cannot be read.');
    expect(stdout).toContain('its quotations say “at least €20.9 million”');
    expect(stdout).toContain('Given up; nothing was sent.');
    expect((await entries()).slice(2)).toMatchObject([
      {
        kind: 'edited',
        content: { fact: { statement: 'The county has pledged at least EUR 20.9 million.', value: { bound: 'at_least' } } },
      },
    ]);
  });
});
