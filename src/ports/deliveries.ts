import type { OutboxProgress } from './outbox.ts';

/** One digest due at one target at one local time: together they are unique. */
export interface Slot {
  /** Name of the digest. */
  readonly digest: string;
  /** Address of the target conversation ({@link addressOf}). */
  readonly target: string;
  /** Local time with zone, such as `2024-10-18T08:30[Europe/Brussels]`. */
  readonly slot: string;
  /** The instant of that local time. */
  readonly dueAt: string;
  /**
   * The instant its content is taken at, fixed when it is first planned: every retry on every replica tells the same,
   * and the next digest tells what changed since exactly then.
   */
  readonly asOf: string;
}

/** A digest on its way to a target, under the key `digest target slot`. */
export type Delivery = Slot & OutboxProgress;

/** The newest slot planned and the newest sent for one target of a digest. */
export interface DeliveryProgress {
  readonly target: string;
  readonly planned: Slot;
  readonly sent?: Delivery;
}

/** Which digests are owed to whom, and how far they have come; they go out by the outbox. */
export interface Deliveries {
  /** Enters slots as due, or as missed with the reason; slots already held stay as they are. Gives how many were new. */
  plan(slots: readonly Slot[], missed?: string): Promise<number>;
  /** For every target of a digest that ever had a slot, how far it has come. */
  progress(digest: string): Promise<readonly DeliveryProgress[]>;
  /** The newest delivery of a digest that a target received. */
  lastSent(digest: string, target: string): Promise<Delivery | undefined>;
}
