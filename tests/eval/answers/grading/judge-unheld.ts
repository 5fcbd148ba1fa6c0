import { type ExaminedReply, isClaim, isRefusal } from './examined-reply.ts';
import { holds } from './holding.ts';
import { isOfCalendar, numbersWritten } from './numbers-written.ts';
import { refusesAnother, saysAbsent, saysLacking } from './refusing-words.ts';
import { firstWords, headlineOf, wholeText, wordCount } from './shown-part.ts';
import { fullUnless, type Judged, judged } from './verdict.ts';

/** Small talk wants so many words at most, and more than the latter is a page. */
const SMALL_TALK_WORDS = 25;
const SMALL_TALK_TOLERATED = 50;
/** A reply that gives something where nothing answers has to say within so many words what is lacking. */
const LACK_WORDS = 40;

/** Judges the reply to a question that the documents do not answer. */
export function judgeAbstention(examined: ExaminedReply): Judged {
  const { question, reply, lacking, uncited, cruxMet } = examined;
  const { outcome } = reply;
  const kind = `outcome ${outcome}`;
  const [crux] = question.expect_groups;
  if (isClaim(outcome) && outcome !== 'partly') {
    const headline = headlineOf(reply);
    const saysSo = saysAbsent(headline) && crux?.some((alternative) => holds(headline, alternative)) === true;
    return saysSo ? judged('partial', `refuses under ${kind}`) : judged('wrong', `${kind}, but the documents do not say`);
  }
  if (outcome === 'help' || outcome === 'social') return judged('wrong', kind);
  if (outcome === 'partly' && !saysLacking(firstWords(wholeText(reply), LACK_WORDS)))
    return judged('wrong', 'gives something and does not say what is lacking');
  if (crux && !cruxMet && isRefusal(outcome) && refusesAnother(question, reply))
    return judged('wrong', 'refuses another question than the one asked', ...lacking);
  return fullUnless([...lacking, ...uncited]);
}

/** Judges the reply to a question that is to be declined: it lies outside of what the bot is for. */
export function judgeDeclining({ reply: { outcome }, lacking, uncited }: ExaminedReply): Judged {
  if (isRefusal(outcome)) return fullUnless([...lacking, ...uncited]);
  const kind = `outcome ${outcome}`;
  return isClaim(outcome) ? judged('wrong', `${kind} to a question to be declined`) : judged('partial', kind);
}

/** Judges the reply to small talk: a few words and no facts. */
export function judgeSmallTalk({ reply }: ExaminedReply): Judged {
  const { outcome } = reply;
  const text = wholeText(reply);
  const length = wordCount(text);
  const facts = reply.citations.length > 0 || numbersWritten(text).some((number) => !isOfCalendar(number));
  if (isClaim(outcome) || isRefusal(outcome)) return judged('wrong', `outcome ${outcome} to small talk`);
  if (length > SMALL_TALK_TOLERATED || facts) return judged('wrong', `${length} words to small talk${facts ? ', with facts' : ''}`);
  if (outcome === 'clarify') return judged('partial', `outcome ${outcome}`);
  return fullUnless(length > SMALL_TALK_WORDS ? [`${length} words to small talk`] : []);
}

/** Judges the reply to who asks what the bot can do. */
export function judgeHelp({ reply: { outcome }, lacking, uncited }: ExaminedReply): Judged {
  if (outcome === 'help') return fullUnless([...lacking, ...uncited]);
  return judged(outcome === 'social' || outcome === 'clarify' ? 'partial' : 'wrong', `outcome ${outcome}`);
}
