import type { ChainEnd, ChainVerdict, LedgerChain } from '../../src/index.ts';
import type { Engine } from './engine.ts';
import { brokenLink, CHAIN_BEGIN, MADE_ANEW, NO_ENTRY_THERE } from './ledger-chain.ts';

const ROWS_AT_ONCE = 1000;

/** The chain of the ledger in a database, walked in portions from its beginning. */
export function ledgerChainIn(engine: Engine): LedgerChain {
  const rowsAfter = (position: number) =>
    engine.read((database) =>
      database.selectFrom('ledger').selectAll().where('position', '>', position).orderBy('position').limit(ROWS_AT_ONCE).execute(),
    );

  return {
    async verify(known) {
      let head = CHAIN_BEGIN;
      for (;;) {
        const rows = await rowsAfter(head.position);
        const broken = brokenLink(rows, head);
        const passed = known && rows.find(({ position }) => position === known.position);
        if (known && passed && passed.hash !== known.hash && !isBefore(broken, known))
          return { holds: false, position: known.position, id: passed.id, differs: MADE_ANEW };
        if (broken) return broken;
        const last = rows.at(-1);
        if (last) head = { position: last.position, hash: last.hash };
        if (rows.length < ROWS_AT_ONCE) return ended(head, known);
      }
    },
  };
}

function isBefore(broken: ChainVerdict | undefined, { position }: ChainEnd): boolean {
  return broken !== undefined && !broken.holds && broken.position <= position;
}

function ended(head: ChainEnd, known: ChainEnd | undefined): ChainVerdict {
  if (known && known.position > head.position) return { holds: false, position: known.position, differs: NO_ENTRY_THERE };
  return { holds: true, head };
}
