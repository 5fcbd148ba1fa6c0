import type { Context, Span as OpenSpan } from '@opentelemetry/api';
import type { SpanExporter } from '@opentelemetry/sdk-trace';
import { Failure } from '../src/index.ts';
import { type Note, noting } from './log.ts';
import { programVersion } from './program-version.ts';
import type { TraceSpan, Tracing } from './service/tracing.ts';

export interface TracesParts {
  /** Address of a collector; `/v1/traces` stands behind it. */
  readonly endpoint: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Told when spans cannot be sent, and again only after some were. */
  readonly note: Note;
}

/** How long a sending may take, and how long the end waits for it, in milliseconds. */
const SEND_WITHIN = 5000;
const SENT = 0;

/** An exporter that tells of its trouble once. */
function telling(exporter: SpanExporter, note: Note): SpanExporter {
  const tell = noting('traces', note);
  let isTold = false;
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        if (result.code !== SENT && !isTold) {
          const why = result.error?.message ?? 'No reason was given.';
          tell(new Failure('ADDRESS_UNREACHABLE', 'Spans could not be sent.', why, 'Look at OTEL_EXPORTER_OTLP_ENDPOINT.'));
        }
        isTold = result.code !== SENT;
        done(result);
      }),
    shutdown: () => exporter.shutdown(),
    forceFlush: async () => exporter.forceFlush?.(),
  };
}

async function loaded() {
  try {
    return await Promise.all([
      import('@opentelemetry/api'),
      import('@opentelemetry/sdk-trace'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
    ]);
  } catch (cause) {
    const packages = '@opentelemetry/sdk-trace @opentelemetry/exporter-trace-otlp-http @opentelemetry/resources';
    const why = 'The packages that send them are not installed.';
    throw new Failure('CONFIGURATION_INVALID', 'Traces cannot be sent.', why, `npm install ${packages}`, { cause });
  }
}

/** Sends spans to a collector, by OTLP over HTTP. @throws Failure CONFIGURATION_INVALID where what it takes is not installed */
export async function openTraces({ endpoint, headers, note }: TracesParts): Promise<Tracing> {
  const [
    { ROOT_CONTEXT, SpanStatusCode, trace },
    { BatchSpanProcessor, TracerProvider },
    { OTLPTraceExporter },
    { resourceFromAttributes },
  ] = await loaded();
  const exporter = new OTLPTraceExporter({ url: `${endpoint}/v1/traces`, headers: { ...headers }, timeoutMillis: SEND_WITHIN });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'sitrep', 'service.version': programVersion() }),
    spanProcessors: [new BatchSpanProcessor({ exporter: telling(exporter, note), exportTimeoutMillis: SEND_WITHIN })],
  });
  const tracer = provider.getTracer('sitrep');
  const opened = new WeakMap<TraceSpan, OpenSpan>();
  const contextOf = (within: TraceSpan | undefined): Context => {
    const parent = within && opened.get(within);
    return parent ? trace.setSpan(ROOT_CONTEXT, parent) : ROOT_CONTEXT;
  };
  return {
    begin(name, attributes, within) {
      const open = tracer.startSpan(name, { attributes: { ...attributes } }, contextOf(within));
      const span: TraceSpan = {
        end(last = {}, failure) {
          open.setAttributes({ ...last, ...(failure !== undefined && { 'error.type': failure }) });
          if (failure !== undefined) open.setStatus({ code: SpanStatusCode.ERROR });
          open.end();
        },
      };
      opened.set(span, open);
      return span;
    },
    // What cannot be sent at the end was told of as it was tried.
    close: () => provider.shutdown().catch(() => undefined),
  };
}
