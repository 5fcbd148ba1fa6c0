import type { DeskCommand } from '../desk/desk-command.ts';
import type { PackLook } from '../desk/looking.ts';
import { SILENT } from '../desk/words.ts';
import type { Interaction, Reply } from '../model/interaction.ts';
import type { MessageAction } from '../model/message.ts';
import { type Answerable, choosePack, type Looked } from './choose-pack.ts';
import { askedIn } from './in-pack.ts';
import { calledAlone, namedPack, type PackName } from './named-pack.ts';
import type { PackDoor } from './pack-door.ts';
import { fromLine, isFailure, lookedThroughLine } from './pack-lines.ts';
import { from, fromUnlessWord, type PackReplies } from './pack-replies.ts';
import { alsoIn, filesHere, whichPack } from './routing-words.ts';

/** What is asked of a bot in words. */
export type Asking = Extract<Interaction, { kind: 'question' | 'command' }>;

/** Commands that go on with what the same person was doing there. */
const GOES_ON: ReadonlySet<DeskCommand['kind']> = new Set(['review', 'sources']);
/** Commands that every pack carries out at once, one below the other. */
const DONE_BY_ALL: ReadonlySet<DeskCommand['kind']> = new Set(['status', 'figure']);
/** Commands after which a pack can be named without a colon: they are about no matter. */
const NAMES_ALONE: ReadonlySet<string> = new Set(['review', 'status', 'help', 'sources']);

export const called = ({ pack, title }: PackDoor): PackName => ({ pack, title: title() });
const doorOf = (pack: string | undefined, among: readonly PackDoor[]) => among.find((door) => door.pack === pack);

/** A question that was answered by another pack before it was edited is not to be remembered by that. */
async function forgetElsewhere(interaction: Asking, door: PackDoor, among: readonly PackDoor[]): Promise<void> {
  if (interaction.kind !== 'question' || interaction.edits === undefined) return;
  const { person, conversation, delivery, edits: question } = interaction;
  const others = among.filter((one) => one !== door);
  await Promise.all(others.map((one) => one.desk.handle({ kind: 'withdrawn', question, person, conversation, delivery }, one.now())));
}

function withActions(reply: Reply, actions: readonly MessageAction[]): Reply {
  if (actions.length === 0 || reply.silent) return reply;
  const { blocks } = reply.message;
  const last = blocks.at(-1);
  const own = last?.kind === 'actions' ? last.actions : [];
  const others = last?.kind === 'actions' ? blocks.slice(0, -1) : blocks;
  return { ...reply, message: { ...reply.message, blocks: [...others, { kind: 'actions', actions: [...actions, ...own] }] } };
}

/** A question, by the pack that is chosen for it. */
async function answerQuestion(
  interaction: Asking,
  packs: readonly PackDoor[],
  looked: readonly Looked<Answerable>[],
  replies: PackReplies,
): Promise<Reply> {
  const choice = choosePack(looked);
  if (choice.kind === 'which') {
    const audience = interaction.kind === 'question' ? (interaction.claim ?? 'everyone') : 'asker';
    const holding = packs.filter(({ pack }) => choice.packs.includes(pack));
    return whichPack(holding.map(called), { ...askedIn(interaction), r: true }, audience, true);
  }
  const door = doorOf(choice.pack, packs);
  if (!door) throw new RangeError(`No pack is called ${choice.pack}.`);
  const through = packs.filter(({ pack }) => choice.lookedThrough.includes(pack)).map(({ title }) => title());
  const line = (reply: Reply) => {
    if (isFailure(reply)) return undefined;
    return through.length > 0 ? lookedThroughLine(through) : fromLine(door.title());
  };
  const isAfresh = choice.afresh && interaction.kind === 'question' && !interaction.overheard;
  const [reply] = await Promise.all([
    replies.by(door, isAfresh ? { ...interaction, afresh: true } : interaction, isTalk(looked, door) ? undefined : line),
    forgetElsewhere(interaction, door, packs),
  ]);
  const also = packs.filter(({ pack }) => choice.also.includes(pack));
  return withActions(
    reply,
    also.map((one) => alsoIn(called(one), askedIn(interaction))),
  );
}

/** A command that asks for no fact by name, by the one pack that it fits, by all, or by the one that is then named. */
async function carryOut(
  interaction: Asking,
  packs: readonly PackDoor[],
  command: DeskCommand,
  fitting: readonly PackDoor[],
  replies: PackReplies,
): Promise<Reply> {
  const audience = interaction.kind === 'command' ? 'asker' : 'everyone';
  const [only, ...others] = fitting.length > 0 ? fitting : packs;
  if (only && others.length === 0) return replies.by(only, interaction, from(only));
  if (command.kind === 'help') return filesHere(packs.map(called), audience);
  const isList = command.kind === 'subscription' && command.words === 'list';
  if (DONE_BY_ALL.has(command.kind) || isList) return { ...(await replies.merged(withoutForms(interaction), packs)), audience };
  const before = GOES_ON.has(command.kind) ? doorOf(replies.last(interaction), packs) : undefined;
  if (before) return replies.by(before, interaction, fromUnlessWord(before));
  return whichPack((fitting.length > 0 ? fitting : packs).map(called), { ...askedIn(interaction), r: true }, audience, false);
}

/**
 * The one reply to a question or a command where several packs are seen: of the pack that is named first, of the one that holds
 * it, or of all.
 */
export async function replyOfPacks(given: Asking, packs: readonly PackDoor[], replies: PackReplies): Promise<Reply> {
  const named = nameIn(given, packs.map(called));
  const door = named && doorOf(named.pack, packs);
  if (named && door) {
    await forgetElsewhere(given, door, packs);
    return replies.by(door, { ...given, text: named.rest }, from(door));
  }
  const looks = await Promise.all(packs.map(async (one) => ({ pack: one.pack, look: await one.desk.look(given, one.now()) })));
  if (looks.some(({ look }) => look.kind === 'silence')) return replies.ofAll(given);
  const answerable = looks.filter((one): one is Looked<Answerable> => one.look.kind === 'question' || one.look.kind === 'closed');
  const commands = looks.flatMap(({ pack, look }) => (look.kind === 'command' ? [{ pack, ...look }] : []));
  const [first] = commands;
  // Of what was said before asks only the pack that said it.
  if (first && (answerable.length === 0 || first.command.kind !== 'sources')) {
    const able = packs.filter(({ pack }) => commands.some((one) => one.pack === pack));
    const fitting = able.filter(({ pack }) => commands.some((one) => one.pack === pack && one.fits));
    return carryOut(given, able, first.command, fitting, replies);
  }
  if (answerable.length === 0) return SILENT;
  if (answerable.every(({ look }) => isHelp(look))) return filesHere(packs.map(called), given.kind === 'command' ? 'asker' : 'everyone');
  return answerQuestion(given, packs, answerable, replies);
}

function isHelp(look: PackLook): boolean {
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
    ? { ...interaction, kind: 'question', text: `/${interaction.name} ${interaction.text}`.trim() }
    : interaction;
}

/** The pack that somebody named first, and what they said of it. */
function nameIn(interaction: Asking, packs: readonly PackName[]): { readonly pack: string; readonly rest: string } | undefined {
  const { text } = interaction;
  if (interaction.kind === 'question') return namedPack(text, packs);
  const alone = NAMES_ALONE.has(interaction.name.toLowerCase()) ? calledAlone(text, packs) : undefined;
  return alone === undefined ? namedPack(text, packs) : { pack: alone, rest: '' };
}
