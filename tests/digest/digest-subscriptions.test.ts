import { describe, expect, it } from 'vitest';
import { describeSchedule, readScheduleWords } from '../../src/digest/schedule-words.ts';
import { actOnSubscription, readSubscriptionCommand } from '../../src/digest/subscription-command.ts';
import { Failure } from '../../src/model/failure.ts';
import { aStore, channel, ME, MORNING } from '../fixtures/digest-replica.ts';

const WEEKLY = { ...MORNING, name: 'weekly', title: 'The week', schedule: '0 9 * * mon' };
const DIGESTS = [MORNING, WEEKLY];
const NOW = '2024-10-18T07:00:00.000Z';

describe('when a digest is wanted', () => {
  it.each([
    ['08:30 weekdays Europe/Brussels', { schedule: '30 8 * * 1-5', zone: 'Europe/Brussels' }],
    ['at 9:05 on Mondays and Thursdays', { schedule: '5 9 * * 1,4' }],
    ['Asia/Kolkata daily 18.00', { schedule: '0 18 * * *', zone: 'Asia/Kolkata' }],
    ['every day 7h15', { schedule: '15 7 * * *' }],
    ['weekends', { schedule: '0 6 * * 6,0' }],
    ['10:00', { schedule: '0 10 1 * *' }],
    ['utc', { zone: 'utc' }],
    ['', {}],
  ])('"%s" is read', (words, choice) => {
    expect(readScheduleWords(words, '0 6 1 * *')).toEqual(choice);
  });

  it.each([
    ['25:00 weekdays', '"25:00" is neither a time, nor a day, nor a time zone.'],
    ['08:30 09:30', 'It names two times.'],
    ['08:30 Europe/Brussels UTC', 'It names two time zones.'],
    ['08:30 sometimes', '"sometimes" is neither a time, nor a day, nor a time zone.'],
    ['08:30 Europe/Brüssel', 'Time zones are known by the names of the IANA database.'],
  ])('"%s" is refused with the reason: %s', (words, why) => {
    expect(() => readScheduleWords(words, '0 6 * * *')).toThrow(
      expect.objectContaining({ why, remedy: expect.stringContaining('Europe/Brussels') }),
    );
  });

  it('is said back in words, or as written where words would be long', () => {
    expect(describeSchedule('30 8 * * 1-5')).toBe('08:30 on weekdays');
    expect(describeSchedule('0 9 * * mon')).toBe('09:00 on Mondays');
    expect(describeSchedule('0 18 * * *')).toBe('18:00 every day');
    expect(describeSchedule('0 9 1 * *')).toBe('0 9 1 * *');
  });
});

describe('what is asked of digests in a chat', () => {
  it.each([
    ['', 'USAGE'],
    ['dance', 'USAGE'],
    ['pause morning now', 'USAGE'],
    ['subscribe', 'DIGEST_UNKNOWN'],
    ['subscribe evening', 'DIGEST_UNKNOWN'],
    ['subscribe morning soon', 'SCHEDULE_INVALID'],
    ['subscribe morning 08:30 Mars/Olympus', 'TIME_ZONE_INVALID'],
    [`subscribe morning ${'08:30 '.repeat(10_000)}`, 'USAGE'],
  ])('"%s" is refused as %s', (text, code) => {
    let caught: unknown;
    try {
      readSubscriptionCommand(text, DIGESTS);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(Failure);
    expect(caught).toHaveProperty('code', code);
  });

  it('needs no name where there is one digest only', () => {
    expect(readSubscriptionCommand('subscribe', [MORNING])).toEqual({ kind: 'subscribe', digest: MORNING, choice: {} });
  });

  it('is done, and said back with when the next one comes', async () => {
    const { subscriptions } = await aStore();
    const act = { subscriptions, digests: DIGESTS, person: ME, target: channel('C1'), now: NOW };
    const say = async (text: string) => (await actOnSubscription(readSubscriptionCommand(text, DIGESTS), act)).said;

    expect(await say('list')).toBe('No digest is posted here.');
    const subscribed = 'Morning briefing: 08:30 on weekdays (Europe/Brussels); next on Monday 21 October 2024, 08:30.';
    expect(await say('subscribe morning 08:30 weekdays Europe/Brussels')).toBe(`Subscribed. ${subscribed}`);
    expect(await say('Subscribe morning 08:30 weekdays Europe/Brussels')).toBe(`It is so already. ${subscribed}`);
    expect(await say('subscribe morning 07:00 daily')).toBe(
      'Changed. Morning briefing: 07:00 every day (Europe/Brussels); next on Saturday 19 October 2024, 07:00.',
    );
    expect(await say('pause morning')).toBe('Paused. Morning briefing: 07:00 every day (Europe/Brussels); paused.');
    expect(await say('pause morning')).toContain('Nothing to pause.');
    expect(await say('resume morning')).toContain('Resumed. Morning briefing: 07:00 every day');
    expect(await say('subscribe weekly')).toContain('The week: 09:00 on Mondays (Europe/Brussels)');
    expect((await say('list')).split('\n')).toHaveLength(2);
    expect(await say('unsubscribe morning')).toBe('Morning briefing is no longer posted here.');
    expect(await say('unsubscribe morning')).toBe('Morning briefing was not posted here.');
  });

  it('tells those who read along who did it, and lists whose it is', async () => {
    const { subscriptions } = await aStore();
    const [ann, ben] = ['Ann', 'Ben'].map((name) => ({ ...ME, id: name, name }));
    const act = { subscriptions, digests: DIGESTS, target: channel('C1'), now: NOW };
    const say = (text: string, person = ann ?? ME, target = channel('C1')) =>
      actOnSubscription(readSubscriptionCommand(text, DIGESTS), { ...act, person, target });
    const line = 'Morning briefing: 08:30 on weekdays (Europe/Brussels), subscribed by Ann; next on Monday 21 October 2024, 08:30.';
    expect(await say('subscribe morning')).toEqual({ said: `Subscribed by Ann. ${line}`, changed: true });
    expect(await say('subscribe morning', ben)).toEqual({ said: `It is so already. ${line}`, changed: false });
    expect((await say('list', ben)).said).toBe(line);
    expect((await say('pause morning', ben)).said).toContain('Paused by Ben.');
    expect(await say('unsubscribe morning', ben)).toEqual({
      said: 'Morning briefing is no longer posted here. Ended by Ben.',
      changed: true,
    });
    const alone = { ...channel('D1'), kind: 'personal' } as const;
    expect((await say('subscribe morning', ann, alone)).said).not.toContain('Ann');
  });
});
