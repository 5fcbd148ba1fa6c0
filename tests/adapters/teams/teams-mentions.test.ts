import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incomingActivitySchema } from '../../../adapters/teams/activity.ts';
import { mentionsBot, writtenText } from '../../../adapters/teams/read-text.ts';
import { PLACES, teamsClient } from '../../fixtures/teams-client.ts';
import { ANN, BOT } from '../../fixtures/teams-setup.ts';

const QUESTION = 'How much was pledged?';

function received(text: string, entities: unknown, recipient: unknown = BOT) {
  return incomingActivitySchema.parse({
    type: 'message',
    channelId: 'msteams',
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    from: ANN,
    recipient,
    conversation: PLACES.group,
    text,
    entities,
  });
}

describe('the text of a message in Teams', () => {
  it.each([
    ['<at>Sitrep</at>&nbsp;How much was pledged?', [{ type: 'mention', text: '<at>Sitrep</at>', mentioned: BOT }]],
    ['<at>Sitrep</at> How much was pledged?&nbsp;', [{ type: 'mention', text: '<at>Sitrep</at>', mentioned: BOT }]],
    ['<at>Sitrep</at> How much was pledged?', [{ type: 'mention', mentioned: BOT }]],
    ['<at>Sitrep &amp; Co</at> How much was pledged?', [{ type: 'mention', mentioned: { ...BOT, name: 'Sitrep & Co' } }]],
    ['<at id="0">Sitrep</at> How much was pledged?', [{ type: 'mention', text: '<at>Sitrep</at>', mentioned: { id: BOT.id } }]],
    ['<at>Sitrep</at> How much was pledged?', [{ type: 'mention', text: null, mentioned: { id: BOT.id, name: null } }]],
    ['@Sitrep How much was pledged?', [{ type: 'mention', text: '@Sitrep', mentioned: BOT }]],
  ])('%s is what was asked, without the name of the bot', (text, entities) => {
    const activity = received(text, entities);
    expect([mentionsBot(activity), writtenText(activity)]).toEqual([true, QUESTION]);
  });

  it('is decoded once, and loses no tag that somebody wrote', () => {
    expect(writtenText(received('R&amp;D &lt;b&gt; &amp;lt; &#8364;40 &#x20ac;40 &unknown; <data>', []))).toBe(
      'R&D <b> &lt; €40 €40 &unknown; <data>',
    );
  });

  it('is the same in whatever form the bot is named, and wherever', () => {
    const escaped = (name: string) => name.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
    const shapes = fc.record({
      name: fc.constantFrom('Sitrep', 'Sitrep & Co', 'Sitrep "Desk"', 'Sitrep 3 < 4', 'Étienne’s Sitrep'),
      at: fc.constantFrom('<at>', '<at id="0">', '<at itemtype="x">'),
      behind: fc.constantFrom(' ', '&nbsp;', '\u00a0', '&#160;', '\n', ''),
      before: fc.constantFrom('', ' ', '&nbsp;', '\r\n'),
      stands: fc.constantFrom('first', 'last', 'twice'),
      entityText: fc.constantFrom('as written', 'decoded', 'none', 'null'),
      named: fc.boolean(),
    });
    fc.assert(
      fc.property(shapes, ({ name, at, behind, before, stands, entityText, named }) => {
        const written = `${at}${escaped(name)}</at>`;
        const given = { 'as written': { text: written }, decoded: { text: `<at>${name}</at>` }, none: {}, null: { text: null } }[
          entityText
        ];
        const bot = { ...BOT, name };
        const entities = [{ type: 'mention', ...given, mentioned: named ? bot : { id: BOT.id } }];
        const text = {
          first: `${before}${written}${behind}${QUESTION}`,
          last: `${before}${QUESTION}${behind || ' '}${written}`,
          twice: `${written}${behind}${QUESTION}${before}${written}`,
        }[stands];
        expect(writtenText(received(text, entities, bot))).toBe(QUESTION);
      }),
      { numRuns: 300 },
    );
  });

  it('is a command behind a space that does not break', async () => {
    const { send, interactions } = await teamsClient();
    const entities = [{ type: 'mention', text: '<at>Sitrep</at>', mentioned: BOT }];
    await send({ conversation: PLACES.channel, text: '<at>Sitrep</at>&nbsp;/figure pledge', entities });
    expect(interactions).toMatchObject([{ kind: 'command', name: 'figure', text: 'pledge' }]);
  });
});

describe('an activity of Teams', () => {
  it.each([
    ['without a name', { from: { ...ANN, name: null } }],
    ['to a bot without a name', { recipient: { id: BOT.id, name: null } }],
    ['of a channel without an id', { channelData: { channel: {} } }],
    ['from a part of Teams', { channelId: 'msteams:COPILOT' }],
    ['with entities that nobody knows', { entities: [null, 7, { type: 'new', text: 7 }] }],
    ['with an id that is none', { replyToId: 7 }],
  ])('%s is read all the same', async (_, more) => {
    const { send, interactions } = await teamsClient();
    expect((await send({ text: QUESTION, ...more })).status).toBe(200);
    expect(interactions).toMatchObject([{ kind: 'question', text: QUESTION }]);
  });

  it('that cannot be read is refused, and its operators are told what of it, not what it says', async () => {
    const { send, events } = await teamsClient();
    expect((await send({ text: 'a secret', from: { id: 7 }, recipient: { ...BOT, isTargeted: 'yes' } })).status).toBe(400);
    const told = events.flatMap((event) => (event.kind === 'unread' ? [event.reason] : []));
    expect(told).toEqual([expect.stringMatching(/from\.id.*recipient\.isTargeted/u)]);
    expect(JSON.stringify(events)).not.toContain('secret');
  });
});
