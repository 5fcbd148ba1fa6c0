/**
 * What can happen to a fact, in the words of its curators: `proposed` from a document and not yet shown, then
 * `approved` or `rejected`; `edited` (said better) and `corrected` (was wrong: readers are told) give a new revision;
 * `verified` confirms it, `contested` marks it as disputed until `resolved`, `retracted` takes it back; `imported`
 * comes from a table, without a proposal. A proposal is `merged` where its passage went to another fact as evidence,
 * and `referred` where another curator than the one who asks is to decide; it is `closed`, without anybody's decision on
 * it, where its document does not tell it any more. `declared` and `withdrawn` are about gaps. `described`, `recalled` and
 * `restored` are about documents: what is known of one is corrected, it counts no longer, and it counts again. `named` and
 * `unnamed` are about who and what is known by which names, and `renamed` is about the id of an entity or a property.
 */
export const LEDGER_KINDS = [
  'proposed',
  'approved',
  'edited',
  'rejected',
  'corrected',
  'retracted',
  'verified',
  'contested',
  'resolved',
  'imported',
  'merged',
  'referred',
  'declared',
  'withdrawn',
  'closed',
  'described',
  'recalled',
  'restored',
  'named',
  'unnamed',
  'renamed',
] as const;
export type LedgerKind = (typeof LEDGER_KINDS)[number];
