import { useEffect, useRef } from 'preact/hooks';

export interface ShadowProps {
  readonly styles: readonly CSSStyleSheet[];
  readonly label: string;
  /** Draws into the root; gives how to let go of it. */
  readonly draw: (root: HTMLElement) => (() => void) | undefined;
  /** What it is drawn from: another value draws it anew. */
  readonly of: unknown;
}

/** A drawing with styles of its own, which neither take from the page nor reach it. */
export function Shadow({ styles, label, draw, of }: ShadowProps) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!host.current) return undefined;
    const shadow = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [...styles];
    const root = document.createElement('div');
    root.className = 'root';
    shadow.replaceChildren(root);
    return draw(root);
  }, [of]);
  return <div ref={host} class="shadow" role="group" aria-label={label} />;
}

/** A style sheet out of its text. */
export function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
