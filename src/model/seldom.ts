const MINUTE = 60_000;
const KINDS_KEPT = 1_000;

/** Passes a line on unless one of its kind was passed on within the last minute, so that strangers cannot fill the log. */
export function seldom<Beside extends readonly unknown[]>(
  pass: (line: string, ...beside: Beside) => void,
  now: () => string,
): (line: string, ...beside: Beside) => void {
  const passed = new Map<string, { readonly at: number; left: number }>();
  return (line, ...beside) => {
    // Lines of one kind differ in their numbers and in what a stranger wrote behind them.
    const kind = line.replace(/\d+/g, '').slice(0, 50);
    const at = Date.parse(now());
    const before = passed.get(kind);
    if (before !== undefined && Math.abs(at - before.at) < MINUTE) {
      before.left += 1;
      return;
    }
    if (passed.size >= KINDS_KEPT) passed.clear();
    passed.set(kind, { at, left: 0 });
    pass(before && before.left > 0 ? `${line} (${before.left} more like this in between)` : line, ...beside);
  };
}
