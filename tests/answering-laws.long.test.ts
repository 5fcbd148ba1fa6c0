import { describe, expect, it } from 'vitest';
import { ALL_PACKS, type AskedPack, askedBots } from './eval/answers/packs.ts';
import { describeBreach, type Law, type LawResult, type LawSubject, lawSubjects } from './eval/laws/law.ts';
import { LAWS } from './eval/laws/laws.ts';
import { checkAlone, checkSecond } from './eval/laws/off-topic.ts';
import { UTTERANCES } from './eval/laws/off-topic-utterances.ts';
import { clincAtHand, clincUtterances, SKIPPED_WITHOUT_CLINC } from './fixtures/clinc.ts';

type Bounds = Readonly<Record<AskedPack['name'], number>>;

const NEVER: Bounds = { shipped: 0, measles: 0, bridge: 0, ferries: 0 };

/**
 * So many breaches of each law are known on each pack, and no more are allowed. A bound only falls; each should come to 0,
 * but for messages off topic, of which 2 in 400 alone and 4 in 400 after a question are borne. `npm run eval -- laws` lists them.
 * Questions are drawn from what curators wrote; of the shipped pack that is only what its facts do not answer by themselves.
 */
const BOUNDS: Readonly<Record<string, Bounds>> = {
  'exact-wording': NEVER,
  'second-message': { shipped: 0, measles: 0, bridge: 4, ferries: 0 },
  'second-message-read': { shipped: 0, measles: 4, bridge: 4, ferries: 0 },
  'foreign-predicate': { shipped: 9, measles: 2, bridge: 0, ferries: 0 },
  'follow-up-currency': NEVER,
  'follow-up-period': { shipped: 0, measles: 1, bridge: 0, ferries: 1 },
  'follow-up-speaker': NEVER,
  'off-topic-alone': { shipped: 1, measles: 1, bridge: 1, ferries: 0 },
  'off-topic-second': { shipped: 7, measles: 2, bridge: 3, ferries: 5 },
  'time-not-held': { shipped: 3, measles: 0, bridge: 0, ferries: 0 },
  'currency-not-held': NEVER,
  'place-not-held': NEVER,
  'person-not-held': NEVER,
  'proven-absence': NEVER,
  'bound-number': NEVER,
  'slip-of-the-pen': { shipped: 12, measles: 6, bridge: 1, ferries: 1 },
  wrapped: { shipped: 7, measles: 0, bridge: 0, ferries: 0 },
};
/** Of the utterances of CLINC150 taken, so many are known to be met with a claim: alone, and after a question. */
const CLINC_ALONE: Bounds = { shipped: 2, measles: 1, bridge: 0, ferries: 0 };
const CLINC_SECOND: Bounds = { shipped: 9, measles: 6, bridge: 8, ferries: 3 };
const CLINC_EVERY = 8;
/** Milliseconds for one law on one pack, also on a machine that is busy. */
const CHECKED_WITHIN = 120_000;

const subjects = lawSubjects(await askedBots(), ALL_PACKS);

const results = new Map<string, LawResult>();

/** What a law comes to on a pack, found out once. */
function resultOf(law: Law, subject: LawSubject): LawResult {
  const key = `${law.name} ${subject.asked.name}`;
  const result = results.get(key) ?? law.check(subject);
  results.set(key, result);
  return result;
}

function expectAtMost({ of, breaches }: LawResult, bound: number): void {
  expect(breaches.length, `${breaches.length} of ${of}:\n${breaches.map(describeBreach).join('\n')}`).toBeLessThanOrEqual(bound);
}

describe.each(LAWS)('$says ($name)', (law) => {
  it.each(subjects.map((subject) => ({ subject, pack: subject.asked.name })))('$pack', { timeout: CHECKED_WITHIN }, ({ subject, pack }) => {
    const bounds = BOUNDS[law.name];
    if (!bounds) throw new RangeError(`${law.name} has no bounds`);
    expectAtMost(resultOf(law, subject), bounds[pack]);
  });
});

describe('the laws', () => {
  it('are each put to the test on some pack', { timeout: CHECKED_WITHIN }, () => {
    const idle = LAWS.filter((law) => subjects.every((subject) => resultOf(law, subject).of === 0));
    expect(idle.map(({ name }) => name)).toEqual([]);
  });

  it('are held against 400 different messages off topic', () => {
    expect(new Set(UTTERANCES.map(({ text }) => text)).size).toBe(400);
  });
});

describe.skipIf(!clincAtHand)(`utterances to other assistants claim nothing${SKIPPED_WITHOUT_CLINC}`, () => {
  const texts = clincUtterances(CLINC_EVERY);

  it.each(subjects.map((subject) => ({ subject, pack: subject.asked.name })))('$pack', { timeout: CHECKED_WITHIN }, ({ subject, pack }) => {
    expectAtMost(checkAlone(subject, texts), CLINC_ALONE[pack]);
    expectAtMost(checkSecond(subject, texts), CLINC_SECOND[pack]);
  });
});
