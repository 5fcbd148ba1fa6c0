import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Bot, createBot } from '../../src/bot.ts';
import { proposalOf, standingRevision } from '../../src/curation/curated.ts';
import { approveAsSuccessor } from '../../src/curation/decide-proposal.ts';
import { editionComposer } from '../../src/digest/edition-composer.ts';
import { NO_QUESTIONS } from '../../src/digest/open-questions.ts';
import { replay } from '../../src/facts/replay.ts';
import { viewFacts } from '../../src/facts/view.ts';
import { DIGEST_SECTIONS } from '../../src/model/digest-definition.ts';
import { type FactContent, factSchema } from '../../src/model/fact.ts';
import type { LedgerEntry } from '../../src/model/ledger-entry.ts';
import type { Pack } from '../../src/model/pack.ts';
import type { WrittenFact } from '../../src/model/written-fact.ts';
import { MORNING } from '../fixtures/digest-replica.ts';
import { aFact, aPack, aSource } from '../fixtures/facts.ts';
import { wholeText } from '../fixtures/replies.ts';
import { shippedPack } from '../fixtures/shipped-pack.ts';

const ANNOUNCED = '2025-03-04';
const BEGINS = '2025-04-01';
const NOW = '2025-06-01';

function pledgeOf(old: FactContent): FactContent {
  const written: WrittenFact = {
    id: 'pledge-newer',
    subject: old.subject,
    property: old.property,
    value: { kind: 'money', amount: '60 billion', currency: 'EUR', bound: 'at_least' },
    status: 'pledged',
    announced: ANNOUNCED,
    statement: 'NATO Allies have pledged at least EUR 60 billion of military aid to Ukraine.',
    evidence: [{ source: 'later-report', quote: 'pledged at least 60 billion euros of military aid', voice: 'indirect' }],
  };
  return factSchema.parse(written);
}

/** The shipped pack after a curator let a newer pledge supersede the one that is held, from a day on. */
function superseded(pack: Pack, from?: string): Pack {
  const old = standingRevision('pledge-amount', { pack });
  if (!old) throw new Error('The pledge is not held.');
  const proposed: LedgerEntry = {
    kind: 'proposed',
    id: 'proposed:pledge-newer',
    fact: 'pledge-newer',
    at: '2025-03-05T08:00:00Z',
    by: 'intake',
    why: 'It stands in a document.',
    content: { topic: old.topic, fact: pledgeOf(old), sources: [aSource('later-report', ANNOUNCED)] },
    remarks: [],
  };
  const curated = { ...replay(pack, [proposed]), shipped: pack, entries: [proposed] };
  const proposal = proposalOf('pledge-newer', curated);
  if (!proposal) throw new Error('Nothing waits.');
  const act = { by: 'slack/T1/ann', via: { door: 'slack' }, at: '2025-03-05T09:00:00Z', why: 'A newer pledge.' };
  return replay(pack, [proposed, ...approveAsSuccessor(proposal, old, act, curated, from)]).pack;
}

const lineSchema = z.object({ id: z.string(), question: z.string(), thread: z.array(z.string()) });
const QUESTIONS = join(import.meta.dirname, '../eval/answers/questions/open/development-questions.jsonl');
const questions = readFileSync(QUESTIONS, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => lineSchema.parse(JSON.parse(line)));

async function digestOf(pack: Pack, at: string): Promise<unknown> {
  const composer = editionComposer({ pack: () => pack, openQuestions: async () => NO_QUESTIONS });
  const definition = { ...MORNING, sections: [...DIGEST_SECTIONS], figures: ['pledge'] };
  return composer({
    definition,
    zone: 'Europe/Brussels',
    asOf: at,
    since: '2024-10-17T06:30:00.000Z',
    of: { platform: 'slack', tenant: 'T1' },
  });
}

describe('superseding', () => {
  let shipped: Pack;
  let before: Bot;
  beforeAll(async () => {
    shipped = await shippedPack();
    before = createBot(shipped);
  });
  const askedAsOf = (bot: Bot, question: string, asOf: string) => wholeText(bot.ask({ question, askedAt: NOW, asOf }));

  it('leaves every answer as of a day before as it was, to the letter', () => {
    const after = createBot(superseded(shipped));
    const asked = (bot: Bot) => questions.map(({ id, question }) => [id, askedAsOf(bot, question, '2025-03-03')]);
    expect(questions.length).toBeGreaterThan(30);
    expect(asked(after)).toEqual(asked(before));
  });

  it('counts from the announcement on where no day is given, and from the day that is', () => {
    const [now, later] = [createBot(superseded(shipped)), createBot(superseded(shipped, BEGINS))];
    const question = 'How much have the Allies pledged to Ukraine?';
    expect(askedAsOf(now, question, ANNOUNCED)).toContain('60 billion');
    expect(askedAsOf(later, question, '2025-03-31')).toBe(askedAsOf(before, question, '2025-03-31'));
    expect(askedAsOf(later, question, BEGINS)).toContain('60 billion');
    expect(askedAsOf(now, question, ANNOUNCED).split('\n')[0]).not.toContain('40 billion');
    expect(askedAsOf(now, 'size of the pledge of the allies', ANNOUNCED).split('\n')[0]).toContain('60 billion');
  });

  it('moves the figure on the same day', () => {
    const after = createBot(superseded(shipped, BEGINS));
    expect(askedAsOf(after, '/figure pledge', '2025-03-31')).toBe(askedAsOf(before, '/figure pledge', '2025-03-31'));
    expect(askedAsOf(after, '/figure pledge', BEGINS)).toContain('60 billion');
  });

  it('leaves digests of before as they were, and is news and no correction in those of after', async () => {
    const after = superseded(shipped);
    expect(await digestOf(after, '2025-03-03T06:30:00.000Z')).toEqual(await digestOf(shipped, '2025-03-03T06:30:00.000Z'));
    const told = JSON.stringify(await digestOf(after, '2025-03-06T06:30:00.000Z'));
    expect(told).toContain('60 billion');
    expect(told).not.toContain('No longer held');
  });
});

describe('counts of several days', () => {
  const count = (amount: string) => ({ kind: 'count' as const, amount, decimals: 0, unit: 'evacuees', bound: 'at_least' as const });
  const told = (id: string, day: string, amount: string, sources: readonly string[]) =>
    aFact({ id, announced: day, value: count(amount), sources: [...sources] });
  const view = (...facts: ReturnType<typeof told>[]) =>
    viewFacts(
      aPack(facts, { sources: [aSource('monday', '2025-05-12'), aSource('tuesday', '2025-05-13'), aSource('other', '2025-05-13')] }),
      {
        asOf: '2025-06-01',
        recordedBy: '2025-06-01T00:00:00Z',
        audience: 'public',
      },
    );

  it('are no dispute: the newest is the state', () => {
    const claim = view(told('first', '2025-05-12', '3200', ['monday']), told('second', '2025-05-13', '4100', ['tuesday'])).claimOf('first');
    expect(claim).toMatchObject({ state: 'superseded', preferred: { id: 'second' } });
  });

  it('are a dispute between two sources of one day', () => {
    const claim = view(told('one', '2025-05-13', '3200', ['tuesday']), told('two', '2025-05-13', '4100', ['other'])).claimOf('one');
    expect(claim?.state).toBe('contested');
  });

  it('are none between two lines of one document', () => {
    const claim = view(told('one', '2025-05-13', '3200', ['tuesday']), told('two', '2025-05-13', '4100', ['tuesday'])).claimOf('one');
    expect(claim?.state).not.toBe('contested');
  });
});
