import { everyFact } from '../model/every-fact.ts';
import type { Fact, FactContent } from '../model/fact.ts';
import { formatFactuality } from '../model/factuality.ts';
import { formatDay, formatQuantity, formatStatus } from '../model/format.ts';
import type { LedgerEntry } from '../model/ledger-entry.ts';
import type { Block, Message, NoticeBlock, TextRun } from '../model/message.ts';
import type { Pack } from '../model/pack.ts';
import { sameText } from '../model/same-text.ts';

/** The revision of a fact that was recorded at an instant, if the pack still knows of it. */
export function revisionAt(pack: Pack, fact: string, recordedAt: string): Fact | undefined {
  return everyFact(pack).find(({ id, recorded }) => id === fact && Date.parse(recorded.at) === Date.parse(recordedAt));
}

/**
 * Whether an act of correcting or retracting ended a revision: of two curators who act at once, the first one counts.
 * Where the revision that was shown is not known any more, readers are rather told once too often than not at all.
 */
export function tookEffect({ fact, at }: LedgerEntry, shown: Fact | undefined, pack: Pack): boolean {
  if (!shown) return true;
  return everyFact(pack).some(({ id, recorded: { until } }) => id === fact && until !== undefined && Date.parse(until) === Date.parse(at));
}

/**
 * Whether an act lets a revision that was shown stand again, word for word, after it was taken back or corrected: whoever
 * was told of that is told of this.
 */
export function standsAgain(entry: LedgerEntry, shown: Fact | undefined): boolean {
  const content = entry.undoes !== undefined && 'content' in entry ? entry.content : undefined;
  if (!content || shown?.recorded.until === undefined) return false;
  const { topic: _topic, recorded: _recorded, contested: _contested, ...said } = shown;
  const { recorded: _noted, contested: _marked, ...now } = content.fact;
  return sameText(said, now) && Date.parse(shown.recorded.until) < Date.parse(entry.at);
}

/** Whether what is for an audience may be shown now where the message stands. */
export type IsOpenHere = (audience: string) => boolean;

/**
 * What the readers of a message are told: what was said there, what is said now, why and when. What may not be shown there
 * is told as taken back, without the reason; what was said is repeated only where it is still open.
 */
export function correctionNotice(entry: LedgerEntry, shown: Fact | undefined, isOpen: IsOpenHere): NoticeBlock {
  const day = formatDay(entry.at.slice(0, 10));
  const before = shown && isOpen(shown.audience) ? shown : undefined;
  const said = before ? `This was said here: “${before.statement}”` : 'Something that was said here is no longer held.';
  if (before && standsAgain(entry, before)) {
    const text = `Stands again since ${day}: “${before.statement}” What was told of it in between is taken back. Why: ${entry.why}`;
    return { kind: 'notice', tone: 'corrected', text };
  }
  const content = entry.kind === 'corrected' ? entry.content.fact : undefined;
  const closed = content !== undefined && !isOpen(content.audience);
  if (!content || closed || !before) {
    const why = closed || !before ? '' : ` Why: ${entry.why}`;
    return { kind: 'notice', tone: 'corrected', text: `Taken back on ${day}. ${said}${why}` };
  }
  const now =
    content.statement === before.statement ? `These words stay. ${changesBeside(before, content)}` : `Now: “${content.statement}”`;
  return { kind: 'notice', tone: 'corrected', text: `Corrected on ${day}. ${said} ${now} Why: ${entry.why}` };
}

/** What is told of a fact beside its statement. */
function toldBeside(fact: FactContent): readonly (readonly [string, string])[] {
  const { value, status, period, announced } = fact;
  const figure = value.kind === 'money' || value.kind === 'count' || value.kind === 'share' || value.kind === 'duration';
  return [
    ['value', figure ? formatQuantity(value) : ''],
    ['status', status === undefined ? 'none' : formatStatus(status)],
    ['told as', formatFactuality(fact) ?? 'a fact'],
    ['period', period?.label ?? 'none'],
    ['announced', formatDay(announced)],
  ];
}

function changesBeside(shown: FactContent, now: FactContent): string {
  const before = new Map(toldBeside(shown));
  const changed = toldBeside(now).flatMap(([label, text]) => {
    const was = before.get(label);
    return was === text || was === '' || text === '' ? [] : [`${label}: ${text}, not ${was}`];
  });
  return changed.length === 0 ? 'Details of it were corrected.' : `Corrected: ${changed.join('; ')}.`;
}

/** The statement that a correction took back; nothing where its words stay. */
export function statementTakenBack(entry: LedgerEntry, shown: Fact | undefined): string | undefined {
  if (!shown || (entry.kind === 'corrected' && entry.content.fact.statement === shown.statement)) return undefined;
  return shown.statement;
}

/** A block with the words struck that are not held any more. */
function struck(block: Block, statement: string): Block {
  if (block.kind !== 'text') return block;
  const runs = block.runs.map((run): TextRun => (run.text === statement ? { ...run, style: 'struck' } : run));
  return { ...block, runs };
}

/**
 * A message with a notice before all that it says, and what it said of it, `takenBack`, struck; the notice alone where what
 * it says may not be shown there any more.
 */
export function withNotice(message: Message, notice: NoticeBlock, isOpen: boolean, takenBack?: string): Message {
  if (!isOpen) return noticeAlone(notice);
  const said = takenBack === undefined ? message.blocks : message.blocks.map((block) => struck(block, takenBack));
  return { summary: `${notice.text} ${message.summary}`, blocks: [notice, ...said] };
}

/** A notice as a message of its own. */
export function noticeAlone(notice: NoticeBlock): Message {
  return { summary: notice.text, blocks: [notice] };
}
