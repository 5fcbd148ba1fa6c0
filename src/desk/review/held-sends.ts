import { contentOf } from '../../curation/curated.ts';
import { editProposal, nothingChanged } from '../../curation/decide-proposal.ts';
import { contest, RANK_LEVELS, resolve, retract, revise, verify, withRank } from '../../curation/revise-fact.ts';
import { localDay } from '../../digest/lines.ts';
import { isCalendarDate } from '../../model/calendar-date.ts';
import { actNow } from '../hand-of-actor.ts';
import { done, faulty, readContent, type Send, withWhy } from './form-sent.ts';
import { correctForm } from './held-forms.ts';
import { notifiedReaders } from './notified-readers.ts';
import { candidateFor, factFor, waitsHere } from './visible.ts';

export const sendRank: Send = withWhy(async (subject, why, fields, context) => {
  const level = RANK_LEVELS.find((one) => one === fields.rank);
  if (!level) return faulty({ rank: 'Choose a rank.' });
  const curated = context.parts.curated();
  const act = actNow(why, context);
  if (waitsHere(subject.id, context)) {
    const proposal = candidateFor(subject, context);
    const decision = editProposal(proposal, withRank(proposal.content, level, why), act, curated);
    return done(`${subject.id} is proposed with the rank ${level}.`, decision, context);
  }
  const fact = factFor(subject, context);
  const decision = revise(fact, 'edited', withRank(contentOf(fact), level, why), act, curated);
  return done(`${subject.id} has the rank ${level} now.`, decision, context);
});

export const sendCorrect: Send = withWhy(async (subject, why, fields, context) => {
  const fact = factFor(subject, context);
  const how = fields.how === 'edited' || fields.how === 'corrected' ? fields.how : undefined;
  if (!how) return faulty({ how: 'Choose whether it was wrong.' }, await correctForm(fact, context));
  const reading = await readContent(fields, contentOf(fact), undefined, context);
  if ('faults' in reading) return faulty(reading.faults, await correctForm(fact, context));
  const decision = revise(fact, how, reading.content, actNow(why, context), context.parts.curated());
  const told = how === 'corrected' ? `corrected; ${await notifiedReaders(fact, context)}` : 'edited';
  return done(`${subject.id} was ${told}.`, decision, context);
});

export const sendRetract: Send = withWhy(async (subject, why, _, context) => {
  const fact = factFor(subject, context);
  const decision = retract(fact, actNow(why, context), context.parts.curated());
  return done(`${subject.id} was retracted; ${await notifiedReaders(fact, context)}.`, decision, context);
});

export const sendVerify: Send = withWhy(async (subject, why, fields, context) => {
  const fact = factFor(subject, context);
  const day = (fields.review_by ?? '').trim();
  const today = localDay(context.now, context.parts.bot().pack.time_zone);
  if (day !== '' && !(isCalendarDate(day) && day.length === 10)) return faulty({ review_by: 'Write a day, such as 2025-04-16.' });
  if (day !== '' && day <= today) return faulty({ review_by: 'Write a day to come.' });
  const decision = verify(fact, day === '' ? undefined : day, actNow(why, context), context.parts.curated());
  return done(
    `${subject.id} was verified${day === '' ? '; no further review is set' : `, to be looked at again by ${day}`}.`,
    decision,
    context,
  );
});

export const sendContest: Send = withWhy(async (subject, why, _, context) => {
  const decision = contest(factFor(subject, context), actNow(why, context), context.parts.curated());
  return done(`${subject.id} is marked as contested.`, decision, context);
});

export const sendResolve: Send = withWhy(async (subject, why, _, context) => {
  const fact = factFor(subject, context);
  if (!fact.contested) throw nothingChanged();
  return done(`The dispute on ${subject.id} is over.`, resolve(fact, actNow(why, context), context.parts.curated()), context);
});
