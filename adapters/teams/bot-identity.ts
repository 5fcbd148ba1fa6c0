import type { IncomingActivity } from './activity.ts';

/** All that the bot needs of the identity platform: to know Teams when it calls, and to be known when it calls Teams. */
export interface BotIdentity {
  /**
   * Whether a request comes from Teams and is for this bot: its token is signed by the Bot Framework, names this
   * app as its audience, and names the service address that the activity gives.
   * Rejects where the keys to check with cannot be had.
   */
  trusts(activity: IncomingActivity, authorization: string): Promise<boolean>;
  /** A token that the connector accepts from this bot, kept until it nears its end. Rejects where none is given out. */
  token(): Promise<string>;
}
