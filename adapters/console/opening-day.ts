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
 * The day as of which a conversation over an old file opens, so that a newcomer meets it as it stood: the day after its
 * newest source. Nothing where the file is of these days, or empty.
 */
export function openingDay(bot: Bot, now: string): string | undefined {
  const newest = newestDay(bot, now);
  if (newest === undefined) return undefined;
  const end = Date.parse(`${newest}T00:00:00Z`);
  return Date.parse(now) - end > OLD_AFTER * DAY ? new Date(end + DAY).toISOString().slice(0, 10) : undefined;
}
