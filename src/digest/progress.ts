import { isRefusal } from '../facts/derive/derivation.ts';
import { deriveShare } from '../facts/derive/part.ts';
import type { FactView } from '../facts/view.ts';
import type { Block } from '../model/message.ts';
import type { KeyFigure } from './key-figures.ts';
import { capitalised } from './lines.ts';

/**
 * How far a key figure has come, where another one counts toward it: the share with its working, as no source prints it.
 * Nothing where it cannot be worked out soundly.
 */
export function progressBlocks(figures: readonly KeyFigure[], view: FactView): Block[] {
  const named = new Map(figures.map((figure) => [figure.fact.id, figure]));
  return view.pairs('counts_toward').flatMap(([part, whole]) => {
    const of = named.get(whole.id);
    if (!of || !named.has(part.id)) return [];
    const share = deriveShare(view, part, whole);
    if (isRefusal(share) || share.value.kind !== 'share') return [];
    const value = share.text.replace(/ %$/u, '');
    const title = `${capitalised(share.phrase)} of ${of.label}`;
    const working = [`Worked out: ${share.formula}; no source prints it.`, ...share.caveats].join(' ');
    return [
      { kind: 'chart', shape: 'progress', title, unit: '%', series: [{ name: of.label, points: [{ label: '', value }] }] },
      { kind: 'text', muted: true, runs: [{ text: working }] },
    ];
  });
}
