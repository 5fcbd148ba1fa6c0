import { ACTIONS } from '../desk/actions.ts';
import type { DeskCommand } from '../desk/command.ts';
import type { Look } from '../desk/looking.ts';
import { type Remembered, remembered } from '../desk/remembered.ts';
import { SILENT } from '../desk/words.ts';
import { addressOf } from '../model/address.ts';
import type { Interaction, Reply } from '../model/interaction.ts';
import type { MessageAction } from '../model/message.ts';
import type { PostedMessage, ReplyToCome } from '../ports/chat.ts';
import { carriedBy, replyCarrying } from './carried-pack.ts';
import { type Answerable, choosePack, type Looked } from './choose-pack.ts';
import { askedIn, IN_PACK, pressedInPack } from './in-pack.ts';
import { mergedReplies, mergedResults } from './merged-replies.ts';
import { type Called, calledAlone, namedPack } from './named-pack.ts';
import { fromLine, isFailure, isWordAlone, lookedThroughLine, withLine } from './naming.ts';
import type { PackDoor } from './pack-door.ts';
import type { PacksSeen } from './packs-seen.ts';
import { alsoIn, filesHere, noSuchButton, nothingSeen, whichPack } from './words.ts';

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

type Asking = Extract<Interaction, { kind: 'question' | 'command' }>;
type Question = Extract<Interaction, { kind: 'question' }>;

/** Commands that go on with what the same person was doing there. */
const GOES_ON: ReadonlySet<DeskCommand['kind']> = new Set(['review', 'sources']);
/** Commands that every pack carries out at once, one below the other. */
const DONE_BY_ALL: ReadonlySet<DeskCommand['kind']> = new Set(['status', 'figure']);
/** Commands after which a pack can be named without a colon: they are about no matter. */
const NAMES_ALONE: ReadonlySet<string> = new Set(['review', 'status', 'help', 'sources']);

/** Makes the router over packs, of which there is at least one; the first counts what everybody may begin. */
export function router(doors: readonly [PackDoor, ...PackDoor[]], seen: PacksSeen): Router {
  const [lead] = doors;
  const replies = remembered<Promise<Reply>>(KEPT);
  const admitted = remembered<true>(ADMITTED_KEPT);
  /** The pack that answered a delivery, and that somebody was answered by last in a place. */
  const answeredBy: Remembered<string> = remembered(KEPT);
  const lastBy: Remembered<string> = remembered(KEPT);

  const called = ({ pack, title }: PackDoor): Called => ({ pack, title: title() });
  const doorOf = (pack: string | undefined, among: readonly PackDoor[] = doors) => among.find((door) => door.pack === pack);
  const seatOf = ({ person, conversation }: Interaction) => `${addressOf(conversation)} ${addressOf(person)}`;

  /** What a pack replies, with all that leads on from there leading back to it; `line` is said below it where several are seen. */
  async function replyOf(door: PackDoor, interaction: Interaction, line?: (reply: Reply) => string | undefined): Promise<Reply> {
    const reply = replyCarrying(door.pack, await door.desk.handle(interaction, door.now()));
    const said = reply.silent || reply.form ? undefined : line?.(reply);
    return said === undefined ? reply : { ...reply, message: withLine(reply.message, said) };
  }

  /** The reply of the one pack that an interaction is for. */
  function replyBy(door: PackDoor, interaction: Interaction, line?: (reply: Reply) => string | undefined): Promise<Reply> {
    answeredBy.set(deliveryKey(interaction, interaction.delivery), door.pack);
    lastBy.set(seatOf(interaction), door.pack);
    return replyOf(door, interaction, line);
  }

  const from = (door: PackDoor) => (reply: Reply) => (isFailure(reply) ? undefined : fromLine(door.title()));
  /** Of a word that is no pack's matter it is not said whose it is. */
  const fromUnlessWord = (door: PackDoor) => (reply: Reply) => (isWordAlone(reply.message) ? undefined : fromLine(door.title()));

  function toAll(interaction: Interaction): Promise<readonly Reply[]> {
    return Promise.all(doors.map((door) => replyOf(door, interaction)));
  }

  async function merged(interaction: Interaction, packs: readonly PackDoor[], merge = mergedReplies): Promise<Reply> {
    const titled = await Promise.all(packs.map(async (door) => ({ title: door.title(), reply: await replyOf(door, interaction) })));
    return merge(titled) ?? SILENT;
  }

  function withActions(reply: Reply, actions: readonly MessageAction[]): Reply {
    if (actions.length === 0 || reply.silent) return reply;
    const { blocks } = reply.message;
    const last = blocks.at(-1);
    const own = last?.kind === 'actions' ? last.actions : [];
    const others = last?.kind === 'actions' ? blocks.slice(0, -1) : blocks;
    return { ...reply, message: { ...reply.message, blocks: [...others, { kind: 'actions', actions: [...actions, ...own] }] } };
  }

  /** A question that was answered by another pack before it was edited is not to be remembered by that. */
  async function forgetElsewhere(interaction: Asking, door: PackDoor, among: readonly PackDoor[]): Promise<void> {
    if (interaction.kind !== 'question' || interaction.edits === undefined) return;
    const { person, conversation, delivery, edits: question } = interaction;
    const others = among.filter((one) => one !== door);
    await Promise.all(others.map((one) => one.desk.handle({ kind: 'withdrawn', question, person, conversation, delivery }, one.now())));
  }

  async function answerQuestion(interaction: Asking, packs: readonly PackDoor[], looked: readonly Looked<Answerable>[]): Promise<Reply> {
    const choice = choosePack(looked);
    if (choice.kind === 'which') {
      const audience = interaction.kind === 'question' ? (interaction.claim ?? 'everyone') : 'asker';
      const asked = packs.filter(({ pack }) => choice.packs.includes(pack));
      return whichPack(asked.map(called), { ...askedIn(interaction), r: true }, audience, true);
    }
    const door = doorOf(choice.pack, packs) ?? lead;
    const through = packs.filter(({ pack }) => choice.lookedThrough.includes(pack)).map(({ title }) => title());
    const line = (reply: Reply) => {
      if (isFailure(reply)) return undefined;
      return through.length > 0 ? lookedThroughLine(through) : fromLine(door.title());
    };
    const isAfresh = choice.afresh && interaction.kind === 'question' && !interaction.overheard;
    const [reply] = await Promise.all([
      replyBy(door, isAfresh ? { ...interaction, afresh: true } : interaction, isTalk(looked, door) ? undefined : line),
      forgetElsewhere(interaction, door, packs),
    ]);
    const also = packs.filter(({ pack }) => choice.also.includes(pack));
    return withActions(
      reply,
      also.map((one) => alsoIn(called(one), askedIn(interaction))),
    );
  }

  async function carryOut(
    interaction: Asking,
    packs: readonly PackDoor[],
    command: DeskCommand,
    fitting: readonly PackDoor[],
  ): Promise<Reply> {
    const audience = interaction.kind === 'command' ? 'asker' : 'everyone';
    const [only, ...others] = fitting.length > 0 ? fitting : packs;
    if (only && others.length === 0) return replyBy(only, interaction, from(only));
    if (command.kind === 'help') return filesHere(packs.map(called), audience);
    const isList = command.kind === 'subscription' && command.words === 'list';
    if (DONE_BY_ALL.has(command.kind) || isList) return { ...(await merged(withoutForms(interaction), packs)), audience };
    const before = GOES_ON.has(command.kind) ? doorOf(lastBy.get(seatOf(interaction)), packs) : undefined;
    if (before) return replyBy(before, interaction, fromUnlessWord(before));
    return whichPack((fitting.length > 0 ? fitting : packs).map(called), { ...askedIn(interaction), r: true }, audience, false);
  }

  async function ask(given: Asking, packs: readonly PackDoor[]): Promise<Reply> {
    const named = nameIn(given, packs.map(called));
    const door = named && doorOf(named.pack, packs);
    if (named && door) return replyBy(door, { ...given, text: named.rest }, from(door));
    const looks = await Promise.all(packs.map(async (one) => ({ pack: one.pack, look: await one.desk.look(given, one.now()) })));
    if (looks.some(({ look }) => look.kind === 'silence')) return (await toAll(given))[0] ?? SILENT;
    const answerable = looks.filter((one): one is Looked<Answerable> => one.look.kind === 'question' || one.look.kind === 'closed');
    const commands = looks.flatMap(({ pack, look }) => (look.kind === 'command' ? [{ pack, ...look }] : []));
    const [first] = commands;
    // Of what was said before asks only the pack that said it.
    if (first && (answerable.length === 0 || first.command.kind !== 'sources')) {
      const able = packs.filter(({ pack }) => commands.some((one) => one.pack === pack));
      const fitting = able.filter(({ pack }) => commands.some((one) => one.pack === pack && one.fits));
      return carryOut(given, able, first.command, fitting);
    }
    if (answerable.length === 0) return SILENT;
    if (answerable.every(({ look }) => isHelp(look))) return filesHere(packs.map(called), given.kind === 'command' ? 'asker' : 'everyone');
    return answerQuestion(given, packs, answerable);
  }

  /** Does what a button or a form of one pack is for. */
  async function inOne(given: Interaction, packs: readonly PackDoor[]): Promise<Reply> {
    const { pack, interaction } = carriedBy(given);
    const door = pack === undefined ? packs[0] : doorOf(pack, packs);
    if (!door) return noSuchButton();
    const isNamed = packs.length > 1;
    if (interaction.kind === 'button' && interaction.action === IN_PACK) {
      const asked = pressedInPack(interaction);
      if (!asked) return noSuchButton();
      const reply = await replyBy(door, asked.interaction, isNamed ? from(door) : undefined);
      return { ...reply, replaces: asked.replaces && !reply.form };
    }
    if (interaction.kind === 'button' && interaction.action === ACTIONS.leaveThread) return (await toAll(interaction))[0] ?? SILENT;
    return replyBy(door, interaction, isNamed ? fromUnlessWord(door) : undefined);
  }

  async function route(interaction: Interaction): Promise<Reply> {
    const { kind } = interaction;
    if (kind === 'removed' || kind === 'withdrawn') {
      await toAll(interaction);
      return SILENT;
    }
    const inView = seen(interaction.conversation, interaction.person);
    const packs = doors.filter(({ pack }) => inView.includes(pack));
    const [only, ...others] = packs;
    if (!only) return withoutPack(interaction);
    if (kind === 'button' || kind === 'form' || (kind === 'search' && interaction.form !== undefined)) return inOne(interaction, packs);
    if (others.length === 0) return replyBy(only, interaction);
    switch (kind) {
      case 'question':
      case 'command':
        return ask(interaction, packs);
      case 'search':
        return merged(interaction, packs, mergedResults);
      case 'home':
        return merged(interaction, packs);
      case 'installed':
        return greeting(await merged(interaction, packs), packs);
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
      const held = replies.get(key);
      if (held) return held;
      const refused = admitted.get(key) || !isCounted(interaction) ? undefined : lead.desk.refusal(interaction, lead.now());
      const answered = refused ? Promise.resolve(refused) : route(interaction);
      replies.set(key, answered);
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
      const door = doorOf(answeredBy.get(deliveryKey({ person: late.person }, late.delivery))) ?? lead;
      return door.desk.later(late, door.now());
    },
  };
}

/** Deliveries are named by the platform, so the same name may come from two of them. */
function deliveryKey({ person: { platform, tenant } }: Pick<Interaction, 'person'>, delivery: string): string {
  return JSON.stringify([platform, tenant, delivery]);
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

function isHelp(look: Look): boolean {
  return look.kind === 'question' && look.alone.outcome === 'help';
}

/** Whether a pack would only talk: a greeting is no pack's matter. */
function isTalk(looked: readonly Looked<Answerable>[], { pack }: PackDoor): boolean {
  const look = looked.find((one) => one.pack === pack)?.look;
  return look?.kind === 'question' && look.inThread.outcome === 'social';
}

/** Lists of several packs stand in one message, which opens no form: each has its button. */
function withoutForms(interaction: Asking): Interaction {
  return interaction.kind === 'command'
    ? ({ ...interaction, kind: 'question', text: `/${interaction.name} ${interaction.text}`.trim() } satisfies Question)
    : interaction;
}

/** The pack that somebody named first, and what they said of it. */
function nameIn(interaction: Asking, packs: readonly Called[]): { readonly pack: string; readonly rest: string } | undefined {
  const { text } = interaction;
  if (interaction.kind === 'question') return namedPack(text, packs);
  const alone = NAMES_ALONE.has(interaction.name.toLowerCase()) ? calledAlone(text, packs) : undefined;
  return alone === undefined ? namedPack(text, packs) : { pack: alone, rest: '' };
}
