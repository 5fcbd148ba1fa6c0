/** A text with what is given by name in it: `reject --document herald --why not ours`. */
export interface Options {
  /** What stands before the first name. */
  readonly plain: string;
  /** By name; a later one of the same name counts. */
  readonly given: Readonly<Record<string, string>>;
}

/** Keyboards of phones make one long dash of two short ones. */
const NAME = /(?:^|\s)(?:--|[—–])([a-z]+(?:[-_][a-z]+)*)(?=\s|=|$)=?/giu;
const IN_QUOTES = /^(?:"([^"]*)"|“([^”]*)”|'([^']*)')$/u;

function withoutQuotes(text: string): string {
  const [, straight, curly, single] = IN_QUOTES.exec(text) ?? [];
  return straight ?? curly ?? single ?? text;
}

/** Reads what is given by name: the words from a name up to the next one, without the quotation marks around them. */
export function readOptions(text: string): Options {
  const names = Array.from(text.matchAll(NAME), (found) => ({
    name: (found[1] ?? '').toLowerCase().replaceAll('-', '_'),
    start: found.index,
    end: found.index + found[0].length,
  }));
  const given = names.map(({ name, end }, at) => [name, withoutQuotes(text.slice(end, names[at + 1]?.start).trim())] as const);
  return { plain: text.slice(0, names[0]?.start).trim(), given: Object.fromEntries(given) };
}
