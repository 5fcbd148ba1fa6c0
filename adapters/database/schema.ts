/** What is kept of anything that is told once: claimed under a lease, begun, and ended under its own token. */
interface TellingColumns {
  key: string;
  planned_at: string;
  state: string;
  tellings: number;
  first_told_at: string | null;
  token: string | null;
  leased_until: string | null;
  claimable_at: string | null;
  reason: string | null;
  ended_at: string | null;
}

/** Instants are canonical ISO text in UTC, structures are JSON text, truth is 0 or 1: the same bytes on both engines. */
export interface Schema {
  schema_version: { version: number; name: string };
  /** At most one row: the pack that the store belongs to. */
  stamp: { pack: string };
  ledger: { position: number; id: string; kind: string; fact: string; entry: string; previous: string; hash: string };
  postings: { id: string; kind: string; posted: string; shown_at: string; message: string | null };
  posting_facts: { posting: string; fact: string; recorded_at: string; corrected_through: number; corrected_at: string | null };
  corrections: TellingColumns & { message: string; position: number; fact: string; posting: string; way: string | null };
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
  asker_replies: TellingColumns & { question: string; settlement: string };
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
  documents: { id: string; sha256: string; audience: string; received_at: string; head: string; body: string };
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
  silenced_conversations: { conversation: string; person_address: string; silenced_at: string };
  platform_records: { platform: string; name: string; content: string };
  follows: { person_address: string; figure: string; since: string };
  deliveries: {
    key: string;
    digest: string;
    target: string;
    slot: string;
    due_at: string;
    as_of: string;
    state: string;
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
