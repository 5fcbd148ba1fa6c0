import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { METRICS, METRICS_OF_PROCESS, type MetricDefinition } from '../adapters/service/metric-definitions.ts';
import { createMetrics } from '../adapters/service/metrics.ts';

const PROJECT = join(import.meta.dirname, '..');
const DEFINITIONS: Readonly<Record<string, MetricDefinition>> = { ...METRICS, ...METRICS_OF_PROCESS };
/** Labels that Prometheus adds, and that of a histogram. */
const ADDED = ['instance', 'job', 'le'];

const read = (path: string) => readFileSync(join(PROJECT, path), 'utf8');
const rulesSchema = z.object({
  groups: z.array(
    z.object({
      rules: z.array(
        z.object({
          alert: z.string(),
          expr: z.string(),
          annotations: z.object({ summary: z.string() }),
          labels: z.object({ severity: z.enum(['page', 'ticket']) }),
        }),
      ),
    }),
  ),
});
const rules = rulesSchema.parse(parse(read('deploy/prometheus/alerts.yaml'))).groups.flatMap((group) => group.rules);
const dashboardSchema = z.object({
  panels: z.array(z.object({ title: z.string(), targets: z.array(z.object({ expr: z.string(), legendFormat: z.string() })) })),
});
const { panels } = dashboardSchema.parse(JSON.parse(read('deploy/grafana/sitrep.json')));

const expressions = [
  ...rules.map(({ alert, expr, annotations }) => ({ of: alert, expr, shown: annotations.summary.matchAll(/\$labels\.(\w+)/gu) })),
  ...panels.flatMap(({ title, targets }) =>
    targets.map(({ expr, legendFormat }) => ({ of: title, expr, shown: legendFormat.matchAll(/\{\{(\w+)\}\}/gu) })),
  ),
];

/** The metrics that an expression names, and the labels by which it chooses, sums and is shown. */
function named({ expr, shown }: (typeof expressions)[number]) {
  const metrics = Array.from(expr.matchAll(/\b((?:sitrep|process|nodejs)_\w+)/gu), ([, name = '']) =>
    name.replace(/_(?:bucket|sum|count)$/u, ''),
  );
  const grouped = Array.from(expr.matchAll(/\bby \(([^)]*)\)/gu), ([, list = '']) => list.split(/,\s*/u)).flat();
  const chosen = Array.from(expr.matchAll(/[{,]\s*(\w+)(?:=~|!=|=)"/gu), ([, name = '']) => name);
  return { metrics, labels: [...grouped, ...chosen, ...Array.from(shown, ([, name = '']) => name)].filter((name) => name !== '') };
}

describe('what the alerts and the dashboard go by', () => {
  it.each(expressions)('$of: $expr names metrics that there are, with labels that they have', (expression) => {
    const { metrics, labels } = named(expression);
    expect(metrics.length).toBeGreaterThan(0);
    expect(metrics.filter((name) => !DEFINITIONS[name])).toEqual([]);
    const had = [...ADDED, ...metrics.flatMap((name) => DEFINITIONS[name]?.labels ?? [])];
    expect(labels.filter((label) => !had.includes(label))).toEqual([]);
  });

  it('is exported by the program under these very names', async () => {
    const text = await createMetrics({ ofProcess: true }).render();
    const exported = Array.from(text.matchAll(/^# TYPE (\S+) (\w+)$/gmu), ([, name = '', type]) => [name, type] as const);
    for (const [name, { type }] of Object.entries(DEFINITIONS)) expect(exported).toContainEqual([name, type]);
    expect(
      exported
        .map(([name]) => name)
        .filter((name) => name.startsWith('sitrep_'))
        .toSorted(),
    ).toEqual(Object.keys(METRICS).toSorted());
  });

  it('has a name of its own for each alert', () => {
    expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
  });
});

const promtool = ['/usr/bin/promtool', '/usr/local/bin/promtool'].find((path) => existsSync(path));

describe('the rules of the alerts', () => {
  it.skipIf(!promtool)(
    `are understood by Prometheus, and fire when they should${promtool ? '' : ' (SKIPPED: there is no promtool here)'}`,
    () => {
      const run = (...words: string[]) =>
        execFileSync(promtool ?? '', words, { cwd: join(PROJECT, 'deploy/prometheus'), encoding: 'utf8' });
      expect(run('check', 'rules', 'alerts.yaml')).toContain(`SUCCESS: ${rules.length} rules found`);
      expect(run('test', 'rules', 'alerts-test.yaml')).toContain('SUCCESS');
    },
  );
});

/** The table of metrics as it is in the page. */
function tableOf(definitions: Readonly<Record<string, MetricDefinition>>): string {
  const rows = Object.entries(definitions).map(
    ([name, { type, labels, help }]) => `| \`${name}\` | ${type} | ${labels.map((label) => `\`${label}\``).join(', ')} | ${help} |`,
  );
  return ['| metric | kind | labels | what it tells |', '|---|---|---|---|', ...rows].join('\n');
}

describe('the page of metrics', () => {
  it('holds the table that is made from the code', async () => {
    const page = read('docs/metrics.md');
    const [head = ''] = page.split('\n## The metrics\n');
    await expect(`${head}\n## The metrics\n\n${tableOf(DEFINITIONS)}\n`).toMatchFileSnapshot(join(PROJECT, 'docs/metrics.md'));
  });
});

describe('the runbook', () => {
  it('says of every alert what to do, and of no other', () => {
    const sections = Array.from(read('docs/runbook.md').matchAll(/^### (Sitrep\w+)$/gmu), ([, name = '']) => name);
    expect(sections.toSorted()).toEqual(rules.map(({ alert }) => alert).toSorted());
  });
});
