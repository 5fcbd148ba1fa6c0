import type { Answer } from '../answer/answer.ts';
import { localDay } from '../digest/lines.ts';
import { mayShowFacts } from '../facts/ledger-standing.ts';
import type { Outcome } from '../model/outcome.ts';
import { wordsOf } from '../model/text.ts';
import type { RememberedQuestion } from '../ports/conversations.ts';
import { asksForSilence } from '../question/among-people.ts';
import { claimsHeld } from './checking.ts';
import { commandIn, questionsAmong } from './command-in.ts';
import { audienceOf, type Context, packHere } from './context.ts';
import type { DeskCommand } from './desk-command.ts';

/** How a question would end. */
export interface ForeseenEnding {
  readonly outcome: Outcome;
  /** It ends with that nothing held speaks of what the question names. */
  readonly isOfNothingHeld: boolean;
  /** How much of the question the pack knows: names it has before words of its vocabulary. */
  readonly understood: { readonly names: number; readonly terms: number };
}

/**
 * How a pack stands to a question. `alone`: how it ends without what was asked before, `inThread`: with it; `isShort`: it may
 * follow up on what was said; `lastAsked`: when the pack was last asked there.
 */
export interface QuestionLook {
  readonly kind: 'question';
  readonly alone: ForeseenEnding;
  readonly inThread: ForeseenEnding;
  readonly isShort: boolean;
  readonly lastAsked?: string;
}

/** How a pack stands to a question or a command that is not answered yet. */
export type PackLook =
  | QuestionLook
  /** Something is to be done that asks for no fact by name. `fits`: the pack has what the command names. */
  | { readonly kind: 'command'; readonly command: DeskCommand; readonly fits: boolean }
  /** The bot is told to be silent. */
  | { readonly kind: 'silence' }
  /** People speak with each other, and never asked this pack there. */
  | { readonly kind: 'left_to_people' }
  /** No fact of it may be shown for now. */
  | { readonly kind: 'closed'; readonly lastAsked?: string };

/** So many words at most follow up on what was said before; more of them must be answered by themselves, too. */
const FOLLOWING_UP = 3;

function countOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}

function endingOf({ outcome, proof, reading }: Pick<Answer, 'outcome' | 'proof' | 'reading'>): ForeseenEnding {
  return {
    outcome,
    isOfNothingHeld: outcome === 'unknown' && proof?.slots?.name !== undefined,
    understood: { names: countOf(reading.names), terms: countOf(reading.terms) },
  };
}

/** A text is checked by the pack that has something on most of its claims. */
async function endingOfCheck(text: string, context: Context): Promise<ForeseenEnding> {
  const { held, open } = await claimsHeld(text, context);
  const outcome = held > 0 ? 'answered' : open > 0 ? 'unknown' : 'out_of_scope';
  return { outcome, isOfNothingHeld: false, understood: { names: held, terms: 0 } };
}

/** The question that an interaction comes to; nothing where it asks for no fact by name. */
function questionOf(command: DeskCommand | undefined, context: Context): string | undefined {
  const { interaction } = context;
  switch (command?.kind) {
    case undefined:
      return interaction.kind === 'question' ? interaction.text : undefined;
    case 'figure':
      return command.name === '' ? undefined : `/figure ${command.name}`;
    case 'question':
    case 'check':
      return command.text;
    default:
      return undefined;
  }
}

/** Whether the pack has the digest that a command names; one that names none fits every pack. */
function fits(command: DeskCommand, context: Context): boolean {
  if (command.kind !== 'subscription') return true;
  const [, name] = command.words.split(' ');
  return name === undefined || packHere(context).digests.some((digest) => digest.name === name.toLowerCase());
}

/** Looks how a pack stands to an interaction, in the light of what is remembered. @throws Failure as {@link Bot.ask} does */
export async function lookAt(context: Context, remembered: readonly RememberedQuestion[]): Promise<PackLook> {
  const { parts, interaction, now } = context;
  if (interaction.kind === 'question' && interaction.conversation.kind !== 'personal' && asksForSilence(interaction.text)) {
    return { kind: 'silence' };
  }
  const given = interaction.kind === 'question' ? (interaction.thread ?? remembered.map(({ text }) => text)) : [];
  const inLight: Context = interaction.kind === 'question' ? { ...context, interaction: { ...interaction, thread: given } } : context;
  const command = commandIn(inLight);
  const question = questionOf(command, context);
  if (command && question === undefined) return { kind: 'command', command, fits: fits(command, context) };
  const lastAsked = remembered.at(-1)?.askedAt;
  const asked = lastAsked === undefined ? {} : { lastAsked };
  if (question === undefined || !mayShowFacts(parts.standing())) return { kind: 'closed', ...asked };
  if (command?.kind === 'check' || (interaction.kind === 'question' && interaction.claim !== undefined)) {
    const ending = await endingOfCheck(question, context);
    return { kind: 'question', alone: ending, inThread: ending, isShort: false };
  }
  const pack = packHere(context);
  const thread = questionsAmong(given, pack, localDay(now, pack.time_zone));
  const { asOf } = interaction;
  const request = { question, askedAt: now, audience: audienceOf(context), ...(asOf !== undefined && { asOf }) };
  const alone = endingOf(parts.bot().ask(request));
  const inThread = thread.length === 0 ? alone : endingOf(parts.bot().ask({ ...request, thread }));
  return { kind: 'question', alone, inThread, isShort: wordsOf(question).length <= FOLLOWING_UP, ...asked };
}
