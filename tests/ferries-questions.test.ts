import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadPack } from '../adapters/cli/load-pack.ts';
import { wordNet } from '../adapters/thesaurus/wordnet.ts';
import { createBot, type OUTCOMES, renderPlainText } from '../src/index.ts';

const FERRIES = join(import.meta.dirname, '../briefs/ferries');
const ASKED_AT = '2025-11-21T12:00:00Z';
const ANSWERED: readonly (typeof OUTCOMES)[number][] = ['answered', 'contested', 'corrected', 'partly'];

/** They were written from the documents before the bot was asked; floors only rise. */
const FEWEST_RIGHT = 35;

const questions = readFileSync(join(FERRIES, 'questions.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => z.object({ question: z.string(), kind: z.string(), holds: z.array(z.string()) }).parse(JSON.parse(line)));

const pack = await loadPack({ briefs: FERRIES, now: ASKED_AT });
const bot = createBot(pack, { thesaurus: wordNet() });

function replyTo(question: string) {
  const { outcome, message } = bot.ask({ question, askedAt: ASKED_AT });
  // What stands behind the first passage is no answer.
  const [said = ''] = renderPlainText(message).split('\n[1] ');
  return { question, outcome, said };
}

/** Whether a reply says all that was expected, each in one of several ways. */
function holdsAll(said: string, holds: readonly string[]): boolean {
  return holds.every((one) => one.split('|').some((way) => said.includes(way)));
}

describe('questions on the ferries', () => {
  const [held, beside] = [questions.filter(({ holds }) => holds.length > 0), questions.filter(({ holds }) => holds.length === 0)];

  it('are of many kinds', () => {
    expect(held.length).toBeGreaterThanOrEqual(25);
    expect(new Set(held.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(15);
    expect(beside.length).toBeGreaterThanOrEqual(8);
  });

  it('are answered', () => {
    const replies = held.map(({ question, holds }) => ({ ...replyTo(question), holds }));
    const missed = replies.filter(({ outcome, said, holds }) => !ANSWERED.includes(outcome) || !holdsAll(said, holds));
    expect(held.length - missed.length, JSON.stringify(missed, undefined, 2)).toBeGreaterThanOrEqual(FEWEST_RIGHT);
  });

  it('are refused where no document answers them', () => {
    const claimed = beside.map(({ question }) => replyTo(question)).filter(({ outcome }) => outcome !== 'unknown' && outcome !== 'clarify');
    expect(claimed).toEqual([]);
  });
});
