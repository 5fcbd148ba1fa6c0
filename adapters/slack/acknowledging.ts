import type { App, Context, ReceiverEvent } from '@slack/bolt';
import { z } from 'zod';
import type { TimeLimits } from './time-limits.ts';
import { withinMilliseconds } from './within.ts';

const BEFORE = 'beforeAcknowledgement';
const GIVES_UP = 'givesUp';

const eventSchema = z.record(z.string(), z.unknown()).refine(({ type }) => type === 'event_callback');

/** What must have ended before a delivery is acknowledged. */
export class BeforeAcknowledgement {
  readonly #awaited: Promise<void>[] = [];

  waitFor(ended: Promise<void>): void {
    this.#awaited.push(ended);
  }

  /** Resolves once all of it has ended. */
  async ended(): Promise<void> {
    await Promise.all(this.#awaited);
  }

  get isAwaited(): boolean {
    return this.#awaited.length > 0;
  }

  /** That of the delivery with which the SDK calls a listener. */
  static of(context: Context): BeforeAcknowledgement | undefined {
    const before: unknown = context[BEFORE];
    return before instanceof BeforeAcknowledgement ? before : undefined;
  }
}

/** Of a question that an earlier process took: whether it is not to be answered any more. Nothing of any other. */
export function takenBefore(context: Context): { readonly givesUp: boolean } | undefined {
  const givesUp: unknown = context[GIVES_UP];
  return typeof givesUp === 'boolean' ? { givesUp } : undefined;
}

/** Passes on what an earlier process took; rejects where it cannot be for now. */
export type TakeUp = (payload: string, givesUp: boolean) => Promise<void>;

/**
 * Has events acknowledged only once a listener kept or answered them: the SDK would do it before any listener hears of
 * them. What takes longer is acknowledged all the same, as Slack would send it again. Gives how what is kept is passed on.
 */
export function acknowledgeOnceKept(app: App, { keptMilliseconds }: Pick<TimeLimits, 'keptMilliseconds'>): TakeUp {
  const process = app.processEvent.bind(app);
  const passOn = (event: ReceiverEvent, before: BeforeAcknowledgement, more: Readonly<Record<string, unknown>> = {}) =>
    process({ ...event, ack: async () => undefined, customProperties: { ...event.customProperties, ...more, [BEFORE]: before } });
  app.processEvent = async (event) => {
    if (!eventSchema.safeParse(event.body).success) return process(event);
    const before = new BeforeAcknowledgement();
    const passed = passOn(event, before);
    await withinMilliseconds(
      keptMilliseconds,
      passed.then(() => before.ended()),
    );
    await event.ack();
    await passed;
  };
  return async (payload, isGivenUp) => {
    const before = new BeforeAcknowledgement();
    const body = eventSchema.parse(JSON.parse(payload));
    await passOn({ body, ack: async () => undefined, retryNum: 1, retryReason: 'taken up' }, before, { [GIVES_UP]: isGivenUp });
    if (!before.isAwaited) throw new Error('Slack does not pass this question on.');
  };
}
