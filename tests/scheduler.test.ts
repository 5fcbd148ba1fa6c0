import { describe, expect, it } from 'vitest';
import { startScheduler } from '../adapters/scheduler.ts';

describe('the scheduler', () => {
  it('ticks at once, and stops only when the tick under way has ended', async () => {
    const tick = Promise.withResolvers<void>();
    let begun = 0;
    const scheduler = startScheduler(
      () => {
        begun += 1;
        return tick.promise;
      },
      () => undefined,
    );
    expect(begun).toBe(1);
    let stopped = false;
    const stopping = scheduler.stop().then(() => {
      stopped = true;
    });
    await Promise.resolve();
    expect(stopped).toBe(false);
    tick.resolve();
    await stopping;
    expect(stopped).toBe(true);
  });

  it('passes on what a tick fails with', async () => {
    const failure = Promise.withResolvers<unknown>();
    const scheduler = startScheduler(() => Promise.reject(new Error('no store')), failure.resolve);
    expect(await failure.promise).toEqual(new Error('no store'));
    await scheduler.stop();
  });
});
