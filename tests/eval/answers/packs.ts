import { join } from 'node:path';
import { loadPack } from '../../../adapters/cli/load-pack.ts';
import { wordNet } from '../../../adapters/thesaurus/wordnet.ts';
import { type Bot, createBot, type Pack } from '../../../src/index.ts';

const PROJECT = join(import.meta.dirname, '../../..');

/** A pack that is asked, with the day on which it is asked and the documents that it was curated from. */
export interface AskedPack {
  /** As its question sets name it. */
  readonly name: 'shipped' | 'measles' | 'bridge' | 'ferries';
  readonly folder: string;
  /** Where its documents lie; those of the shipped pack lie beside the project, where they are at hand. */
  readonly documents: string;
  /** `YYYY-MM-DD`: after all that it holds. */
  readonly day: string;
}

/** A pack that sets of questions with answers are kept for. */
export interface GradedPack extends AskedPack {
  readonly name: 'shipped' | 'measles' | 'bridge';
}

/** The packs that are graded: one of money, one of counts and decisions, and a very small one. */
export const ASKED_PACKS: readonly [GradedPack, GradedPack, GradedPack] = [
  { name: 'shipped', folder: join(PROJECT, 'briefs/nato-ukraine'), documents: join(PROJECT, '../shared/seeds'), day: '2024-10-18' },
  {
    name: 'measles',
    folder: join(PROJECT, 'tests/fixtures/pack-measles'),
    documents: join(PROJECT, 'tests/fixtures/pack-measles-documents'),
    day: '2026-03-20',
  },
  {
    name: 'bridge',
    folder: join(PROJECT, 'tests/fixtures/pack-bridge'),
    documents: join(PROJECT, 'tests/fixtures/pack-bridge-documents'),
    day: '2024-09-02',
  },
];

/** All of them, and the one that `init` and review made. */
export const ALL_PACKS: readonly AskedPack[] = [
  ...ASKED_PACKS,
  {
    name: 'ferries',
    folder: join(PROJECT, 'briefs/ferries'),
    documents: join(PROJECT, 'briefs/ferries/documents'),
    day: '2025-11-21',
  },
];

const THESAURUS = wordNet();

/** A day after every day that a pack holds, so that nothing in it lies in the future. */
const READ_ON = '2026-12-31T00:00:00Z';

/** Reads a pack from its folder, without its documents. */
export function readAskedPack({ folder }: AskedPack): Promise<Pack> {
  return loadPack({ briefs: folder, now: READ_ON });
}

/** The bot of each pack as it is run, with its words of near meaning, by the pack's name. */
export async function askedBots(): Promise<ReadonlyMap<AskedPack['name'], Bot>> {
  return new Map(
    await Promise.all(
      ALL_PACKS.map(
        async (asked): Promise<[AskedPack['name'], Bot]> => [asked.name, createBot(await readAskedPack(asked), { thesaurus: THESAURUS })],
      ),
    ),
  );
}
