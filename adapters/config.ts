import { resolve } from 'node:path';
import { z } from 'zod';
import { EXTERNALS, type Externals, Failure } from '../src/answering.ts';
import { contradictionsIn } from './contradictions.ts';
import { addressFault } from './database/database-address.ts';
import { isHostPattern } from './documents/allowed-hosts.ts';
import { LOG_FORMATS, LOG_LEVELS, type LogFormat, type LogLevel } from './log-setting.ts';
import { MODEL_VARIABLES, type ModelSettings, modelSettingsFrom } from './model/settings.ts';
import { type PackSetting, readPacksSetting } from './packs-setting.ts';
import type { ConfiguredPlatform } from './platform-module.ts';
import { PLATFORMS } from './platforms.ts';
import { SECRET_FILE_VARIABLES, type SecretFile, withSecretsFromFiles } from './secrets-from-files.ts';
import { slackAppFrom, slackSettingsFrom } from './slack/platform.ts';
import type { SlackSettings } from './slack/settings.ts';
import { teamsSettingsFrom } from './teams/platform.ts';
import type { TeamsSettings } from './teams/settings.ts';
import { type PageSetting, webVariables } from './web/settings.ts';

/** The variables of a process, by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

const PROJECT = resolve(import.meta.dirname, '..');
const SHIPPED_BRIEFS = resolve(PROJECT, 'briefs/nato-ukraine');
const DATA_OF_THE_PROJECT = resolve(PROJECT, 'data');

/** A variable set to nothing counts as not set, so that a line of `.env` can be emptied instead of removed. */
const pathSchema = z
  .string()
  .trim()
  .optional()
  .transform((path) => (path ? resolve(path) : undefined));

const databaseUrlSchema = z
  .string()
  .trim()
  .superRefine((url, context) => {
    const fault = url === '' ? undefined : addressFault(url);
    if (fault !== undefined) context.addIssue({ code: 'custom', message: fault });
  })
  .optional()
  .transform((url) => url || undefined);

const RETENTION_DAYS = 90;
const daysSchema = z
  .string()
  .trim()
  .regex(/^([1-9]\d{0,3})?$/, 'is not a number of days from 1 to 9999')
  .optional()
  .transform((days) => (days ? Number(days) : RETENTION_DAYS));

/** A whole number within bounds; what it is without. */
function numberSchema(least: number, most: number, otherwise: number) {
  return z
    .string()
    .trim()
    .refine((text) => text === '' || (/^\d{1,6}$/.test(text) && Number(text) >= least && Number(text) <= most), {
      message: `is not a whole number from ${least} to ${most}`,
    })
    .optional()
    .transform((text) => (text ? Number(text) : otherwise));
}

const portSchema = z
  .string()
  .trim()
  .refine((text) => text === '' || (/^\d{1,5}$/.test(text) && Number(text) <= 65535), 'is not a port from 0 to 65535')
  .optional()
  .transform((text) => (text ? Number(text) : undefined));

const textSchema = z
  .string()
  .trim()
  .optional()
  .transform((text) => text || undefined);

const TOKEN_LENGTH = 16;
const FEWEST_DIFFERENT = 6;
/** A token of our own making, which whoever can reach the port may try to guess. */
const tokenSchema = textSchema.refine(
  (token) => token === undefined || (token.length >= TOKEN_LENGTH && new Set(token).size >= FEWEST_DIFFERENT),
  `can be guessed: make one of ${TOKEN_LENGTH} characters or more with openssl rand -hex 16`,
);

const ADDRESS = /^[^\s/=,]+\/[^\s/=,]+\/[^\s/=,]+$/;

/** Addresses of people or conversations (`slack/T012/U345`), separated by commas. */
const addressesSchema = z
  .string()
  .trim()
  .optional()
  .transform((text) => (text ? text.split(/\s*,\s*/).filter((one) => one !== '') : []))
  .refine(
    (addresses) => addresses.every((one) => ADDRESS.test(one)),
    'is not a list of addresses such as slack/T012/U345,teams/TENANT/USER',
  );

/** Clearances (`slack/T012/C345=internal`), separated by commas. */
const clearancesSchema = z
  .string()
  .trim()
  .optional()
  .transform((text) =>
    text
      ? text
          .split(/\s*,\s*/)
          .filter((one) => one !== '')
          .map((one) => one.split('='))
      : [],
  )
  .refine(
    (pairs) => pairs.every(([address = '', audience = '', ...rest]) => ADDRESS.test(address) && audience !== '' && rest.length === 0),
    'is not a list of clearances such as slack/T012/C345=internal',
  )
  .transform((pairs) => new Map(pairs.map(([address = '', audience = '']) => [address, audience])));

/** An address of the web, without a slash at its end. */
const linksSchema = textSchema
  .refine((text) => text === undefined || /^https:\/\/[^\s?#]+$/.test(text), 'is not the beginning of an https address')
  .transform((text) => text?.replace(/\/+$/, ''));

/** Hosts (`www.nato.int`, `*.nato.int`, `intranet.example:8443`, `http://old.example`), separated by commas. */
const hostsSchema = z
  .string()
  .trim()
  .toLowerCase()
  .optional()
  .transform((text) => (text ? text.split(/\s*,\s*/).filter((one) => one !== '') : []))
  .refine((hosts) => hosts.every(isHostPattern), 'is not a list of hosts such as www.nato.int,*.europa.eu');

const tracesSchema = textSchema
  .refine((text) => text === undefined || /^https?:\/\/[^\s?#]+$/.test(text), 'is not an http or https address')
  .transform((text) => text?.replace(/\/+$/, ''));

/** Headers of HTTP (`name=value`), separated by commas, as OpenTelemetry writes them: values are percent-encoded. */
const headersSchema = z
  .string()
  .trim()
  .optional()
  .transform((text) => (text ? text.split(/\s*,\s*/).filter((one) => one !== '') : []))
  .refine((pairs) => pairs.every((pair) => /^[\w-]+=(?:[^%]|%[\da-f]{2})*$/iu.test(pair)), 'is not a list of headers such as name=value')
  .transform((pairs) =>
    Object.fromEntries(pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), decodeURIComponent(pair.slice(pair.indexOf('=') + 1))])),
  );

const LOOPBACK = '127.0.0.1';

const logShape = {
  LOG_LEVEL: z
    .enum([...LOG_LEVELS, ''], `is none of ${LOG_LEVELS.join(', ')}`)
    .optional()
    .transform((level) => level || 'info'),
  LOG_FORMAT: z
    .enum([...LOG_FORMATS, ''], `is none of ${LOG_FORMATS.join(', ')}`)
    .optional()
    .transform((format) => format || undefined),
};

/** The variables that are no platform's, with what each may hold. */
const ownSchema = z.object({
  BRIEFS_DIR: pathSchema,
  PACKS: z.string().trim().default(''),
  DOCUMENTS_DIR: pathSchema,
  DATA_DIR: pathSchema,
  DATABASE_URL: databaseUrlSchema,
  RETENTION_DAYS: daysSchema,
  DELIVERY_WITHOUT_LOOKUP: z
    .enum(['', 'once', 'again'], 'is neither once nor again')
    .optional()
    .transform((policy) => policy || 'once'),
  POSTS_PER_SECOND: numberSchema(1, 1000, 20),
  REQUESTS_PER_MINUTE: numberSchema(1, 10_000, 30),
  ORGANISATION_REQUESTS_PER_MINUTE: numberSchema(1, 999_999, 1200),
  CURATORS: addressesSchema,
  OPERATORS: addressesSchema,
  CLEARANCES: clearancesSchema,
  EXTERNALS: z
    .enum([...EXTERNALS, ''], 'is none of deny, public and allow')
    .optional()
    .transform((word): Externals => word || 'deny'),
  PORT: portSchema,
  HTTP_TOKEN: tokenSchema,
  FIGURE_LINKS: linksSchema,
  DOCUMENT_HOSTS: hostsSchema,
  ...MODEL_VARIABLES,
  ...logShape,
  OTEL_EXPORTER_OTLP_ENDPOINT: tracesSchema,
  OTEL_EXPORTER_OTLP_HEADERS: headersSchema,
  ...webVariables,
});

const platformsSchema = z.object(Object.assign({}, ...PLATFORMS.map(({ variables }) => variables)));

/** Every variable that is read, with what it may hold. */
export const environmentSchema = ownSchema.extend(platformsSchema.shape);

const KNOWN = new Set([...Object.keys(environmentSchema.shape), ...SECRET_FILE_VARIABLES]);

/** How the log is written. */
export interface LogSetting {
  readonly level: LogLevel;
  readonly format: LogFormat | undefined;
}

const logSchema = z.object({ LOG_LEVEL: logShape.LOG_LEVEL.catch('info'), LOG_FORMAT: logShape.LOG_FORMAT.catch(undefined) });

/** How the log is to be written, though all else in the environment may be as it must not be. */
export function readLogSetting(environment: Environment = process.env): LogSetting {
  const { LOG_LEVEL: level, LOG_FORMAT: format } = logSchema.parse(environment);
  return { level, format };
}

/** What the program is told from outside. Paths are absolute; those given are relative to the folder it was started in. */
export interface Configuration {
  /** Folder of the pack; of several, that of the one which commands are for. */
  readonly briefs: string;
  /** The packs that are answered from and who sees each, where that is set; the one pack, for everybody, without. */
  readonly packs: readonly [PackSetting, ...PackSetting[]] | undefined;
  /** Folder of the documents at hand; undefined when there is none. */
  readonly documents: string | undefined;
  /** Where the store is: the folder of the embedded one, or the address of a PostgreSQL database, which then counts. */
  readonly store: {
    readonly dataDirectory: string;
    readonly databaseUrl: string | undefined;
    /** What the address is now, where it came from a file: a new password in it counts for each new connection. */
    readonly databaseUrlNow?: () => string;
    /** What of it belongs to the pack of `briefs`, where there are several. */
    readonly part?: { readonly name: string; readonly pack: string };
  };
  /** Days after which questions, postings and settled deliveries are forgotten. */
  readonly retentionDays: number;
  readonly deliveries: {
    /** What to do with a post of unknown outcome where the platform cannot look it up. */
    readonly withoutLookup: 'once' | 'again';
    readonly postsPerSecond: number;
  };
  /** Interactions that one person may begin in a minute. */
  readonly requestsPerMinute: number;
  /** Interactions that all people of one organisation (workspace, directory) together may begin in a minute. */
  readonly organisationRequestsPerMinute: number;
  /** Who may do what, by address; everybody else is a reader of the widest audience. */
  readonly curators: ReadonlySet<string>;
  readonly operators: ReadonlySet<string>;
  readonly clearances: ReadonlyMap<string, string>;
  /** The server for health and metrics; none without a port. Beyond this machine it listens only with a token. */
  readonly http: { readonly port: number; readonly host: string; readonly token: string | undefined } | undefined;
  /** The address that links to figures begin with: a slash and the figure's name follow. */
  readonly figureLinks: string | undefined;
  /** Hosts that documents and feeds may be fetched from: names, `*.` before one for all below it, `:port` after one,
   * `http://` before one that may also be read over plain HTTP. */
  readonly documentHosts: readonly string[];
  /** The language model that reads questions, where one is to. */
  readonly model: ModelSettings | undefined;
  /** The platforms that are set up. */
  readonly platforms: readonly ConfiguredPlatform[];
  /** How the app in Slack is set up, whether or not it is to be used. */
  readonly slackApp: Pick<SlackSettings, 'scopes' | 'commandPrefix'>;
  /** Slack, where it is to be used. */
  readonly slack: SlackSettings | undefined;
  /** Microsoft Teams, where it is to be used. */
  readonly teams: TeamsSettings | undefined;
  /** Whether npm started the process, by the script that runs the bot. */
  readonly startedByNpm: boolean;
  /** The files that secrets came from, by variable. */
  readonly secretFiles: ReadonlyMap<string, SecretFile>;
  /** What of the settings cannot all be meant, a line for each. */
  readonly contradictions: readonly string[];
  /** How the log is written; its format by whether somebody watches, without one. */
  readonly log: LogSetting;
  /** Where traces go, by OTLP over HTTP; nowhere without. */
  readonly traces: { readonly endpoint: string; readonly headers: Readonly<Record<string, string>> } | undefined;
  /** What must not be written anywhere: every secret that was given until now, and what each is made of. */
  readonly secrets: () => readonly string[];
  /** Whether and where the local page is served. */
  readonly page: PageSetting;
  /** Names of variables of the environment that are none of those that are read. */
  readonly otherVariables: readonly string[];
}

/**
 * Reads the configuration from the environment; the process's own when none is given.
 * Secrets may come from files: see {@link withSecretsFromFiles}.
 * @throws Failure CONFIGURATION_INVALID naming every variable that does not fit.
 */
export function readConfiguration(environment: Environment = process.env): Configuration {
  const { environment: complete, faults, files: secretFiles, known } = withSecretsFromFiles(environment);
  const parsed = ownSchema.safeParse(complete);
  const others = platformsSchema.safeParse(complete);
  const given = readPacksSetting(parsed.data?.PACKS ?? '', parsed.data?.BRIEFS_DIR);
  const reader = parsed.data && modelSettingsFrom(parsed.data);
  const contradictions = [...given.faults, ...(reader?.faults ?? [])];
  if (!parsed.success || !others.success || faults.length > 0 || contradictions.length > 0) {
    const found = [parsed.error, others.error].flatMap((error) => error?.issues ?? []);
    const issues = found.map(({ path, message }) => `${path.join('.')}: ${message}`);
    const why = [...faults, ...issues, ...contradictions].join('; ');
    throw new Failure('CONFIGURATION_INVALID', 'the environment is not as it must be', why, 'compare it with .env.example');
  }
  const { BRIEFS_DIR, DOCUMENTS_DIR, DATA_DIR, DATABASE_URL, RETENTION_DAYS: retentionDays, PORT: port, HTTP_TOKEN: token } = parsed.data;
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint } = parsed.data;
  const own = given.packs?.find(({ folder }) => BRIEFS_DIR === undefined || folder === BRIEFS_DIR);
  const databaseUrlNow = secretFiles.get('DATABASE_URL')?.now;
  const part = own && { name: own.part, pack: own.pack };
  return {
    briefs: BRIEFS_DIR ?? given.packs?.[0].folder ?? SHIPPED_BRIEFS,
    packs: given.packs,
    documents: DOCUMENTS_DIR,
    store: {
      dataDirectory: DATA_DIR ?? DATA_OF_THE_PROJECT,
      databaseUrl: DATABASE_URL,
      ...(databaseUrlNow && { databaseUrlNow }),
      ...(part && { part }),
    },
    retentionDays,
    deliveries: { withoutLookup: parsed.data.DELIVERY_WITHOUT_LOOKUP, postsPerSecond: parsed.data.POSTS_PER_SECOND },
    requestsPerMinute: parsed.data.REQUESTS_PER_MINUTE,
    organisationRequestsPerMinute: parsed.data.ORGANISATION_REQUESTS_PER_MINUTE,
    curators: new Set(parsed.data.CURATORS),
    operators: new Set(parsed.data.OPERATORS),
    clearances: parsed.data.CLEARANCES,
    figureLinks: parsed.data.FIGURE_LINKS,
    documentHosts: parsed.data.DOCUMENT_HOSTS,
    model: reader?.model,
    platforms: PLATFORMS.flatMap((one) => one.configure(complete, parsed.data.EXTERNALS) ?? []),
    slackApp: slackAppFrom(complete),
    slack: slackSettingsFrom(complete, parsed.data.EXTERNALS),
    http: port === undefined ? undefined : { port, host: token === undefined ? LOOPBACK : '0.0.0.0', token },
    teams: teamsSettingsFrom(complete, parsed.data.EXTERNALS),
    secretFiles,
    contradictions: contradictionsIn(complete),
    startedByNpm: environment.npm_lifecycle_event === 'start',
    log: { level: parsed.data.LOG_LEVEL, format: parsed.data.LOG_FORMAT },
    traces: endpoint === undefined ? undefined : { endpoint, headers: parsed.data.OTEL_EXPORTER_OTLP_HEADERS },
    secrets: known.all,
    page: parsed.data.WEB_PORT,
    otherVariables: Object.keys(environment).filter((name) => !KNOWN.has(name)),
  };
}
