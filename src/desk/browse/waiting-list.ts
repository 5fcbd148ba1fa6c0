import { formatFactuality } from '../../model/factuality.ts';
import { formatStatus } from '../../model/format.ts';
import { type Context, packHere } from '../context.ts';
import { aboutText, factValue } from '../review/fact-words.ts';
import { writeSubject } from '../review/review-subject.ts';
import { queueByWorth } from '../review/sentence-groups.ts';
import { reviewSubjectOf } from '../review/visible.ts';
import { LABEL_WORDS } from '../review/weighed.ts';

/** A candidate as a line of the queue. */
export interface WaitingLine {
  readonly id: string;
  /** How a button names it as it stands now. */
  readonly subject: string;
  readonly label: string;
  readonly about: string;
  readonly value: string;
  readonly statement: string;
  readonly qualifiers: readonly string[];
  readonly source: string;
}

/** What waits for a decision, the most important first. @throws Failure NOT_ALLOWED for everybody but curators */
export async function waitingList(context: Context): Promise<readonly WaitingLine[]> {
  const queue = await queueByWorth(context);
  const naming = { pack: packHere(context) };
  return queue.map(({ proposal: { entry, content }, comparison }) => {
    const { fact } = content;
    return {
      id: entry.fact,
      subject: writeSubject(reviewSubjectOf(entry.fact, context)),
      label: LABEL_WORDS[comparison.label],
      about: aboutText(fact, naming),
      value: factValue(fact, naming),
      statement: fact.statement,
      qualifiers: [formatFactuality(fact), fact.status && formatStatus(fact.status), fact.period?.label].filter((one) => one !== undefined),
      source: entry.passage?.source ?? fact.evidence[0]?.source ?? '',
    };
  });
}
