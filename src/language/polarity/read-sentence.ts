import { type Clause, clausesOf } from './clauses.ts';
import { type CueFound, cuesIn, type Patterns, patternsOf } from './cues.ts';

/** A sentence with its clauses and cues, read once for all its values. */
export interface ReadSentence {
  readonly text: string;
  readonly patterns: Patterns;
  readonly clauses: readonly Clause[];
  readonly cues: ReadonlyMap<Clause, readonly CueFound[]>;
}

/** A text in which phrases with a word of the lists that say nothing of it are covered, so that no cue is found in them. Places stay. */
export function withoutExempt(text: string, patterns: Patterns): string {
  return text.replaceAll('’', "'").replace(patterns.of('exempt'), (phrase) => '#'.repeat(phrase.length));
}

let last: { readonly written: string; readonly language: string; readonly read: ReadSentence } | undefined;

/** The values of a sentence are read one after the other: the sentence that was read last is kept. */
export function readSentence(written: string, language: string): ReadSentence {
  if (last?.written !== written || last.language !== language) last = { written, language, read: readAnew(written, language) };
  return last.read;
}

function readAnew(written: string, language: string): ReadSentence {
  const patterns = patternsOf(language);
  const text = withoutExempt(written, patterns);
  const clauses = clausesOf(text, patterns);
  return { text, patterns, clauses, cues: new Map(clauses.map((clause) => [clause, cuesIn(clause.text, patterns)])) };
}
