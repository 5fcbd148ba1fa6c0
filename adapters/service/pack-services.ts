import {
  asFailure,
  type ChatPlatform,
  checkingFiles,
  type Failure,
  type Health,
  type PackDoor,
  type PackGiven,
  type PacksSeen,
  packPlatform,
  packsSeen,
  type Router,
  router,
} from '../../src/index.ts';
import { type Following, follow } from '../database/follow.ts';
import { noteOf, noting } from '../log.ts';
import { textOfAttached } from './attached-text.ts';
import { exposition } from './exposition.ts';
import { mergedHealth } from './merged-health.ts';
import { referenceOf } from './reference.ts';
import { forgetOld } from './retention.ts';
import type { RetriedStore } from './retried-store.ts';
import { sitsAtTerminal } from './roles.ts';
import { type Service, startService } from './service.ts';
import type { ServiceParts } from './service-parts.ts';

/** One of several packs that a process answers from, and who sees it. */
export interface ServedPack extends Pick<ServiceParts, 'pack' | 'from' | 'edited' | 'openStore' | 'kept'> {
  readonly to: PackGiven['to'];
}

export interface PackServicesParts extends Omit<ServiceParts, keyof ServedPack | 'among'> {
  /** At least one, each with an id of its own. */
  readonly packs: readonly [ServedPack, ...ServedPack[]];
  /** What all packs share: what platforms remember, and which questions were taken. */
  readonly shared: RetriedStore;
}

export interface RunningPack {
  readonly pack: string;
  readonly service: Service;
}

/** What the running packs are together, for whoever runs them. */
export interface PackServices extends Omit<Service, 'desk' | 'browsing' | 'bot'> {
  /** Each pack as it stands now. */
  readonly packs: readonly [RunningPack, ...RunningPack[]];
  /** Which of them are seen where. */
  readonly seen: PacksSeen;
}

/** How often it is looked in which places people from elsewhere read. */
const OUTSIDERS_EVERY = 2_000;

function once(work: (platform: ChatPlatform) => Promise<void>): (platform: ChatPlatform) => Promise<void> {
  const done = new Map<ChatPlatform, Promise<void>>();
  return (platform) => {
    const under = done.get(platform) ?? work(platform);
    done.set(platform, under);
    return under;
  };
}

/** Places and people that packs were given to, on one platform. */
function namedOn(platform: string, packs: readonly ServedPack[]) {
  const addresses = new Set(packs.flatMap(({ to }) => (to === 'everybody' ? [] : [...to])));
  return [...addresses].flatMap((address) => {
    const [on, tenant = '', id = ''] = address.split('/').map(decodeURIComponent);
    return on === platform ? [{ tenant, id }] : [];
  });
}

/**
 * Starts a service for each pack, each with a store of its own, behind platforms that they share: the first begins these
 * once all can be asked, and whatever comes in is passed to the pack that it is for. @throws as {@link startService} does
 */
export async function startPackServices(parts: PackServicesParts): Promise<PackServices> {
  const { packs, platforms, shared, configuration, warn } = parts;
  const doors = new Map<string, PackDoor>();
  let routing: Router | undefined;
  const mayHaveOutsiders = (place: { platform: string; tenant: string; id: string }) =>
    platforms.some((one) => one.platform === place.platform && one.mayHaveOutsiders?.(place));
  const given = packs.map(({ pack, to }): PackGiven => ({ pack: pack.name, to }));
  const seen = packsSeen(given, { seesAll: sitsAtTerminal, mayHaveOutsiders });
  const recallOutsiders = async () => {
    await Promise.all(platforms.map((one) => one.recallOutsiders?.(namedOn(one.platform, packs))));
  };
  const routerNow = (): Router => {
    const [first, ...others] = packs.flatMap(({ pack }) => doors.get(pack.name) ?? []);
    if (!first) throw new RangeError('No pack can be asked yet.');
    routing ??= router([first, ...others], seen);
    return routing;
  };
  const end = once((platform) => platform.stop());
  const { deliveries } = configuration;
  const share = { ...deliveries, postsPerSecond: Math.max(1, Math.floor(deliveries.postsPerSecond / packs.length)) };

  function begin(served: ServedPack, isFirst: boolean): Promise<Service> {
    const { name } = served.pack;
    const title = () => doors.get(name)?.title() ?? served.pack.title;
    const facade = (platform: ChatPlatform) =>
      packPlatform(platform, {
        pack: name,
        title,
        seen,
        end,
        ...(isFirst && {
          begin: (begun, taking) => {
            const { handle, posted, refusal, later } = routerNow();
            return begun.start(
              checkingFiles(handle, textOfAttached(begun, warn), referenceOf),
              posted,
              taking && { ...taking, refusal, later },
            );
          },
        }),
      });
    return startService({
      ...parts,
      ...served,
      configuration: { ...configuration, deliveries: share },
      platforms: platforms.map(facade),
      warn: noteOf(name, warn),
      among: {
        enter: (desk, bot, now) => void doors.set(name, { pack: name, title: () => bot().pack.title, desk, now }),
        isSeenIn: (place) => seen(place).includes(name),
        takenQuestions: () => shared.current().takenQuestions,
        forget: (now) => forgetOld(shared.current(), now, configuration.retentionDays),
      },
    });
  }

  const [first, ...others] = packs;
  const begun: RunningPack[] = [];
  const following: Following[] = [];
  const letGo = async (those: readonly RunningPack[]) => {
    await Promise.all([...those.map(({ service }) => service.stop()), ...following.map((one) => one.stop())]);
    await shared.close();
  };
  let running: [RunningPack, ...RunningPack[]];
  try {
    if (packs.some(({ to }) => to !== 'everybody')) {
      await shared.tried;
      await recallOutsiders();
    }
    // One that fails must not leave the others running.
    const attempts = await Promise.allSettled(
      others.map(async (served) => ({ pack: served.pack.name, service: await begin(served, false) })),
    );
    for (const attempt of attempts) if (attempt.status === 'fulfilled') begun.push(attempt.value);
    for (const attempt of attempts) if (attempt.status === 'rejected') throw attempt.reason;
    running = [{ pack: first.pack.name, service: await begin(first, true) }, ...begun];
  } catch (error) {
    await letGo(begun);
    throw error;
  }
  following.push(follow(recallOutsiders, OUTSIDERS_EVERY, noting('places', warn)));

  const sharedAway = (): Failure | undefined => {
    try {
      shared.current();
      return undefined;
    } catch (error) {
      return asFailure(error, 'The shared store is away.');
    }
  };
  const [lead, ...rest] = running;
  const healthOf = ({ pack, service }: RunningPack) => ({ pack, health: service.health() });
  const health = (): Health => mergedHealth([healthOf(lead), ...rest.map(healthOf)], sharedAway());
  const registries = running.flatMap(({ service }) => service.registries);
  return {
    packs: running,
    seen,
    now: lead.service.now,
    storeTried: Promise.all([shared.tried, ...running.map(({ service }) => service.storeTried)]).then(() => undefined),
    health,
    drain: () => {
      for (const { service } of running) service.drain();
    },
    platformsAway: lead.service.platformsAway,
    metrics: () => exposition(registries),
    registries,
    stop: () => letGo(running),
    leftUndone: () => running.flatMap(({ pack, service }) => service.leftUndone().map((what) => `${pack}: ${what}`)),
  };
}
