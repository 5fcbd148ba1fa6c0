import { describe, expect, it } from 'vitest';
import { formatOf } from '../../adapters/documents/format-of.ts';
import { type IncomingActivity, incomingActivitySchema } from '../../adapters/teams/activity.ts';
import { TEXT_READ } from '../../adapters/teams/limits.ts';
import { textOfHtml, writtenText } from '../../adapters/teams/read-text.ts';
import { LONGEST_TEXT, LONGEST_VALUE, withinLength } from '../../src/desk/within-length.ts';
import { ACTIONS, FORMS, type Interaction, type Reply } from '../../src/index.ts';
import { stemsOf } from '../../src/intake/extract/pack-words.ts';
import { ANN, CHANNEL, openDesk, textOf } from '../fixtures/desk.ts';
import { BOT, ANN as TEAMS_ANN } from '../fixtures/teams-setup.ts';

const HOSTILE_BYTES = 250_000;
const SHAPES = ['<at', '<at ', '<at>', '</at>', '<', '<br', '<p ', '&#1', '&am', ' ', '\n', 'a', '`', 'as of '];
const hostile = (shape: string) => shape.repeat(HOSTILE_BYTES / shape.length);

function typed(text: string): IncomingActivity {
  return incomingActivitySchema.parse({
    type: 'message',
    channelId: 'msteams',
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    from: TEAMS_ANN,
    recipient: BOT,
    conversation: { id: 'a:personal', conversationType: 'personal' },
    text,
  });
}

describe('a message of Teams that is longer than any question', () => {
  it.each(SHAPES)('is cut before anything is looked for in it: %j', (shape) => {
    expect(writtenText(typed(hostile(shape))).length).toBeLessThanOrEqual(TEXT_READ);
    expect(textOfHtml(hostile(shape)).length).toBeLessThanOrEqual(TEXT_READ);
  });

  it('has tags that end where another begins, so that no sign is looked at once for each tag that was opened', () => {
    expect(writtenText(typed('<at <at>Ann</at> asks'))).toBe('<at Ann asks');
    expect(textOfHtml('<b <i>said</i> <br <p>so</p>')).toBe('<b said <br so');
  });
});

describe('the desk', () => {
  const long = hostile('as of ');
  const who = { person: ANN, conversation: CHANNEL, delivery: 'd' };

  it.each<Interaction>([
    { ...who, kind: 'question', text: long, thread: [long, long] },
    { ...who, kind: 'command', name: 'brief', text: long },
    { ...who, kind: 'search', text: long },
    { ...who, kind: 'button', action: ACTIONS.ask, value: long },
    { ...who, kind: 'form', form: FORMS.figure, fields: { figure: long, as_of: long } },
  ])('takes no text of a $kind whole that is longer than is ever read', (interaction) => {
    expect(JSON.stringify(withinLength(interaction)).length).toBeLessThan(3 * LONGEST_VALUE);
  });

  it('keeps of a question that is too long what it read, and says that it was cut', async () => {
    const { ask, store } = await openDesk();
    const reply = await ask(`How many keepers does the fund employ? ${hostile('so ')}`);
    expect(textOf(reply)).toContain('Only the first 2,000 characters of the question were read.');
    expect((await store.questions.askedBy(ANN, 1))[0]?.text.length).toBe(LONGEST_TEXT);
  });
});

const NAMES = ['__proto__', 'constructor', 'toString', 'valueOf'];

/** Everywhere that somebody may write a name, with a name in each place. */
const COMMANDS: readonly (readonly [name: string, text: string])[] = [
  ['NAME', ''],
  ['NAME', 'NAME'],
  ...['NAME', 'help NAME', 'sources NAME', 'status NAME', 'subscriptions NAME', 'What is NAME?', 'NAME for NAME in NAME 2023'].map(
    (text) => ['sitrep', text] as const,
  ),
  ...['NAME', 'pledge NAME', 'pledge as of NAME', 'NAME as of 2023-11-01'].map((text) => ['figure', text] as const),
  ...[
    'NAME',
    'morning NAME',
    'NAME 2023-11-01',
    'subscribe NAME',
    'subscribe morning NAME',
    'subscribe morning 08:30 NAME',
    'subscribe morning NAME weekdays',
    'subscribe morning 08:30 weekdays NAME',
    'subscribe morning 08:30 weekdays Europe/NAME',
    'subscribe morning 08:30 weekdays NAME/NAME',
    'unsubscribe NAME',
    'unsubscribe morning NAME',
    'pause NAME',
    'resume NAME',
    'list NAME',
  ].map((text) => ['brief', text] as const),
  ...[
    'NAME',
    'NAME NAME',
    'all NAME',
    'open NAME',
    'fact NAME',
    'history NAME',
    'approve NAME',
    'NAME keepers-autumn',
    'NAME keepers-autumn NAME',
  ].map((text) => ['review', text] as const),
  ...[
    'edit',
    'further',
    'merge',
    'supersede',
    'reject',
    'refer',
    'dispute',
    'rank',
    'correct',
    'verify',
    'retract',
    'contest',
    'resolve',
  ].flatMap((verb) => [['review', `${verb} NAME`] as const, ['review', `${verb} NAME NAME`] as const]),
];
const TOKENS = [
  'NAME',
  '{"k":"NAME"}',
  '{"k":"e","id":"x","d":"NAME","at":"2023-11-01T00:00:00Z","since":"2023-10-01T00:00:00Z"}',
  'keepers-autumn@NAME',
];
const FIELDS = ['figure', 'as_of', 'digest', 'time', 'days', 'zone', 'fact', 'reason', 'rank', 'how', 'why', 'review_by', 'NAME'];
/** What is shown where a member of every object was taken for an entry. */
const INHERITED = /\[object|native code|function \w*\(|\bundefined\b|\bNaN\b/u;

describe('names of members of every object', () => {
  it.each(NAMES)('are words like others, wherever they are written: %s', async (name) => {
    const { act, events } = await openDesk({ role: 'curator', rules: { personPerMinute: 100_000, tenantPerMinute: 100_000 } });
    const named = (text: string) => text.replaceAll('NAME', name);
    const said: (readonly [what: string, reply: Reply])[] = [];
    const come = async (what: Parameters<typeof act>[0]) => void said.push([JSON.stringify(what), await act(what)]);
    for (const [command, text] of COMMANDS) {
      await come({ kind: 'command', name: named(command), text: named(text) });
      await come({ kind: 'question', text: named(`/${command} ${text}`), thread: [] });
      await come({ kind: 'question', text: named(text), thread: [name] });
    }
    for (const action of [name, ...Object.values(ACTIONS)]) {
      for (const value of TOKENS) await come({ kind: 'button', action, value: named(value) });
    }
    const filled = Object.fromEntries(FIELDS.map((field) => [named(field), name]));
    for (const form of [name, ...Object.values(FORMS)]) {
      for (const about of ['', `:${name}`, ':keepers-autumn']) await come({ kind: 'form', form: `${form}${about}`, fields: filled });
      await come({ kind: 'search', text: name, form, field: name });
    }
    await come({ kind: 'form', form: FORMS.subscribe, fields: { digest: 'morning', time: '08:30', days: name, zone: 'Europe/Brussels' } });
    await come({ kind: 'search', text: name });
    expect(events.filter(({ kind }) => kind === 'broken')).toEqual([]);
    expect(said.filter(([, reply]) => INHERITED.test(JSON.stringify(reply))).map(([what]) => what)).toEqual([]);
  });

  it('are words of documents, too, and extensions of files', () => {
    for (const name of NAMES) {
      expect(() => stemsOf(`The ${name} of the bridge`)).not.toThrow();
      expect(formatOf({ name: `minutes.${name.slice(0, 8)}`, bytes: Buffer.from('{"a": 1}') })).toBe('json');
    }
    expect(formatOf({ name: 'minutes.toString', bytes: Buffer.from('{"a": 1}') })).toBe('json');
    expect(formatOf({ name: 'minutes.valueOf', bytes: Buffer.from('\xff\xfea\0', 'latin1') })).toBe('text');
  });
});
