/** Milliseconds between two looks: what supervises the bot waits for thirty seconds. */
const LOOK_EVERY = 500;

/**
 * Calls `ended` once whatever started this process is gone. npm passes a signal on to the shell that it runs scripts in,
 * and ends with it; the shell does not pass it on, so the bot would go on by itself, with nobody to end it.
 */
export function endOfNpm(ended: () => void, parent: () => number = () => process.ppid): void {
  const first = parent();
  const looking = setInterval(() => {
    if (parent() === first) return;
    clearInterval(looking);
    ended();
  }, LOOK_EVERY);
  looking.unref();
}
