import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { readConfiguration } from '../../../adapters/config.ts';
import { admitting } from '../../../adapters/slack/admitting.ts';
import { outsiders } from '../../../adapters/slack/outsiders.ts';
import { scopesFor } from '../../../adapters/slack/scopes.ts';
import { digestDefinitionSchema, type Externals, FORMS } from '../../../src/index.ts';
import { bothPlatforms } from '../../fixtures/both-platforms.ts';
import { openDesk } from '../../fixtures/desk.ts';
import { ALICE, FAKE_TOKENS, type FakeSlack, GENERAL } from '../../fixtures/fake-slack.ts';
import { shownText } from '../../fixtures/fake-slack-blocks.ts';
import { ASKED_AT, KEEPERS } from '../../fixtures/keepers.ts';
import { lighthousePack } from '../../fixtures/lighthouse-pack.ts';
import { PAINTERS, paintersApproved, paintersCorrected } from '../../fixtures/painters.ts';
import { heldRecords, plainReply, startSlackBot } from '../../fixtures/slack-bot.ts';

const OTHER = 'T0FOREIGN';
const DIRECT = 'D0ALICE';
const LINKS = 'https://briefs.example/figures';
const TURNED_AWAY = 'only people of the organisation';
const GUEST = { user_profile: { team: 'T0TEAM', is_restricted: true, is_ultra_restricted: false } };
const FOREIGN = { user_team: OTHER, source_team: OTHER };

const FORM = { id: FORMS.figure, title: 'A figure', submit: 'Show', fields: [] } as const;

/** The bot under a policy; a form opens where one is asked for by a command of one of its own. */
async function begin(externals: Externals) {
  const bot = await startSlackBot({
    settings: { externals },
    linkBase: LINKS,
    scopes: scopesFor({ linkBase: LINKS }),
    handle: async (one) => (one.kind === 'command' && one.text === '' ? plainReply('', { form: FORM }) : plainReply('Answered.')),
  });
  onTestFinished(async () => {
    await bot.close();
    expect(bot.slack.offences).toEqual([]);
  });
  return bot;
}

const written = (slack: FakeSlack, who: object, channel = GENERAL) => {
  const text = '<@U0BOT> how much?';
  return slack.event({ ...slack.messageEvent(text, slack.write(text, { channel }), channel, ALICE), ...who });
};

type Door = readonly [name: string, come: (slack: FakeSlack) => Promise<unknown>];

/** Every way to the bot; whoever comes by them was a guest when last heard of, or is named as of another organisation. */
const DOORS: readonly Door[] = [
  ['a mention', (slack) => written(slack, FOREIGN)],
  ['a direct message', (slack) => written(slack, FOREIGN, DIRECT)],
  ['a command', (slack) => slack.command('/figure', 'pledge')],
  ['a button', (slack) => slack.press({ action_id: 'help', value: '' }, { channel: GENERAL, ts: '1.1' }, OTHER)],
  ['a form', (slack) => slack.submit('V1', { figure: 'pledge' }, OTHER)],
  ['the search of a form', (slack) => slack.suggest('V1', 'figure', 'pl', OTHER)],
  ['the menu of a message', (slack) => slack.checkMessage({ ts: slack.write('They pledged so much.') }, OTHER)],
  ['App Home', (slack) => slack.event({ type: 'app_home_opened', user: ALICE, channel: DIRECT, tab: 'home' })],
  [
    'a link',
    (slack) => slack.event({ type: 'link_shared', user: ALICE, channel: GENERAL, message_ts: '1.2', links: [{ url: `${LINKS}/pledge` }] }),
  ],
];

/** Alice opens a form while she is one of us, and is a guest from then on. */
async function guestWithForm({ slack, interactions, chat }: Awaited<ReturnType<typeof begin>>) {
  await slack.command('/figure', '');
  await vi.waitFor(() => expect(slack.views.size).toBe(1));
  await written(slack, GUEST);
  await chat.settled();
  return interactions.length;
}

const everythingShown = (slack: FakeSlack) =>
  JSON.stringify([slack.ephemeral, slack.responses, slack.unfurls, [...slack.homes.values()], slack.said(GENERAL), slack.said(DIRECT)]);

describe('somebody from elsewhere in Slack', () => {
  it.each(DOORS)('gets no word of the core by %s', async (_, come) => {
    const bot = await begin('deny');
    const before = await guestWithForm(bot);
    await come(bot.slack);
    await bot.chat.settled();
    expect(bot.interactions).toHaveLength(before);
    expect(everythingShown(bot.slack)).not.toContain('Answered.');
    expect(everythingShown(bot.slack)).toContain(TURNED_AWAY);
  });

  it.each(DOORS)('is answered by %s as one without clearance where what is public is for everybody', async (_, come) => {
    const bot = await begin('public');
    const before = await guestWithForm(bot);
    await come(bot.slack);
    await vi.waitFor(() => expect(bot.interactions.length).toBeGreaterThan(before));
    expect(bot.interactions.slice(before).map(({ person }) => person.external)).toEqual([true]);
  });

  it('is answered like everybody where that is allowed', async () => {
    const { slack, interactions, chat } = await begin('allow');
    await written(slack, FOREIGN);
    await chat.settled();
    expect(interactions[0]?.person).not.toHaveProperty('external');
  });

  it.each([
    ['a guest of several channels', GUEST],
    ['a guest of one channel', { user_profile: { is_ultra_restricted: true } }],
    ['a stranger by their profile', { user_team: 'T0TEAM', user_profile: { is_stranger: true } }],
    ['somebody whose profile alone names a team', { user_profile: { team: OTHER } }],
  ])('is %s', async (_, who) => {
    const { slack, interactions, chat } = await begin('deny');
    await written(slack, who);
    await chat.settled();
    expect(interactions).toEqual([]);
  });

  it('is one of us again once their profile says so', async () => {
    const { slack, interactions, chat } = await begin('deny');
    await written(slack, GUEST);
    await written(slack, { user_team: 'T0TEAM', user_profile: { team: 'T0TEAM', is_restricted: false } });
    await chat.settled();
    expect(interactions).toHaveLength(1);
  });

  it('is answered what is public in a place of a kind that is not known, whoever they are', async () => {
    const { slack, interactions, chat } = await begin('allow');
    await written(slack, { user_team: 'T0TEAM' }, 'X0NEW');
    await chat.settled();
    expect(interactions).toMatchObject([{ person: { external: true } }]);
  });

  it('may list the digests of a place, and neither subscribe it nor change what is subscribed', async () => {
    const { act } = await openDesk();
    const guest = { platform: 'slack', tenant: 'T1', id: 'guest', external: true } as const;
    const says = async (text: string) => shownText((await act({ kind: 'command', name: 'brief', text }, guest)).message.blocks);
    for (const text of ['subscribe morning', 'pause morning', 'resume morning', 'unsubscribe morning']) {
      expect(await says(text)).toContain('NOT_ALLOWED');
    }
    expect(await says('list')).not.toContain('NOT_ALLOWED');
  });
});

describe('somebody within an organisation of many workspaces', () => {
  const workspace = { tenant: 'E0GRID', botUser: 'U0BOT' };
  const visit = { workspace, context: { teamId: 'T0TEAM', enterpriseId: 'E0GRID' }, user: 'U1', channel: 'C1' };
  const places = () => ({ isShared: () => true, noteShared: () => undefined, noteMet: () => undefined });

  it('who presses in a channel that is shared is from elsewhere, unless they wrote as one of the organisation', () => {
    const press = { ...visit, author: { team: 'T0SISTER' } };
    expect(admitting('deny', places()).isFromElsewhere(press)).toBe(true);
    const { isFromElsewhere } = admitting('deny', places());
    expect(isFromElsewhere({ ...visit, author: { user_team: 'E0GRID', team: 'T0SISTER' }, shared: true })).toBe(false);
    expect(isFromElsewhere(press)).toBe(false);
  });
});

describe('EXTERNALS', () => {
  it.each([
    [undefined, 'deny'],
    ['public', 'public'],
    ['allow', 'allow'],
  ])('set to %s is %s for both platforms', (set, externals) => {
    const teams = { TEAMS_APP_ID: crypto.randomUUID(), TEAMS_TENANT_ID: crypto.randomUUID(), TEAMS_APP_SECRET: 'secret' };
    const slack = { SLACK_BOT_TOKEN: FAKE_TOKENS.bot, SLACK_APP_TOKEN: FAKE_TOKENS.app };
    const read = readConfiguration({ ...teams, ...slack, ...(set === undefined ? {} : { EXTERNALS: set }) });
    expect(read.slack).toMatchObject({ externals });
    expect(read.teams).toMatchObject({ access: { externals } });
  });
});

const INTERNAL_KEEPERS = (() => {
  const pack = lighthousePack();
  const hourly = digestDefinitionSchema.parse({
    name: 'hourly',
    title: 'Coast briefing',
    schedule: '0 * * * *',
    time_zone: 'UTC',
    sections: ['new'],
    when_empty: 'say_so',
    catch_up: '30 minutes',
  });
  return {
    ...pack,
    digests: [{ ...hourly, audience: 'internal' }],
    audiences: ['public', 'internal'],
    facts: pack.facts.map((fact) => (fact.id === 'keepers-autumn' ? { ...fact, audience: 'internal' } : fact)),
  };
})();

const CLEARED = { CLEARANCES: `slack/T0TEAM/${GENERAL}=internal,slack/T0TEAM/${ALICE}=internal` };

describe('a channel with a clearance', () => {
  const askedIn = async (place: Awaited<ReturnType<typeof bothPlatforms>>, shared?: boolean) => {
    const text = `<@U0BOT> ${KEEPERS}`;
    const ts = place.slack.write(text);
    const before = place.slack.said(GENERAL).length;
    await place.slack.event(
      { ...place.slack.messageEvent(text, ts, GENERAL, ALICE), user_team: 'T0TEAM' },
      { ...(shared !== undefined && { shared }) },
    );
    await vi.waitFor(() => expect(place.slack.said(GENERAL).length).toBeGreaterThan(before), 5000);
    return place.slack.said(GENERAL).at(-1);
  };

  it('has it until it is shared, and again once it is not, whatever the message itself says', async () => {
    const place = await bothPlatforms(INTERNAL_KEEPERS);
    await place.run({ at: ASKED_AT, environment: CLEARED }, async () => {
      expect(await askedIn(place)).toContain('45');
      await place.slack.event({ type: 'channel_shared', channel: GENERAL, connected_team_id: OTHER });
      expect(await askedIn(place, true)).not.toContain('45');
      await place.slack.event({ type: 'channel_unshared', channel: GENERAL, is_ext_shared: false });
      expect(await askedIn(place, false)).toContain('45');
    });
  });

  it('has none once a guest was met there, until they leave', async () => {
    const place = await bothPlatforms(INTERNAL_KEEPERS);
    await place.run({ at: ASKED_AT, environment: CLEARED }, async () => {
      await place.slack.event({ ...place.slack.messageEvent('hello', '1.5', GENERAL, 'U0GUEST'), ...GUEST });
      expect(await askedIn(place)).not.toContain('45');
      await place.slack.event({ type: 'member_left_channel', user: 'U0GUEST', channel: GENERAL });
      expect(await askedIn(place)).toContain('45');
    });
  });

  it('is told of no correction above what is public once it is shared', async () => {
    const place = await bothPlatforms(INTERNAL_KEEPERS);
    const { slack, store } = place;
    await store.ledger.append([paintersApproved('2023-12-01T09:45:00.000Z', 'internal')]);
    await place.run({ at: '2023-12-01T09:50:00.000Z', environment: CLEARED }, async () => {
      await slack.say(`<@U0BOT> ${PAINTERS}`);
      await vi.waitFor(async () => expect(await store.postings.uncorrected('painters', 99, 9)).toHaveLength(1), 5000);
    });
    expect(slack.said(GENERAL).join()).toContain('six painters');
    Object.assign(slack.channels.get(GENERAL) ?? {}, { shared: true });
    await store.ledger.append([paintersCorrected('2023-12-01T10:00:00.000Z', 'internal')]);
    await place.run({ at: '2023-12-01T10:01:00.000Z', environment: CLEARED }, async ({ service }) => {
      await vi.waitFor(async () => expect(await service.metrics()).toContain('sitrep_corrections_total{kind="sent"} 1'), 10_000);
    });
    expect(slack.said(GENERAL).join()).not.toMatch(/(?:six|seven) painters/u);
  });

  it('gets no digest above what is public from the moment that it was shared, though no process was told', async () => {
    const place = await bothPlatforms(INTERNAL_KEEPERS);
    const target = { platform: 'slack', tenant: 'T0TEAM', id: GENERAL, kind: 'channel' } as const;
    const createdBy = { platform: 'slack', tenant: 'T0TEAM', id: ALICE };
    await place.store.subscriptions.subscribe({ digest: 'hourly', target, createdBy, createdAt: '2023-11-30T09:50:00.000Z' });
    Object.assign(place.slack.channels.get(GENERAL) ?? {}, { shared: true });
    await place.run({ at: '2023-11-30T10:01:00.000Z', environment: CLEARED }, async () => {
      await vi.waitFor(() => expect(place.slack.said(DIRECT)).toHaveLength(1), 5000);
    });
    expect(place.slack.said(GENERAL)).toEqual([]);
    Object.assign(place.slack.channels.get(GENERAL) ?? {}, { shared: false });
    await place.run({ at: '2023-11-30T11:01:00.000Z', environment: CLEARED }, async () => {
      await vi.waitFor(() => expect(place.slack.said(GENERAL)).toHaveLength(1), 5000);
    });
  });
});

describe('which channels people from elsewhere read in', () => {
  const CHANNEL = { tenant: 'T0TEAM', id: GENERAL };
  const of = (records = heldRecords(), tells = true, now = () => ASKED_AT) => {
    const asked: string[] = [];
    const warnings: string[] = [];
    const places = outsiders({
      records: () => records,
      isShared: async ({ id }) => {
        asked.push(id);
        return tells ? false : undefined;
      },
      now,
      warn: (line) => warnings.push(line),
    });
    return { places, asked, warnings };
  };

  it('is what one process was told, for all of them', async () => {
    const records = heldRecords();
    const [one, two] = [of(records), of(records)];
    await Promise.all([one.places.recall([CHANNEL]), two.places.recall([CHANNEL])]);
    expect([one.places.areIn(CHANNEL), two.places.areIn(CHANNEL)]).toEqual([false, false]);
    one.places.noteShared(CHANNEL, true);
    await one.places.recall([]);
    await two.places.recall([]);
    expect(two.places.areIn(CHANNEL)).toBe(true);
  });

  it('is kept when two processes write at once', async () => {
    const records = heldRecords();
    const [one, two] = [of(records), of(records)];
    one.places.noteMet(CHANNEL, 'U1');
    two.places.noteMet({ ...CHANNEL, id: 'C2' }, 'U2');
    for (let round = 0; round < 2; round += 1) {
      await one.places.recall([]);
      await two.places.recall([]);
    }
    const kept = records.held.get('slack/outsiders') ?? '';
    expect(Object.keys(JSON.parse(kept)).toSorted()).toEqual([`T0TEAM/${GENERAL}`, 'T0TEAM/C2']);
    expect(kept).not.toMatch(/U[12]/u);
  });

  it('is taken to be every one of which Slack does not tell, and is asked for again after a minute', async () => {
    let now = ASKED_AT;
    const { places, asked } = of(heldRecords(), false, () => now);
    await places.recall([CHANNEL]);
    await places.recall([CHANNEL]);
    expect([places.areIn(CHANNEL), asked.length]).toEqual([true, 1]);
    now = new Date(Date.parse(ASKED_AT) + 60_000).toISOString();
    await places.recall([CHANNEL]);
    expect(asked).toHaveLength(2);
  });

  it('is asked of each channel once an hour', async () => {
    let now = ASKED_AT;
    const { places, asked } = of(heldRecords(), true, () => now);
    for (const minutes of [0, 59, 60, 61]) {
      now = new Date(Date.parse(ASKED_AT) + minutes * 60_000).toISOString();
      await places.recall([CHANNEL]);
    }
    expect(asked).toHaveLength(2);
  });

  it('is told to the operators once while it cannot be read, and taken up where it was', async () => {
    const records = heldRecords();
    const failing = { ...records, read: async () => Promise.reject(new Error('away')) };
    const { places, warnings } = of({ ...failing, held: records.held });
    places.noteShared(CHANNEL, true);
    await places.recall([]);
    await places.recall([]);
    expect(warnings).toHaveLength(1);
    expect(places.areIn(CHANNEL)).toBe(true);
  });
});
