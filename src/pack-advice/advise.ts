import { stringify } from 'yaml';
import type { Explanation } from '../answer/explain.ts';
import type { DeclaredId } from '../facts/pack/draft.ts';
import { nearestName } from '../facts/pack/nearest-name.ts';
import type { Entity } from '../model/entity.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Pack } from '../model/pack.ts';
import { fold, wordsOf } from '../model/text.ts';

/** Something to add to a pack so that a question is answered, or refused for a reason. */
export interface Advice {
  /** When it is right to add it. */
  readonly when: string;
  /** Where, as far as a file has it; without a line at the end. */
  readonly place: string;
  /** YAML to be pasted there, with the indentation of the file. */
  readonly add: string;
  /** The fact or gap that the question is given to. */
  readonly gives?: { readonly kind: 'fact' | 'gap'; readonly id: string };
}

/** What a pack holds, and where its files have it. */
export interface Advised {
  readonly pack: Pack;
  readonly declared: readonly DeclaredId[];
}

const ANSWERING: ReadonlySet<Outcome> = new Set<Outcome>(['answered', 'contested', 'corrected', 'social', 'help']);
const LINE_WIDTH = 140;
/** Names and facts nearer than others that are told; more would be a list to search, not advice. */
const FACTS_ADVISED = 2;

/** Whether an answer needs nothing to be added: what is asked is held, or a curator declared that it is not. */
export function needsNothing({ answer }: Pick<Explanation, 'answer'>): boolean {
  return ANSWERING.has(answer.outcome) || answer.gap !== undefined;
}

/** What could be added to a pack for a question that it does not answer, the likeliest first; nothing for one that it answers. */
export function advise(question: string, explanation: Explanation, advised: Advised): Advice[] {
  if (needsNothing(explanation)) return [];
  const names = explanation.reading.items.filter(({ kind, role }) => kind === 'unknown' && role === 'asks');
  return [
    ...names.flatMap(({ text }) => nameAdvice(text, explanation.reading.language, advised)),
    ...nearestAdvice(question, explanation, advised),
    gapAdvice(question, advised),
  ];
}

function nameAdvice(text: string, language: string, { pack, declared }: Advised): Advice[] {
  const near = nearestEntity(text, pack.entities);
  const words = pack.languages.includes(language) ? language : (pack.languages[0] ?? 'en');
  const aliases = near && [...(near.aliases[words] ?? []), text];
  const last = pack.entities.at(-1);
  return [
    ...(near && aliases
      ? [
          {
            when: `if “${text}” is ${near.name}, set its aliases`,
            place: placeOf('entity', near.id, declared, 'entities.yaml'),
            add: indented({ aliases: { ...near.aliases, [words]: aliases } }, '    '),
          },
        ]
      : []),
    {
      when: `if “${text}” is nobody and nothing that is held yet`,
      place: last ? `${placeOf('entity', last.id, declared, 'entities.yaml')}, behind “${last.name}”` : 'entities.yaml',
      add: indented([{ id: idOf(text, pack), kind: 'organisation', name: text }], '  '),
    },
  ];
}

/** The entity whose name is spelt alike, or has a word of it. */
function nearestEntity(text: string, entities: readonly Entity[]): Entity | undefined {
  const byName = new Map(
    entities.flatMap((entity) => [entity.name, ...Object.values(entity.aliases).flat()].map((name) => [fold(name), entity])),
  );
  const near = nearestName(fold(text), byName.keys());
  if (near !== undefined) return byName.get(near);
  const words = new Set(wordsOf(text).map(({ folded }) => folded));
  return entities.find(({ name, ambient }) => !ambient && wordsOf(name).some(({ folded }) => words.has(folded)));
}

function idOf(text: string, { entities }: Pack): string {
  const wanted = (fold(text).match(/[a-z0-9]+/g) ?? ['name']).join('-');
  const taken = new Set(entities.map(({ id }) => id));
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
  return id;
}

/** The facts and gaps that came nearest, each to be given the question in its very words. */
function nearestAdvice(question: string, { nearest }: Explanation, { pack, declared }: Advised): Advice[] {
  return nearest
    .filter(({ meets, loosely }) => meets.length + loosely.length > 0)
    .slice(0, FACTS_ADVISED)
    .map(({ kind, id, statement }) => {
      const held = kind === 'fact' ? pack.facts.findLast((fact) => fact.id === id) : pack.gaps.find((gap) => gap.id === id);
      return {
        when: `if this answers it: ${statement}`,
        place: placeOf(kind, id, declared, `the ledger: npm run briefs -- export writes ${kind} ${id} into a file first`),
        add: indented({ asked_as: [...(held?.asked_as ?? []), question] }, '    '),
        gives: { kind, id },
      };
    });
}

function gapAdvice(question: string, { pack, declared }: Advised): Advice {
  const [source] = pack.sources;
  const last = pack.gaps.at(-1);
  const subject = question.replace(/\s*[?¿]\s*/gu, '').trim();
  return {
    when:
      source === undefined
        ? 'if no document answers it, once one is ingested and approved (a gap names the sources that were looked through)'
        : 'if no document answers it, or else ingest one that does',
    place: last ? `${placeOf('gap', last.id, declared, 'gaps.yaml')}, behind “${last.id}”` : 'gaps.yaml',
    add: indented(
      [
        {
          id: (fold(subject).match(/[a-z0-9]+/g) ?? ['question']).slice(0, 6).join('-'),
          statement: `The sources do not say: ${subject}.`,
          looked_through: pack.sources.map(({ id }) => id),
          asked_as: [question],
        },
      ],
      '  ',
    ),
  };
}

function placeOf(kind: DeclaredId['kind'], id: string, declared: readonly DeclaredId[], otherwise: string): string {
  const found = declared.find((one) => one.kind === kind && one.id === id);
  return found ? `${found.file}:${found.line}` : otherwise;
}

function indented(content: object, by: string): string {
  return stringify(content, { lineWidth: LINE_WIDTH })
    .trimEnd()
    .split('\n')
    .map((line) => `${by}${line}`)
    .join('\n');
}

/** The pack as it would be with questions given to the facts and gaps that were advised. */
export function packWithAdvice(
  pack: Pack,
  given: readonly { readonly question: string; readonly to: NonNullable<Advice['gives']> }[],
): Pack {
  const added = (kind: 'fact' | 'gap', id: string) =>
    given.filter(({ to }) => to.kind === kind && to.id === id).map(({ question }) => question);
  return {
    ...pack,
    facts: pack.facts.map((fact) => ({ ...fact, asked_as: [...fact.asked_as, ...added('fact', fact.id)] })),
    gaps: pack.gaps.map((gap) => ({ ...gap, asked_as: [...gap.asked_as, ...added('gap', gap.id)] })),
  };
}
