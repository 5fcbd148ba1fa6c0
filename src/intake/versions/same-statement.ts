import type { FactContent } from '../../model/fact.ts';
import { sameText } from '../../model/same-text.ts';
import { fold } from '../../model/text.ts';
import type { Value } from '../../model/value.ts';
import type { Candidate } from '../candidate.ts';

type Told = Pick<FactContent, 'subject' | 'property' | 'value'> &
  Partial<Pick<FactContent, 'period' | 'status' | 'polarity' | 'modality' | 'change' | 'speaker'>>;

function toldValue(value: Value): unknown {
  if (value.kind === 'text') return { kind: value.kind, text: fold(value.text) };
  if (value.kind !== 'money' && value.kind !== 'count') return value;
  const { decimals: _, ...rest } = value;
  return rest;
}

function tellingOf({ subject, property, value, period, status, polarity, modality, change, speaker }: Told) {
  return { subject, property, value: toldValue(value), period, status, polarity, modality, change, speaker };
}

/** Whether two candidates or facts tell the same, whatever the words in which they are said. */
export function statesSame(one: Told | Candidate, other: Told | Candidate): boolean {
  return sameText(tellingOf(one), tellingOf(other));
}
