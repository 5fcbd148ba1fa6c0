import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { z } from 'zod';
import { ACTIONS, Failure } from '../../../src/index.ts';
import { type DeskOptions, NOW, openDesk } from '../../fixtures/desk.ts';
import { ALICE, GENERAL } from '../../fixtures/fake-slack.ts';
import { shownText } from '../../fixtures/fake-slack-blocks.ts';
import { startSlackBot } from '../../fixtures/slack-bot.ts';

const UNKNOWN = 'What did the paint of the gallery in Skarvik cost?';

/** The whole product in the fake Slack: adapter, desk, pack and store. */
async function begin(options: DeskOptions = {}) {
  const { desk, store } = await openDesk(options);
  const bot = await startSlackBot({ handle: (interaction) => desk.handle(interaction, NOW) });
  onTestFinished(async () => {
    await bot.close();
    expect(bot.slack.offences).toEqual([]);
  });
  return { ...bot, store };
}

const actionsSchema = z.array(
  z.looseObject({ elements: z.array(z.looseObject({ action_id: z.string().optional(), value: z.string().optional() })).optional() }),
);

/** A button of a message, by the action that it stands for. */
function buttonIn(blocks: unknown, action: string): { action_id: string; value: string } {
  const elements = actionsSchema.parse(blocks).flatMap((block) => block.elements ?? []);
  const { action_id, value } = elements.find((element) => element.action_id?.startsWith(`${action}#`)) ?? {};
  if (action_id === undefined || value === undefined) throw new Error(`There is no button ${action}.`);
  return { action_id, value };
}

describe('Sitrep in Slack', () => {
  it('sends what it cannot answer to the curators when asked to, and shows it in App Home', async () => {
    const { slack, posted, store } = await begin({ role: 'curator' });
    await slack.say(`<@U0BOT> ${UNKNOWN}`);
    await vi.waitFor(() => expect(posted).toHaveLength(1));
    const answer = slack.messagesIn(GENERAL).at(-1);
    await slack.press(buttonIn(answer?.blocks, ACTIONS.askCurators), { channel: GENERAL, ts: answer?.ts ?? '' });
    await vi.waitFor(() => expect(slack.ephemeral.at(-1)?.text).toContain('curators'));
    expect(await store.questions.topics('open', 5)).toHaveLength(1);
    await slack.event({ type: 'app_home_opened', user: ALICE, channel: 'D0ALICE', tab: 'home' });
    await vi.waitFor(() => expect(shownText(slack.homes.get(ALICE))).toContain(UNKNOWN));
  });

  it('subscribes a channel to a digest by a command, and shows a digest on demand', async () => {
    const { slack, store } = await begin();
    await slack.command('/brief', 'subscribe morning 08:30 weekdays Europe/Brussels');
    await vi.waitFor(() => expect(slack.said(GENERAL)).toEqual([expect.stringMatching(/^Subscribed by .*, subscribed by /u)]));
    expect(await store.subscriptions.listAll()).toMatchObject([{ digest: 'morning', target: { id: GENERAL, kind: 'channel' } }]);
    await slack.command('/brief', '');
    await vi.waitFor(() => expect(slack.responses.at(-1)?.text).toContain('Coast briefing'));
  });

  it('opens the form of a figure and answers it to the asker', async () => {
    const { slack } = await begin();
    await slack.command('/figure', '');
    await vi.waitFor(() => expect(slack.views.size).toBe(1));
    const { body } = await slack.suggest('V1', 'figure', '');
    const [first] = z.object({ options: z.array(z.object({ value: z.string() })) }).parse(body).options;
    await slack.submit('V1', { figure: first?.value ?? '', as_of: '' });
    await vi.waitFor(() => expect(slack.responses).toMatchObject([{ response_type: 'ephemeral' }]));
    expect(shownText(slack.responses[0]?.blocks)).toContain('Sources');
  });

  it('answers without its store, and says so where it needs it', async () => {
    const away = new Failure('STORE_UNAVAILABLE', 'The store is away.', 'Nobody knows.', 'Try again in a minute.');
    const { slack, posted } = await begin({ storeFailure: away });
    await slack.say('<@U0BOT> help');
    await vi.waitFor(() => expect(posted).toHaveLength(1));
    await slack.command('/sitrep', 'subscriptions');
    await vi.waitFor(() => expect(slack.responses.at(-1)?.text).toContain('STORE_UNAVAILABLE'));
  });
});
