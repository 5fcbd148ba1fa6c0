import { type Fact, fold, type Pack } from '../../src/index.ts';
import { type BriefsCall, type BriefsCommand, counted, jsonText, refuseInvalid } from './briefs-call.ts';
import type { ExitCode } from './cli-command.ts';

/** A fact as JSON lists it: its content, with the document of each passage. */
function listedFact(fact: Fact, documents: ReadonlyMap<string, string>) {
  const evidence = fact.evidence.map(({ source, quote, voice, stance }) => ({
    source,
    document: documents.get(source),
    quote,
    voice,
    stance,
  }));
  return { ...fact, evidence };
}

function isUnder(topic: string, wanted: string | undefined): boolean {
  return wanted === undefined || fold(topic).includes(fold(wanted));
}

function matches(fact: Fact, topic: string | undefined, words: readonly string[]): boolean {
  if (!isUnder(fact.topic, topic)) return false;
  const searched = fold([fact.id, fact.statement, ...fact.evidence.map(({ quote }) => quote), ...fact.asked_as].join('\n'));
  return words.every((word) => searched.includes(word));
}

function chosen(pack: Pack, { topic, query }: BriefsCall): Fact[] {
  const words = fold(query ?? '')
    .split(' ')
    .filter((word) => word !== '');
  return pack.facts.filter((fact) => matches(fact, topic, words));
}

async function run(call: BriefsCall): Promise<ExitCode> {
  const { reading, json, io, topic } = call;
  if (!reading.pack) return refuseInvalid(call);
  const facts = chosen(reading.pack, call);
  const documents = new Map(reading.pack.sources.map((source) => [source.id, source.document]));
  if (json) io.stdout(jsonText(facts.map((fact) => listedFact(fact, documents))));
  else for (const fact of facts) io.stdout(`${fact.id}  [${fact.topic}]  ${fact.statement}\n`);
  const topics = [...new Set(reading.pack.facts.map((fact) => fact.topic))];
  if (topics.length > 0 && !topics.some((held) => isUnder(held, topic)))
    io.stderr(`No topic has "${topic}" in it; the topics are ${topics.join(', ')}.\n`);
  if (!json) io.stderr(`${counted(facts.length, 'fact')}\n`);
  return 0;
}

/** `briefs list`: the facts of the pack, by topic or words. */
export const listBriefs: BriefsCommand = {
  summary: 'list the facts: id, topic, statement; --topic and --query narrow it',
  help: 'Lists facts as "id  [topic]  statement"; with --json whole, each passage with its document.\n\n  --topic TOPIC       only facts of topics that contain this\n  --query WORDS       only facts that contain all of these words',
  operands: [],
  filters: true,
  run,
};
