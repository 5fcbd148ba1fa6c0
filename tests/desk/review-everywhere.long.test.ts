import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { z } from 'zod';
import { ACTIONS, type Interaction } from '../../src/index.ts';
import { courierDocument, proposedFact } from '../fixtures/candidates.ts';
import { openDesk } from '../fixtures/desk.ts';
import { ALICE } from '../fixtures/fake-mattermost.ts';
import { GENERAL } from '../fixtures/fake-slack.ts';
import { mattermostWorldWith } from '../fixtures/mattermost-bot.ts';
import { startSlackBot } from '../fixtures/slack-bot.ts';
import { teamsClient } from '../fixtures/teams-client.ts';

/** A platform answers when it comes to it, also on a machine that is busy. */
const SOON = { timeout: 20_000 };

const NOW = '2023-12-01T12:00:00.000Z';
const LARGER = {
  value: { kind: 'money', amount: '35 million', currency: 'EUR', bound: 'at_least' },
  statement: 'The Coast Courier puts the pledge at no less than EUR 35 million.',
} as const;
const elementSchema = z.object({ action_id: z.string(), value: z.string() });

/** A desk with two candidates of one sentence, everybody a curator. */
async function openSentence() {
  const desk = await openDesk({ role: 'curator', rules: { personPerMinute: 1000 } });
  await desk.store.documents.archive(courierDocument(), [proposedFact('c-one'), proposedFact('c-two', LARGER)]);
  await desk.refresh();
  let seconds = 0;
  const handle = (interaction: Interaction) => desk.desk.handle(interaction, new Date(Date.parse(NOW) + 1000 * ++seconds).toISOString());
  const decided = () =>
    desk
      .curated()
      .entries.filter(({ kind }) => kind !== 'proposed')
      .map(({ kind, fact, why }) => `${kind} ${fact}: ${why}`);
  return { ...desk, handle, decided };
}

const BOTH_REJECTED = ['rejected c-one: It was misread', 'rejected c-two: It was misread'];

describe('several candidates at once in Slack', () => {
  it('stand on one card, are rejected together in a modal, and wait again by a press', async () => {
    const { handle, decided, curated } = await openSentence();
    const { slack, close } = await startSlackBot({ handle });
    onTestFinished(close);
    const last = () => JSON.stringify(slack.responses.at(-1));
    const press = (action: string) => {
      const found: { action_id: string; value: string }[] = [];
      JSON.stringify(slack.responses.at(-1), (_, value: unknown) => {
        const element = elementSchema.safeParse(value);
        if (element.success) found.push(element.data);
        return value;
      });
      const button = found.find(({ action_id }) => action_id.startsWith(`${action}#`));
      if (!button) throw new Error(`Slack shows no button ${action}.`);
      return slack.press(button, { channel: GENERAL, ts: '1.1', ephemeral: true });
    };
    await slack.command('/review', '');
    await vi.waitFor(() => expect(last()).toContain('2 candidates of one sentence'), SOON);
    await press(ACTIONS.openRejectManyForm);
    await vi.waitFor(() => expect(slack.views.size).toBe(1), SOON);
    await slack.submit('V1', { reason: 'misread', why: '' });
    await vi.waitFor(() => expect(last()).toContain('2 candidates were rejected'), SOON);
    expect(decided()).toEqual(BOTH_REJECTED);
    await press(ACTIONS.reviewUndo);
    await vi.waitFor(() => expect(last()).toContain('c-one waits for a decision again'), SOON);
    expect(curated().proposals).toHaveLength(2);
  });
});

describe('several candidates at once in Teams', () => {
  it('stand on one card, are rejected together in a dialog, and wait again by a press', async () => {
    const { handle, decided, curated } = await openSentence();
    const teams = await teamsClient(handle);
    const invoke = async (name: string, value: unknown) => JSON.stringify((await teams.send({ type: 'invoke', name, value })).body);
    await teams.send({ text: 'review' });
    const card = JSON.stringify(teams.connector.messages);
    expect(card).toContain('2 candidates of one sentence');
    const [, value = ''] = new RegExp(`"action":"${ACTIONS.openRejectManyForm}","value":"([^"]+)"`, 'u').exec(card) ?? [];
    const opened = await invoke('task/fetch', { data: { action: ACTIONS.openRejectManyForm, value, msteams: { type: 'task/fetch' } } });
    const [, form = ''] = /"form":"(reject-many-form:[^"]+)"/u.exec(opened) ?? [];
    expect(await invoke('task/submit', { data: { form, reason: '' } })).toContain('Choose a reason.');
    expect(await invoke('task/submit', { data: { form, reason: 'misread' } })).toContain('2 candidates were rejected');
    expect(decided()).toEqual(BOTH_REJECTED);
    await teams.send({ text: 'review undo' });
    expect(curated().proposals).toHaveLength(2);
  });
});

describe('several candidates at once in Mattermost', () => {
  it('stand on one card, are rejected together in a dialog, and wait again by a command', async () => {
    const { handle, decided, curated } = await openSentence();
    const { server, start } = await mattermostWorldWith();
    const { url } = await start({ handle });
    const command = (text: string) => server.command(`${url}/mattermost/command`, '/review', text);
    const { body } = await command('');
    const shown = z.object({ text: z.string(), props: z.record(z.string(), z.unknown()) }).parse(body);
    expect(shown.text).toContain('2 candidates of one sentence');
    await server.press(shown.props, 'Reject all 2', { user: ALICE });
    await vi.waitFor(() => expect(server.dialogs).toHaveLength(1), SOON);
    expect(await server.submit({ reason: 'misread', why: '' })).toMatchObject({ status: 200 });
    expect(decided()).toEqual(BOTH_REJECTED);
    await command('undo');
    expect(curated().proposals).toHaveLength(2);
  });
});
