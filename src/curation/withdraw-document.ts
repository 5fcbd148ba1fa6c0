import { recallOf } from '../facts/documents-described.ts';
import { Failure } from '../model/failure.ts';
import type { LedgerEntry } from '../model/ledger-entry.ts';
import { type Act, actOn } from './act.ts';
import type { Curated } from './curated.ts';
import type { DecisionEntries } from './decide-proposal.ts';
import { decisionOf } from './decisions.ts';
import { restingOn } from './resting.ts';
import { takenBackBy } from './undo.ts';

/** A document as acts on it name it: the id under which facts cite it, and who may see it. */
export interface NamedDocument {
  readonly id: string;
  readonly audience: string;
}

/** What those are told who may see a fact and not the document. */
const WITHDRAWN = 'A document that it rests on was withdrawn.';

/**
 * Withdraws a document: facts that rest on it alone are retracted, the others lose its passages, candidates from it are
 * closed. Why is told of a fact only where whoever may see the fact may see the document.
 * @throws Failure NOTHING_CHANGED where it is withdrawn already
 */
export function withdrawDocument({ id, audience }: NamedDocument, act: Act, curated: Curated): DecisionEntries {
  if (recallOf(id, curated.entries)) throw withdrawnAlready(id);
  const { audiences } = curated.pack;
  const isOpen = (fact: { readonly audience: string }) => audiences.indexOf(fact.audience) >= audiences.indexOf(audience);
  const actFor = (fact: { readonly audience: string }) => ({
    ...act,
    why: isOpen(fact) ? `The document ${id} was withdrawn: ${act.why}` : WITHDRAWN,
  });
  const { alone, among, waiting } = restingOn(id, curated);
  return [
    { ...actOn(id, act, curated), kind: 'recalled', audience },
    ...alone.map((fact): LedgerEntry => ({ ...actOn(fact.id, actFor(fact), curated), kind: 'retracted' })),
    ...among.map(({ fact, without }): LedgerEntry => ({ ...actOn(fact.id, actFor(fact), curated), kind: 'edited', content: without })),
    ...waiting.map(({ entry, content }): LedgerEntry => ({ ...actOn(entry.fact, actFor(content.fact), curated), kind: 'closed' })),
  ];
}

/**
 * Lets a withdrawn document count again, whoever withdrew it: what was retracted, lost a passage or was closed with it is
 * as before, but for what others have acted on since.
 * @throws Failure NOTHING_CHANGED where it is not withdrawn
 */
export function restoreDocument(id: string, act: Act, curated: Curated): DecisionEntries {
  const recalled = recallOf(id, curated.entries);
  if (!recalled)
    throw new Failure('NOTHING_CHANGED', `${id} is not withdrawn.`, 'It counts as it is.', 'Look at it with “review document”.');
  return takenBackBy(decisionOf(recalled.id, curated), act, curated);
}

function withdrawnAlready(id: string): Failure {
  return new Failure('NOTHING_CHANGED', `${id} is withdrawn already.`, 'It counts no longer.', 'Bring it back with “review restore”.');
}
