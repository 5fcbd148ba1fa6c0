import { activityTenant, type IncomingActivity, incomingActivitySchema, unreadableActivity } from './activity.ts';
import type { TeamsBotIdentity } from './bot-identity.ts';
import type { TurnAnswer } from './turn.ts';

/** What an HTTP request to the bot is answered with. A refusal has no body: callers learn nothing from it. */
export interface ActivityResponse {
  readonly status: number;
  readonly body?: unknown;
}

/** Who is let in. */
export interface ReceptionParts {
  /** Without an identity nobody is asked who they are. */
  readonly identity: Pick<TeamsBotIdentity, 'trusts'> | undefined;
  readonly isTrusted: (serviceUrl: string) => boolean;
  readonly isAllowedTenant: (tenant: string | undefined) => boolean;
  readonly answer: (activity: IncomingActivity) => Promise<TurnAnswer>;
  /** Told why somebody was not let in, or what went wrong. */
  readonly refused: (reason: string) => void;
  /** Told what of an activity could not be read. */
  readonly unread: (reason: string) => void;
  readonly failed: (error: unknown) => void;
}

const UNAUTHORISED: ActivityResponse = { status: 401 };
const TEAMS = 'msteams';
const BEARER = /^Bearer [\w-]+\.[\w-]+\.[\w-]+$/;

/** Whether a request is worth reading: it brings a token that has the form of one, unless none is asked for. */
export function bringsToken(authorization: string | undefined, { identity }: ReceptionParts): boolean {
  return identity === undefined || BEARER.test(authorization ?? '');
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/**
 * Lets a request in or not, then has it answered. Only what a trusted token vouches for, from an address of Teams and a
 * directory that is allowed, is answered.
 */
export async function receive(body: string, authorization: string | undefined, parts: ReceptionParts): Promise<ActivityResponse> {
  const { identity, refused } = parts;
  const activity = incomingActivitySchema.safeParse(parsed(body));
  try {
    const claimed = { channelId: TEAMS, serviceUrl: activity.data?.serviceUrl ?? '' };
    if (identity && !(await identity.trusts(claimed, authorization ?? ''))) {
      refused('The token is not one of the Bot Framework for this bot.');
      return UNAUTHORISED;
    }
  } catch (error) {
    parts.failed(error);
    return { status: 503 };
  }
  if (!activity.success) {
    if (isOfAnotherChannel(body)) {
      refused('It came by another channel than Teams.');
      return UNAUTHORISED;
    }
    parts.unread(unreadableActivity(activity.error));
    return { status: 400 };
  }
  if (!parts.isTrusted(activity.data.serviceUrl)) {
    refused('The service address is not one of Teams.');
    return UNAUTHORISED;
  }
  if (!parts.isAllowedTenant(activityTenant(activity.data))) {
    refused('The directory is not one of those allowed.');
    return UNAUTHORISED;
  }
  try {
    const answer = await parts.answer(activity.data);
    if (answer.kind === 'unknown') return { status: 501 };
    return answer.kind === 'invoke' ? { status: 200, body: answer.body } : { status: 200 };
  } catch (error) {
    parts.failed(error);
    return { status: 500 };
  }
}

function isOfAnotherChannel(body: string): boolean {
  const value = parsed(body);
  if (typeof value !== 'object' || value === null || !('channelId' in value)) return false;
  return typeof value.channelId !== 'string' || value.channelId.split(':')[0] !== TEAMS;
}
