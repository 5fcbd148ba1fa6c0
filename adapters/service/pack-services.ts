import {
  asFailure,
  type ChatPlatform,
  type Failure,
  type Health,
  type Pack,
  type PackDoor,
  type PackGiven,
  packPlatform,
  packsSeen,
  type Router,
  router,
} from '../../src/index.ts';
import { type Following, follow } from '../database/follow.ts';
import { mergedHealth } from './merged-health.ts';
import { mergedMetrics } from './merged-metrics.ts';
import { forgetOld } from './retention.ts';
import { isAtTerminal } from './roles.ts';
import { type Service, startService } from './service.ts';
import type { ServiceParts } from './service-parts.ts';
import type { StandingStore } from './standing-store.ts';

/** One of several packs that a process answers from, and who sees it. */
export interface ServedPack extends Pick<ServiceParts, 'pack' | 'from' | 'edited' | 'openStore' | 'kept'> {
  readonly to: PackGiven['to'];
}

export interface PackServicesParts extends Omit<ServiceParts, keyof ServedPack | 'among'> {
  /** At least one, each with an id of its own. */
  readonly packs: readonly [ServedPack, ...ServedPack[]];
  /** What all packs share: what platforms remember, and which questions were taken. */
  readonly shared: StandingStore;
}

/** What the running packs are together, for whoever runs them. */
export interface PackServices extends Omit<Service, 'desk' | 'bot'> {
  /** Each pack as it stands now. */
  readonly packs: readonly { readonly pack: string; readonly service: Service }[];
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
  const seen = packsSeen(given, { seesAll: isAtTerminal, mayHaveOutsiders });
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
            return begun.start(handle, posted, taking && { ...taking, refusal, later });
          },
        }),
      });
    return startService({
      ...parts,
      ...served,
      configuration: { ...configuration, deliveries: share },
      platforms: platforms.map(facade),
      warn: (line) => warn(`${name}: ${line}`),
      among: {
        enter: (desk, bot, now) => void doors.set(name, { pack: name, title: () => bot().pack.title, desk, now }),
        isSeenIn: (place) => seen(place).includes(name),
        takenQuestions: () => shared.current().takenQuestions,
        forget: (now) => forgetOld(shared.current(), now, configuration.retentionDays),
      },
    });
  }

  const [first, ...others] = packs;
  const begun: Service[] = [];
  const following: Following[] = [];
  const letGo = async () => {
    await Promise.all([...begun.map((service) => service.stop()), ...following.map((one) => one.stop())]);
    await shared.close();
  };
  try {
    await recallOutsiders();
    // One that fails must not leave the others running.
    const attempts = await Promise.allSettled(others.map((served) => begin(served, false)));
    for (const attempt of attempts) if (attempt.status === 'fulfilled') begun.push(attempt.value);
    for (const attempt of attempts) if (attempt.status === 'rejected') throw attempt.reason;
    begun.unshift(await begin(first, true));
  } catch (error) {
    await letGo();
    throw error;
  }
  following.push(follow(recallOutsiders, OUTSIDERS_EVERY, (error) => warn(`places: ${String(error)}`)));

  const running = packs.flatMap(({ pack }, at) => {
    const service = begun[at];
    return service ? [{ pack: pack.name, service }] : [];
  });
  const [lead] = begun;
  if (!lead) throw new RangeError('There is no pack to answer from.');
  const sharedAway = (): Failure | undefined => {
    try {
      shared.current();
      return undefined;
    } catch (error) {
      return asFailure(error, 'The shared store is away.');
    }
  };
  const health = (): Health => {
    const [one = { pack: first.pack.name, health: lead.health() }, ...rest] = running.map(({ pack, service }) => ({
      pack,
      health: service.health(),
    }));
    return mergedHealth([one, ...rest], sharedAway());
  };
  return {
    packs: running,
    now: lead.now,
    storeTried: Promise.all([shared.tried, ...begun.map(({ storeTried }) => storeTried)]).then(() => undefined),
    health,
    drain: () => {
      for (const service of begun) service.drain();
    },
    platformsAway: lead.platformsAway,
    metrics: () => mergedMetrics(running.map(({ pack, service }) => ({ pack, text: service.metrics() }))),
    stop: letGo,
    leftUndone: () => running.flatMap(({ pack, service }) => service.leftUndone().map((what) => `${pack}: ${what}`)),
  };
}

/** The packs that carry one id, if two do: neither a store nor a button could tell them apart. */
export function sameId(packs: readonly Pick<Pack, 'name'>[]): string | undefined {
  const names = packs.map(({ name }) => name);
  return names.find((name, at) => names.indexOf(name) !== at);
}
