import { useState } from 'preact/hooks';
import { LoadedView, useLoaded } from './loaded.tsx';
import { DrawingChoice, type DrawingName, MessageView } from './message-view.tsx';
import { useOpened } from './opened.ts';
import { addressFor } from './route.ts';
import { type PictureDrawn, requestServer } from './server-requests.ts';

/** One chart in its three drawings, with the numbers behind it. */
function Picture({ picture, chosen }: { readonly picture: PictureDrawn; readonly chosen: DrawingName }) {
  const { title, rows, drawn } = picture;
  return (
    <article class="picture" aria-label={title}>
      <MessageView drawn={drawn} chosen={chosen} press={() => undefined} />
      <details class="numbers">
        <summary>The numbers behind it</summary>
        <section class="scrolls" tabIndex={0} aria-label={`Numbers: ${title}`}>
          <table>
            <thead>
              <tr>
                <th scope="col">What</th>
                <th scope="col">Value</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ label, value, fact }) => (
                <tr key={`${label}${value}`}>
                  <td>{fact === undefined ? label : <a href={addressFor('facts', fact)}>{label}</a>}</td>
                  <td>{value}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
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
