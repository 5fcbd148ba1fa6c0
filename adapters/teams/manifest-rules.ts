/** What of a manifest the rules look at. */
export interface JudgedManifest {
  readonly $schema: string;
  readonly manifestVersion: string;
  readonly id: string;
  readonly version: string;
  readonly developer: Readonly<Record<string, string>>;
  readonly description: { readonly short: string; readonly full: string };
  readonly supportsChannelFeatures?: string | undefined;
  /** Of manifests before 1.25. */
  readonly supportedChannelTypes?: readonly string[] | undefined;
  readonly defaultInstallScope?: string;
  readonly defaultGroupCapability?: Readonly<Record<string, string>>;
  readonly bots: readonly {
    readonly botId: string;
    readonly scopes: readonly string[];
    readonly supportsTargetedMessages?: boolean;
    readonly commandLists?: readonly CommandList[];
  }[];
  readonly composeExtensions?: readonly {
    readonly botId: string;
    readonly commands: readonly {
      readonly id: string;
      readonly type: string;
      readonly parameters?: readonly unknown[];
      readonly fetchTask?: boolean;
    }[];
  }[];
  readonly validDomains?: readonly string[];
}

interface CommandList {
  readonly scopes: readonly string[];
  readonly triggers?: readonly string[];
  readonly commands: readonly { readonly title: string }[];
}

/** One rule: what is wrong, a line each. */
type Rule = (manifest: JudgedManifest) => readonly string[];

/** From this version on channels are named by their features. */
const CHANNEL_FEATURES_SINCE = [1, 25] as const;

function isSince({ manifestVersion }: JudgedManifest, [major, minor]: readonly [number, number]): boolean {
  const [ours = 0, second = 0] = manifestVersion.split('.').map(Number);
  return ours > major || (ours === major && second >= minor);
}

function repeated(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, at) => names.indexOf(name) < at))];
}

function scopesOf({ bots }: JudgedManifest): ReadonlySet<string> {
  return new Set(bots.flatMap(({ scopes }) => scopes.map((scope) => scope.toLowerCase())));
}

const channelFeatures: Rule = (manifest) => {
  if (!isSince(manifest, CHANNEL_FEATURES_SINCE)) return [];
  const { supportsChannelFeatures, supportedChannelTypes } = manifest;
  const named = supportsChannelFeatures === 'tier1';
  return [
    ...(scopesOf(manifest).has('team') && !named
      ? ['supportsChannelFeatures: from version 1.25 on an app with the scope of teams must say “tier1”.']
      : []),
    ...(supportedChannelTypes === undefined ? [] : ['supportedChannelTypes: is not allowed from version 1.25 on.']),
  ];
};

const schemaOfItsVersion: Rule = ({ $schema, manifestVersion }) =>
  $schema.includes(`/v${manifestVersion}/`) ? [] : [`$schema: is not that of version ${manifestVersion}.`];

const addresses: Rule = ({ developer }) =>
  Object.entries(developer)
    .filter(([name, url]) => name.endsWith('Url') && !/^https:\/\/[^\s/]+\.[^\s/]+/u.test(url))
    .map(([name, url]) => `${name}: “${url}” is no address that begins with https.`);

const VERSION = /^(?:0|[1-9]\d{0,4})(?:\.(?:0|[1-9]\d{0,4})){2}$/;

const versionForm: Rule = ({ version }) => (VERSION.test(version) ? [] : [`version: “${version}” is not of the form 1.2.3.`]);

const NOBODY = /^[0-]+$/;

const identity: Rule = ({ id, bots, composeExtensions = [] }) => [
  ...(NOBODY.test(id) ? ['id: names no app.'] : []),
  ...[...bots, ...composeExtensions].filter(({ botId }) => botId !== id).map(({ botId }) => `botId: ${botId} is another app than ${id}.`),
];

const describedTwice: Rule = ({ description: { short, full } }) =>
  short === full ? ['description: the full one says no more than the short one.'] : [];

const menus: Rule = ({ bots }) =>
  bots.flatMap(({ scopes, commandLists = [], supportsTargetedMessages }) => [
    ...commandLists
      .flatMap(({ commands }) => repeated(commands.map(({ title }) => title)))
      .map((title) => `commandLists: “${title}” stands twice in one list.`),
    ...repeated(commandLists.flatMap((list) => list.scopes)).map((scope) => `commandLists: there are two lists for ${scope}.`),
    ...commandLists
      .flatMap((list) => list.scopes)
      .filter((scope) => !scopes.includes(scope))
      .map((scope) => `commandLists: the bot is not there in ${scope}.`),
    ...(commandLists.some(({ triggers = [] }) => triggers.includes('slash')) && supportsTargetedMessages !== true
      ? ['commandLists: commands with a slash need supportsTargetedMessages.']
      : []),
  ]);

const placement: Rule = (manifest) => {
  const scopes = scopesOf(manifest);
  const { defaultInstallScope, defaultGroupCapability = {} } = manifest;
  const named = [...(defaultInstallScope === undefined ? [] : [defaultInstallScope]), ...Object.keys(defaultGroupCapability)];
  return named.filter((scope) => !scopes.has(scope.toLowerCase())).map((scope) => `${scope}: the app is not there.`);
};

const extensions: Rule = ({ composeExtensions = [] }) =>
  composeExtensions.flatMap(({ commands }) => [
    ...repeated(commands.map(({ id }) => id)).map((id) => `composeExtensions: “${id}” stands twice.`),
    ...commands
      .filter(({ type, parameters = [], fetchTask }) => parameters.length === 0 && !(type === 'action' && fetchTask === true))
      .map(({ id }) => `composeExtensions: “${id}” asks for nothing.`),
  ]);

const domains: Rule = ({ validDomains = [] }) =>
  validDomains
    .filter((one) => one === '*' || /^\*\.[^.]+$/u.test(one) || one.includes('/'))
    .map((one) => `validDomains: “${one}” is no domain of one's own.`);

const RULES: readonly Rule[] = [
  channelFeatures,
  schemaOfItsVersion,
  addresses,
  versionForm,
  identity,
  describedTwice,
  menus,
  placement,
  extensions,
  domains,
];

/**
 * What the schema lets through and Teams refuses at the upload, or shows wrongly. Sources: Microsoft's pages on the
 * manifest, and on shared and private channels.
 */
export function teamsManifestFaults(manifest: JudgedManifest): string[] {
  return RULES.flatMap((rule) => rule(manifest));
}
