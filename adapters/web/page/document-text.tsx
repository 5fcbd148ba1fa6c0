import { useEffect, useRef } from 'preact/hooks';
import type { DocumentMark, MarkedDocument } from '../../../src/index.ts';
import { addressFor } from './route.ts';

interface Piece {
  readonly text: string;
  readonly marks: readonly DocumentMark[];
}

/** A text cut where marks begin and end: what overlaps is a piece of its own. */
function piecesOf(text: string, marks: readonly DocumentMark[]): Piece[] {
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])]
    .filter((at) => at >= 0 && at <= text.length)
    .toSorted((one, other) => one - other);
  return cuts.slice(0, -1).map((from, at) => {
    const to = cuts[at + 1] ?? from;
    return { text: text.slice(from, to), marks: marks.filter(({ start, end }) => start <= from && end >= to) };
  });
}

/** A document with what rests on it marked; the one that is looked at is scrolled to. */
export function DocumentText({ document, at }: { readonly document: MarkedDocument; readonly at: string | undefined }) {
  const box = useRef<HTMLDivElement>(null);
  const { text, marks, title, publisher, published, source } = document;
  useEffect(() => {
    const here = box.current?.querySelector('[data-here="yes"]');
    const scroller = box.current?.closest('.beside');
    // Within its column alone: the page is not to move under whoever reads the card.
    if (here && scroller)
      scroller.scrollTop += here.getBoundingClientRect().top - scroller.getBoundingClientRect().top - scroller.clientHeight / 3;
  }, [at, source]);
  return (
    <div class="document">
      <p class="small">
        {publisher}, {published} · {source}
      </p>
      <h2>{title}</h2>
      {text === undefined ? (
        <p class="muted">Its text is not archived here, or it is withdrawn.</p>
      ) : (
        <section ref={box} class="document-text" tabIndex={0} aria-label="Text of the document">
          {piecesOf(text, marks).map(({ text: words, marks: over }, which) => {
            const [mark] = over;
            if (!mark) return <span key={which}>{words}</span>;
            const isHere = over.some(({ id }) => id === at);
            const kind = over.some((one) => one.kind === 'candidate') ? 'candidate' : 'fact';
            return (
              <mark key={which} class={kind} data-here={isHere ? 'yes' : undefined}>
                <a href={addressFor(mark.kind === 'fact' ? 'facts' : 'review', mark.id)} title={over.map(({ id }) => id).join(', ')}>
                  {words}
                </a>
              </mark>
            );
          })}
        </section>
      )}
    </div>
  );
}
