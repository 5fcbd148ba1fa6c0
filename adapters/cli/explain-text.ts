import type { Answer } from '../../src/answering.ts';

/** Why a question got its answer: what was made of it, how it was read, and how an absence was proven. One line a slot. */
export function explainText({ outcome, plan, reading, proof }: Answer): string {
  const parts = [
    `Outcome: ${outcome}`,
    ...section('Plan', plan),
    ...section('Reading', reading),
    ...(proof ? section('Proof that it is not held', { ...proof }) : []),
  ];
  return parts.join('\n');
}

function section(title: string, slots: Readonly<Record<string, unknown>> = {}): string[] {
  const lines = Object.entries(slots).map(([slot, value]) => `  ${slot}: ${written(value)}`);
  return lines.length > 0 ? [`${title}:`, ...lines] : [];
}

function written(value: unknown): string {
  if (Array.isArray(value)) return value.map(written).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([slot, one]) => `${slot} ${written(one)}`)
    .join(', ');
}
