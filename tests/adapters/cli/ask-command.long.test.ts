import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../../adapters/config.ts';
import { runCommand } from '../../fixtures/command-run.ts';
import { NO_STORE } from '../../fixtures/no-store.ts';
import { DOCUMENTS_FOLDER, PACK_FOLDER } from '../../fixtures/pack.ts';

const NOW = '2024-10-18T09:00:00Z';
const PLEDGE = 'How much did the county pledge for the bridge?';
const PIERS = 'How many workers are on the piers?';

async function* linesOf(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

async function run(argv: readonly string[], lines: readonly string[] = []) {
  return runCommand(argv, {
    configuration: { ...readConfiguration({ DATA_DIR: NO_STORE }), briefs: PACK_FOLDER, documents: DOCUMENTS_FOLDER },
    now: NOW,
    stdin: linesOf(lines),
  });
}

/** Runs `ask` in process on the pack of the bridge: what it prints and how it ends. */
const ask = (...argv: readonly string[]) => run(['ask', ...argv]);

/** Runs `ask --batch` over lines: the objects that it prints, and how it ends. */
async function batch(lines: readonly string[], ...argv: readonly string[]) {
  const { stdout, ...rest } = await run(['ask', '--batch', ...argv], lines);
  return { ...rest, replies: stdout.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)])) };
}

const asLine = (value: unknown) => JSON.stringify(value);

describe('ask', () => {
  it('prints the whole reply as text, the headline first', async () => {
    const { code, stdout, stderr } = await ask(PIERS);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.split('\n')[0]).toBe('120 people work on the piers.[1]');
    expect(stdout).toContain('under way - 120 people');
    expect(stdout.endsWith('\n')).toBe(true);
  });

  it('ends well when the honest answer is that it is not known', async () => {
    const { code, stdout } = await ask('How much did Portugal pledge for the bridge?');
    expect(code).toBe(0);
    expect(stdout).toContain('Not in the store');
  });

  it('prints one JSON object on one line with --json', async () => {
    const { code, stdout } = await ask(PIERS, '--json');
    expect(code).toBe(0);
    expect(stdout.trimEnd()).not.toContain('\n');
    expect(JSON.parse(stdout)).toMatchObject({
      outcome: 'answered',
      headline: '120 people work on the piers.',
      text: expect.stringContaining('120 people work on the piers.'),
      citations: [{ fact: 'people-on-site', source: 'gazette', document: 'gazette.txt', published: '2024-03-04' }],
      derived: [],
      as_of: '2024-10-18',
    });
  });

  it('counts a figure toward another without calling the two contested', async () => {
    expect(JSON.parse((await ask(PLEDGE, '--json')).stdout)).toMatchObject({ outcome: 'answered' });
  });

  it('goes back to a day with --as-of', async () => {
    const { stdout } = await ask(PIERS, '--as-of', '2024-03-03', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ as_of: '2024-03-03' });
    expect(stdout).not.toContain('120 people');
  });

  it('goes back to an instant with --recorded', async () => {
    const early = await ask(PIERS, '--recorded', '2024-01-01T00:00:00Z', '--json');
    expect(JSON.parse(early.stdout)).toMatchObject({ outcome: expect.stringMatching(/^(?:unknown|out_of_scope)$/u), citations: [] });
    expect(JSON.parse((await ask(PIERS, '--recorded', '2024-10-01T00:00:00+02:00', '--json')).stdout)).toMatchObject({
      outcome: 'answered',
    });
  });

  it('takes another clock with --asked-at', async () => {
    expect(JSON.parse((await ask(PIERS, '--asked-at', '2024-03-05', '--json')).stdout)).toMatchObject({ as_of: '2024-03-05' });
    expect(JSON.parse((await ask(PIERS, '--asked-at', '2024-03-05T23:30:00Z', '--json')).stdout)).toMatchObject({ as_of: '2024-03-06' });
  });

  it('answers with the clearance of --audience', async () => {
    expect((await ask(PIERS, '--audience', 'council')).code).toBe(0);
  });

  it.each([
    ['no question', [], 'USAGE'],
    ['two questions', [PIERS, PLEDGE], 'USAGE'],
    ['a question beside a batch', ['--batch', PIERS], 'USAGE'],
    ['an unknown option', [PIERS, '--quickly'], 'USAGE'],
    ['an option without its value', [PIERS, '--as-of'], 'USAGE'],
    ['a day that no calendar has', [PIERS, '--as-of', '2024-02-30'], 'DATE_INVALID'],
    ['a day written otherwise', [PIERS, '--as-of', '16.10.2024'], 'DATE_INVALID'],
    ['an instant without its offset', [PIERS, '--recorded', '2024-10-18T09:00:00'], 'DATE_INVALID'],
    ['a clock that is none', [PIERS, '--asked-at', 'noon'], 'DATE_INVALID'],
    ['an audience that the pack does not have', [PIERS, '--audience', 'everyone'], 'AUDIENCE_UNKNOWN'],
  ])('%s is wrong usage: exit 2, what is wrong, why and what to do', async (_, argv, wrong) => {
    const { code, stdout, stderr } = await ask(...argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^${wrong}: .+\\n {2}Why: .+\\n {2}Do: {2}.+\\n$`, 'u'));
  });

  it('names the audiences there are', async () => {
    expect((await ask(PIERS, '--audience', 'everyone')).stderr).toContain('public, council');
  });

  it('tells of a pack that is not there: exit 1', async () => {
    const { code, stderr } = await ask(PIERS, '--pack', '/no/such/folder');
    expect(code).toBe(1);
    expect(stderr).toContain('PACK_MISSING');
  });

  it('prints with --explain how the question was read, and how an absence was proven', async () => {
    const { stdout } = await ask('How much did Portugal pledge for the bridge?', '--explain');
    const { stdout: alone } = await ask('How much did Portugal pledge for the bridge?');
    expect(stdout.startsWith(alone)).toBe(true);
    expect(stdout).toContain('Outcome: unknown');
    expect(stdout).toMatch(/^Decision: Nothing held names “Portugal”\.\nOperation: value\nRead: alone$/mu);
    expect(stdout).toMatch(/^Reading:\n(?: {2}.+\n)* {2}“Portugal”: unknown, asks, open$/mu);
    expect(stdout).toMatch(/^Nearest:\n {2}fact pledge-eur \(\d\.\d\d\): .+\n {4}meets: .+\n {4}leaves open: .*Portugal/mu);
    expect(stdout).toMatch(/^Proof that it is not held:\n {2}kind: empty_query$/mu);
  });

  it('gives as JSON the proof of an absence, and what it asks back', async () => {
    const absent = JSON.parse((await ask('How much did Portugal pledge for the bridge?', '--json')).stdout);
    expect(absent).toMatchObject({ outcome: 'unknown', proof: { kind: 'empty_query', slots: { name: 'Portugal' } } });
    const unsure = JSON.parse((await ask('/brief submarines', '--json')).stdout);
    expect(unsure).toMatchObject({
      outcome: 'clarify',
      choices: expect.arrayContaining([expect.objectContaining({ question: expect.any(String) })]),
    });
  });

  it('prints its help', async () => {
    const { code, stdout } = await ask('--help');
    expect(code).toBe(0);
    for (const option of ['--as-of', '--recorded', '--asked-at', '--audience', '--explain', '--json', '--batch', '--pack'])
      expect(stdout).toContain(option);
  });
});

describe('ask --batch', () => {
  it('answers each line in its place, with the id of the question', async () => {
    const { code, replies, stderr } = await batch([asLine({ id: 'b', question: PIERS }), asLine({ id: 'a', question: '/help' })]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(replies.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['b', 'answered'],
      ['a', 'help'],
    ]);
  });

  it('gives the same object as the question asked alone', async () => {
    const { replies } = await batch([asLine({ id: 'q1', question: PIERS, asked_at: '2024-10-18' })]);
    const alone = JSON.parse((await ask(PIERS, '--json', '--asked-at', '2024-10-18')).stdout);
    expect(replies).toEqual([{ id: 'q1', ...alone }]);
    expect(Object.keys(replies[0])).toEqual(['id', 'outcome', 'headline', 'text', 'citations', 'derived', 'plan', 'reading', 'as_of']);
  });

  it.each([
    ['no JSON', '{"id": "q2", "question": '],
    ['no object', '["q2"]'],
    ['no question', asLine({ id: 'q2' })],
    ['no id', asLine({ question: PIERS })],
    ['an empty id', asLine({ id: '', question: PIERS })],
    ['a question that is no text', asLine({ id: 'q2', question: 7 })],
    ['a thread that is no list', asLine({ id: 'q2', question: PIERS, thread: 'before' })],
  ])('%s: an error in its place, the rest answered, exit 1', async (_, bad) => {
    const { code, replies, stderr } = await batch([asLine({ id: 'q1', question: PIERS }), bad, asLine({ id: 'q3', question: PIERS })]);
    expect(code).toBe(1);
    expect(replies.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['q1', 'answered'],
      [undefined, undefined],
      ['q3', 'answered'],
    ]);
    expect(replies[1]).toMatchObject({
      line: 2,
      error: { code: 'BATCH_LINE_INVALID', what: expect.any(String), why: expect.any(String), remedy: expect.any(String) },
    });
    expect(stderr).toContain('1 of 3 lines could not be answered');
  });

  it('tells of a clock that is none beside the id', async () => {
    const { code, replies } = await batch([
      asLine({ id: 'q1', question: PIERS, asked_at: '2024-13-01' }),
      asLine({ id: 'q2', question: PIERS }),
    ]);
    expect(code).toBe(1);
    expect(replies[0]).toMatchObject({ id: 'q1', line: 1, error: { code: 'DATE_INVALID' } });
    expect(replies[1]).toMatchObject({ id: 'q2', outcome: 'answered' });
  });

  it('takes the clock of each line for that line alone', async () => {
    const { replies } = await batch([
      asLine({ id: 'early', question: PIERS, asked_at: '2024-03-03' }),
      asLine({ id: 'late', question: PIERS, asked_at: '2024-10-18' }),
      asLine({ id: 'now', question: PIERS }),
    ]);
    expect(replies.map(({ as_of }) => as_of)).toEqual(['2024-03-03', '2024-10-18', '2024-10-18']);
    expect(replies[0].text).not.toContain('120 people');
    expect(replies[1].text).toContain('120 people');
  });

  it('reads a line in the light of its own thread, not of the lines before it', async () => {
    const { replies } = await batch([
      asLine({ id: 'q1', question: PLEDGE }),
      asLine({ id: 'q2', question: 'and in dollars?', thread: [PLEDGE] }),
      asLine({ id: 'q3', question: 'and in dollars?' }),
    ]);
    expect(replies[1]).toMatchObject({ outcome: 'answered', headline: expect.stringContaining('USD 22.7 million') });
    expect(replies[2].citations).toEqual([]);
  });

  it('passes over empty lines, and is content with none', async () => {
    expect((await batch(['', '  ', asLine({ id: 'q1', question: PIERS }), ''])).replies).toHaveLength(1);
    expect(await batch([])).toEqual({ code: 0, stderr: '', replies: [] });
  });

  it('holds for every line what the options say', async () => {
    const { replies } = await batch([asLine({ id: 'q1', question: PIERS })], '--as-of', '2024-03-04');
    expect(replies[0]).toMatchObject({ as_of: '2024-03-04' });
  });

  it.each([
    ['--audience', 'everyone'],
    ['--as-of', '2024-02-30'],
    ['--recorded', 'noon'],
  ])('a wrong %s is wrong usage, whatever the lines are', async (option, value) => {
    const { code, stdout } = await run(['ask', '--batch', option, value], [asLine({ id: 'q1', question: PIERS })]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});
