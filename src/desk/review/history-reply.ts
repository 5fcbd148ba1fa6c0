import { actsOn, revisionsOf } from '../../curation/curated.ts';
import { localTime } from '../../digest/lines.ts';
import { isShipped } from '../../digest/owner.ts';
import { listItem, paragraph } from '../../model/blocks.ts';
import type { Fact } from '../../model/fact.ts';
import { Failure } from '../../model/failure.ts';
import type { Reply } from '../../model/interaction.ts';
import type { LedgerEntry } from '../../model/ledger-entry.ts';
import { audiencesHere, type Context } from '../context.ts';
import { requireCurator } from '../require-curator.ts';
import { plainMessage, toAsker } from '../words.ts';
import { factValue } from './fact-words.ts';
import { describeAct, isKnownHere } from './visible.ts';

const MOST_SHOWN = 50;

function saying(entry: LedgerEntry, context: Context): string {
  const content = 'content' in entry ? entry.content : undefined;
  if (!content) return '';
  return ` — ${factValue(content.fact, { pack: context.parts.bot().pack })}: ${content.fact.statement}`;
}

/** The acts on what may be shown here: what stood under the name for others is as if absent, as is why it was done. */
function actsHere(id: string, shipped: Fact | undefined, context: Context): readonly LedgerEntry[] {
  const open = audiencesHere(context);
  let audience = shipped?.audience;
  return actsOn(id, context.parts.curated()).filter((entry) => {
    const content = 'content' in entry ? entry.content : undefined;
    audience = ('audience' in entry ? entry.audience : undefined) ?? content?.fact.audience ?? audience ?? entry.before?.fact.audience;
    return audience !== undefined && open.includes(audience);
  });
}

function originOf({ recorded }: Fact, { parts }: Context): string {
  if (isShipped(recorded)) return 'It came with the pack.';
  return `It came with the pack, recorded by ${recorded.by} on ${localTime(recorded.at, parts.bot().pack.time_zone)}.`;
}

/** Every act on a fact or candidate, oldest first, retracted and rejected ones included. @throws Failure NOT_ALLOWED, FACT_UNKNOWN */
export function historyReply(id: string, context: Context): Reply {
  requireCurator(context);
  if (!isKnownHere(id, context)) {
    throw new Failure('FACT_UNKNOWN', `There is no fact ${id}.`, 'None was held under this name.', 'Find it by searching for its words.');
  }
  const curated = context.parts.curated();
  const shipped = curated.shipped.facts.find((fact) => fact.id === id);
  const acts = actsHere(id, shipped, context);
  const first = shipped && audiencesHere(context).includes(shipped.audience) ? [originOf(shipped, context)] : [];
  const lines = [
    ...first,
    ...acts.slice(-MOST_SHOWN).map((entry) => `${describeAct(entry, context)}${saying(entry, context)} [${entry.id}]`),
  ];
  const stands = revisionsOf(id, curated).some(({ recorded }) => recorded.until === undefined);
  const waits = curated.proposals.some(({ entry }) => entry.fact === id);
  const ofDocument = acts.findLast(({ kind }) => kind === 'recalled' || kind === 'restored' || kind === 'described');
  const state = ofDocument
    ? ofDocument.kind === 'recalled'
      ? 'It is withdrawn.'
      : 'It counts.'
    : stands
      ? 'It stands.'
      : waits
        ? 'It waits for a decision.'
        : 'It does not stand.';
  const left = acts.length > MOST_SHOWN ? [paragraph(`Earlier acts: ${acts.length - MOST_SHOWN}.`)] : [];
  return toAsker(plainMessage(`History of ${id}. ${state}`, ...left, ...lines.map((line) => listItem(`${line}`))));
}
