import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Interaction } from '../../src/index.ts';
import { entitySchema } from '../../src/model/entity.ts';
import { courierDocument, proposedFact } from '../fixtures/candidates.ts';
import { openDesk } from '../fixtures/desk.ts';
import { startSlackBot } from '../fixtures/slack-bot.ts';
import { teamsClient } from '../fixtures/teams-client.ts';

const WAIT = { timeout: 5000 };
const NOW = '2023-12-01T12:00:00.000Z';
const BRINGS = 'Not in the pack yet: Denmark (country), added on approval.';
const DENMARK = entitySchema.parse({ id: 'denmark', kind: 'country', name: 'Denmark', aliases: { en: ['Danish'] } });

/** What is proposed of the country under an id of its own. */
function ofDenmark(id: string, amount: string) {
  const statement = `Denmark pledged at least EUR ${amount} within two years.`;
  const entry = proposedFact(id, { subject: 'denmark', statement, value: { kind: 'money', amount, currency: 'EUR', bound: 'at_least' } });
  return { ...entry, content: { ...entry.content, entities: [DENMARK] } };
}

/** A desk with two candidates of one country that its pack does not have, everybody a curator. */
async function openBrought() {
  const desk = await openDesk({ role: 'curator', rules: { personPerMinute: 1000 } });
  await desk.store.documents.archive(courierDocument(), [ofDenmark('c-one', '30 million'), ofDenmark('c-two', '30 million')]);
  await desk.refresh();
  let seconds = 0;
  const handle = (interaction: Interaction) => desk.desk.handle(interaction, new Date(Date.parse(NOW) + 1000 * ++seconds).toISOString());
  const known = () => desk.curated().pack.entities.filter(({ name }) => name === 'Denmark');
  return { ...desk, handle, known };
}

describe('a candidate of a country that the pack does not have', () => {
  it('says so in Slack, and is approved there with its country, whose next candidate finds it known', async () => {
    const { handle, known } = await openBrought();
    const { slack, close } = await startSlackBot({ handle });
    onTestFinished(close);
    const last = () => JSON.stringify(slack.responses.at(-1));
    await slack.command('/review', 'open c-one');
    await vi.waitFor(() => expect(last()).toContain(BRINGS), WAIT);
    expect(last()).toContain('Denmark: money');
    expect(known()).toEqual([]);
    await slack.command('/review', 'approve c-one');
    await vi.waitFor(() => expect(last()).toContain('c-one was approved'), WAIT);
    await slack.command('/review', 'open c-two');
    await vi.waitFor(() => expect(last()).toContain('Candidate c-two'), WAIT);
    expect(last()).not.toContain(BRINGS);
    await slack.command('/review', 'approve c-two');
    await vi.waitFor(() => expect(last()).toContain('c-two was approved'), WAIT);
    expect(known()).toEqual([DENMARK]);
  });

  it('says so in Teams, and is approved there with its country', async () => {
    const { handle, known } = await openBrought();
    const teams = await teamsClient(handle);
    const last = () => JSON.stringify(teams.connector.messages.at(-1));
    await teams.send({ text: 'review open c-one' });
    expect(last()).toContain(BRINGS);
    await teams.send({ text: 'review approve c-one' });
    expect(last()).toContain('c-one was approved');
    expect(known()).toEqual([DENMARK]);
    await teams.send({ text: 'review undo' });
    expect(last()).toContain('Not yet undone: You approved c-one');
  });
});
