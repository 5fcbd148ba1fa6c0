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

/** A secret that stands in a file, and may be changed there while the program runs. */
export interface SecretFile {
  /** Its whole path. */
  readonly path: string;
  /**
   * What the secret is now: the file is read each time. While it cannot be read, as it is exchanged, the secret is what it
   * was last.
   */
  readonly now: () => string;
}

/** Every secret that the program has had so far, which must not be written anywhere. */
export interface KnownSecrets {
  /** Each as it may turn up in what is written, the longest first. */
  readonly all: () => readonly string[];
  /** Another value of one of the variables, from now on. */
  readonly learn: (name: string, secret: string) => void;
}

/** An environment with the secrets in it, and what is wrong with the files: variable and fault. */
export interface SecretsReading {
  /** The files that secrets came from, by variable. */
  readonly files: ReadonlyMap<string, SecretFile>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Those of the environment, and whatever its files were seen to hold since. */
  readonly known: KnownSecrets;
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

function secretFile(name: string, path: string, first: string, { learn }: KnownSecrets): SecretFile {
  let last = first;
  return {
    path,
    now() {
      const read = readSecret(path);
      if (!('secret' in read) || read.secret === last) return last;
      last = read.secret;
      learn(name, last);
      return last;
    },
  };
}

/**
 * Takes secrets from the files that `NAME_FILE` names, as containers are given them. White space around what a file holds
 * is no part of the secret. A secret that is given both ways is a fault: which one counts would be a guess.
 */
export function withSecretsFromFiles(given: SecretsReading['environment']): SecretsReading {
  const secrets: Record<string, string> = {};
  const faults: string[] = [];
  const files = new Map<string, SecretFile>();
  const known = knownSecrets();
  for (const name of SECRET_VARIABLES) {
    const file = given[`${name}${FILE}`]?.trim();
    if (!isSet(file)) continue;
    const read = readSecret(file);
    if (isSet(given[name])) faults.push(`${name}: is set together with ${name}${FILE}; keep one of them`);
    else if ('fault' in read) faults.push(`${name}${FILE}: ${read.fault}`);
    else {
      secrets[name] = read.secret;
      files.set(name, secretFile(name, resolve(file), read.secret, known));
    }
  }
  const environment = { ...given, ...secrets };
  for (const name of SECRET_VARIABLES) known.learn(name, environment[name] ?? '');
  return { environment, faults, files, known };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The passwords in the address of a database: beside the user, and among what is asked of the connection. */
const PASSWORDS = /(?<=:\/\/[^/?@:]*:)[^/]*(?=@)|(?<=[?&](?:ssl)?password=)[^&]+/gu;

/** The parts of a secret that are secret by themselves: each of a list, the value of a header and what it ends in, the passwords in an address. */
function partsOf(name: string, secret: string): string[] {
  if (name === 'DATABASE_URL') return secret.match(PASSWORDS) ?? [];
  const listed = secret.split(',').map((one) => one.trim());
  if (name !== 'OTEL_EXPORTER_OTLP_HEADERS') return [secret.trim(), ...listed];
  const values = listed.map((header) => decoded(header.slice(header.indexOf('=') + 1)));
  return values.flatMap((value) => [value, value.slice(value.lastIndexOf(' ') + 1)]);
}

/** A secret as it stands in an address, in a body, or where either is read. */
const formsOf = (secret: string) => [secret, decoded(secret), encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)];

function knownSecrets(): KnownSecrets {
  const found = new Set<string>();
  let all: readonly string[] = [];
  return {
    all: () => all,
    learn(name, secret) {
      for (const form of partsOf(name, secret).flatMap(formsOf)) if (form !== '') found.add(form);
      all = [...found].sort((one, other) => other.length - one.length);
    },
  };
}
