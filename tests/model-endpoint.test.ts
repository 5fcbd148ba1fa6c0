import { describe, expect, it } from 'vitest';
import { mayBeSentTo } from '../adapters/model/allowed-endpoint.ts';
import { spendingOfProcess } from '../adapters/model/spending-of-process.ts';
import { exposition } from '../adapters/service/exposition.ts';
import { createMetrics } from '../adapters/service/metrics.ts';
import { readingCosts } from '../adapters/service/reading-costs.ts';
import { Failure } from '../src/index.ts';
import { localServer } from './fixtures/local-server.ts';
import { plan, type Script, scriptedReader } from './fixtures/scripted-model.ts';

const PROMPT = { instructions: 'Read.', question: '{"question":"how much?"}' };
const RIGHT = plan({ answers: ['pledge'] });
const says =
  (text: string): Script =>
  () =>
    text;

/** What comes of one question, and what operators are told of it. */
async function readOnce(script: Script) {
  const { reader, events, sent } = await scriptedReader(script);
  return { read: await reader.read(PROMPT), events, sent };
}

describe('a language model at an endpoint', () => {
  it('is asked once for a plan by a schema, with its key, and counts what it cost', async () => {
    const { read, events, sent } = await readOnce(says(JSON.stringify(RIGHT)));
    expect(read).toEqual(RIGHT);
    expect(sent).toMatchObject([{ path: '/v1/chat/completions', authorization: 'Bearer sk-very-secret', prompt: PROMPT }]);
    expect(sent[0]?.schema).toMatchObject({
      type: 'object',
      additionalProperties: false,
      required: expect.arrayContaining(['operation', 'answers']),
    });
    expect(events).toEqual([{ kind: 'read', milliseconds: 0, tokensIn: 1200, tokensOut: 60 }]);
  });

  it.each<[string, string]>([
    ['words in English', 'The pledge is EUR 90 billion.'],
    ['words in another language', 'Зобов’язання становить 90 мільярдів євро.'],
    ['nothing', ''],
    ['a plan with more in it', JSON.stringify({ ...RIGHT, reply: 'EUR 90 billion' })],
    ['an operation that is none', JSON.stringify({ ...RIGHT, operation: 'answer' })],
    ['half a plan', JSON.stringify(RIGHT).slice(0, 40)],
    ['a sentence as an id', JSON.stringify({ ...RIGHT, answers: ['x'.repeat(200)] })],
  ])('gives nothing where it says %s', async (_, said) => {
    const { read, events } = await readOnce(says(said));
    expect(read).toBeUndefined();
    expect(events).toMatchObject([{ kind: 'unread', because: 'no_plan' }]);
  });

  it.each<[string, Script, string]>([
    ['refuses the key', (_, response) => void response.writeHead(401).end('{"error":{"message":"bad key sk-very-secret"}}'), 'refused'],
    ['has too much to do', (_, response) => void response.writeHead(429).end('slow down, sk-very-secret'), 'too_many'],
    ['fails', (_, response) => void response.writeHead(500).end('trace: sk-very-secret'), 'server_error'],
    [
      'sends elsewhere',
      (_, response) => void response.writeHead(307, { location: 'http://127.0.0.1:1/v1/chat/completions' }).end(),
      'redirected',
    ],
    ['breaks off', (_, response) => void response.writeHead(200).write('{"choices":[', () => response.destroy()), 'unreachable'],
    ['says no JSON', (_, response) => void response.writeHead(200).end('<html>'), 'no_plan'],
    ['never ends', (_, response) => void response.writeHead(200).end(`{"id":"${'x'.repeat(100_000)}`), 'too_long'],
  ])('gives nothing where the server %s, and says so in a word of ours', async (_, script, because) => {
    const { read, events } = await readOnce(script);
    expect(read).toBeUndefined();
    expect(events).toMatchObject([{ kind: 'unread', because }]);
    expect(JSON.stringify(events)).not.toMatch(/secret|trace|slow|html/u);
  });

  it('is not waited for beyond its time limit', async () => {
    let asked: () => void = () => undefined;
    const began = new Promise<void>((resolve) => {
      asked = resolve;
    });
    const { reader, clock, events } = await scriptedReader(() => {
      asked();
      return undefined;
    });
    const read = reader.read(PROMPT);
    await began;
    clock.move(4000);
    expect(await read).toBeUndefined();
    expect(events).toEqual([{ kind: 'unread', because: 'time_limit', milliseconds: 4000 }]);
  });

  it('does not follow a redirect with what it was sent', async () => {
    let reached = 0;
    const elsewhere = await localServer((_, response) => {
      reached += 1;
      response.end();
    });
    await readOnce((_, response) => void response.writeHead(302, { location: `http://127.0.0.1:${elsewhere}/` }).end());
    expect(reached).toBe(0);
  });

  it('rests for a minute after a refusal, and after three failures in a row', async () => {
    const failing = await scriptedReader((_, response) => void response.writeHead(500).end());
    for (let time = 0; time < 5; time += 1) await failing.reader.read(PROMPT);
    expect(failing.sent).toHaveLength(3);
    failing.clock.move(60_000);
    await failing.reader.read(PROMPT);
    expect(failing.sent).toHaveLength(4);
    expect(failing.events.map((event) => (event.kind === 'unread' ? event.because : 'read')).slice(3, 5)).toEqual(['resting', 'resting']);
    const refusing = await scriptedReader((_, response) => void response.writeHead(401).end());
    for (let time = 0; time < 3; time += 1) await refusing.reader.read(PROMPT);
    expect(refusing.sent).toHaveLength(1);
  });

  it('costs no more than its budget of a day, and has a new one on the next', async () => {
    const { reader, sent, events, clock } = await scriptedReader(says(JSON.stringify(RIGHT)), { tokensPerDay: 2000 });
    for (let time = 0; time < 4; time += 1) await reader.read(PROMPT);
    expect(sent).toHaveLength(2);
    expect(events.at(-1)).toMatchObject({ kind: 'unread', because: 'budget_spent' });
    expect(events.filter(({ kind }) => kind === 'budget_ended')).toEqual([{ kind: 'budget_ended', day: '2024-10-18' }]);
    clock.move(24 * 3_600_000);
    expect(await reader.read(PROMPT)).toEqual(RIGHT);
  });

  it('is not asked while nobody can tell what was spent already', async () => {
    const away = () => {
      throw new Failure('STORE_UNAVAILABLE', 'It is away.', 'No reason.', 'Wait.');
    };
    const { reader, sent, events } = await scriptedReader(says(JSON.stringify(RIGHT)), {}, undefined, away);
    expect(await reader.read(PROMPT)).toBeUndefined();
    expect(events).toEqual([{ kind: 'unread', because: 'store_away', milliseconds: 0 }]);
    expect(sent).toEqual([]);
  });

  it('has one budget with every other process that counts in the same place', async () => {
    const account = spendingOfProcess();
    const [one, other] = [
      await scriptedReader(says(JSON.stringify(RIGHT)), { tokensPerDay: 2000 }, undefined, () => account),
      await scriptedReader(says(JSON.stringify(RIGHT)), { tokensPerDay: 2000 }, undefined, () => account),
    ];
    for (const { reader } of [one, other, one, other]) await reader.read(PROMPT);
    expect(one.sent.length + other.sent.length).toBe(2);
    expect([one, other].map(({ events }) => events.at(-1))).toMatchObject([{ because: 'budget_spent' }, { because: 'budget_spent' }]);
  });

  it('keeps what it read under another name for another prompt, model or place', async () => {
    const { reader, url } = await scriptedReader(says(''));
    const { reader: other } = await scriptedReader(says(''), { url, name: 'other' });
    const keys = [reader.keyOf(PROMPT), reader.keyOf({ ...PROMPT, question: 'else' }), other.keyOf(PROMPT)];
    expect(new Set(keys).size).toBe(3);
    expect(reader.keyOf({ ...PROMPT })).toBe(keys[0]);
  });

  it('is sent to only on this machine, or where the operator said so', () => {
    expect(mayBeSentTo('http://localhost:11434/v1', [])).toBeUndefined();
    expect(mayBeSentTo('http://[::1]:11434/v1', [])).toBeUndefined();
    expect(mayBeSentTo('https://models.example/v1', [])).toContain('MODEL_HOSTS');
    expect(mayBeSentTo('https://models.example/v1', ['models.example'])).toBeUndefined();
    expect(mayBeSentTo('http://models.example/v1', ['models.example'])).toContain('plain HTTP');
    expect(mayBeSentTo('http://10.0.0.5:8000/v1', ['http://10.0.0.5:8000'])).toBeUndefined();
    expect(mayBeSentTo('http://localhost.models.example/v1', [])).toContain('MODEL_HOSTS');
  });

  it('shows in the metrics what it costs, and warns in words of ours', async () => {
    const metrics = createMetrics();
    const lines: string[] = [];
    const told: string[] = [];
    const costs = readingCosts(metrics, { warn: (line) => void told.push(line), warnSeldom: (line) => void lines.push(line) });
    costs({ kind: 'read', milliseconds: 500, tokensIn: 1200, tokensOut: 60 });
    costs({ kind: 'unread', because: 'time_limit', milliseconds: 4000 });
    costs({ kind: 'unread', because: 'refused', milliseconds: 10 });
    costs({ kind: 'budget_ended', day: '2024-10-18' });
    costs({ kind: 'unread', because: 'budget_spent', milliseconds: 0 });
    const shown = await exposition([metrics.registry]);
    for (const line of [
      'sitrep_model_asked_total{end="read"} 1',
      'sitrep_model_asked_total{end="budget_spent"} 1',
      'sitrep_model_seconds_total 4.51',
      'sitrep_model_calls_total 3',
      'sitrep_model_tokens_total{direction="sent"} 1200',
      'sitrep_model_tokens_total{direction="received"} 60',
    ])
      expect(shown).toContain(line);
    expect(lines).toEqual([expect.stringContaining('MODEL_KEY')]);
    expect(told).toEqual([expect.stringContaining('until 00:00 UTC')]);
  });
});
