import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { loadPack } from '../adapters/cli/load-pack.ts';
import { readConfiguration } from '../adapters/config.ts';
import { livingBot } from '../adapters/service/living-bot.ts';
import { systemClock } from '../adapters/system-clock.ts';
import { type Ledger, type LedgerEntry, ledgerEntrySchema, type Pack, writtenEntry } from '../src/index.ts';
import { cpuSince, median } from './figures.ts';
import { growPack } from './synthetic-pack.ts';

const SEED = 20_241_017;
const NOW = '2024-12-01T08:00:00.000Z';
const ACTS = 24;
const WARM_UP_ACTS = 4;

export const actMeasuredSchema = z.object({
  facts: z.number(),
  /** The longest time for which nothing else had its turn, and all that was done, in milliseconds of CPU. */
  stallP50: z.number(),
  stallMost: z.number(),
  cpuP50: z.number(),
});
/** What taking in one act of a curator costs the process that answers. */
export type ActMeasured = z.output<typeof actMeasuredSchema>;

/** Curators who rewrite a fact, every other time with a word that the pack does not have. */
function actOn({ facts }: Pack, at: number): LedgerEntry {
  const fact = facts[at];
  if (!fact) throw new Error(`The pack has no fact ${at}.`);
  const { topic, recorded: _, ...content } = fact;
  const statement = `${content.statement} ${at % 2 === 0 ? 'It was confirmed.' : `It was confirmed in Newplace${at}.`}`;
  const act = { id: `act-${at}`, fact: fact.id, at: NOW, by: 'curator', why: 'a slip' };
  return ledgerEntrySchema.parse(
    writtenEntry({ ...act, kind: 'corrected', content: { topic, fact: { ...content, statement }, sources: [] } }),
  );
}

function ledgerOver(entries: readonly LedgerEntry[]): Ledger {
  const unused = () => Promise.reject(new Error('The bench only reads.'));
  return {
    append: unused,
    decide: unused,
    read: async (after, limit) => entries.map((entry, at) => ({ position: at + 1, entry })).slice(after, after + limit),
  };
}

/** The longest stretch of CPU that the main thread spent without letting others have their turn while `work` ran. */
async function longestStall(work: () => Promise<void>): Promise<number> {
  let [longest, isOver] = [0, false];
  const watch = async () => {
    while (!isOver) {
      const before = process.threadCpuUsage();
      await setImmediate();
      const { user, system } = process.threadCpuUsage(before);
      longest = Math.max(longest, (user + system) / 1000);
    }
  };
  const watching = watch();
  await work();
  isOver = true;
  await watching;
  return longest;
}

/** Measures acts on a pack of so many facts. */
export async function measureAct([facts = '']: readonly string[]): Promise<ActMeasured> {
  const { briefs, documents } = readConfiguration();
  const pack = growPack(await loadPack({ briefs, documents, now: NOW }), Number(facts), SEED);
  const entries: LedgerEntry[] = [];
  const ledger = ledgerOver(entries);
  const bot = livingBot({ pack, clock: systemClock, onKeptFailure: () => undefined });
  await bot.catchUp(ledger);
  const [stalls, cpu]: [number[], number[]] = [[], []];
  for (let at = 0; at < WARM_UP_ACTS + ACTS; at += 1) {
    entries.push(actOn(pack, at));
    const before = process.cpuUsage();
    const stall = await longestStall(() => bot.catchUp(ledger));
    if (at < WARM_UP_ACTS) continue;
    stalls.push(stall);
    cpu.push(cpuSince(before));
  }
  return { facts: pack.facts.length, stallP50: median(stalls), stallMost: Math.max(...stalls), cpuP50: median(cpu) };
}
