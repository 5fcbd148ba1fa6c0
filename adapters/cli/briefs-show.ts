import { stringify } from 'yaml';
import { Failure, nearestName, type Pack } from '../../src/index.ts';
import { type BriefsCall, type BriefsCommand, jsonText, refuseInvalid } from './briefs-call.ts';
import type { ExitCode } from './cli-command.ts';

interface Held {
  readonly kind: string;
  readonly id: string;
  readonly content: object;
}

function everything(pack: Pack): Held[] {
  const held = (kind: string, contents: readonly { readonly id: string }[]): Held[] =>
    contents.map((content) => ({ kind, id: content.id, content }));
  return [
    ...held('fact', pack.facts),
    ...held('source', pack.sources),
    ...held('entity', pack.entities),
    ...held('gap', pack.gaps),
    ...held('property', [...pack.properties, ...(pack.measures ?? [])]),
    ...held('term', pack.terms),
  ];
}

const MOST_SUGGESTIONS = 5;

function unknownId(id: string, all: readonly Held[]): Failure {
  const ids = [...new Set(all.map((held) => held.id))];
  const near = nearestName(id, ids);
  const alike = id.length >= 3 ? ids.filter((other) => other.includes(id) && other !== near) : [];
  const suggestions = [...(near ? [near] : []), ...alike].slice(0, MOST_SUGGESTIONS);
  const remedy = suggestions.length > 0 ? `try ${suggestions.join(', ')}` : 'see `npm run briefs -- list`';
  return new Failure(
    'FACT_UNKNOWN',
    `nothing in the pack has the id "${id}"`,
    'facts, sources, entities, gaps, properties and terms were looked through',
    remedy,
  );
}

async function run(call: BriefsCall): Promise<ExitCode> {
  const { reading, operands, json, io } = call;
  if (!reading.pack) return refuseInvalid(call);
  const [id = ''] = operands;
  const all = everything(reading.pack);
  const found = all.filter((held) => held.id === id);
  if (found.length === 0) throw unknownId(id, all);
  if (json) io.stdout(jsonText(found.map(({ kind, content }) => ({ kind, ...content }))));
  else for (const { kind, content } of found) io.stdout(`# ${kind}\n${stringify(content, { lineWidth: 0, aliasDuplicateObjects: false })}`);
  return 0;
}

/** `briefs show ID`: one piece of the pack whole. */
export const showBriefs: BriefsCommand = {
  summary: 'show one fact, source, entity, gap or word whole',
  help: 'Shows everything in the pack that has the id: facts, sources, entities, gaps, properties and terms.',
  operands: ['ID'],
  filters: false,
  run,
};
