import { localTime } from '../../digest/lines.ts';
import { documentVersionOf } from '../../intake/versions/earlier-version.ts';
import { listItem, paragraph } from '../../model/blocks.ts';
import type { Document } from '../../model/document.ts';
import type { Fact } from '../../model/fact.ts';
import { formatDay } from '../../model/format.ts';
import type { Reply } from '../../model/interaction.ts';
import type { Block, MessageAction } from '../../model/message.ts';
import { plainText } from '../../model/text.ts';
import { ACTIONS } from '../action-ids.ts';
import { archivedDocument } from '../archived-passage.ts';
import type { Context } from '../context.ts';
import { writeSubject } from '../review/review-subject.ts';
import { describeAct, reviewSubjectOf } from '../review/visible.ts';
import { buttons, labelled, toAsker } from '../words.ts';
import { type HeldDocument, heldDocument } from './held-document.ts';
import { markedText, shownParts, type TextMark } from './marked-text.ts';
import { isToLookAtAgain, quotesGone, type RestingHere, restingBlocks, restingHere } from './resting-here.ts';

const PART = '/';

/** Where in a document the passages stand that something rests on. */
function marksIn({ text, source }: Document, { alone, among, waiting }: RestingHere): TextMark[] {
  const marks: TextMark[] = [];
  const mark = (quote: string, id: string, from = 0) => {
    const start = text.indexOf(quote, from);
    if (start >= 0) marks.push({ start, end: start + quote.length, id });
  };
  for (const { id, evidence } of [...alone, ...among]) for (const one of evidence) if (one.source === source.id) mark(one.quote, id);
  for (const { entry, content } of waiting)
    for (const one of content.fact.evidence) if (one.source === source.id) mark(one.quote, entry.fact, entry.passage?.start);
  return marks;
}

function versionLines({ source, versions }: HeldDocument, context: Context): Block[] {
  if (versions.length < 2) return [];
  const lines = versions.map((head) => {
    const own = head.source.id === source.id ? ' (this one)' : '';
    return listItem(
      `Version ${documentVersionOf(head).number}: ${head.source.id}, received on ${localTime(head.received_at, context.parts.bot().pack.time_zone)}${own}`,
    );
  });
  return [paragraph('Versions', 'bold'), ...lines];
}

/** The last version that counts, where this is an earlier one. */
async function laterVersion({ source, archived, versions }: HeldDocument, context: Context): Promise<Document | undefined> {
  const own = archived ? documentVersionOf(archived).number : 0;
  for (const head of versions.toReversed()) {
    if (head.source.id === source.id || documentVersionOf(head).number <= own) continue;
    const later = await archivedDocument(head.source.id, context);
    if (later) return later;
  }
  return undefined;
}

/** What is to be known of a fact that rests on a document beside what it says. */
function noteOn(document: string, later: Document | undefined, context: Context): (fact: Fact) => string {
  const isStale = isToLookAtAgain(document, context);
  return (fact) => {
    const gone = later ? quotesGone(fact, new Set([document]), later.text) : [];
    const missing = gone.length === 0 ? '' : ` — not in ${later?.source.id}, its later version: “${plainText(gone.join('” “'))}”`;
    return `${isStale(fact) ? ' — to be looked at again: the day of the document was corrected since' : ''}${missing}`;
  };
}

/** What can be done to a document. */
function actsFor({ source, recalled }: HeldDocument, context: Context): Block[] {
  const value = writeSubject(reviewSubjectOf(source.id, context));
  const act = (id: MessageAction['id'], label: string): MessageAction => ({ id, label, value });
  const history = { id: ACTIONS.reviewHistory, label: 'History', value: source.id };
  if (recalled) return buttons(act(ACTIONS.openRestoreDocumentForm, 'Bring it back'), history);
  return buttons(
    act(ACTIONS.openDescribeDocumentForm, 'Correct what is known'),
    { ...act(ACTIONS.reviewWithdraw, 'Withdraw'), style: 'danger' },
    history,
  );
}

function headBlocks({ source, audience, archived, recalled }: HeldDocument, context: Context): Block[] {
  const { published } = source;
  const fields = [
    { label: 'Publisher', value: source.publisher },
    {
      label: 'Published',
      value: `${formatDay(published.date)}${published.time === undefined ? '' : `, ${published.time}`} (${published.basis}: ${published.note})`,
    },
    { label: 'Tier', value: source.tier },
    ...(source.url === undefined ? [] : [{ label: 'Address', value: source.url }]),
    { label: 'Received as', value: archived ? `${source.document} (${archived.format})` : `${source.document}, with the pack` },
    { label: 'For', value: audience },
  ];
  const notice: Block[] = recalled ? [{ kind: 'notice', tone: 'corrected', text: `Withdrawn: ${describeAct(recalled, context)}` }] : [];
  return [paragraph(source.title, 'bold'), paragraph(`Document ${source.id}`, 'italic'), ...notice, { kind: 'fields', fields }];
}

/** The text of a document, a part at a time; nothing of one that is withdrawn or not archived. */
function textBlocks({ archived, recalled, source }: HeldDocument, resting: RestingHere, part: number): Block[] {
  if (recalled) return [paragraph('Its text is shown to nobody while it is withdrawn.', 'italic')];
  if (!archived) return [labelled('Text', 'It came with the pack and is not in the archive.')];
  const parts = shownParts(archived.text);
  const at = Math.min(Math.max(0, part), parts.length - 1);
  const shown = parts[at];
  if (!shown) return [];
  const turn = (to: number, label: string): MessageAction => ({ id: ACTIONS.reviewDocument, label, value: `${source.id}${PART}${to}` });
  const turns = [...(at > 0 ? [turn(at - 1, 'Part before')] : []), ...(at < parts.length - 1 ? [turn(at + 1, 'Next part')] : [])];
  const title = parts.length === 1 ? 'Text' : `Text, part ${at + 1} of ${parts.length}`;
  return [paragraph(title, 'bold'), ...markedText(archived.text, shown, marksIn(archived, resting)), ...buttons(...turns)];
}

/**
 * A document with what is known of it, its versions, what rests on it, and its text with the passages in bold. `named`: its
 * id, and after a slash the part of its text, from 0. @throws Failure NOT_ALLOWED, DOCUMENT_UNKNOWN
 */
export async function documentCard(named: string, context: Context): Promise<Reply> {
  const [id = '', part = '0'] = named.split(PART);
  const held = await heldDocument(id, context);
  const resting = restingHere(id, context);
  const later = await laterVersion(held, context);
  const blocks: Block[] = [
    ...headBlocks(held, context),
    ...versionLines(held, context),
    ...restingBlocks(resting, noteOn(id, later, context)),
    ...textBlocks(held, resting, Number.parseInt(part, 10) || 0),
    ...actsFor(held, context),
  ];
  return toAsker({ summary: `${held.source.title} (${id})`, blocks });
}
