import { z } from 'zod';
import type { SlackApi } from './web-api.ts';

const userSchema = z.object({ user: z.object({ tz: z.string().optional() }) });

/** Whether this machine knows a zone by that name. */
function isKnown(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/**
 * The zone that somebody set in Slack; nothing where Slack does not tell. https://docs.slack.dev/reference/methods/users.info
 */
export async function zoneOfUser(api: SlackApi, user: string): Promise<string | undefined> {
  const { tz } = userSchema.parse(await api('users.info', { user })).user;
  return tz !== undefined && isKnown(tz) ? tz : undefined;
}
