import type { Candidate } from '../candidate.ts';
import { withWordsAround } from './around.ts';
import { clauseAround } from './clause-times.ts';
import { candidateOf, type SentenceContext } from './draft-candidate.ts';
import { eventStatus } from './event-status.ts';
import { matterOf } from './matter.ts';
import { quoteAround } from './quote.ts';
import { timeSubjects } from './time-subjects.ts';

/** Words for a time ahead that fix no day. */
const AHEAD =
  /(?<!\p{L})(?:coming|soon|shortly|near future|due course|next few|nächste[nr]?|kommenden|prochain\p{L}*|bientôt|próxim\p{L}*|pronto|wkrótce|najbliższ\p{L}*|незабаром|найближч\p{L}*)(?!\p{L})/iu;
const LOOKS_AHEAD = /\bexpect|\bhope\b|\blikely\b|очіку|erwart|espera/iu;

/** What is to come "in the coming months" or "soon": a matter of which the source gives no date, which is an answer too. */
export function openDateCandidates(context: SentenceContext): Candidate[] {
  const { told } = context;
  return told.times.flatMap((mention) => {
    if (mention.kind !== 'vague' || !AHEAD.test(mention.text) || /\d/u.test(mention.text)) return [];
    const clause = clauseAround(told.text, mention.start, mention.end);
    const words = told.text.slice(clause.start, clause.end);
    if (eventStatus(words) !== 'expected' && !LOOKS_AHEAD.test(words)) return [];
    const matter = matterOf(told, {
      kind: 'date',
      start: mention.start,
      end: mention.end,
      within: clause,
      subjects: timeSubjects(told, mention, context.recent),
    });
    if (matter === undefined) return [];
    return [
      candidateOf(context, {
        matter,
        value: { kind: 'none', missing: 'date', reason: `no date is given, only “${mention.text}”` },
        quote: quoteAround(told.sentence, mention, withWordsAround(told.text, mention, 9, 2)),
        start: mention.start,
        end: mention.end,
        status: 'expected',
      }),
    ];
  });
}
