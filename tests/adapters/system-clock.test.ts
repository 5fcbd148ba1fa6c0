import { describe, expect, it } from 'vitest';
import { countingSleep } from '../../adapters/system-clock.ts';

/** A machine whose running time stands still while it sleeps; what counts from its start is coarse. */
function aMachine() {
  let [running, slept] = [1234.567, 0];
  return {
    elapsed: countingSleep(
      () => running,
      () => Math.floor((50_000 + running + slept) / 10) * 10,
    ),
    run: (milliseconds: number) => {
      running += milliseconds;
    },
    sleep: (milliseconds: number) => {
      slept += milliseconds;
    },
  };
}

describe('the monotonic clock', () => {
  it('counts the sleep of the machine', () => {
    const { elapsed, run, sleep } = aMachine();
    const begun = elapsed();
    run(500);
    sleep(3_600_000);
    run(500);
    expect(elapsed() - begun).toBeGreaterThan(3_600_980);
    expect(elapsed() - begun).toBeLessThan(3_601_020);
  });

  it('is as fine as the running time while the machine does not sleep, and never goes back', () => {
    const { elapsed, run, sleep } = aMachine();
    let before = elapsed();
    for (const [milliseconds, slept] of [
      [0.25, 0],
      [7, 0],
      [60, 5000],
      [0.5, 0],
      [60, 400],
      [0.25, 0],
    ] as const) {
      run(milliseconds);
      sleep(slept);
      const now = elapsed();
      if (slept < 1000) expect(now - before).toBeCloseTo(milliseconds, 6);
      else expect(now - before).toBeGreaterThan(milliseconds);
      before = now;
    }
  });
});
