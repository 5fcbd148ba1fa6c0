/** Work cut into slices of a few milliseconds: it stops after each, and whoever runs it may let others have their turn. */
export type Sliced<T> = Generator<undefined, T, undefined>;

/** Does the work without a pause. */
export function atOnce<T>(work: Sliced<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Does the work with a pause after each slice. What the work throws, and a pause that fails, end it. */
export async function inSlices<T>(work: Sliced<T>, pause: () => Promise<void>): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await pause();
  }
}

/** Calls `use` for each item in order, so many to a slice. */
export function* eachSliced<T>(items: readonly T[], size: number, use: (item: T, place: number) => void): Sliced<void> {
  for (const [place, item] of items.entries()) {
    use(item, place);
    if (place % size === size - 1) yield;
  }
}
