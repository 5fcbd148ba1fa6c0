import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Refused } from '../wire.ts';
import { refusedBy } from './server-requests.ts';

export type Loaded<Value> = { readonly value: Value | undefined; readonly refused: Refused | undefined; readonly isLoading: boolean };

/** What a request gives, asked anew whenever `key` changes; what was there stands until then. */
export function useLoaded<Value>(key: string, load: (signal: AbortSignal) => Promise<Value>): Loaded<Value> {
  const [state, setState] = useState<Loaded<Value>>({ value: undefined, refused: undefined, isLoading: true });
  useEffect(() => {
    const left = new AbortController();
    setState((before) => ({ ...before, isLoading: true }));
    load(left.signal).then(
      (value) => {
        if (!left.signal.aborted) setState({ value, refused: undefined, isLoading: false });
      },
      (error: unknown) => {
        if (!left.signal.aborted) setState({ value: undefined, refused: refusedBy(error), isLoading: false });
      },
    );
    return () => left.abort();
  }, [key]);
  return state;
}

export function RefusedBox({ refused }: { readonly refused: Refused }) {
  return (
    <div class="refused" role="alert">
      <p>
        <strong>{refused.message}</strong> {refused.why}
      </p>
      <p>{refused.remedy}</p>
      <p class="small">{refused.code}</p>
    </div>
  );
}

/** What was loaded, or that it is being loaded, or why it could not be. */
export function LoadedView<Value>({
  loaded,
  children,
}: {
  readonly loaded: Loaded<Value>;
  readonly children: (value: Value) => ComponentChildren;
}) {
  if (loaded.refused) return <RefusedBox refused={loaded.refused} />;
  if (loaded.value === undefined) return <p class="loading">Loading …</p>;
  return <div aria-busy={loaded.isLoading}>{children(loaded.value)}</div>;
}
