import type { Block, Message } from '../../src/index.ts';

/** Blocks of an answer that a preview has room for, beside one passage. */
const MOST_BLOCKS = 3;
const SHOWN: ReadonlySet<Block['kind']> = new Set<Block['kind']>(['text', 'figure', 'notice']);

/** An answer as it is shown under a link: what it says, and the passage that bears it out. */
export function previewOf({ summary, blocks }: Message): Message {
  const passages = blocks.find((block) => block.kind === 'citations');
  const [passage] = passages?.citations ?? [];
  const said = blocks.filter(({ kind }) => SHOWN.has(kind)).slice(0, MOST_BLOCKS);
  const shown = said.map((block): Block => {
    if (block.kind !== 'text') return block;
    return {
      ...block,
      runs: block.runs.map((run) => ({ ...run, cites: (run.cites ?? []).filter((number) => number === passage?.number) })),
    };
  });
  return { summary, blocks: [...shown, ...(passage ? [{ kind: 'citations' as const, citations: [passage] }] : [])] };
}
