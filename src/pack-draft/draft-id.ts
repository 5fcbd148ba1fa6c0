import { fold } from '../model/text.ts';

const LONGEST = 40;

/** Gives ids that are made of names, each once; `thing` stands for names that no Latin letter writes. */
export class DraftIds {
  private readonly taken = new Set<string>();

  /** The id for a name, numbered from 2 where another name has it. */
  of(name: string, thing: string): string {
    const words = fold(name).match(/[a-z0-9]+/g) ?? [];
    const wanted = whole(words.join('-')) || thing;
    let id = wanted;
    for (let number = 2; this.taken.has(id); number += 1) id = `${wanted}-${number}`;
    this.taken.add(id);
    return id;
  }
}

/** As many whole words as an id may have, or a piece of the first. */
function whole(id: string): string {
  if (id.length <= LONGEST) return id;
  const end = id.lastIndexOf('-', LONGEST);
  return id.slice(0, end > 0 ? end : LONGEST);
}
