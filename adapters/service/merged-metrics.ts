/** What one pack tells of itself. */
export interface MetricsOfPack {
  readonly pack: string;
  readonly text: string;
}

/** Metrics of the process are the same whoever tells of them. */
const OF_PROCESS = /^process_/u;
const HEAD = /^# (?:HELP|TYPE) (\S+) /u;
const SAMPLE = /^([^\s{]+)(?:\{(.*)\})? (\S+)$/u;

function labelled(line: string, pack: string): string {
  const [, name = '', labels = '', value = ''] = SAMPLE.exec(line) ?? [];
  return `${name}{${[`pack="${pack}"`, ...(labels === '' ? [] : [labels])].join(',')}} ${value}`;
}

/** The metrics of several packs as one text of Prometheus: each metric once, its values told apart by the pack. */
export function mergedMetrics(told: readonly MetricsOfPack[]): string {
  const heads = new Map<string, Set<string>>();
  const samples = new Map<string, string[]>();
  told.forEach(({ pack, text }, at) => {
    for (const line of text.split('\n').filter((one) => one !== '')) {
      const [, about] = HEAD.exec(line) ?? [];
      const name = about ?? SAMPLE.exec(line)?.[1] ?? '';
      if (about !== undefined) heads.set(name, (heads.get(name) ?? new Set()).add(line));
      else if (!OF_PROCESS.test(name)) samples.set(name, [...(samples.get(name) ?? []), labelled(line, pack)]);
      else if (at === 0) samples.set(name, [line]);
    }
  });
  return Array.from(heads, ([name, head]) => [...head, ...(samples.get(name) ?? [])].map((line) => `${line}\n`).join('')).join('');
}
