import { addressOf, Failure, nextSlot, type Pack, type Store, type Subscription, timetableOf } from '../../src/index.ts';
import type { SetupFinding } from '../platform-module.ts';
import type { CommandIo } from './cli-command.ts';
import { withStoreLookedAt } from './doctor-store.ts';
import { loadPack } from './load-pack.ts';
import { good, ill, wrong } from './setup-finding.ts';

const MOST_SHOWN = 1000;

/** Looks at whether each subscription has a next digest, and at what of deliveries nobody will settle. */
export async function examineSchedules(io: CommandIo): Promise<readonly SetupFinding[]> {
  const { briefs, documents } = io.configuration;
  let pack: Pack;
  try {
    pack = await loadPack({ briefs, documents, now: io.now });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return [ill(error)];
  }
  return withStoreLookedAt(io, async (store) => {
    const subscriptions = await store.subscriptions.listAll();
    const faults = subscriptions.flatMap((one) => faultOf(one, pack, io) ?? []);
    const scheduled = `${subscriptions.length - faults.length} of ${subscriptions.length} subscriptions have a next digest`;
    return [...(faults.length === 0 ? [good(scheduled)] : faults), ...(await deliveryFindings(store, io))];
  });
}

function faultOf(subscription: Subscription, pack: Pack, { now }: CommandIo): SetupFinding | undefined {
  const { digest, target, schedule, zone } = subscription;
  const named = `${digest} ${addressOf(target)}`;
  const definition = pack.digests.find(({ name }) => name === digest);
  if (!definition) return wrong(`${named}: there is no such digest any more; unsubscribe there, or put the digest back`);
  try {
    const timetable = timetableOf(definition, { ...(schedule !== undefined && { schedule }), ...(zone !== undefined && { zone }) });
    return nextSlot(timetable, now) ? undefined : wrong(`${named}: its schedule never comes; subscribe there anew`);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return wrong(`${named}: ${error.message} ${error.why} ${error.remedy}`);
  }
}

async function deliveryFindings({ outbox, deliveryRepair }: Store, { now }: CommandIo): Promise<SetupFinding[]> {
  const misdated = await deliveryRepair.repair(now, false);
  const unfinished = await outbox.unfinished(MOST_SHOWN);
  const uncertain = unfinished.filter(({ claimableAt }) => claimableAt === undefined);
  const findings = [
    ...(misdated.length > 0
      ? [wrong(`a wrong clock left ${misdated.length} of the deliveries in the future: see npm run digest -- repair`)]
      : []),
    ...(uncertain.length > 0 ? [wrong(`${uncertain.length} deliveries may or may not have been shown: see npm run digest -- due`)] : []),
  ];
  return findings.length > 0 ? findings : [good(`of ${unfinished.length} deliveries under way, none needs anybody`)];
}
