import { actOn } from '../../curation/act.ts';
import { Failure } from '../../model/failure.ts';
import type { Form } from '../../model/form.ts';
import { formatDay } from '../../model/format.ts';
import type { Gap } from '../../model/gap.ts';
import type { Reply } from '../../model/interaction.ts';
import type { LedgerEntry } from '../../model/ledger-entry.ts';
import { cleanText } from '../../model/text.ts';
import { FORMS, formIdOf } from '../action-ids.ts';
import { type Context, withStore } from '../context.ts';
import { actNow } from '../hand-of-actor.ts';
import { requireCurator } from '../require-curator.ts';
import { handWords } from '../who-acted.ts';
import { plainMessage, toAsker } from '../words.ts';
import { viewOfCurator } from './gap-list.ts';

function standingGap(id: string, context: Context): Gap {
  const gap = viewOfCurator(context).gaps.find((one) => one.id === id);
  if (gap) return gap;
  throw new Failure('ACTION_UNKNOWN', 'This gap is not declared.', 'It was withdrawn, or never was.', 'Look at the list of gaps.');
}

function withdrawForm({ id }: Gap): Form {
  const why = { kind: 'text', id: 'why', label: 'Why', required: true, multiline: true, longest: 1000 } as const;
  return { id: formIdOf(FORMS.withdrawGap, id), title: 'Withdraw a gap', submit: 'Withdraw', fields: [why] };
}

/** Asks why a gap is withdrawn. @throws Failure NOT_ALLOWED or ACTION_UNKNOWN */
export function withdrawGapReply(id: string, context: Context): Reply {
  requireCurator(context);
  const gap = standingGap(id, context);
  return { ...toAsker(plainMessage(`Withdraw “${gap.statement}”: this is filled in as a form.`)), form: withdrawForm(gap) };
}

/** Withdraws a gap: it is not told any more. @throws Failure NOT_ALLOWED, ACTION_UNKNOWN, or of the store */
export async function sendWithdrawGap(id: string, fields: Readonly<Record<string, string>>, context: Context): Promise<Reply> {
  requireCurator(context);
  const { parts } = context;
  await parts.refresh();
  const gap = standingGap(id, context);
  const why = cleanText(fields.why ?? '');
  if (why === '') {
    const text = 'Say why.';
    return { ...toAsker(plainMessage(text)), faults: { why: text }, form: withdrawForm(gap) };
  }
  const curated = parts.curated();
  const shipped = gap.recorded === undefined ? curated.shipped.gaps.find((one) => one.id === id) : undefined;
  const entry: LedgerEntry = {
    ...actOn(id, actNow(why, context), curated),
    kind: 'withdrawn',
    ...(shipped && { ended: shippedContent(shipped) }),
  };
  const outcome = await withStore(context, ({ ledger }) => ledger.decide([entry]));
  await parts.refresh();
  if ('positions' in outcome) return toAsker(plainMessage(`Withdrawn: “${gap.statement}” It is not told any more.`));
  const { entry: first } = outcome.held;
  const text = `${handWords(first)} was first: ${first.kind} on ${formatDay(first.at.slice(0, 10))}. Nothing was changed.`;
  return toAsker(plainMessage(text));
}

function shippedContent({ until: _until, recorded: _recorded, ...content }: Gap) {
  return content;
}
