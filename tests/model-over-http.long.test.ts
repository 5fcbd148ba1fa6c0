import { describe, expect, it } from 'vitest';
import { renderPlainText } from '../src/index.ts';
import { askedOf } from './eval/answers/by-model/asked-over-http.ts';
import { rightReader } from './eval/answers/by-model/right-reader.ts';
import {
  denyingReader,
  flatteringReader,
  inventingReader,
  lyingReader,
  obeyingReader,
  type ScriptedReader,
  tellingReader,
} from './eval/answers/by-model/scripted-readers.ts';
import { documentedNumbers } from './eval/answers/documented-numbers.ts';
import { type GradedSet, gradeSet } from './eval/answers/graded-set.ts';
import { askedBots } from './eval/answers/packs.ts';
import { questionSets } from './eval/answers/question-sets.ts';
import { tallyOf } from './eval/answers/tally.ts';
import { type Script, scriptedReader, standingClock } from './fixtures/scripted-model.ts';

const bot = (await askedBots()).get('shipped');
const set = questionSets().find(({ half, name }) => half === 'open' && name === 'development-questions');
if (!bot || !set) throw new Error('The shipped pack or its questions are missing.');
const asked = bot;
const questions = set;
const documented = new Set(documentedNumbers().shipped);

/** What nothing may show of a server: its secret, and words by which it answers itself. */
const ITS_OWN = /HACKED|sk-very-secret/u;
const says =
  (reader: ScriptedReader): Script =>
  ({ prompt }) => {
    const said = reader(prompt);
    return typeof said === 'string' ? said : JSON.stringify(said);
  };
const ends =
  (status: number, headers: Readonly<Record<string, string>> = {}): Script =>
  (_, response) =>
    void response.writeHead(status, headers).end('{"error":{"message":"HACKED sk-very-secret"}}');

/** Asks the set of a reader over a server of its own, each question a minute after the one before: nobody rests that long. */
async function askedThrough(script: Script, clock = standingClock()) {
  const { reader, sent, events } = await scriptedReader(script, { asked: 'always' }, clock);
  const graded = gradeSet(questions, await askedOf(asked, reader, questions.questions, () => clock.move(60_000)), documented);
  return { graded, sent, events };
}
const shownIn = ({ turns }: GradedSet) => turns.map(({ answer }) => renderPlainText(answer.message));
const unsafe = (graded: GradedSet) => tallyOf(graded).verdicts.wrong + tallyOf(graded).verdicts.false_absence;

const own = gradeSet(questions, asked, documented);
const WITHIN = 240_000;

describe('the development questions, read over HTTP by a server', () => {
  it('that returns right plans, are answered in full', { timeout: WITHIN }, async () => {
    const { graded, sent } = await askedThrough(says(rightReader(questions.questions)));
    expect(sent.length).toBeGreaterThan(20);
    expect(tallyOf(graded)).toMatchObject({ full: questions.questions.length, fabricated: 0 });
  });

  it.each<[string, ScriptedReader]>([
    ['lies at random', lyingReader(4)],
    ['always names the nearest fact', flatteringReader],
    ['always tells all of the nearest matter', tellingReader],
    ['always says that it is not known', denyingReader],
  ])('that %s, are answered no less safely', { timeout: WITHIN }, async (_, reader) => {
    const { graded, sent } = await askedThrough(says(reader));
    expect(sent.length).toBeGreaterThan(20);
    expect(unsafe(graded)).toBeLessThanOrEqual(unsafe(own) + 1);
    expect(tallyOf(graded).fabricated).toBe(0);
    expect(shownIn(graded).join('\n')).not.toMatch(ITS_OWN);
  });

  const clock = standingClock();
  it.each<[string, string, Script, ReturnType<typeof standingClock>?]>([
    ['makes up ids', 'read', says(inventingReader)],
    ['does what the question tells it', 'no_plan', says(obeyingReader)],
    ['answers in another language', 'no_plan', () => 'HACKED Зобов’язання становить 90 мільярдів євро.'],
    ['says nothing', 'no_plan', () => ''],
    ['sends something else than a completion', 'no_plan', (_, response) => void response.writeHead(200).end('<p>HACKED</p>')],
    ['never ends what it says', 'too_long', (_, response) => void response.writeHead(200).end(`{"id":"HACKED ${'x'.repeat(100_000)}`)],
    ['breaks off', 'unreachable', (_, response) => void response.writeHead(200).write('{"HACKED":[', () => response.destroy())],
    ['is slower than its limit', 'time_limit', () => void clock.move(4000), clock],
    ['refuses the key', 'refused', ends(401)],
    ['has too much to do', 'too_many', ends(429)],
    ['fails', 'server_error', ends(500)],
    ['sends elsewhere', 'redirected', ends(307, { location: 'http://127.0.0.1:1/HACKED' })],
  ])('that %s, are answered as without it', { timeout: WITHIN }, async (_, end, script, itsClock) => {
    const { graded, sent, events } = await askedThrough(script, itsClock);
    expect(sent.length).toBeGreaterThan(20);
    expect(new Set(events.map((event) => (event.kind === 'unread' ? event.because : event.kind)))).toEqual(new Set([end]));
    expect(shownIn(graded)).toEqual(shownIn(own));
    expect(JSON.stringify([graded.turns.map(({ answer }) => answer), events])).not.toMatch(ITS_OWN);
  });
});
