import { type Remembered, remembered } from '../desk/remembered.ts';
import { SILENT } from '../desk/words.ts';
import { addressOf } from '../model/address.ts';
import type { Interaction, Reply } from '../model/interaction.ts';
import { replyCarrying } from './carried-pack.ts';
import { mergedReplies } from './merged-replies.ts';
import type { PackDoor } from './pack-door.ts';
import { fromLine, isFailure, isWordAlone, withLine } from './pack-lines.ts';

/** What is said in small print below a reply, if anything. */
export type LineBelow = (reply: Reply) => string | undefined;

/** The replies of packs, each leading back to its own. */
export interface PackReplies {
  /** The reply of the one pack that an interaction is for; `line` is said below it. */
  by(door: PackDoor, interaction: Interaction, line?: LineBelow): Promise<Reply>;
  /** Has every pack take note, whoever sees it; gives the reply of the first. */
  ofAll(interaction: Interaction): Promise<Reply>;
  /** The replies of several packs as one. */
  merged(interaction: Interaction, packs: readonly PackDoor[], merge?: typeof mergedReplies): Promise<Reply>;
  /** The pack that a delivery was answered by, of those answered by one. */
  answered(interaction: Pick<Interaction, 'person'>, delivery: string): string | undefined;
  /** The pack by which somebody was answered last in a place. */
  last(interaction: Interaction): string | undefined;
}

const KEPT = 2_000;

/** Deliveries are named by the platform, so the same name may come from two of them. */
export function deliveryKey({ person: { platform, tenant } }: Pick<Interaction, 'person'>, delivery: string): string {
  return JSON.stringify([platform, tenant, delivery]);
}

/** Says of a reply which pack it is from; not of what only went wrong. */
export function from(door: PackDoor): LineBelow {
  return (reply) => (isFailure(reply) ? undefined : fromLine(door.title()));
}

/** The same, but not of a word that is no pack's matter. */
export function fromUnlessWord(door: PackDoor): LineBelow {
  return (reply) => (isWordAlone(reply.message) ? undefined : fromLine(door.title()));
}

/** Has packs reply, and remembers for this process which replied to what. */
export function packReplies(doors: readonly PackDoor[]): PackReplies {
  const answeredBy: Remembered<string> = remembered(KEPT);
  const lastBy: Remembered<string> = remembered(KEPT);
  const seatOf = ({ person, conversation }: Interaction) => `${addressOf(conversation)} ${addressOf(person)}`;

  async function replyOf(door: PackDoor, interaction: Interaction, line?: LineBelow): Promise<Reply> {
    const reply = replyCarrying(door.pack, await door.desk.handle(interaction, door.now()));
    const said = reply.silent || reply.form ? undefined : line?.(reply);
    return said === undefined ? reply : { ...reply, message: withLine(reply.message, said) };
  }

  return {
    by(door, interaction, line) {
      answeredBy.set(deliveryKey(interaction, interaction.delivery), door.pack);
      lastBy.set(seatOf(interaction), door.pack);
      return replyOf(door, interaction, line);
    },
    async ofAll(interaction) {
      const [first = SILENT] = await Promise.all(doors.map((door) => replyOf(door, interaction)));
      return first;
    },
    async merged(interaction, packs, merge = mergedReplies) {
      const titled = await Promise.all(packs.map(async (door) => ({ title: door.title(), reply: await replyOf(door, interaction) })));
      return merge(titled) ?? SILENT;
    },
    answered: (interaction, delivery) => answeredBy.get(deliveryKey(interaction, delivery)),
    last: (interaction) => lastBy.get(seatOf(interaction)),
  };
}
