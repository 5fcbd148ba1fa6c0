import { paragraph } from '../model/blocks.ts';
import type { Pack } from '../model/pack.ts';
import type { Courtesy } from '../question/courtesy.ts';
import type { Draft } from './answer.ts';

/** A word for small talk, short enough for a channel. */
export function socialReply(courtesy: Courtesy, pack: Pack): Draft {
  const headline = wordFor(courtesy, pack);
  return { outcome: 'social', headline, message: { summary: headline, blocks: [paragraph(headline)] }, citations: [], derived: [] };
}

function wordFor(courtesy: Courtesy, { title }: Pack): string {
  switch (courtesy) {
    case 'hello':
      return `Hello. Ask me about ${title
        .replace(/\d[\d\s-]*/gu, '')
        .replace(/,.*$/u, '')
        .trim()}, or type help.`;
    case 'thanks':
      return 'You are welcome.';
    case 'goodbye':
      return 'Goodbye.';
    case 'acknowledged':
      return 'All right.';
    case 'apology':
      return 'No harm done.';
  }
}
