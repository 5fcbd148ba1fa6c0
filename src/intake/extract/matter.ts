import type { MatterSought } from './matter-sought.ts';
import type { ParsedSentence } from './parsed-sentence.ts';
import { propertiesFor } from './property-of.ts';
import { subjectsFor } from './subject.ts';

/** What a candidate is about: a subject and a property of the pack. */
export interface Matter {
  readonly subject: string;
  readonly property: string;
  /** The sentence itself names the subject; otherwise it goes back to the one before, or describes it. */
  readonly subjectNamed: boolean;
}

const SAME_PAIR = 1.2;

/**
 * What a value in a sentence is about: the best of the subjects that its grammar allows, under a property that its words
 * name. Nothing where there is none: what would have to be guessed stays a passage.
 */
export function matterOf(told: ParsedSentence, sought: MatterSought): Matter | undefined {
  const properties = propertiesFor(told, sought);
  const subjects = subjectsFor(told, sought);
  let best: (Matter & { readonly score: number }) | undefined;
  for (const [property, { score: fit, named: propertyNamed }] of properties) {
    for (const [subject, { score: nearness, named: subjectNamed }] of subjects) {
      if (!propertyNamed && !isUsualOf(told, subject)) continue;
      if (sought.kind !== 'money' && !isOfItsKind(told, subject, property)) continue;
      const score = fit + nearness + (told.words.pairs.has(`${subject} ${property}`) ? SAME_PAIR : 0);
      if (best === undefined || score > best.score) best = { subject, property, subjectNamed, score };
    }
  }
  return best && { subject: best.subject, property: best.property, subjectNamed: best.subjectNamed };
}

/** An event has its day without a word for it; whatever else has a day has it in some respect. */
function isUsualOf({ words }: ParsedSentence, subject: string): boolean {
  return words.entities.get(subject)?.kind === 'event';
}

/** Whether the store has a property of anything of this kind; where it has it of nothing yet, any may have it. */
function isOfItsKind({ words }: ParsedSentence, subject: string, property: string): boolean {
  const held = words.subjectsOf(property);
  const kind = words.entities.get(subject)?.kind;
  return held.length === 0 || held.some((one) => words.entities.get(one)?.kind === kind);
}
