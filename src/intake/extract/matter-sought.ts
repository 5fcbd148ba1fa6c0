import type { EntityKind } from '../../model/entity.ts';
import type { ValueKind } from '../../model/value.ts';
import { stemsOf } from './pack-words.ts';
import { onceOfEach, type ParsedSentence } from './parsed-sentence.ts';

/** What is looked for a matter. */
export interface MatterSought {
  readonly kind: ValueKind;
  /** Where the value stands in the sentence. */
  readonly start: number;
  readonly end: number;
  /** Entities that are values themselves, and no subject. */
  readonly without?: ReadonlySet<string>;
  /** Of money: the amount, which may stand in a programme's name, and its currency. */
  readonly amount?: string;
  readonly currency?: string;
  /** The days that it covers. */
  readonly days?: { readonly from?: string; readonly to?: string };
  /** Entities that earlier sentences speak of, with how much that says. */
  readonly earlier?: ReadonlyMap<string, number>;
  /** Ids of properties to prefer, best first. */
  readonly prefer?: readonly string[];
  /** Day that an event must be of. */
  readonly day?: string;
  /** The stretch whose words tell the property; a word for it elsewhere tells another one. */
  readonly within?: { readonly start: number; readonly end: number };
  /** The subjects that the grammar of the sentence allows; each of them is looked at, whether or not it is named. */
  readonly subjects: ReadonlySet<string>;
  /** Those of them that another value of the sentence has already. */
  readonly certain?: ReadonlySet<string>;
  /** The kind of subject that the words ask for ("took office" asks for a person). */
  readonly wants?: EntityKind;
}

/** How well a property or subject fits, and whether the sentence names it. */
export interface Scored {
  readonly score: number;
  readonly named: boolean;
}

/** The stems of a sentence's words. */
export const sentenceStems = onceOfEach(({ text }: ParsedSentence) => stemsOf(text));

/** Characters after which the nearness of a name counts nothing. */
const NEAR = 160;

/** 1 beside the value, 0 far from it; what stands before counts a little more than what follows. */
export function nearness(place: { readonly start: number; readonly end: number }, start: number, end: number): number {
  const distance = place.end <= start ? start - place.end : Math.max(0, place.start - end) * 1.3;
  return Math.max(0, 1 - distance / NEAR);
}
