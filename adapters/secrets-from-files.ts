import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { MODEL_SECRETS } from './model/settings.ts';
import { PLATFORMS } from './platforms.ts';

/** The variables that hold secrets: each may be given as a file, whose name then stands in the variable with `_FILE` behind. */
export const SECRET_VARIABLES: readonly string[] = [
  'DATABASE_URL',
  'HTTP_TOKEN',
  ...MODEL_SECRETS,
  'OTEL_EXPORTER_OTLP_HEADERS',
  ...PLATFORMS.flatMap(({ secrets }) => secrets),
];

const FILE = '_FILE';
const LONGEST_SECRET = 20_000;

/** The names under which secrets may be given as files. */
export const SECRET_FILE_VARIABLES: readonly string[] = SECRET_VARIABLES.map((name) => `${name}${FILE}`);

/** An environment with the secrets in it, and what is wrong with the files: variable and fault. */
export interface SecretsReading {
  /** The files that secrets came from, by variable. */
  readonly files: ReadonlyMap<string, string>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly faults: readonly string[];
}

const isSet = (text: string | undefined): text is string => text !== undefined && text.trim() !== '';

function readSecret(file: string): { readonly secret: string } | { readonly fault: string } {
  try {
    const secret = readFileSync(resolve(file), 'utf8').trim();
    if (secret === '') return { fault: 'names a file that is empty' };
    return secret.length > LONGEST_SECRET ? { fault: 'names a file that is too long for a secret' } : { secret };
  } catch (error) {
    return { fault: `names a file that cannot be read (${error instanceof Error ? error.message : String(error)})` };
  }
}

/**
 * What a secret is now: its file is read each time, so whoever changes the file changes the secret. While the file cannot
 * be read, as it is exchanged, the secret is what it was last.
 */
export function secretNow(first: string, file: string | undefined): () => string {
  let last = first;
  return () => {
    const read = file === undefined ? undefined : readSecret(file);
    if (read && 'secret' in read) last = read.secret;
    return last;
  };
}

/**
 * Takes secrets from the files that `NAME_FILE` names, as containers are given them. White space around what a file holds
 * is no part of the secret. A secret that is given both ways is a fault: which one counts would be a guess.
 */
export function withSecretsFromFiles(given: SecretsReading['environment']): SecretsReading {
  const secrets: Record<string, string> = {};
  const faults: string[] = [];
  const files = new Map<string, string>();
  for (const name of SECRET_VARIABLES) {
    const file = given[`${name}${FILE}`]?.trim();
    if (!isSet(file)) continue;
    const read = readSecret(file);
    if (isSet(given[name])) faults.push(`${name}: is set together with ${name}${FILE}; keep one of them`);
    else if ('fault' in read) faults.push(`${name}${FILE}: ${read.fault}`);
    else {
      secrets[name] = read.secret;
      files.set(name, resolve(file));
    }
  }
  return { environment: { ...given, ...secrets }, faults, files };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The parts of a secret that are secret by themselves: each of a list, the value of a header, the password in an address. */
function partsOf(name: string, secret: string): string[] {
  if (name === 'DATABASE_URL') return Array.from(secret.matchAll(/:\/\/[^/@]*?:([^/]*)@/gu), ([, password = '']) => password);
  const listed = secret.split(',').map((one) => one.trim());
  const isHeaders = name === 'OTEL_EXPORTER_OTLP_HEADERS';
  return isHeaders ? listed.map((header) => header.slice(header.indexOf('=') + 1)) : [secret.trim(), ...listed];
}

/** Every secret of an environment in which they stand, as it may turn up in what is written; the longest first. */
export function secretsIn(environment: SecretsReading['environment']): string[] {
  const found = SECRET_VARIABLES.flatMap((name) => partsOf(name, environment[name] ?? ''));
  return [...new Set(found.flatMap((secret) => [secret, decoded(secret)]))]
    .filter((one) => one !== '')
    .sort((one, other) => other.length - one.length);
}
