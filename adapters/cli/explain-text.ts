import type { Explanation } from '../../src/answering.ts';

type Candidate = Explanation['nearest'][number];
type Item = Explanation['reading']['items'][number];

/** Why a question got its reply: how it was read, what came nearest and why it does or does not answer, and how an absence was proven. */
export function explainText({ answer, reading, read, operation, nearest, decision, byModel }: Explanation): string {
  return [
    `Outcome: ${answer.outcome}`,
    `Decision: ${decision}`,
    `Operation: ${operation}`,
    ...(byModel === undefined ? [] : [`Language model: ${byModel}`]),
    `Read: ${read}`,
    ...readingLines(reading),
    ...(nearest.length > 0 ? ['Nearest:', ...nearest.flatMap(candidateLines)] : []),
    ...proofLines(answer.proof),
  ].join('\n');
}

function readingLines({ language, wants, items, times, amounts, currencies, statuses }: Explanation['reading']): string[] {
  const slots: readonly (readonly [string, readonly string[]])[] = [
    ['language', [language]],
    ['wants', wants === undefined ? [] : [wants]],
    ['times', times],
    ['amounts', amounts],
    ['currencies', currencies],
    ['statuses', statuses],
  ];
  return [
    'Reading:',
    ...slots.filter(([, values]) => values.length > 0).map(([slot, values]) => `  ${slot}: ${values.join(', ')}`),
    ...items.map(itemLine),
  ];
}

function itemLine({ text, kind, role, met }: Item): string {
  return `  “${text}”: ${kind}, ${role}${met === undefined ? '' : `, ${met === 'loosely' ? 'met by a near word' : met}`}`;
}

function candidateLines({ kind, id, statement, score, meets, loosely, open, vetoes, answers }: Candidate): string[] {
  const part = (name: string, words: readonly string[]) => (words.length > 0 ? [`    ${name}: ${words.join('; ')}`] : []);
  return [
    `  ${kind} ${id} (${score.toFixed(2)})${answers ? (kind === 'gap' ? ', declared' : ', answers') : ''}: ${statement}`,
    ...part('meets', meets),
    ...part('only by a near word', loosely),
    ...part('leaves open', open),
    ...part('ruled out', vetoes),
  ];
}

function proofLines(proof: Explanation['answer']['proof']): string[] {
  if (!proof) return [];
  const slots = Object.entries(proof.slots ?? {}).map(([slot, value]) => `  looked for ${slot}: ${value}`);
  return [
    'Proof that it is not held:',
    `  kind: ${proof.kind}`,
    ...(proof.by === undefined ? [] : [`  by: ${proof.by}`]),
    ...slots,
    ...(proof.looked_at === undefined ? [] : [`  facts looked at: ${proof.looked_at}`]),
    ...(proof.sources.length > 0 ? [`  sources: ${proof.sources.join(', ')}`] : []),
    ...(proof.documents === undefined ? [] : [`  archived documents searched: ${proof.documents}`]),
  ];
}
