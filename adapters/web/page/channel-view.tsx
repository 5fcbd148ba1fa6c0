import { useState } from 'preact/hooks';
import type { ShownMessage } from '../wire.ts';
import { clockOf, dayWords } from './day-words.ts';
import { type Does, typed, useDoing } from './doing.tsx';
import { RefusedBox } from './loaded.tsx';
import { type PressedIn, SlackPane, TeamsPane } from './message-view.tsx';
import { useOpened } from './opened.ts';
import { seenText } from './seen-text.ts';
import { requestServer } from './server-requests.ts';
import { useStanding } from './standing.ts';

const SHARE = 'share';

type Side = 'slack' | 'teams';

/** What began in the channel, with what was said below it. */
interface Strand {
  readonly first: ShownMessage;
  readonly others: readonly ShownMessage[];
}

/** Messages by the threads that they stand in, in the order in which the threads began. */
function strandsOf(messages: readonly ShownMessage[]): Strand[] {
  const strands = new Map<string, ShownMessage[]>();
  for (const one of messages) {
    const thread = one.thread ?? one.id;
    strands.set(thread, [...(strands.get(thread) ?? []), one]);
  }
  return [...strands.values()].flatMap(([first, ...others]) => (first ? [{ first, others }] : []));
}

function Said({
  one,
  side,
  press,
}: {
  readonly one: ShownMessage;
  readonly side: Side;
  readonly press: (one: ShownMessage, does: PressedIn) => void;
}) {
  const name = one.from ?? 'Sitrep';
  const Pane = side === 'slack' ? SlackPane : TeamsPane;
  return (
    <article class={one.from === undefined ? 'said bot' : 'said'} data-message={one.id} aria-label={`${name}, ${clockOf(one.at)}`}>
      <p class="who">
        <span class="face" aria-hidden="true">
          {name.charAt(0)}
        </span>
        <strong>{name}</strong>
        {one.from === undefined && <span class="app">App</span>}
        <span class="small">{clockOf(one.at)}</span>
        {one.edited !== undefined && <span class="small edited">(edited)</span>}
      </p>
      {one.only && <p class="small">Only visible to you</p>}
      {one.from === undefined ? (
        <Pane drawn={one.drawn} press={(does) => press(one, does)} />
      ) : (
        <p class="words">{seenText(one.drawn.message.summary)}</p>
      )}
    </article>
  );
}

function Channel({
  side,
  strands,
  press,
}: {
  readonly side: Side;
  readonly strands: readonly Strand[];
  readonly press: (one: ShownMessage, does: PressedIn) => void;
}) {
  return (
    <section class={`channel ${side}`} aria-label={side === 'slack' ? 'The channel in Slack' : 'The channel in Teams'}>
      <header>
        <h2>{side === 'slack' ? '# briefing' : 'Briefing'}</h2>
        <p class="small">{side === 'slack' ? 'as Slack shows it' : 'as Teams shows it'}</p>
      </header>
      <div class="stream">
        {strands.length === 0 && <p class="muted">Nothing was posted yet.</p>}
        {strands.map(({ first, others }) => (
          <div key={first.id} class="strand">
            <Said one={first} side={side} press={press} />
            {others.length > 0 && (
              <div class="thread">
                {others.map((one) => (
                  <Said key={one.id} one={one} side={side} press={press} />
                ))}
              </div>
            )}
          </div>
        ))}
      </div>
    </section>
  );
}

/** A channel in which digests arrive, old messages are corrected and buttons work, as both platforms show it. */
export function ChannelView() {
  const { about, pack, asOf } = useOpened();
  const { messages, refused: away } = useStanding('channel');
  const { doIt, dialog, refused, isBusy } = useDoing(() => undefined);
  const [line, setLine] = useState('');
  const [side, setSide] = useState<Side>('slack');
  const strands = strandsOf(messages ?? []);
  const say = (does: Does) => void doIt(does, { place: 'channel', asOf });
  /** A briefing is shown to whoever asks for it first, and is for everybody once they share it. */
  async function post(): Promise<void> {
    const brief = { kind: 'command', name: 'brief', text: asOf ?? '' } as const;
    const { message } = await requestServer('act', { place: 'channel', aside: true, asOf, pack, does: brief });
    const share = message?.drawn.message.blocks
      .flatMap((block) => (block.kind === 'actions' ? block.actions : []))
      .find(({ id }) => id === SHARE);
    if (share) await doIt({ kind: 'button', action: share.id, value: share.value }, { place: 'channel', asOf });
  }
  const press = (one: ShownMessage, does: PressedIn) => void doIt(does, { place: 'channel', message: one.id, thread: one.thread, asOf });
  return (
    <div class="channel-view">
      <h1>A channel</h1>
      <p class="lead">
        One channel, as Slack and as Teams show it. Post a briefing, ask, press buttons; when a curator corrects a fact, what was posted is
        corrected where it stands.
      </p>
      {away && <RefusedBox refused={away} />}
      <div class="bar">
        <div class="buttons">
          <button type="button" class="primary" disabled={isBusy} onClick={() => void post()}>
            Post the briefing of {asOf === undefined ? 'today' : dayWords(asOf)}
          </button>
          <button
            type="button"
            disabled={isBusy}
            onClick={() => void doIt({ kind: 'command', name: 'brief', text: 'subscribe' }, { place: 'channel', asOf, pack })}
          >
            Subscribe the channel
          </button>
          {about.suggestions.slice(0, 1).map((question) => (
            <button key={question} type="button" disabled={isBusy} onClick={() => say({ kind: 'question', text: question })}>
              {question}
            </button>
          ))}
        </div>
        <fieldset class="choice narrow">
          <legend class="unseen">Platform</legend>
          {(['slack', 'teams'] as const).map((name) => (
            <label key={name}>
              <input type="radio" name="side" checked={side === name} onChange={() => setSide(name)} />
              <span>{name === 'slack' ? 'Slack' : 'Teams'}</span>
            </label>
          ))}
        </fieldset>
      </div>
      {refused && <RefusedBox refused={refused} />}
      <div class="channels" data-side={side}>
        <Channel side="slack" strands={strands} press={press} />
        <Channel side="teams" strands={strands} press={press} />
      </div>
      <form
        class="composer"
        onSubmit={(event) => {
          event.preventDefault();
          if (line.trim() !== '') say(typed(line.trim()));
          setLine('');
        }}
      >
        <label for="say" class="unseen">
          Message to the channel
        </label>
        <input
          id="say"
          type="text"
          autocomplete="off"
          placeholder="@Sitrep …"
          value={line}
          onInput={(event) => setLine(event.currentTarget.value)}
        />
        <button type="submit" class="primary">
          Send
        </button>
      </form>
      {dialog}
    </div>
  );
}
