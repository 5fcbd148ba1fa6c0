import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { exposition } from '../../../adapters/service/exposition.ts';
import { METRICS, type MetricDefinition } from '../../../adapters/service/metric-definitions.ts';
import { createMetrics } from '../../../adapters/service/metrics.ts';
import { processMetrics } from '../../../adapters/service/process-metrics.ts';
import { lighthouseService } from '../../fixtures/lighthouse-service.ts';
import { readQuery } from '../../fixtures/prometheus-query.ts';

const PROJECT = join(import.meta.dirname, '../../..');
const text = (path: string) => readFileSync(join(PROJECT, path), 'utf8');

const alertSchema = z.strictObject({
  alert: z.string().regex(/^Sitrep[A-Z][A-Za-z]+$/u),
  expr: z.string(),
  for: z.string().optional(),
  labels: z.strictObject({ severity: z.enum(['page', 'ticket', 'note']) }),
  annotations: z.strictObject({ summary: z.string(), runbook_url: z.string() }),
});
const rulesSchema = z.strictObject({ groups: z.array(z.strictObject({ name: z.string(), rules: z.array(alertSchema) })) });
const panelSchema = z.object({ title: z.string(), targets: z.array(z.object({ expr: z.string() })).optional() });
const dashboardSchema = z.object({
  panels: z.array(panelSchema),
  templating: z.object({ list: z.array(z.object({ name: z.string(), query: z.union([z.string(), z.object({ query: z.string() })]) })) }),
});

const alerts = rulesSchema.parse(parse(text('deploy/prometheus/alerts.yaml'))).groups.flatMap(({ rules }) => rules);
const dashboard = dashboardSchema.parse(JSON.parse(text('deploy/grafana/sitrep.json')));
const panels = dashboard.panels.flatMap(({ title, targets = [] }) => targets.map(({ expr }) => ({ title, expr })));
const runbook = text('docs/runbook.md');
const sections = new Map(
  runbook
    .split(/^## /mu)
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf('\n')), section.slice(section.indexOf('\n')).trim()]),
);

const definitions: Readonly<Record<string, MetricDefinition>> = METRICS;
/** Given by whoever reads the metrics, by several packs, and by the form of histograms. */
const LABELS_OF_ALL = ['instance', 'job', 'pack', 'le'];

/** The names under which metrics of a running service stand, with the labels that each has. */
async function exported(): Promise<Map<string, readonly string[]>> {
  const { service } = await lighthouseService().run();
  await service.storeTried;
  const told = await exposition(service.registries, processMetrics());
  const heads = Array.from(told.matchAll(/^# TYPE (\S+) (\S+)$/gmu), ([, name = '', kind = '']) => ({ name, kind }));
  return new Map(
    heads.flatMap(({ name, kind }): [string, readonly string[]][] => {
      const labels = [...(definitions[name]?.labels ?? []), ...LABELS_OF_ALL];
      const names = kind === 'histogram' ? ['_bucket', '_sum', '_count'].map((end) => `${name}${end}`) : [name];
      return names.map((one) => [one, labels]);
    }),
  );
}

describe('what panels and alerts ask for', () => {
  it('is what a running bot tells, with the labels that it has', async () => {
    const names = await exported();
    const asked = [...alerts.map(({ alert, expr }) => ({ title: alert, expr })), ...panels];
    const missing = asked.flatMap(({ title, expr }) =>
      readQuery(expr).flatMap(({ metric, labels }) => {
        const known = names.get(metric);
        if (!known) return [`${title}: ${metric} is not measured`];
        return labels.filter((label) => !known.includes(label)).map((label) => `${title}: ${metric} has no label ${label}`);
      }),
    );
    expect(missing).toEqual([]);
    expect(asked.filter(({ expr }) => readQuery(expr).length === 0)).toEqual([]);
  });

  it('leaves out no metric of the bot’s own', () => {
    const asked = new Set(
      [...alerts, ...panels].flatMap(({ expr }) => readQuery(expr).map(({ metric }) => metric.replace(/_(?:bucket|count|sum)$/u, ''))),
    );
    expect(Object.keys(METRICS).filter((name) => !asked.has(name))).toEqual([]);
  });

  it('is told from the start where an alert looks at how much it grew', async () => {
    const fresh = await exposition([createMetrics().registry]);
    const grown = alerts.flatMap(({ alert, expr }) =>
      Array.from(expr.matchAll(/increase\((\w+_total)\{(\w+)=~?"([^"]+)"\}/gu), ([, name, label, values = '']) =>
        values.split('|').map((value) => ({ alert, series: `${name}{${label}="${value}"} 0` })),
      ).flat(),
    );
    expect(grown.length).toBeGreaterThan(0);
    for (const { series } of grown) expect(fresh).toContain(series);
  });

  it('is read out of queries by name, with the labels of each', () => {
    const query =
      'sum by (le, outcome) (rate(a_bucket{pack=~"$pack", kind="x"}[$__rate_interval])) / on (pack) group_right () b > 0.5 and time() - c > 8 * 86400';
    expect(readQuery(query)).toEqual([
      { metric: 'a_bucket', labels: ['le', 'outcome', 'pack', 'kind'] },
      { metric: 'b', labels: [] },
      { metric: 'c', labels: [] },
    ]);
  });
});

const promtool = ['/usr/bin/promtool', '/usr/local/bin/promtool'].find((path) => existsSync(path));
if (promtool === undefined) process.stderr.write('That the alerts fire as they should is not tried: there is no promtool here.\n');

describe.skipIf(promtool === undefined)('the alerts, as Prometheus itself reads them', () => {
  const tried = (folder: string) =>
    spawnSync(promtool ?? '', ['test', 'rules', join(folder, 'alerts-test.yaml')], { encoding: 'utf8' }).status;

  it('fire and keep silent as their cases say', () => {
    expect(tried(join(PROJECT, 'deploy/prometheus'))).toBe(0);
  });

  it('would fail their cases with another threshold', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sitrep-alerts-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    writeFileSync(join(folder, 'alerts-test.yaml'), text('deploy/prometheus/alerts-test.yaml'));
    writeFileSync(join(folder, 'alerts.yaml'), text('deploy/prometheus/alerts.yaml').replaceAll(/for: \d+m/gu, 'for: 99d'));
    expect(tried(folder)).not.toBe(0);
  });
});

describe('the dashboard', () => {
  it('asks for the variables that it has', () => {
    const names = new Set([...dashboard.templating.list.map(({ name }) => name), '__rate_interval', '__all']);
    const used = Array.from(text('deploy/grafana/sitrep.json').matchAll(/\$\{?(\w+)\}?/gu), ([, name = '']) => name);
    expect(used.filter((name) => !names.has(name))).toEqual([]);
  });
});

describe('the runbook', () => {
  it('has a section for each alert, in their order, and for nothing else', () => {
    expect([...sections.keys()]).toEqual(alerts.map(({ alert }) => alert));
  });

  it.each(alerts)('tells of $alert what it means and what to do, where the alert points to', ({ alert, annotations }) => {
    expect(annotations.runbook_url).toBe(`docs/runbook.md#${alert.toLowerCase()}`);
    const paragraphs = sections.get(alert)?.split('\n\n') ?? [];
    expect(paragraphs.length).toBeGreaterThanOrEqual(2);
    for (const paragraph of paragraphs) expect(paragraph.length).toBeGreaterThan(40);
  });

  it('points to alerts and pages that there are', () => {
    const anchors = Array.from(runbook.matchAll(/\]\(#([^)]+)\)/gu), ([, anchor]) => anchor);
    expect(anchors.filter((anchor) => !alerts.some(({ alert }) => alert.toLowerCase() === anchor))).toEqual([]);
    const pages = Array.from(runbook.matchAll(/\]\((?!#)([^)#]+)/gu), ([, page = '']) => page);
    for (const page of pages) expect(text(join('docs', page))).not.toBe('');
  });
});
