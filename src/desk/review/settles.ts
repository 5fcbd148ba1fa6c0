import type { Comparison } from '../../curation/weigh.ts';
import type { Block } from '../../model/message.ts';
import type { Context } from '../context.ts';
import { labelled } from '../words.ts';

const MOST_SHOWN = 3;

/** Which gap the candidate would close, and what was asked in vain that it would answer, in a line each. */
export function settlesLines({ settles }: Comparison, context: Context): Block[] {
  const gap = settles?.gap === undefined ? undefined : context.parts.bot().pack.gaps.find(({ id }) => id === settles.gap);
  const questions = settles?.questions ?? [];
  const rest = questions.length - MOST_SHOWN;
  const shown = questions.slice(0, MOST_SHOWN).map(({ words }) => words);
  const asked = `${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
  return [
    ...(gap ? [labelled(`Would close the gap ${gap.id}`, gap.statement)] : []),
    ...(questions.length > 0 ? [labelled('It would answer what was asked', asked)] : []),
  ];
}
