import { z } from 'zod';
import type { ModelAsked } from '../../src/index.ts';
import { isHostPattern } from '../documents/allowed-hosts.ts';
import { mayBeSentTo } from './allowed-endpoint.ts';

/** A language model that reads questions, as an operator sets it up. */
export interface ModelSettings {
  /** The address below which the endpoint has `chat/completions`. */
  readonly url: string;
  readonly name: string;
  readonly key: string | undefined;
  readonly asked: ModelAsked;
  /** Milliseconds after which a question is answered without it. */
  readonly timeLimit: number;
  /** Tokens a day, sent and received. */
  readonly tokensPerDay: number;
  /** Hosts that it may be at; this machine alone where none is given. */
  readonly hosts: readonly string[];
  /** The audiences whose questions and facts may be sent; the widest alone where none is given. */
  readonly audiences: ReadonlySet<string> | undefined;
}

/** Tokens of the longest reply: a plan has some dozens, and a model that thinks aloud first is cut off. */
export const LONGEST_REPLY = 700;

const DEFAULTS = { seconds: 4, tokens: 1_000_000 } as const;

const textSchema = z
  .string()
  .trim()
  .optional()
  .transform((text) => text || undefined);

const listSchema = z
  .string()
  .trim()
  .optional()
  .transform((text) => (text ? text.split(/\s*,\s*/).filter((one) => one !== '') : []));

function wholeNumber(least: number, most: number, otherwise: number) {
  return z
    .string()
    .trim()
    .refine((text) => text === '' || (/^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most), {
      message: `is not a whole number from ${least} to ${most}`,
    })
    .optional()
    .transform((text) => (text ? Number(text) : otherwise));
}

/** The variables of a language model, with what each may hold. */
export const MODEL_VARIABLES = {
  MODEL_URL: textSchema.refine(
    (text) => text === undefined || /^https?:\/\/[^\s?#@]+$/.test(text),
    'is not an address such as http://127.0.0.1:11434/v1',
  ),
  MODEL_NAME: textSchema,
  MODEL_KEY: textSchema,
  MODEL_ASKED: z
    .enum(['', 'uncertain', 'always'], 'is neither uncertain nor always')
    .optional()
    .transform((word): ModelAsked => word || 'uncertain'),
  MODEL_SECONDS: wholeNumber(1, 20, DEFAULTS.seconds),
  MODEL_DAILY_BUDGET: wholeNumber(1_000, 999_999_999, DEFAULTS.tokens),
  MODEL_HOSTS: listSchema.refine(
    (hosts) => hosts.every((host) => isHostPattern(host.toLowerCase())),
    'is not a list of hosts such as models.example,http://10.0.0.5:8000',
  ),
  MODEL_AUDIENCES: listSchema,
} as const;

/** Variables that hold secrets. */
export const MODEL_SECRETS = ['MODEL_KEY'] as const;

const variablesSchema = z.object(MODEL_VARIABLES);
type ModelVariables = z.output<typeof variablesSchema>;

/** What is set up, and what contradicts itself, variable and fault. */
export interface ModelSetting {
  readonly model: ModelSettings | undefined;
  readonly faults: readonly string[];
}

/** The language model that the variables set up; none where they name none. */
export function modelSettingsFrom(variables: ModelVariables): ModelSetting {
  const { MODEL_URL: url, MODEL_NAME: name, MODEL_KEY: key, MODEL_HOSTS: hosts, MODEL_AUDIENCES: audiences } = variables;
  if (url === undefined || name === undefined) {
    const [set, missing] = url === undefined ? ['MODEL_NAME', 'MODEL_URL'] : ['MODEL_URL', 'MODEL_NAME'];
    const given =
      url !== undefined || name !== undefined
        ? [set]
        : Object.keys({ ...(key && { MODEL_KEY: key }), ...(hosts.length > 0 && { MODEL_HOSTS: hosts }) });
    return {
      model: undefined,
      faults: given.map(
        (one) => `${one}: is set without ${url === undefined && name === undefined ? 'MODEL_URL and MODEL_NAME' : missing}`,
      ),
    };
  }
  const allowed = hosts.map((host) => host.toLowerCase());
  const refused = mayBeSentTo(url, allowed);
  if (refused !== undefined) return { model: undefined, faults: [`MODEL_URL: ${refused}`] };
  return {
    model: {
      url: url.replace(/\/+$/, ''),
      name,
      key,
      asked: variables.MODEL_ASKED,
      timeLimit: variables.MODEL_SECONDS * 1000,
      tokensPerDay: variables.MODEL_DAILY_BUDGET,
      hosts: allowed,
      audiences: audiences.length > 0 ? new Set(audiences) : undefined,
    },
    faults: [],
  };
}
