import { expect, it } from 'vitest';
import { warmUp } from '../../../adapters/service/warm-up.ts';
import { createBot } from '../../../src/index.ts';
import { ASKED_AT } from '../../fixtures/keepers.ts';
import { lighthousePack } from '../../fixtures/lighthouse-pack.ts';

async function askedInWarmingUp(suggestions: readonly string[]): Promise<{ asked: string[]; turns: number }> {
  const bot = createBot({ ...lighthousePack(), suggestions: [...suggestions] });
  const asked: string[] = [];
  let turns = 0;
  let isOver = false;
  const count = () => {
    turns += 1;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  await warmUp({ ...bot, ask: (request) => bot.ask({ ...request, question: asked[asked.push(request.question) - 1] ?? '' }) }, ASKED_AT);
  isOver = true;
  return { asked, turns };
}

it('asks all that the pack suggests again and again, and lets everything else have its turn', async () => {
  const { asked, turns } = await askedInWarmingUp(['How many keepers?', 'Who is Mira Solberg?']);
  expect(asked.slice(0, 3)).toEqual(['How many keepers?', 'Who is Mira Solberg?', 'How many keepers?']);
  expect(turns).toBeGreaterThanOrEqual(asked.length - 1);
});

it('asks nothing where nothing is suggested', async () => {
  expect(await askedInWarmingUp([])).toMatchObject({ asked: [] });
});
