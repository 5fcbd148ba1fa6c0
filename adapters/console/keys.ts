import type { MessageAction } from '../../src/index.ts';

/** What somebody typed at a message with buttons. */
export type Typed =
  | { readonly kind: 'press'; readonly action: MessageAction }
  /** What a button does, with words to it, as a command. */
  | { readonly kind: 'words'; readonly words: string }
  /** Meant as a key, and no key of the message. */
  | { readonly kind: 'unknown' };

const NUMBER = /^[1-9]\d?$/u;
const KEY = /^([a-z])(?: ?([1-9]\d?))?(?:\s+(.+))?$/isu;
const LETTER_ONLY = /^[a-z]$/iu;

function withKey(buttons: readonly MessageAction[], letter: string, number: number | undefined): MessageAction | undefined {
  return buttons.find(({ key }) => key?.letter === letter && key.number === number);
}

function pressed(action: MessageAction, words: string): Typed | undefined {
  if (words === '') return { kind: 'press', action };
  return action.key?.words === undefined ? undefined : { kind: 'words', words: `${action.key.words} ${words}` };
}

/** A number: the button at its place, or where the message numbers what it shows, the one that opens that. */
function readNumber(number: number, buttons: readonly MessageAction[]): Typed {
  const isNumbered = buttons.some(({ key }) => key?.number !== undefined);
  const action = isNumbered ? withKey(buttons, 'o', number) : buttons[number - 1];
  return action ? { kind: 'press', action } : { kind: 'unknown' };
}

/** A letter, with the number that it is for, and words: `a`, `r 2 duplicate`, `e status provided`. */
function readLetter(line: string, buttons: readonly MessageAction[]): Typed | undefined {
  const [, written = '', digits, words = ''] = KEY.exec(line) ?? [];
  const letter = written.toLowerCase();
  const numbered = digits === undefined ? undefined : withKey(buttons, letter, Number(digits));
  if (numbered) return pressed(numbered, words);
  const action = withKey(buttons, letter, undefined);
  const rest = [...(digits === undefined ? [] : [digits]), ...(words === '' ? [] : [words])].join(' ');
  const typed = action && pressed(action, rest);
  return typed ?? (LETTER_ONLY.test(line) || digits !== undefined ? { kind: 'unknown' } : undefined);
}

/** A button by its whole name: `approve`, `/approve`. */
function readLabel(line: string, buttons: readonly MessageAction[]): Typed | undefined {
  const word = line.replace(/^\//u, '').toLowerCase();
  const action = buttons.find(({ key, label }) => key !== undefined && key.number === undefined && label.toLowerCase() === word);
  return action && { kind: 'press', action };
}

/** Reads a line as a key of a message with these buttons; nothing for a line that is none. */
export function readKey(line: string, buttons: readonly MessageAction[]): Typed | undefined {
  const hasLetters = buttons.some(({ key }) => key !== undefined);
  if (NUMBER.test(line)) return hasLetters || buttons.length >= Number(line) ? readNumber(Number(line), buttons) : undefined;
  return hasLetters ? (readLabel(line, buttons) ?? readLetter(line, buttons)) : undefined;
}

/** What a button is called without the number of what it is for. */
function plainLabel({ label, key }: MessageAction): string {
  return key?.number === undefined ? label : label.replace(new RegExp(` ${key.number}$`, 'u'), '');
}

/** The buttons of a message in a line, with what is typed to press each. */
export function buttonsInWords(buttons: readonly MessageAction[]): string {
  const single = buttons.filter(({ key }) => key?.number === undefined);
  const hasNumbers = single.length < buttons.length;
  const alone = single.map((button) => {
    const place = buttons.indexOf(button) + 1;
    const letter = button.key?.letter;
    if (hasNumbers) return `[${letter ?? ''}] ${button.label}`;
    return `[${letter === undefined ? place : `${place} ${letter}`}] ${button.label}`;
  });
  const groups = Map.groupBy(
    buttons.filter(({ key }) => key?.number !== undefined),
    ({ key }) => key?.letter ?? '',
  );
  const numbered = Array.from(groups, ([letter, group]) => {
    const [first] = group;
    return `[${group.map(({ key }) => `${letter}${key?.number ?? ''}`).join(' ')}] ${first ? plainLabel(first) : ''}`;
  });
  return [...alone, ...numbered].join('  ');
}

/** What can be typed at a message, after a line that was none of it. */
export function keysHelp(buttons: readonly MessageAction[]): string {
  const taking = buttons.filter(({ key }) => key?.words !== undefined);
  const [one] = taking.filter(({ key }) => key?.letter === 'r');
  const words = one ? ` Words may follow a letter: r duplicate; e status provided.` : '';
  return `That is no key here. ${buttonsInWords(buttons)}${words}\n“help” lists all that can be written.\n`;
}
