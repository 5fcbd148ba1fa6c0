import { actsOn, revisionsOf } from '../../curation/curated.ts';
import { localTime } from '../../digest/lines.ts';
import { isShipped } from '../../digest/owner.ts';
import { Failure } from '../../model/failure.ts';
import type { Reply } from '../../model/interaction.ts';
import type { LedgerEntry } from '../../model/ledger-entry.ts';
import type { Context } from '../context.ts';
import { requireCurator } from '../curator-gate.ts';
import { paragraph, plainMessage, toAsker } from '../words.ts';
import { factValue } from './fact-words.ts';
import { describeAct, isKnownHere } from './visible.ts';

const MOST_SHOWN = 50;

function saying(entry: LedgerEntry, context: Context): string {
  const content = 'content' in entry ? entry.content : undefined;
  if (!content) return '';
  return ` — ${factValue(content.fact, { pack: context.parts.bot().pack })}: ${content.fact.statement}`;
}

/** Every act on a fact or candidate, oldest first, retracted and rejected ones included. @throws Failure NOT_ALLOWED, FACT_UNKNOWN */
export function historyReply(id: string, context: Context): Reply {
  requireCurator(context);
  if (!isKnownHere(id, context)) {
    throw new Failure('FACT_UNKNOWN', `There is no fact ${id}.`, 'None was held under this name.', 'Find it by searching for its words.');
  }
  const curated = context.parts.curated();
  const { pack } = context.parts.bot();
  const shipped = curated.shipped.facts.find((fact) => fact.id === id);
  const acts = actsOn(id, curated);
  const first = shipped
    ? [
        isShipped(shipped.recorded)
          ? 'It came with the pack.'
          : `It came with the pack, recorded by ${shipped.recorded.by} on ${localTime(shipped.recorded.at, pack.time_zone)}.`,
      ]
    : [];
  const lines = [...first, ...acts.slice(-MOST_SHOWN).map((entry) => `${describeAct(entry, context)}${saying(entry, context)}`)];
  const stands = revisionsOf(id, curated).some(({ recorded }) => recorded.until === undefined);
  const waits = curated.proposals.some(({ entry }) => entry.fact === id);
  const state = stands ? 'It stands.' : waits ? 'It waits for a decision.' : 'It does not stand.';
  const left = acts.length > MOST_SHOWN ? [paragraph(`Earlier acts: ${acts.length - MOST_SHOWN}.`)] : [];
  return toAsker(plainMessage(`History of ${id}. ${state}`, ...left, ...lines.map((line) => paragraph(`• ${line}`))));
}
