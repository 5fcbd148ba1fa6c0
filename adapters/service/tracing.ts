/** What a span says beside its name and times: of small sets, never what people write. */
export type SpanAttributes = Readonly<Record<string, string | number>>;

/** A piece of work under way, as whoever gathers traces sees it. */
export interface TraceSpan {
  /** `failure`: the code of what it failed with. */
  end(attributes?: SpanAttributes, failure?: string): void;
}

/** Where pieces of work are told to, each with the one that it is part of. */
export interface Tracing {
  begin(name: string, attributes: SpanAttributes, within?: TraceSpan): TraceSpan;
  /** Sends what was not sent yet. Never rejects. */
  close(): Promise<void>;
}

const NO_SPAN: TraceSpan = { end: () => undefined };

/** Tells nobody. */
export const NO_TRACING: Tracing = { begin: () => NO_SPAN, close: async () => undefined };
