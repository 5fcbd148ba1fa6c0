/** A phrase and its plural, as questions in English may have either. */
export function formsOf(phrase: string): string[] {
  const folded = phrase.toLowerCase();
  if (!/[a-z]$/u.test(folded)) return [phrase];
  const singular = folded.replace(/([^s])s$/u, '$1');
  return [...new Set([phrase, singular, `${singular}s`])];
}
