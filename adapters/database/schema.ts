/** Instants are canonical ISO text in UTC, structures are JSON text, truth is 0 or 1: the same bytes on both engines. */
export interface Schema {
  schema_version: { version: number; name: string };
  /** At most one row: the pack that the store belongs to. */
  stamp: { pack: string };
  ledger: { position: number; id: string; kind: string; fact: string; entry: string; previous: string; hash: string };
  postings: { id: string; kind: string; posted: string; shown_at: string; message: string | null };
  posting_facts: { posting: string; fact: string; recorded_at: string; corrected_through: number; corrected_at: string | null };
  questions: {
    id: string;
    asked_at: string;
    person: string;
    person_address: string;
    conversation: string;
    text: string;
    reading: string;
    topic: string;
    outcome: string;
    thread: string | null;
    privately: number;
    raised_at: string | null;
    tenant: string;
    audience: string | null;
  };
  topics: {
    tenant: string;
    topic: string;
    state: string;
    opened_at: string;
    settled_by: string | null;
    settled_via: string | null;
    settled_at: string | null;
    settled_why: string | null;
    settled_fact: string | null;
    settled_gap: string | null;
    wording: string | null;
  };
  ratings: { question: string; person_address: string; helpful: number; rated_at: string };
  documents: {
    id: string;
    sha256: string;
    audience: string;
    received_at: string;
    head: string;
    body: string;
    /** Of a later version: the id of the first. */
    first_version: string | null;
  };
  review_claims: { proposal: string; curator: string; until: string };
  store_time: { id: number; latest: string };
  taken_questions: {
    platform: string;
    delivery: string;
    person_address: string;
    payload: string;
    taken_at: string;
    owner: string;
    held_until: string;
    times_left: number;
    answered_at: string | null;
    thread: string | null;
  };
  conversation_questions: { conversation: string; delivery: string; person_address: string; text: string; asked_at: string };
  model_spending: { day: string; tokens: number };
  model_readings: { key: string; reading: string; kept_at: string; person_address: string | null };
  silenced_conversations: { conversation: string; person_address: string; silenced_at: string };
  platform_records: { platform: string; name: string; content: string };
  follows: { person_address: string; figure: string; since: string };
  /** All that is posted unasked or late, one row each; what it is composed from is in the columns of its kind. */
  outbox: {
    key: string;
    kind: string;
    /** What is told to one place, or in place of one message: one at a time. */
    lane: string;
    /** The order within the lane. */
    turn: string;
    /** Whether it waits for all before it in its lane, and goes before what does not. */
    in_turn: number;
    due_at: string;
    as_of: string;
    digest: string | null;
    slot: string | null;
    position: number | null;
    fact: string | null;
    posting: string | null;
    question: string | null;
    content: string | null;
    person_address: string | null;
    state: string;
    way: string | null;
    sendings: number;
    first_sending_at: string | null;
    token: string | null;
    claimed_at: string | null;
    leased_until: string | null;
    claimable_at: string | null;
    reason: string | null;
    posted: string | null;
    ended_at: string | null;
  };
  delivery_progress: {
    digest: string;
    target: string;
    planned_slot: string;
    planned_due_at: string;
    planned_as_of: string;
    sent_key: string | null;
    sent_due_at: string | null;
  };
  subscriptions: {
    digest: string;
    target: string;
    conversation: string;
    schedule: string | null;
    zone: string | null;
    created_by: string;
    created_at: string;
    since: string;
    paused: number;
    dead_at: string | null;
    dead_reason: string | null;
    withheld_at: string | null;
  };
}
