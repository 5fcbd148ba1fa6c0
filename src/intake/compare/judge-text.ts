import type { Fact, Voice } from '../../model/fact.ts';
import { formatDay } from '../../model/format.ts';
import { isSaidAndSo } from '../../model/reading.ts';
import { fold } from '../../model/text.ts';
import { daysAfter, SAME_ANNOUNCEMENT_DAYS } from '../../model/told-days.ts';
import { aspectsOf } from './aspects.ts';
import { agreement, type Finding, finding, heldPassage } from './finding.ts';
import type { Judging } from './judging.ts';
import { type CandidateReading, independenceOf } from './reading.ts';
import { contentWords, figuresIn, isSameWording, likeness, sharedWords } from './wording.ts';

/** From here on two wordings are one, and below this they have nothing to do with each other. */
const ALIKE = 0.6;
const AKIN = 0.4;
/** So many words are shared by chance. */
const FEWEST_SHARED = 4;
/** Words given as the speaker's own. */
const SPOKEN: ReadonlySet<Voice> = new Set(['direct', 'translation', 'headline']);

/**
 * What a fact in words makes of a candidate in words. Two texts can differ and both be true: they never conflict.
 * The same speaker's words of the same days that are only akin look like two translations of one sentence.
 */
export function judgeText(candidate: CandidateReading, held: Fact, judging: Judging): Finding | undefined {
  const [told, known] = [candidate.fact.value, held.value];
  if (told.kind !== 'text' || known.kind !== 'text') return undefined;
  const independence = independenceOf(candidate, held, judging.view);
  const sameMatter = candidate.fact.subject === held.subject && candidate.fact.property === held.property;
  const speaker = candidate.fact.speaker !== undefined && candidate.fact.speaker === held.speaker;
  const sameText = fold(told.text) === fold(known.text);
  if (sameMatter && (sameText || independence.samePassage)) return agreement(candidate, held, statusOnly(candidate, held), independence);
  if (independence.samePassage && isQuoted(candidate, held)) return heldPassage(candidate, held);
  if (!sameMatter && !speaker) return undefined;
  return byWording(candidate, held, speaker, judging) ?? (sameMatter ? laterWords(candidate, held, judging) : undefined);
}

/**
 * The only words that are held on a matter are its state: what is said of it on a later day is a newer one. Where several
 * stand beside each other they are of its parts, and one more is new. Words have no order by their day, so the newer ones
 * propose to take the place of the others from their day on, unless a period keeps both.
 */
function laterWords(candidate: CandidateReading, held: Fact, { view }: Judging): Finding | undefined {
  const { fact, isGuessed } = candidate;
  const days = daysAfter(fact.announced, held.announced);
  if (days <= 0 || isGuessed('subject') || isGuessed('property') || held.rank?.level === 'deprecated') return undefined;
  const standing = view.factsOn(held.subject, held.property).filter((one) => view.successors(one.id).length === 0);
  if (standing.length !== 1) return undefined;
  const why = `It tells of a later day what ${held.id} tells of ${formatDay(held.announced)}, in other words.`;
  const keepsBoth = fact.period !== undefined || held.period !== undefined;
  return { ...finding(candidate, held, { label: 'newer_state', why }), supersedes: !keepsBoth && isSaidAndSo(fact) && isSaidAndSo(held) };
}

function statusOnly(candidate: CandidateReading, held: Fact) {
  return aspectsOf(candidate, held).filter(({ effect }) => effect === 'later');
}

/** Whether the very words of the candidate are quoted for the fact, and not only others of its sentence. */
function isQuoted({ passage }: CandidateReading, { evidence }: Fact): boolean {
  return evidence.some(({ stance, quote }) => stance === 'supports' && isSameWording(passage.quote, quote));
}

function byWording(candidate: CandidateReading, held: Fact, speaker: boolean, judging: Judging): Finding | undefined {
  const { quote } = candidate.passage;
  const words = contentWords(quote);
  const like = held.evidence
    .filter((one) => one.stance === 'supports' && figuresIn(one.quote) === figuresIn(quote))
    .map((one) => ({ voice: one.voice, words: contentWords(one.quote) }))
    .filter((one) => sharedWords(words, one.words) >= FEWEST_SHARED);
  if (like.some((one) => likeness(words, one.words) >= ALIKE))
    return agreement(candidate, held, statusOnly(candidate, held), independenceOf(candidate, held, judging.view));
  const sameDays = Math.abs(daysAfter(candidate.fact.announced, held.announced)) <= SAME_ANNOUNCEMENT_DAYS;
  if (!speaker || !sameDays || !candidate.fact.evidence.some(({ voice }) => SPOKEN.has(voice))) return undefined;
  if (!like.some((one) => SPOKEN.has(one.voice) && likeness(words, one.words) >= AKIN)) return undefined;
  const why = `It gives in other words what ${held.id} has of the same speaker and day, so one of them may be translated.`;
  return finding(candidate, held, { label: 'corroborates', why, remarks: [{ code: 'translated', text: why }], less: 1 });
}
