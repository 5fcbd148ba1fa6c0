import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readConfiguration, readLogSetting } from '../../adapters/config.ts';
import { createLog, inLog, type LogParts, noteOf } from '../../adapters/log.ts';
import { referenceOf } from '../../adapters/service/reference.ts';
import { asFailure, describeDefect, Failure } from '../../src/index.ts';
import { ANN, CHANNEL } from '../fixtures/desk.ts';

const FULL = new Failure('STORE_FULL', 'Nothing more can be written.', 'The disk is full.', 'Make room.');

function logging(parts: Partial<LogParts> = {}) {
  const written: string[] = [];
  const log = createLog({ level: 'info', format: 'json', secrets: () => [], write: (text) => written.push(text), ...parts });
  const objects = () => written.map((text) => z.record(z.string(), z.unknown()).parse(JSON.parse(text)));
  return { log, written, objects };
}

describe('the log as JSON', () => {
  it('is an object on a line each, with its level, its time and what is noted of it', () => {
    const { log, written, objects } = logging();
    log('Two\nlines', { level: 'error', code: 'STORE_FULL', reference: '7KQ2-M9XA', interaction: 'question' });
    log('One that says nothing beside');
    expect(written.map((text) => text.indexOf('\n') === text.length - 1)).toEqual([true, true]);
    expect(objects()).toEqual([
      {
        level: 'error',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/u),
        code: 'STORE_FULL',
        reference: '7KQ2-M9XA',
        interaction: 'question',
        msg: 'Two\nlines',
      },
      { level: 'warn', time: expect.any(String), msg: 'One that says nothing beside' },
    ]);
  });

  it('names the pack that a line is about', () => {
    const { log, objects } = logging();
    noteOf('ferries', log)('It was edited.', { level: 'info' });
    expect(objects()).toMatchObject([{ level: 'info', pack: 'ferries', msg: 'ferries: It was edited.' }]);
  });
});

describe('the log as text', () => {
  it('is the words, with the reference by which a line is found', () => {
    const { log, written } = logging({ format: 'text' });
    log('Health and metrics are on http://127.0.0.1:1/.', { level: 'info' });
    log('Somebody was told of a failure.', { level: 'info', reference: '7KQ2-M9XA' });
    expect(written).toEqual([
      'Health and metrics are on http://127.0.0.1:1/.\n',
      'Somebody was told of a failure. (reference 7KQ2-M9XA)\n',
    ]);
  });
});

describe.each(['json', 'text'] as const)('the log as %s', (format) => {
  it('leaves out what matters less than its level', () => {
    const { log, written } = logging({ format, level: 'warn' });
    log('a', { level: 'info' });
    log('b');
    expect(written).toEqual([expect.stringContaining('b')]);
  });

  it('holds no secret, wherever it stands', () => {
    const { log, written } = logging({ format, secrets: () => ['hunter2-hunter2'], level: 'debug' });
    log('hunter2-hunter2 xoxb-12-ab Bearer abc.def postgresql://me:pass@word@db/x eyJhbGci.eyJzdWIi.c2ln', {
      stack: '    at hunter2-hunter2',
      said: 'xapp-1-A-b',
    });
    expect(written.join('')).not.toMatch(/hunter2|12-ab|abc\.def|pass|eyJ|A-b/u);
  });

  it('has the words of an error that nobody foresaw on the most talkative level alone', () => {
    const marked = new TypeError('cannot read "MARKED text of a question"');
    for (const [level, holds] of [
      ['info', false],
      ['debug', true],
    ] as const) {
      const { log, written } = logging({ format, level });
      for (const error of [marked, asFailure(marked, 'The store met a fault.')]) {
        const { words, noted } = inLog(error);
        log(words, noted);
      }
      expect(written).toHaveLength(2);
      for (const text of written)
        expect([text.includes('MARKED'), text.includes('TypeError'), text.includes('log.test.ts')]).toEqual([holds, true, true]);
    }
  });
});

describe('an error as the log has it', () => {
  it('is told whole where it was foreseen', () => {
    expect(inLog(FULL)).toEqual({
      words: 'STORE_FULL: Nothing more can be written. The disk is full. Make room.',
      noted: { code: 'STORE_FULL' },
    });
  });

  it('is told by its kind and place where it was not, whatever its words look like', () => {
    const error = new RangeError('MARKED\n    at MARKED (frame.ts:1:1)');
    const { line, stack, said } = describeDefect(error);
    expect([line, stack].join('\n')).not.toContain('MARKED');
    expect(line).toMatch(/^RangeError at /u);
    expect(said).toBe(error.message);
  });

  it('keeps its code, and nothing of what was thrown that is no error', () => {
    expect(describeDefect(Object.assign(new Error('MARKED'), { code: 'ECONNRESET' })).line).toMatch(/^Error ECONNRESET/u);
    expect(describeDefect('MARKED')).toEqual({ line: 'string', stack: '', said: 'MARKED' });
  });
});

describe('a reference', () => {
  const asked = { kind: 'question', text: 'How many keepers?', person: ANN, conversation: CHANNEL, delivery: 'd1' } as const;

  it('is short, the same however often something comes, and another for anything else', () => {
    expect(referenceOf(asked)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/u);
    expect(referenceOf({ ...asked, text: 'Another?' })).toBe(referenceOf(asked));
    expect(referenceOf({ ...asked, delivery: 'd2' })).not.toBe(referenceOf(asked));
  });
});

describe('the settings of the log', () => {
  it('are info, and a format by whether somebody watches, unless they are set', () => {
    expect(readConfiguration({}).log).toEqual({ level: 'info', format: undefined });
    expect(readConfiguration({ LOG_LEVEL: 'debug', LOG_FORMAT: 'json' }).log).toEqual({ level: 'debug', format: 'json' });
    expect(() => readConfiguration({ LOG_LEVEL: 'loud' })).toThrow('the environment is not as it must be');
  });

  it('are read as far as they can be where the environment is wrong', () => {
    expect(readLogSetting({ LOG_LEVEL: 'loud', LOG_FORMAT: 'text', RETENTION_DAYS: 'x' })).toEqual({ level: 'info', format: 'text' });
  });

  it('know every secret, and the parts of one that are secret by themselves', () => {
    const { secrets } = readConfiguration({
      DATABASE_URL: 'postgresql://me:p%40ssword@db:5432/x',
      HTTP_TOKEN: '0123456789abcdef',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318',
      OTEL_EXPORTER_OTLP_HEADERS: 'authorization=Basic%20c2VjcmV0',
    });
    expect(secrets()).toEqual(
      expect.arrayContaining(['p%40ssword', 'p@ssword', '0123456789abcdef', 'Basic%20c2VjcmV0', 'Basic c2VjcmV0', 'c2VjcmV0']),
    );
  });
});
