import { areOfOneAnnouncement, daysAfter } from '../../model/announcement-days.ts';
import type { Fact, Voice } from '../../model/fact.ts';
import { isSaidAndSo } from '../../model/factuality.ts';
import { formatDay } from '../../model/format.ts';
import { fold } from '../../model/text.ts';
import { isActProperty } from '../act-property.ts';
import { aspectsOf } from './aspects.ts';
import { type CandidateReading, independenceOf } from './candidate-reading.ts';
import { agreement, type FactComparison, finding, heldPassage } from './fact-comparison.ts';
import type { Judging } from './judging.ts';
import { contentWords, isSameWording, printedFigures, sharedWords, wordLikeness } from './same-wording.ts';

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
export function judgeText(candidate: CandidateReading, held: Fact, judging: Judging): FactComparison | undefined {
  const [told, known] = [candidate.fact.value, held.value];
  if (told.kind !== 'text' || known.kind !== 'text') return undefined;
  const independence = independenceOf(candidate, held, judging.view);
  const sameMatter = candidate.fact.subject === held.subject && candidate.fact.property === held.property;
  const speaker = candidate.fact.speaker !== undefined && candidate.fact.speaker === held.speaker;
  const sameText = fold(told.text) === fold(known.text);
  if (sameMatter && (sameText || independence.samePassage)) return agreement(candidate, held, statusOnly(candidate, held), independence);
  if (independence.samePassage && isQuoted(candidate, held)) return heldPassage(candidate, held);
  if (!sameMatter && !speaker) return undefined;
  const result = sameMatter ? byResult(candidate, held, judging) : undefined;
  return result ?? byWording(candidate, held, speaker, judging) ?? (sameMatter ? laterWords(candidate, held, judging) : undefined);
}

/**
 * The only words that are held on a matter are its state: what is said of it on a later day is a newer one. Where several
 * stand beside each other they are of its parts, and one more is new. Words have no order by their day, so the newer ones
 * propose to take the place of the others from their day on, unless a period keeps both.
 */
function laterWords(candidate: CandidateReading, held: Fact, judging: Judging): FactComparison | undefined {
  const { view } = judging;
  const { fact } = candidate;
  const step = laterStep(candidate, held);
  if (step !== undefined) return step;
  if (isOtherAct(candidate, held, judging)) return undefined;
  const days = daysAfter(fact.announced, held.announced);
  if (days <= 0 || isGuessedMatter(candidate) || held.rank?.level === 'deprecated') return undefined;
  const standing = view.factsOn(held.subject, held.property).filter((one) => view.successors(one.id).length === 0);
  if (standing.length !== 1) return undefined;
  const why = `It tells of a later day what ${held.id} tells of ${formatDay(held.announced)}, in other words.`;
  const keepsBoth = fact.period !== undefined || held.period !== undefined;
  return { ...finding(candidate, held, { label: 'newer_state', why }), supersedes: !keepsBoth && isSaidAndSo(fact) && isSaidAndSo(held) };
}

/** Words shared at most: what is nearest in its words is the state that has gone on. */
const MOST_SHARED = 50;

/** What was under way or expected and is now told to have come further: the newer state of it, whatever else is held. */
function laterStep(candidate: CandidateReading, held: Fact): FactComparison | undefined {
  if (isGuessedMatter(candidate) || held.rank?.level === 'deprecated' || !isSaidAndSo(candidate.fact) || !isSaidAndSo(held))
    return undefined;
  const [later] = statusOnly(candidate, held);
  if (later === undefined || daysAfter(candidate.fact.announced, held.announced) <= 0 || held.value.kind !== 'text') return undefined;
  const shared = sharedWords(candidate.words, contentWords(held.value.text));
  return finding(candidate, held, { label: 'newer_state', why: `It ${later.clause}.`, less: Math.max(0, MOST_SHARED - shared) });
}

/** Another act of saying, denying or deciding: it shares no word with the one that is held, beyond the names. */
function isOtherAct({ fact, words }: CandidateReading, held: Fact, { properties, nameOf }: Judging): boolean {
  const property = properties.find(({ id }) => id === fact.property);
  if (property === undefined || !isActProperty(property) || held.value.kind !== 'text') return false;
  const common = new Set(contentWords([nameOf(fact.subject), property.label, ...Object.values(property.synonyms).flat()].join(' ')));
  const own = words.filter((word) => !common.has(word));
  return sharedWords(own, contentWords(held.value.text)) === 0;
}

/** "15 votes to 9": words with figures in one form agree or contradict each other by their figures. */
function byResult(candidate: CandidateReading, held: Fact, judging: Judging): FactComparison | undefined {
  const [told, known] = [candidate.fact.value, held.value];
  if (told.kind !== 'text' || known.kind !== 'text') return undefined;
  const [one, other] = [resultIn(told.text), resultIn(known.text)];
  if (one === undefined || other === undefined || one.form !== other.form) return undefined;
  const independence = independenceOf(candidate, held, judging.view);
  if (one.figures === other.figures) return agreement(candidate, held, statusOnly(candidate, held), independence);
  if (isGuessedMatter(candidate) || held.rank?.level === 'deprecated') return undefined;
  return finding(candidate, held, { label: 'conflicts', why: `It gives ${one.text} where ${held.id} has ${other.text}.` });
}

/** Two figures against each other: the words between them and the figures themselves. */
const RESULT = /(\d+)\s+(\p{L}+)\s+(\p{L}+)\s+(\d+)/u;

function resultIn(text: string): { readonly form: string; readonly figures: string; readonly text: string } | undefined {
  const match = RESULT.exec(text);
  return match === null ? undefined : { form: fold(`${match[2]} ${match[3]}`), figures: `${match[1]} ${match[4]}`, text: match[0] };
}

function isGuessedMatter({ isGuessed }: CandidateReading): boolean {
  return isGuessed('subject') || isGuessed('property');
}

function statusOnly(candidate: CandidateReading, held: Fact) {
  return aspectsOf(candidate, held).filter(({ effect }) => effect === 'later');
}

/** Whether the very words of the candidate are quoted for the fact, and not only others of its sentence. */
function isQuoted({ passage }: CandidateReading, { evidence }: Fact): boolean {
  return evidence.some(({ stance, quote }) => stance === 'supports' && isSameWording(passage.quote, quote));
}

function byWording(candidate: CandidateReading, held: Fact, speaker: boolean, judging: Judging): FactComparison | undefined {
  const { quote } = candidate.passage;
  const words = contentWords(quote);
  const like = held.evidence
    .filter((one) => one.stance === 'supports' && printedFigures(one.quote) === printedFigures(quote))
    .map((one) => ({ voice: one.voice, words: contentWords(one.quote) }))
    .filter((one) => sharedWords(words, one.words) >= FEWEST_SHARED);
  if (like.some((one) => wordLikeness(words, one.words) >= ALIKE))
    return agreement(candidate, held, statusOnly(candidate, held), independenceOf(candidate, held, judging.view));
  const sameDays = areOfOneAnnouncement(candidate.fact.announced, held.announced);
  if (!speaker || !sameDays || !candidate.fact.evidence.some(({ voice }) => SPOKEN.has(voice))) return undefined;
  if (!like.some((one) => SPOKEN.has(one.voice) && wordLikeness(words, one.words) >= AKIN)) return undefined;
  const why = `It gives in other words what ${held.id} has of the same speaker and day, so one of them may be translated.`;
  return finding(candidate, held, { label: 'corroborates', why, remarks: [{ code: 'translated', text: why }], less: 1 });
}
