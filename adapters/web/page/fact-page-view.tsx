import { useState } from 'preact/hooks';
import type { EvidenceShown, FactPage, PostingShown, RevisionShown } from '../../../src/index.ts';
import type { ShownMessage } from '../wire.ts';
import { momentOf } from './day-words.ts';
import { useDoing } from './doing.tsx';
import { FactItem, Standings } from './fact-line.tsx';
import { LoadedView, RefusedBox, useLoaded } from './loaded.tsx';
import { DrawingChoice, type DrawingName, MessageView } from './message-view.tsx';
import { useOpened } from './opened.ts';
import { addressFor } from './route.ts';
import { requestServer } from './server-requests.ts';

function Evidence({ evidence }: { readonly evidence: EvidenceShown }) {
  const { source, publisher, title, published, tier, url, quote, voice, contradicts, passage, missing } = evidence;
  return (
    <li class={contradicts ? 'evidence contradicts' : 'evidence'}>
      <p class="from">
        <strong>{publisher}</strong>, {published} · {tier} · {voice}
        {contradicts && <span class="tag contested">Contradicts</span>}
      </p>
      <blockquote>
        {passage && <span class="around">… {passage.before}</span>}
        <mark>{quote}</mark>
        {passage && <span class="around">{passage.after} …</span>}
      </blockquote>
      <p class="small">
        {title}
        {url !== undefined && /^https?:/iu.test(url) && (
          <>
            {' '}
            ·{' '}
            <a href={url} rel="noreferrer" target="_blank">
              the original
            </a>
          </>
        )}
        {passage && (
          <>
            {' '}
            · <a href={addressFor('document', source)}>in the archived document</a>
          </>
        )}
      </p>
      {missing !== undefined && <p class="small missing">{missing}</p>}
    </li>
  );
}

function History({ history }: { readonly history: readonly RevisionShown[] }) {
  return (
    <section class="scrolls" tabIndex={0} aria-label="History">
      <table>
        <thead>
          <tr>
            <th scope="col">In the store</th>
            <th scope="col">Public since</th>
            <th scope="col">What it said</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {history.map((one) => (
            <tr key={`${one.recorded}${one.statement}`} class={one.until === undefined ? 'stands' : 'ended'}>
              <td>
                {momentOf(one.recorded)}
                {one.until === undefined ? ', stands' : ` – ${momentOf(one.until)}`}
              </td>
              <td>
                {one.announced}
                {one.holds !== undefined && `; holds ${one.holds}`}
              </td>
              <td>
                <strong>{one.value}</strong> {one.statement}
              </td>
              <td>
                {one.act ?? 'with the pack'}
                {one.reason !== undefined && `: ${one.reason}`}
                {one.by !== undefined && one.act !== undefined && ` (${one.by})`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Shownings({ shown }: { readonly shown: readonly PostingShown[] }) {
  if (shown.length === 0) return <p class="small">It was shown nowhere yet, or that is forgotten by now.</p>;
  return (
    <ul class="plain-list">
      {shown.map(({ kind, platform, place, at }, which) => (
        <li key={which}>
          {kind} on {platform} in {place}, {momentOf(at)}
        </li>
      ))}
    </ul>
  );
}

/** What `/brief MATTER` gives, in all its drawings, once it is asked for. */
function Brief({ matter }: { readonly matter: string }) {
  const { pack, asOf } = useOpened();
  const [card, setCard] = useState<ShownMessage>();
  const [chosen, choose] = useState<DrawingName>('plain');
  const { doIt, dialog, refused, isBusy } = useDoing((message) => message && setCard(message));
  const where = { place: 'desk', aside: true, asOf, pack } as const;
  return (
    <section aria-labelledby="brief">
      <h2 id="brief">The card of the matter</h2>
      {!card && (
        <button type="button" disabled={isBusy} onClick={() => void doIt({ kind: 'command', name: 'brief', text: matter }, where)}>
          /brief {matter}
        </button>
      )}
      {refused && <RefusedBox refused={refused} />}
      {card && (
        <>
          <DrawingChoice chosen={chosen} choose={choose} />
          <MessageView drawn={card.drawn} chosen={chosen} press={(does) => void doIt(does, where)} />
        </>
      )}
      {dialog}
    </section>
  );
}

function Page({ page }: { readonly page: FactPage }) {
  const { line, fields, evidence, readings, differences, relations, history, shown } = page;
  const { about } = useOpened();
  const [matter = ''] = line.about.split(':');
  return (
    <article class="fact-page">
      <p class="small">
        <a href={addressFor('facts', '', { matter: line.topic })}>{line.topic}</a> · {line.id}
      </p>
      <h1>{line.statement}</h1>
      <div class="figure">
        <p class="value">{line.value}</p>
        <p class="muted">
          {line.about} · {line.qualifiers.join(' · ')} <Standings standings={line.standings} />
        </p>
      </div>
      {about.role !== 'reader' && (
        <p class="buttons">
          <a class="button" href={addressFor('review', `fact ${line.id}`)}>
            Correct, retract or verify it
          </a>
        </p>
      )}
      <div class="columns">
        <section aria-labelledby="evidence">
          <h2 id="evidence">Evidence</h2>
          <ul class="evidence-list">
            {evidence.map((one, at) => (
              <Evidence key={at} evidence={one} />
            ))}
          </ul>
        </section>
        <section aria-labelledby="fields">
          <h2 id="fields">What it says</h2>
          <dl class="fields">
            {fields.map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
      {readings.length > 0 && (
        <section aria-labelledby="readings">
          <h2 id="readings">What else is said of it</h2>
          {differences.length > 0 && <p class="small">They differ: {differences.join('; ')}</p>}
          <ul class="facts">
            {readings.map((one) => (
              <FactItem key={one.id} line={one} />
            ))}
          </ul>
        </section>
      )}
      {relations.length > 0 && (
        <section aria-labelledby="relations">
          <h2 id="relations">Relations</h2>
          {relations.map(({ words, fact }) => (
            <div key={`${words}${fact.id}`} class="relation">
              <p class="small">{words}</p>
              <ul class="facts">
                <FactItem line={fact} />
              </ul>
            </div>
          ))}
        </section>
      )}
      <section aria-labelledby="history">
        <h2 id="history">History</h2>
        <History history={history} />
      </section>
      {shown && (
        <section aria-labelledby="shown">
          <h2 id="shown">Where it was shown</h2>
          <Shownings shown={shown} />
        </section>
      )}
      <Brief matter={matter} />
    </article>
  );
}

/** One fact with its passages, its two histories and what it has to do with others. */
export function FactPageView({ id, recordedBy }: { readonly id: string; readonly recordedBy: string | undefined }) {
  const { asOf } = useOpened();
  const loaded = useLoaded(JSON.stringify([id, asOf, recordedBy]), (signal) => requestServer('fact', { id, asOf, recordedBy }, signal));
  return <LoadedView loaded={loaded}>{(page) => <Page page={page} />}</LoadedView>;
}
