import { ACTIONS } from '../desk/action-ids.ts';
import { remembered } from '../desk/remembered.ts';
import { SILENT } from '../desk/words.ts';
import type { Interaction, Reply } from '../model/interaction.ts';
import type { PostedMessage, ReplyToCome } from '../ports/chat.ts';
import { carriedBy } from './carried-pack.ts';
import { IN_PACK, pressedInPack } from './in-pack.ts';
import { mergedResults } from './merged-replies.ts';
import type { PackDoor } from './pack-door.ts';
import { deliveryKey, from, fromUnlessWord, packReplies } from './pack-replies.ts';
import type { PacksSeen } from './packs-seen.ts';
import { called, replyOfPacks } from './reply-of-packs.ts';
import { filesHere, noSuchButton, nothingSeen } from './routing-words.ts';

/** Has each interaction answered by the pack that it is for, among those that are seen where it comes from. */
export interface Router {
  /** The one reply to an interaction. The same delivery gets the same reply however often it comes. Never rejects. */
  handle(interaction: Interaction): Promise<Reply>;
  /** As {@link Desk.refusal} is, whichever pack is asked. */
  refusal(interaction: Interaction): Reply | undefined;
  /** As {@link Desk.posted} is, for whichever pack answered. */
  posted(delivery: string, posted: PostedMessage): Promise<void>;
  /** As {@link Desk.later} is, for whichever pack answered. */
  later(late: ReplyToCome): Promise<boolean>;
}

const KEPT = 2_000;
const ADMITTED_KEPT = 5_000;

/** Makes the router over packs, of which there is at least one; the first counts what everybody may begin. */
export function router(doors: readonly [PackDoor, ...PackDoor[]], seen: PacksSeen): Router {
  const [lead] = doors;
  const handled = remembered<Promise<Reply>>(KEPT);
  const admitted = remembered<true>(ADMITTED_KEPT);
  const replies = packReplies(doors);

  /** Does what a button or a form of one pack is for. */
  async function inOne(given: Interaction, packs: readonly PackDoor[]): Promise<Reply> {
    const { pack, interaction } = carriedBy(given);
    const door = pack === undefined ? packs[0] : packs.find((one) => one.pack === pack);
    if (!door) return noSuchButton();
    const isNamed = packs.length > 1;
    if (interaction.kind === 'button' && interaction.action === IN_PACK) {
      const pressed = pressedInPack(interaction);
      if (!pressed) return noSuchButton();
      const reply = await replies.by(door, pressed.interaction, isNamed ? from(door) : undefined);
      return { ...reply, replaces: pressed.replaces && !reply.form };
    }
    if (interaction.kind === 'button' && interaction.action === ACTIONS.leaveThread) return replies.ofAll(interaction);
    return replies.by(door, interaction, isNamed ? fromUnlessWord(door) : undefined);
  }

  async function route(interaction: Interaction): Promise<Reply> {
    const { kind } = interaction;
    if (kind === 'removed' || kind === 'withdrawn') {
      await replies.ofAll(interaction);
      return SILENT;
    }
    const inView = seen(interaction.conversation, interaction.person);
    const packs = doors.filter(({ pack }) => inView.includes(pack));
    const [only, ...others] = packs;
    if (!only) return withoutPack(interaction);
    if (kind === 'button' || kind === 'form' || (kind === 'search' && interaction.form !== undefined)) return inOne(interaction, packs);
    if (others.length === 0) return replies.by(only, interaction);
    switch (kind) {
      case 'question':
      case 'command':
        return replyOfPacks(interaction, packs, replies);
      case 'search':
        return replies.merged(interaction, packs, mergedResults);
      case 'home':
        return replies.merged(interaction, packs);
      case 'installed':
        return greeting(await replies.merged(interaction, packs), packs);
    }
  }

  /** One greeting for all: what each pack says where it was added is said once where nothing was posted there before. */
  function greeting(reply: Reply, packs: readonly PackDoor[]): Reply {
    const isNews = reply.message.blocks.some((block) => block.kind === 'text' && block.runs.some(({ style }) => style === 'bold'));
    return reply.silent || isNews ? reply : filesHere(packs.map(called), 'everyone');
  }

  return {
    handle(interaction) {
      if (interaction.kind === 'search' || interaction.kind === 'home') return route(interaction);
      const key = deliveryKey(interaction, interaction.delivery);
      const held = handled.get(key);
      if (held) return held;
      const refused = admitted.get(key) || !isCounted(interaction) ? undefined : lead.desk.refusal(interaction, lead.now());
      const answered = refused ? Promise.resolve(refused) : route(interaction);
      handled.set(key, answered);
      return answered;
    },
    refusal(interaction) {
      const refused = lead.desk.refusal(interaction, lead.now());
      if (!refused) admitted.set(deliveryKey(interaction, interaction.delivery), true);
      return refused;
    },
    async posted(delivery, posted) {
      await Promise.all(doors.map((door) => door.desk.posted(delivery, posted, door.now())));
    },
    async later(late) {
      const door = doors.find(({ pack }) => pack === replies.answered(late, late.delivery)) ?? lead;
      return door.desk.later(late, door.now());
    },
  };
}

/** What people say to each other, and what a platform tells of by itself, uses up nobody's allowance. */
function isCounted(interaction: Interaction): boolean {
  if (interaction.kind === 'question') return interaction.overheard !== true;
  return interaction.kind !== 'removed' && interaction.kind !== 'withdrawn';
}

/** What is replied where no pack is seen: what nobody waits for is left alone. */
function withoutPack(interaction: Interaction): Reply {
  if (interaction.unasked || (interaction.kind === 'question' && interaction.overheard)) return SILENT;
  const reply = nothingSeen();
  return interaction.kind === 'search' ? { ...reply, results: [] } : { ...reply, replaces: interaction.kind === 'home' };
}
