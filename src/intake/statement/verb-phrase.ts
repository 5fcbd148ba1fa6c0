import type { VerbForms } from '../../language/sentences/english-statements.ts';
import type { Factuality } from '../../model/factuality.ts';

/** In what way a verb is told. */
export interface VerbFactuality extends Factuality {
  readonly plural: boolean;
  readonly tense: 'past' | 'present';
  /** It lies ahead and is expected. */
  readonly ahead: boolean;
  /** Somebody who can plan and refuse; a thing or a day can do neither. */
  readonly acts: boolean;
  /** It goes on since a day, so that it has been done. */
  readonly since?: boolean;
}

/**
 * A verb of an English sentence as a source tells it: "pledged", "has not pledged", "plan to pledge", "could pledge". What is
 * called false or is not confirmed is told so around the clause, and stands here as said.
 */
export function verbPhrase(forms: VerbForms, { polarity, modality, plural, tense, ahead, acts, since }: VerbFactuality): string {
  const denied = polarity === 'denied' && modality !== 'reported_false' && modality !== 'unconfirmed';
  const not = denied ? ' not' : '';
  const isBe = forms.base === 'be' || forms.base.startsWith('be ');
  const rest = isBe ? forms.base.slice(2) : '';
  switch (modality) {
    case 'planned':
      if (denied && acts) return `${plural ? 'do' : 'does'} not plan to ${forms.base}`;
      return isBe || !acts || denied ? `${plural ? 'are' : 'is'}${not} to ${forms.base}` : `${plural ? 'plan' : 'plans'} to ${forms.base}`;
    case 'conditional':
      return `could${not} ${forms.base}`;
    case 'wished':
      return `${plural ? 'are' : 'is'}${not} asked to ${forms.base}`;
    case 'refused':
      return isBe || !acts ? `${plural ? 'are' : 'is'} not to ${forms.base}` : `${plural ? 'refuse' : 'refuses'} to ${forms.base}`;
    default:
      break;
  }
  if (ahead) return `${plural ? 'are' : 'is'}${not} expected to ${forms.base}`;
  if (isBe) return `${copula(plural, tense)}${not}${rest}`;
  if (forms.base === 'have' && tense === 'present') return denied ? `${plural ? 'do' : 'does'} not have` : plural ? 'have' : 'has';
  if (denied || since) return `${plural ? 'have' : 'has'}${not} ${forms.participle}`;
  return tense === 'past' ? forms.past : plural ? forms.base : thirdPerson(forms.base);
}

function copula(plural: boolean, tense: 'past' | 'present'): string {
  if (tense === 'past') return plural ? 'were' : 'was';
  return plural ? 'are' : 'is';
}

/** "treats", "carries out": the first word of a verb takes the ending. */
function thirdPerson(base: string): string {
  const [verb = '', ...rest] = base.split(' ');
  const ending = /(?:s|x|z|ch|sh|o)$/u.test(verb) ? `${verb}es` : /[^aeiou]y$/u.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
  return [ending, ...rest].join(' ');
}
