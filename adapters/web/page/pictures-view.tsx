import { useState } from 'preact/hooks';
import { LoadedView, useLoaded } from './loaded.tsx';
import { DrawingChoice, type DrawingName, MessageView } from './message-view.tsx';
import { useOpened } from './opened.ts';
import { addressFor } from './route.ts';
import { ScrollTable } from './scroll-table.tsx';
import { type PictureDrawn, requestServer } from './server-requests.ts';

/** One chart in its three drawings, with the numbers behind it. */
function Picture({ picture, chosen }: { readonly picture: PictureDrawn; readonly chosen: DrawingName }) {
  const { title, rows, drawn } = picture;
  return (
    <article class="picture" aria-label={title}>
      <MessageView drawn={drawn} chosen={chosen} press={() => undefined} />
      <details class="numbers">
        <summary>The numbers behind it</summary>
        <ScrollTable
          label={`Numbers: ${title}`}
          columns={['What', 'Value']}
          rows={rows.map(({ label, value, fact }) => [fact === undefined ? label : <a href={addressFor('facts', fact)}>{label}</a>, value])}
        />
      </details>
    </article>
  );
}

/** What can be drawn of the facts, each by one chart of the core that Slack, Teams and this page draw. */
export function PicturesView() {
  const { asOf } = useOpened();
  const [chosen, choose] = useState<DrawingName>('plain');
  const loaded = useLoaded(asOf ?? 'now', (signal) => requestServer('pictures', { asOf }, signal));
  return (
    <div class="pictures-view">
      <h1>Pictures</h1>
      <DrawingChoice chosen={chosen} choose={choose} />
      <LoadedView loaded={loaded}>
        {(pictures) =>
          pictures.length === 0 ? (
            <p>Nothing held can be drawn: a chart needs at least two numbers of one kind.</p>
          ) : (
            pictures.map((picture) => <Picture key={picture.id} picture={picture} chosen={chosen} />)
          )
        }
      </LoadedView>
    </div>
  );
}
