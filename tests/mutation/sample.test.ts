import { describe, expect, it } from 'vitest';
import { sampledLines } from './sampled-lines.ts';
import { scoreOf } from './score.ts';

const lines = Array.from({ length: 300 }, (_, at) => `  const value${at} = ${at};`);
const wordsDrawn = (text: readonly string[]) =>
  sampledLines('src/a.ts', text.join('\n'), 10).map((range) => text[Number(/-(\d+)$/u.exec(range)?.[1]) - 1]?.trim());

describe('the sample of lines', () => {
  it('draws the same lines where others come before them or they are indented anew', () => {
    const drawn = wordsDrawn(lines);
    expect(drawn.length).toBeGreaterThan(10);
    expect(drawn.length).toBeLessThan(60);
    expect(wordsDrawn(['// More.', ...lines.map((line) => `  ${line}`)]).filter((line) => line !== '// More.')).toEqual(drawn);
  });

  it('draws others of another file', () => {
    const text = lines.join('\n');
    expect(sampledLines('src/b.ts', text, 10)).not.toEqual(
      sampledLines('src/a.ts', text, 10).map((range) => range.replace('a.ts', 'b.ts')),
    );
  });
});

describe('the score', () => {
  const change = (status: string) => ({ fileName: 'src/a.ts', status });

  it('counts what no test reaches as not noticed, and what was not tried not at all', () => {
    const changes = ['Killed', 'Timeout', 'Survived', 'NoCoverage', 'Ignored', 'CompileError'].map(change);
    expect(scoreOf(changes)).toEqual({ noticed: 2, tried: 4, percent: 50 });
  });

  it('is none where nothing was tried', () => {
    expect(() => scoreOf([change('Ignored')])).toThrow('no change was tried');
  });
});
