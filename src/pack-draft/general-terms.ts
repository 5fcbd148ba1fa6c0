/** Common terms of these ids, and those that begin so, mean the same on any subject. */
const GENERAL: ReadonlySet<string> = new Set(['funds', 'budget', 'slip']);
const MEANING = 'meaning-';

/** Whether a new pack takes a common term where its documents use the words of it. */
export function isGeneralTerm(id: string): boolean {
  return id.startsWith(MEANING) || GENERAL.has(id);
}
