import { describe, expect, it } from 'vitest';
import { startScheduler } from '../../adapters/scheduler.ts';

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

  const fault = new Error('no store');
  it.each([
    ['rejects', () => Promise.reject(fault)],
    [
      'throws',
      () => {
        throw fault;
      },
    ],
  ])('passes on what a tick %s with', async (_, tick) => {
    const failure = Promise.withResolvers<unknown>();
    const scheduler = startScheduler(tick, failure.resolve);
    expect(await failure.promise).toBe(fault);
    await scheduler.stop();
  });
});
