import type { Fact } from '../../model/fact.ts';
import type { Block } from '../../model/message.ts';
import { capitalised } from '../../model/text.ts';
import type { FactView } from '../view.ts';
import { type Derivation, isRefusal } from './derivation.ts';
import { deriveShare } from './part.ts';

/** How much of a whole was reached, and how it is drawn. */
export interface ShareProgress {
  readonly share: Derivation;
  readonly blocks: readonly Block[];
}

/**
 * How far a figure has come by one that counts toward it: a bar with the share in words, and its working in small print,
 * as no source prints it. `label` is what the whole is called. Nothing where it cannot be worked out soundly.
 */
export function progressOf(part: Fact, whole: Fact, label: string, view: FactView): ShareProgress | undefined {
  const share = deriveShare(view, part, whole);
  if (isRefusal(share)) return undefined;
  const phrase = capitalised(share.phrase);
  const points = [{ label: '', value: share.text.replace(/ %$/u, '') }];
  const working = [`Worked out: ${share.formula}; no source prints it.`, ...share.caveats].join(' ');
  return {
    share,
    blocks: [
      { kind: 'chart', shape: 'progress', title: `${phrase} of ${label}`, unit: '%', series: [{ name: label, points }] },
      { kind: 'text', muted: true, runs: [{ text: working }] },
    ],
  };
}
