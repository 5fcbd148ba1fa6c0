import { DocumentText } from './document-text.tsx';
import { LoadedView, useLoaded } from './loaded.tsx';
import type { Route } from './route.ts';
import { requestServer } from './server-requests.ts';

/** A document with the facts that rest on it. */
export function DocumentView({ route }: { readonly route: Route }) {
  const loaded = useLoaded(route.of, (signal) => requestServer('document', { source: route.of }, signal));
  return (
    <>
      <h1>Document</h1>
      <LoadedView loaded={loaded}>
        {(document) => (
          <>
            <p class="legend-line small">
              <mark class="fact">a fact rests on it</mark> <mark class="candidate">a candidate waits</mark>
            </p>
            <DocumentText document={document} at={route.words.get('at') ?? undefined} />
          </>
        )}
      </LoadedView>
    </>
  );
}
