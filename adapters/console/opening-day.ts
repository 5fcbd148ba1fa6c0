import { type Bot, lastDay, packForEverybody } from '../../src/index.ts';

const DAY = 86_400_000;
/** Days after its newest source until a file counts as old: a digest of today would have nothing to tell of it. */
const OLD_AFTER = 60;

/** The day of the newest document or table that a bot rests on, where there is any. */
function newestDay(bot: Bot, now: string): string | undefined {
  const newest = bot.view({ askedAt: now }).newestSource();
  const days = [...(newest ? [newest] : []), ...(packForEverybody(bot.pack).series?.sources ?? [])].map(({ published }) =>
    lastDay(published.date),
  );
  return days
    .filter((day) => day <= now.slice(0, 10))
    .sort()
    .at(-1);
}

/**
 * The day as of which a conversation over old files opens, so that a newcomer meets them as they stood: the day after their
 * newest source. Nothing where one is of these days, or all are empty.
 */
export function openingDay(bots: readonly Bot[], now: string): string | undefined {
  const days = bots.flatMap((bot) => newestDay(bot, now) ?? []);
  const newest = days.sort().at(-1);
  if (newest === undefined) return undefined;
  const end = Date.parse(`${newest}T00:00:00Z`);
  return Date.parse(now) - end > OLD_AFTER * DAY ? new Date(end + DAY).toISOString().slice(0, 10) : undefined;
}
