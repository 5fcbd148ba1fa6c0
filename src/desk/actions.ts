/** The ids of the buttons that messages carry; an id is never given another meaning, for old messages keep their buttons. */
export const ACTIONS = {
  /** The whole of a message that was shown shortened. */
  showMore: 'show-more',
  /** The passages that an answer stands on. */
  sources: 'sources',
  /** An answer that only the asker saw, for everyone in the conversation. */
  share: 'share',
  helpful: 'helpful',
  notHelpful: 'not-helpful',
  /** A question that the store cannot answer, to the curators. */
  askCurators: 'ask-curators',
  followFigure: 'follow-figure',
  unfollowFigure: 'unfollow-figure',
  openFigure: 'open-figure',
  openFigureForm: 'open-figure-form',
  /** A suggested question, asked by a press. */
  ask: 'ask',
  brief: 'brief',
  openSubscribeForm: 'open-subscribe-form',
  subscribe: 'subscribe',
  unsubscribe: 'unsubscribe',
  pause: 'pause',
  resume: 'resume',
  help: 'help',
} as const;
export type ActionId = (typeof ACTIONS)[keyof typeof ACTIONS];

/** The ids of the forms that replies open. */
export const FORMS = { figure: 'figure-form', subscribe: 'subscribe-form' } as const;

/** The commands that are understood, with what each does in a line; platforms register them under these names. */
export const COMMANDS = {
  figure: 'One figure: its value, status, period, sources and what disagrees',
  brief: 'The digest now or for a date; subscribe this conversation to it',
  sitrep: 'Help, subscriptions, sources and status',
} as const;
export type CommandName = keyof typeof COMMANDS;
