import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { z } from 'zod';
import { ACTIONS, type Interaction } from '../../src/index.ts';
import { courierDocument, proposedFact } from '../fixtures/candidates.ts';
import { openDesk } from '../fixtures/desk.ts';
import { GENERAL } from '../fixtures/fake-slack.ts';
import { startSlackBot } from '../fixtures/slack-bot.ts';
import { teamsClient } from '../fixtures/teams-client.ts';

/** A platform answers when it comes to it, also on a machine that is busy. */
const SOON = { timeout: 20_000 };

const NOW = '2023-12-01T12:00:00.000Z';
const VALUES = {
  statement: 'The pledge was repeated.',
  kind: 'money',
  value: 'at least EUR 30 million',
  subject: 'restoration',
  property: 'funding',
  status: 'pledged',
  period: 'within two years',
  period_days: '',
  speaker: 'none',
  announced: '2023-11-20',
  quote: 'at least €30 million within two years for the restoration pledge',
  voice: 'indirect',
  topic: 'money',
  audience: 'public',
  review_by: '',
};

const elementSchema = z.object({ action_id: z.string(), value: z.string() });

/** The buttons of a message as Slack was given it. */
function slackButtons(message: unknown): { action_id: string; value: string }[] {
  const found: { action_id: string; value: string }[] = [];
  JSON.stringify(message, (_, value: unknown) => {
    const element = elementSchema.safeParse(value);
    if (element.success) found.push(element.data);
    return value;
  });
  return found;
}

/** Slack and Teams at one desk, everybody a curator. */
async function openBoth() {
  const desk = await openDesk({ role: 'curator' });
  await desk.store.documents.archive(courierDocument(), [proposedFact('c-one')]);
  await desk.refresh();
  const handle = (interaction: Interaction) => desk.desk.handle(interaction, NOW);
  const { slack, close } = await startSlackBot({ handle });
  onTestFinished(close);
  const teams = await teamsClient(handle);
  const inSlack = async (action: string) => {
    const pressed = slackButtons(slack.responses.at(-1)).find(({ action_id }) => action_id.startsWith(`${action}#`));
    if (!pressed) throw new Error(`Slack shows no button ${action}.`);
    return slack.press(pressed, { channel: GENERAL, ts: '1.1', ephemeral: true });
  };
  const openInSlack = async () => {
    await slack.command('/review', 'open c-one');
    await vi.waitFor(() => expect(JSON.stringify(slack.responses.at(-1))).toContain('Candidate c-one'), SOON);
  };
  const invoke = async (name: string, value: unknown) => JSON.stringify((await teams.send({ type: 'invoke', name, value })).body);
  return { ...desk, slack, teams, inSlack, openInSlack, invoke };
}

describe('a candidate in Slack', () => {
  it('is shown to the curator alone, and edited in a modal that searches, says what is wrong and takes what is right', async () => {
    const { slack, inSlack, openInSlack, curated } = await openBoth();
    await openInSlack();
    expect(slack.responses.at(-1)).toMatchObject({ response_type: 'ephemeral' });
    await inSlack(ACTIONS.openEditForm);
    await vi.waitFor(() => expect(slack.views.size).toBe(1), SOON);
    expect([...slack.views.values()]).toMatchObject([{ callback_id: 'edit-form:c-one:1' }]);
    expect((await slack.suggest('V1', 'subject', 'mason')).body).toMatchObject({ options: [{ value: 'masonry' }] });
    expect((await slack.submit('V1', { ...VALUES, value: 'plenty' })).body).toMatchObject({
      response_action: 'errors',
      errors: { value: expect.stringContaining('EUR 40 billion') },
    });
    await slack.submit('V1', VALUES);
    await vi.waitFor(() => expect(JSON.stringify(slack.responses.at(-1))).toContain('still waits for a decision'), SOON);
    expect(curated().proposals[0]?.content.fact.statement).toBe(VALUES.statement);
  });
});

describe('App Home of a curator', () => {
  it('opens the next candidate among the messages, and says where', async () => {
    const { slack } = await openBoth();
    await slack.press({ action_id: `${ACTIONS.reviewNext}#0`, value: '' });
    await vi.waitFor(() => expect(JSON.stringify(slack.calls)).toContain('Candidate c-one'), SOON);
    await vi.waitFor(() => expect(JSON.stringify([...slack.views.values()])).toContain('It stands among the messages'), SOON);
  });
});

describe('a candidate in Teams', () => {
  const data = (action: string, value: string) => ({ action, value, msteams: { type: 'task/fetch' } });

  it('is edited in a dialog that searches, says what is wrong and takes what is right', async () => {
    const { invoke, curated } = await openBoth();
    const opened = await invoke('task/fetch', { data: data(ACTIONS.openEditForm, 'c-one:1') });
    expect(opened).toContain('"dataset":"edit-form:c-one:1/subject"');
    expect(await invoke('application/search', { queryText: 'mason', dataset: 'edit-form:c-one:1/subject' })).toContain('masonry');
    const faulty = await invoke('task/submit', { data: { form: 'edit-form:c-one:1', ...VALUES, value: 'plenty' } });
    expect(faulty).toContain('This cannot be read.');
    expect(faulty).toContain('"value":"plenty"');
    expect(await invoke('task/submit', { data: { form: 'edit-form:c-one:1', ...VALUES } })).toContain('still waits for a decision');
    expect(curated().proposals[0]?.content.fact.statement).toBe(VALUES.statement);
  });

  it('offers its forms as buttons that open dialogs', async () => {
    const { teams } = await openBoth();
    await teams.send({ text: 'review open c-one' });
    const card = JSON.stringify(teams.connector.messages);
    expect(card).toContain('Candidate c-one');
    expect(card).toContain(JSON.stringify(data(ACTIONS.openRejectForm, 'c-one:1')));
  });
});

describe('two curators on two platforms with one candidate', () => {
  it('make one decision, and the other is told who made it', async () => {
    const { slack, inSlack, openInSlack, invoke, curated } = await openBoth();
    await openInSlack();
    const [, inTeams] = await Promise.all([
      inSlack(ACTIONS.reviewApprove),
      invoke('task/submit', { data: { form: 'reject-form:c-one:1', reason: 'misread' } }),
    ]);
    await vi.waitFor(() => expect(JSON.stringify(slack.responses.at(-1))).toMatch(/was approved|ALREADY_DECIDED/u), SOON);
    const inSlackText = JSON.stringify(slack.responses.at(-1));
    const decisions = curated().entries.filter(({ kind }) => kind !== 'proposed');
    expect(decisions).toHaveLength(1);
    const told = decisions[0]?.kind === 'approved' ? inTeams : inSlackText;
    expect(told).toContain('ALREADY_DECIDED');
    expect(told).toContain(decisions[0]?.by.split('/')[0]);
  });
});
