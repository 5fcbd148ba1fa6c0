/** How the bot is registered with Microsoft. */
export interface Registration {
  readonly appId: string;
  /** Directory that the bot belongs to: registrations for many directories are no longer given out. */
  readonly tenant: string;
  /** Without a secret the bot is known by the managed identity of the machine it runs on. */
  readonly secret?: string;
  readonly cloud: 'public' | 'government';
}

/** What a token is compared with: the channel and the service address that an activity gives. */
export interface Claimed {
  readonly channelId: string;
  /** Empty where the activity could not be read; the token's own is then not compared. */
  readonly serviceUrl: string;
}

/** All that the bot needs of the identity platform: to know Teams when it calls, and to be known when it calls Teams. */
export interface TeamsBotIdentity {
  /**
   * Whether a request comes from Teams and is for this bot: its token is signed by the Bot Framework, is in its time,
   * names this app as its audience, and names the service address that the activity gives.
   * Rejects where the keys to check with cannot be had.
   */
  trusts(claimed: Claimed, authorization: string): Promise<boolean>;
  /** A token that the connector accepts from this bot, kept until it nears its end. Rejects where none is given out. */
  token(): Promise<string>;
}
