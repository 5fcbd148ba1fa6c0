/**
 * What each sign of relevance adds when facts are put in order. Set by hand; `npm run calibrate` tells what each earns on
 * questions that curators wrote, looks for better ones and writes them here.
 */
export const WEIGHTS = {
  /** How much of what a message names a fact meets. */
  coverage: 0.5,
  /** Its place in the text index. */
  text: 0.3,
  /** It gives the kind of answer wanted as its value. */
  value: 0.2,
  /** The message names its property. */
  property: 0.15,
  /** The message names its amount. */
  named: 0.35,
  /** It is on just what the message names, rather than speaking of it. */
  subject: 0.05,
  /** It is of just the time asked for. */
  sameTime: 0.15,
  /** It is of the status asked for. */
  status: 0.26,
  /** It lies near what was shown before in the conversation. */
  near: 0.3,
  /** A curator prefers it among its readings. */
  preferred: 0.05,
  /** A curator set it aside. */
  deprecated: -0.5,
} as const;
