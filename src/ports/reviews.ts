/** A proposal in the hands of one curator. */
export interface ReviewClaim {
  /** Id of the proposed fact. */
  readonly proposal: string;
  /** Address of the curator. */
  readonly curator: string;
  readonly until: string;
}

/** Which curator looks at which proposal, so that two do not work on one. Claims run out; decisions do not need one. */
export interface Reviews {
  /** Claims a proposal, or prolongs one's own claim. Gives the claim that stands: one's own, or another's that still runs. */
  claim(proposal: string, curator: string, now: string, until: string): Promise<ReviewClaim>;
  /** Gives a claim back; one that is not held is as good as given back. */
  release(proposal: string, curator: string): Promise<void>;
  /** The claims that run at an instant. */
  running(now: string): Promise<readonly ReviewClaim[]>;
  /** Forgets claims that ran out before an instant; gives how many. */
  expire(before: string): Promise<number>;
}
