/** Why a candidate is turned down, in the words that the ledger keeps. */
export const REJECT_REASONS = {
  not_a_fact: 'It is not a fact',
  misread: 'It was misread',
  out_of_scope: 'It is outside the scope',
  duplicate: 'It is held already',
  unreliable: 'The document cannot be relied on',
  other: 'Another reason',
} as const;
type RejectReason = keyof typeof REJECT_REASONS;

/** What people type for a reason, beside its own name. */
const SAID: Readonly<Record<string, RejectReason>> = {
  'not-ours': 'out_of_scope',
  scope: 'out_of_scope',
  held: 'duplicate',
  fact: 'not_a_fact',
  nothing: 'not_a_fact',
};

/** One of the reasons by what was typed for it: `not-ours`, `out_of_scope`. */
function reasonNamed(word: string): RejectReason | undefined {
  const known = word.toLowerCase().replaceAll('-', '_');
  if (Object.hasOwn(SAID, word.toLowerCase())) return SAID[word.toLowerCase()];
  return Object.keys(REJECT_REASONS).find((reason): reason is RejectReason => reason === known);
}

/** Reads a reason in one line: a reason by its name, then any words of one's own; else words alone. */
export function readReason(words: string): Readonly<Record<string, string>> {
  const [, first = '', rest = ''] = /^(\S+)\s*(.*)$/su.exec(words.trim()) ?? [];
  const reason = reasonNamed(first);
  if (reason && (reason !== 'other' || rest !== '')) return { reason, ...(rest !== '' && { why: rest }) };
  return { reason: 'other', why: words.trim() };
}

/** A reason as it is kept: what was chosen, then the words. What is missing, by its field, where it is no reason yet. */
export function reasonText(
  reason: string | undefined,
  words: string,
): { readonly why: string } | { readonly faults: Readonly<Record<string, string>> } {
  const chosen = Object.entries(REJECT_REASONS).find(([value]) => value === reason);
  if (!chosen) return { faults: { reason: 'Choose a reason.' } };
  const isOther = chosen[0] === 'other';
  if (isOther && words === '') return { faults: { why: 'Say the reason in words.' } };
  return { why: isOther ? words : [chosen[1], words].filter((part) => part !== '').join(': ') };
}
