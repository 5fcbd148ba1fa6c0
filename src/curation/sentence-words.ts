import { type SentenceFault, sentenceFault } from '../language/sentences/sentence-fault.ts';
import type { FactContent } from '../model/fact.ts';
import { Failure } from '../model/failure.ts';
import type { LedgerContent } from '../model/ledger-entry.ts';
import type { Pack } from '../model/pack.ts';

const WORDS: Readonly<Record<SentenceFault, string>> = {
  empty: 'No statement is written yet: say it in a sentence of your own.',
  opening: 'The statement does not begin as a sentence does: begin it with a capital or a figure.',
  full_stop: 'The statement has no full stop: end it as a sentence.',
  field_list: 'The statement is a list of fields: say it in a sentence that can be published.',
  verb: 'The statement has no verb: say it in a whole sentence.',
};

/** What keeps a fact's statement from being a sentence that can be published, for a curator; undefined where nothing does. */
export function statementFault({ statement }: Pick<FactContent, 'statement'>, { languages }: Pick<Pack, 'languages'>): string | undefined {
  const fault = sentenceFault(statement, languages[0] ?? 'en');
  return fault && WORDS[fault];
}

/**
 * Refuses what has no sentence to publish. A statement that was none before and is left as it was is no reason to refuse a
 * change of something else.
 * @throws Failure STATEMENT_NO_SENTENCE
 */
export function requireSentence(id: string, content: LedgerContent, pack: Pick<Pack, 'languages'>, before?: LedgerContent): void {
  const fault = statementFault(content.fact, pack);
  if (fault === undefined || before?.fact.statement === content.fact.statement) return;
  throw new Failure(
    'STATEMENT_NO_SENTENCE',
    `${id} has no sentence that could be published.`,
    fault,
    'Edit it: write the statement as a whole sentence, then decide.',
  );
}
