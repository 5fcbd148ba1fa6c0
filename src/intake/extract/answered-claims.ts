import { handsOnClaim, type TakingUp, takesUp } from '../../language/polarity/taken-up.ts';
import type { Factuality } from '../../model/factuality.ts';
import type { Passage } from '../candidate.ts';
import { actingAt } from './clause-actor.ts';
import type { ParsedSentence } from './parsed-sentence.ts';
import { quoteAround } from './quote.ts';
import { type Saying, type SpeakersSoFar, sayingOf, speakerNamed, speakersAfter } from './speaker.ts';

/** What is said behind a sentence of what it claims. */
export interface ClaimResponse {
  readonly says: TakingUp['says'];
  /** The words that say so. */
  readonly quote: Passage;
  /** Who says that it is not so; nothing where nobody known does, or where it is only left open. */
  readonly saying?: Saying;
}

/** What a sentence that points back to another one says of it; behind a figure of its own it speaks of that. */
export function takingUpIn({ text, document, money, numbers }: ParsedSentence, before: ParsedSentence | undefined): TakingUp | undefined {
  const taking = before === undefined || before.headline ? undefined : takesUp(text, document.source.language, before.text);
  return taking && [...money, ...numbers].some(({ end }) => end <= taking.start) ? undefined : taking;
}

/**
 * Whether what a sentence tells is denied or left open by the one behind it, in its paragraph or at the beginning of the next
 * ("“That is false,” Hall said"); two claims in a row are answered together. `speakers`: those before the sentence.
 */
export function answerTo(
  told: ParsedSentence,
  following: readonly ParsedSentence[],
  saying: Saying | undefined,
  speakers: SpeakersSoFar,
): ClaimResponse | undefined {
  const [next, second] = following;
  if (next === undefined || told.headline) return undefined;
  const direct = takingUpIn(next, told);
  if (direct) return answered(next, direct, speakersAfter(told, saying, speakers), told);
  const isOneClaim =
    second !== undefined &&
    second.sentence.paragraph === told.sentence.paragraph &&
    [told, next].every(({ text, document }) => handsOnClaim(text, document.source.language));
  const later = isOneClaim ? takingUpIn(second, next) : undefined;
  return later && second && answered(second, later, speakersAfter(told, saying, speakers), next);
}

function answered(told: ParsedSentence, { says, start, end }: TakingUp, speakers: SpeakersSoFar, before: ParsedSentence): ClaimResponse {
  const quote = quoteAround(told.sentence, { start, end }, []);
  if (says === 'open') return { says, quote };
  const spoken = sayingOf(told, speakers);
  if (spoken?.speaker) return { says, quote, saying: spoken };
  const acting = actingAt(told, { start: Math.max(0, end - 1), end }, [before]);
  if (acting.kind !== 'known') return { says, quote };
  return { says, quote, saying: { speaker: speakerNamed(told, acting) } };
}

/** How a value is to be taken that its own sentence tells in one way and the one behind it denies or leaves open. */
export function readingAnswered(own: Factuality, { says }: ClaimResponse): Factuality {
  if (says === 'open') return { polarity: own.polarity, modality: 'unconfirmed' };
  // What is said not to be so, and that is denied: it may be so.
  if (own.polarity === 'denied') return { polarity: 'affirmed', modality: 'unconfirmed' };
  return { polarity: 'denied', modality: says === 'refused' ? 'refused' : 'reported_false' };
}
