import type { DecisionEntries } from '../../curation/decide-proposal.ts';
import { type FactFields, readFactFields } from '../../curation/fact-fields.ts';
import { localDay } from '../../digest/lines.ts';
import type { Proposal } from '../../facts/replay.ts';
import type { Form } from '../../model/form.ts';
import type { Reply } from '../../model/interaction.ts';
import type { LedgerContent } from '../../model/ledger-entry.ts';
import { archivedDocument } from '../archived-passage.ts';
import { audiencesHere, type Context } from '../context.ts';
import { plainMessage, toAsker } from '../words.ts';
import { decidedReply, recordDecision } from './deciding.ts';
import { documentOf } from './document-of.ts';
import { packToEdit } from './pack-to-edit.ts';
import type { ReviewSubject } from './review-subject.ts';

const LONGEST_WHY = 3000;

/** Does what a form about something says, as it was filled in. */
export type Send = (subject: ReviewSubject, fields: FactFields, context: Context) => Promise<Reply>;

/** A reply with what is wrong with each field, and the form to go on in where it has to be opened again. */
export function faulty(faults: Readonly<Record<string, string>>, form?: Form): Reply {
  const text = Object.entries(faults).map(([field, fault]) => `${field}: ${fault}`);
  return { ...toAsker(plainMessage(text.join('\n'))), faults, ...(form && { form }) };
}

/** Writes a decision and says what was done. @throws Failure ALREADY_DECIDED */
export async function done(text: string, decision: DecisionEntries, context: Context): Promise<Reply> {
  await recordDecision(decision, context);
  return decidedReply(text, decision, context);
}

/** Why, where it must be said. */
export function whyIn(fields: FactFields): string {
  return (fields.why ?? '').trim().slice(0, LONGEST_WHY);
}

/** Sends a form that needs a reason. */
export function withWhy(send: (subject: ReviewSubject, why: string, fields: FactFields, context: Context) => Promise<Reply>): Send {
  return async (subject, fields, context) => {
    const why = whyIn(fields);
    return why === '' ? faulty({ why: 'Say why: it is kept with the act.' }) : send(subject, why, fields, context);
  };
}

/** Texts of the archived documents that a fact cites, by their sources, where they are held and may be shown here. */
async function textsCited({ fact }: LedgerContent, context: Context): Promise<ReadonlyMap<string, string>> {
  const sources = [...new Set(fact.evidence.map(({ source }) => source))];
  const found = await Promise.all(sources.map(async (source) => [source, (await archivedDocument(source, context))?.text] as const));
  return new Map(found.flatMap(([source, text]) => (text === undefined ? [] : [[source, text] as const])));
}

/** Reads the fields of a fact over its content before, by the pack and the documents that may be shown here. */
export async function readContent(fields: FactFields, before: LedgerContent, proposal: Proposal | undefined, context: Context) {
  const pack = packToEdit(before, context);
  const document = proposal && (await documentOf(proposal, context))?.text;
  const today = localDay(context.now, pack.time_zone);
  const documents = proposal ? undefined : await textsCited(before, context);
  return readFactFields(fields, before, { pack, audiences: audiencesHere(context), today, document, documents });
}
