import { type CheckedText, checkMessage, checkTextInSlices, headlineOf } from '../check/index.ts';
import type { FactView } from '../facts/view.ts';
import { addressOf } from '../model/address.ts';
import { Failure } from '../model/failure.ts';
import type { Reply } from '../model/interaction.ts';
import type { Message } from '../model/message.ts';
import { ACTIONS } from './action-ids.ts';
import { audienceOf, audiencesHere, type Context, viewHere } from './context.ts';
import type { DeskParts } from './desk-parts.ts';
import { type Remembered, remembered } from './remembered.ts';
import { buttons, plainMessage, toAsker } from './words.ts';

/** The further pages of a reply, until somebody asks for them: what was found, and not the text. */
interface Pages {
  readonly pages: readonly Message[];
  /** Whose clearance they were composed with, and where. */
  readonly audience: string;
  readonly place: string;
  /** ISO 8601: when the text was checked. */
  readonly at: string;
}

/** So many checks of a process can still be read on in, for so long. */
const KEPT = 200;
const KEPT_MINUTES = 60;
const MOST_PAGES = 40;

const kept = new WeakMap<DeskParts, Remembered<Pages>>();

function pagesOf(parts: DeskParts): Remembered<Pages> {
  const held = kept.get(parts) ?? remembered<Pages>(KEPT);
  kept.set(parts, held);
  return held;
}

/**
 * Holds a draft, or what somebody wrote, against what may be known where the reply is shown: each claim of it that differs,
 * the worst first, with what may be written instead; the rest behind a button. Neither the text nor the question is kept.
 */
export async function checkDraft(text: string, to: Reply['audience'], context: Context): Promise<Reply> {
  const { parts, interaction } = context;
  if (text.trim() === '' && interaction.kind === 'command')
    return { message: plainMessage('Write or paste the text behind the command: /check TEXT.'), audience: to, replaces: false };
  const view = viewAsked(context);
  const checked = await checkedHere(text, view, context);
  parts.tell({ kind: 'answered', interaction: interaction.kind, outcome: 'checked' });
  if (checked.findings.length === 0) return { message: plainMessage(headlineOf(checked)), audience: to, replaces: false };
  const pages = pagesFor(checked, view);
  const [first, ...rest] = pages;
  if (first === undefined || rest.length === 0)
    return { message: first ?? plainMessage(headlineOf(checked)), audience: to, replaces: false };
  pagesOf(parts).set(interaction.delivery, {
    pages,
    audience: audienceOf(context),
    place: addressOf(interaction.conversation),
    at: context.now,
  });
  return { message: withMore(first, interaction.delivery, 1, pages.length), audience: to, replaces: false };
}

/** What may be known where the reply is shown, as of the day that is asked for. */
function viewAsked(context: Context): FactView {
  const { asOf } = context.interaction;
  return asOf === undefined ? viewHere(context) : context.parts.bot().view({ askedAt: asOf, audience: audienceOf(context) });
}

/** Holds a text against what a view tells; long ones leave room for others between their sentences. */
export function checkedHere(text: string, view: FactView, { parts }: Context): Promise<CheckedText> {
  return checkTextInSlices(text, { pack: parts.bot().pack, view }, parts.pause ?? (async () => undefined));
}

/** How many claims of a text the pack has something on, and how many it has nothing on, for whoever reads there. */
export async function claimsHeld(text: string, context: Context): Promise<{ readonly held: number; readonly open: number }> {
  const { findings } = await checkedHere(text, viewAsked(context), context);
  const held = findings.filter(({ facts, verdict }) => facts.length > 0 && verdict !== 'not_held').length;
  return { held, open: findings.length - held };
}

function pagesFor(checked: CheckedText, view: FactView): Message[] {
  const pages: Message[] = [];
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { message, more } = checkMessage(checked, view, page);
    pages.push(message);
    if (more === 0) break;
  }
  return pages;
}

function withMore(message: Message, id: string, next: number, pages: number): Message {
  if (next >= pages) return message;
  const action = {
    id: ACTIONS.checkMore,
    label: `More (${next + 1} of ${pages})`,
    value: JSON.stringify([id, next]),
    style: 'primary' as const,
  };
  return { ...message, blocks: [...message.blocks, ...buttons(action)] };
}

/** The next page of what was found in a text. @throws Failure ACTION_UNKNOWN where it is not remembered any more, or not open here */
export function checkMore(value: string, context: Context): Reply {
  const [id, page] = readPage(value);
  const found = pagesOf(context.parts).get(id);
  const message = found?.pages[page];
  const isLate = found !== undefined && Date.parse(context.now) - Date.parse(found.at) > KEPT_MINUTES * 60_000;
  const isOpen =
    found !== undefined && found.place === addressOf(context.interaction.conversation) && audiencesHere(context).includes(found.audience);
  if (!found || !message || isLate || !isOpen) {
    const why = 'What was found in a text is not kept: it can be read on in for an hour, where it was checked.';
    throw new Failure('ACTION_UNKNOWN', 'This check cannot be read on in any more.', why, 'Check the text again.');
  }
  return toAsker(withMore(message, id, page + 1, found.pages.length));
}

function readPage(value: string): readonly [string, number] {
  try {
    const read: unknown = JSON.parse(value);
    if (Array.isArray(read) && typeof read[0] === 'string' && typeof read[1] === 'number') return [read[0], read[1]];
  } catch {
    // Whatever it is, no button of this bot carries it.
  }
  return ['', 0];
}
