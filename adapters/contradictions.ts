type Variables = Readonly<Record<string, string | undefined>>;

interface Contradiction {
  readonly holds: (isSet: (name: string) => boolean) => boolean;
  readonly told: string;
}

const BOTH_WAYS: readonly Contradiction[] = [
  {
    holds: (isSet) => isSet('SLACK_APP_TOKEN') && isSet('SLACK_SIGNING_SECRET'),
    told: 'SLACK_APP_TOKEN and SLACK_SIGNING_SECRET are both set: Slack is reached by Socket Mode, and the secret is not used.',
  },
  {
    holds: (isSet) => isSet('SLACK_BOT_TOKEN') && ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET'].some(isSet),
    told: 'SLACK_BOT_TOKEN is set together with what installs the app in many workspaces: it works for that one workspace alone.',
  },
  {
    holds: (isSet) => isSet('HTTP_TOKEN') && !isSet('PORT'),
    told: 'HTTP_TOKEN is set without PORT: nothing asks for it, as there is no server for health and metrics.',
  },
  {
    holds: (isSet) => isSet('SLACK_ALLOWED_WORKSPACES') && isSet('SLACK_BOT_TOKEN'),
    told: 'SLACK_ALLOWED_WORKSPACES is set together with SLACK_BOT_TOKEN: nobody can install the app, so it is not used.',
  },
  {
    holds: (isSet) => isSet('MATTERMOST_TOKEN') !== isSet('MATTERMOST_URL'),
    told: 'MATTERMOST_URL and MATTERMOST_TOKEN belong together: with one of them Mattermost is not used.',
  },
];

/** Platforms by the variables that set them up, as addresses name them. */
const SET_UP_BY: Readonly<Record<string, readonly string[]>> = {
  slack: ['SLACK_BOT_TOKEN', 'SLACK_CLIENT_ID'],
  teams: ['TEAMS_APP_ID', 'TEAMS_PLAYGROUND'],
  mattermost: ['MATTERMOST_URL'],
};

const NAMES_PEOPLE = ['CURATORS', 'OPERATORS', 'CLEARANCES'];

/** Ports that one process listens on, with what each is where it is not set; nothing where it is then not listened on. */
const PORTS: readonly (readonly [name: string, otherwise: string, listens: (isSet: (name: string) => boolean) => boolean])[] = [
  ['PORT', '', (isSet) => isSet('PORT')],
  ['SLACK_PORT', '3000', (isSet) => isSet('SLACK_SIGNING_SECRET') && !isSet('SLACK_APP_TOKEN')],
  ['TEAMS_PORT', '3978', (isSet) => isSet('TEAMS_APP_ID') || isSet('TEAMS_PLAYGROUND')],
  ['MATTERMOST_PORT', '8066', (isSet) => isSet('MATTERMOST_PUBLIC_URL')],
];

/** What of the variables cannot all be meant: ways that shut each other out, one port twice, people of a platform that is not set up. */
export function contradictionsIn(variables: Variables): string[] {
  const givenAs = (name: string) => variables[name]?.trim() ?? '';
  const isSet = (name: string) => givenAs(name) !== '' && !(name === 'TEAMS_PLAYGROUND' && givenAs(name) === 'no');
  const listening = PORTS.filter(([, , listens]) => listens(isSet)).map(([name, otherwise]) => ({
    name,
    port: givenAs(name) || otherwise,
  }));
  const shared = [...Map.groupBy(listening, ({ port }) => port)].filter(([port, names]) => port !== '0' && names.length > 1);
  const unused = NAMES_PEOPLE.flatMap((name) => {
    const platforms = new Set(Array.from(givenAs(name).matchAll(/(?:^|,)\s*([a-z]+)\//gu), ([, platform = '']) => platform));
    const away = [...platforms].filter((platform) => SET_UP_BY[platform] && !SET_UP_BY[platform].some(isSet));
    return away.map((platform) => `${name} names people or places of ${platform}, which is not set up.`);
  });
  return [
    ...BOTH_WAYS.filter(({ holds }) => holds(isSet)).map(({ told }) => told),
    ...shared.map(
      ([port, names]) => `${names.map(({ name }) => name).join(' and ')} are the same port, ${port}: only one of them can be listened on.`,
    ),
    ...unused,
  ];
}
