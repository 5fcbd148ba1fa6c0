import type { FactView } from '../../facts/view.ts';
import { listItem, paragraph } from '../../model/blocks.ts';
import { formatDay } from '../../model/format.ts';
import type { Gap } from '../../model/gap.ts';
import type { Reply } from '../../model/interaction.ts';
import type { Block } from '../../model/message.ts';
import { ACTIONS } from '../action-ids.ts';
import { audienceOf, type Context } from '../context.ts';
import { requireCurator } from '../require-curator.ts';
import { whoRecorded } from '../who-acted.ts';
import { buttons, toAsker } from '../words.ts';
import { filledBy } from './filled-gap.ts';

const SHOWN_AT_ONCE = 10;

/** Everything that the curator may see. */
export function viewOfCurator(context: Context): FactView {
  return context.parts.bot().view({ askedAt: context.now, audience: audienceOf(context) });
}

/** Who declared a gap; of those that came with the pack nothing is said. */
function originOf({ id, recorded }: Gap, context: Context): string {
  return recorded ? ` — declared by ${whoRecorded(id, recorded, context)} on ${formatDay(recorded.at.slice(0, 10))}` : '';
}

/** That a gap is none any more, with what answers it: whoever reads the list withdraws it then. */
function filledText(gap: Gap, view: FactView, context: Context): string {
  const audience = audienceOf(context);
  const filled = filledBy(gap, view, (question) => context.parts.bot().ask({ question, askedAt: context.now, audience }));
  if (!filled) return '';
  const asked = filled.question === undefined ? '' : ` “${filled.question}” is answered by it.`;
  return ` — filled by ${filled.by}:${asked} Withdraw the gap.`;
}

function gapBlocks(gap: Gap, view: FactView, context: Context): Block[] {
  const withdraw = { id: ACTIONS.openWithdrawGapForm, label: 'Withdraw', value: gap.id };
  return [listItem(`${gap.statement}${originOf(gap, context)}${filledText(gap, view, context)}`), ...buttons(withdraw)];
}

/** What is declared not to be known, the newest first, from the one at `start` on. @throws Failure NOT_ALLOWED */
export function gapsReply(context: Context, start = 0): Reply {
  requireCurator(context);
  const newestFirst = (one: Gap, other: Gap) => Date.parse(other.recorded?.at ?? '1970') - Date.parse(one.recorded?.at ?? '1970');
  const view = viewOfCurator(context);
  const gaps = view.gaps.toSorted(newestFirst);
  const shown = gaps.slice(start, start + SHOWN_AT_ONCE);
  const rest = gaps.length - start - shown.length;
  const more = { id: ACTIONS.reviewGaps, label: `${rest} more`, value: String(start + SHOWN_AT_ONCE) };
  const summary = gaps.length === 1 ? 'One gap is declared.' : `${gaps.length === 0 ? 'No' : gaps.length} gaps are declared.`;
  return toAsker({
    summary,
    blocks: [paragraph(summary, 'bold'), ...shown.flatMap((gap) => gapBlocks(gap, view, context)), ...(rest > 0 ? buttons(more) : [])],
  });
}
