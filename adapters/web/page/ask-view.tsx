import { useEffect, useRef, useState } from 'preact/hooks';
import type { ShownMessage } from '../wire.ts';
import { clockOf, dayWords } from './day-words.ts';
import { typed, useDoing } from './doing.tsx';
import { RefusedBox } from './loaded.tsx';
import { DrawingChoice, type DrawingName, MessageView } from './message-view.tsx';
import { useOpened } from './opened.ts';
import { addressFor } from './route.ts';
import { seenText } from './seen-text.ts';
import { useStanding } from './standing.ts';

const STEPS = [
  ['Ask', 'in your own words, and follow up in three.'],
  ['Check', 'the passages each answer rests on, and what disagrees.'],
  ['See it', 'exactly as Slack and Teams will draw it.'],
] as const;

/** What a newcomer reads before anything is asked. */
function Welcome({ put }: { readonly put: (question: string) => void }) {
  const { about } = useOpened();
  const { facts, sources, contested } = about.counts;
  return (
    <section class="welcome" aria-labelledby="welcome">
      <h2 id="welcome">Briefings that say only what they can show</h2>
      <p class="lead">
        Sitrep answers staff in Slack and Teams from a file of curated facts, cites the passage behind every figure, and says “not in the
        store” where nothing is held.
      </p>
      <p>
        This file is <strong>{about.title}</strong>: {facts} facts from {sources} sources, {contested} of them contested.
      </p>
      <ol class="steps">
        {STEPS.map(([what, how]) => (
          <li key={what}>
            <strong>{what}</strong> {how}
          </li>
        ))}
      </ol>
      <p>
        <a href={addressFor('tour')}>Take the tour</a>: it goes through everything by itself, in two minutes.
      </p>
      <h3>Try one of these</h3>
      <ul class="suggestions">
        {about.suggestions.slice(0, 5).map((question) => (
          <li key={question}>
            <button type="button" onClick={() => put(question)}>
              {question}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Exchange {
  readonly thread: string;
  readonly messages: readonly ShownMessage[];
}

/** The messages of the newest conversation: those of the thread that was spoken in last. */
function newestThread(messages: readonly ShownMessage[], thread: string | undefined): Exchange | undefined {
  const wanted = thread ?? messages.at(-1)?.thread;
  return wanted === undefined ? undefined : { thread: wanted, messages: messages.filter((one) => one.thread === wanted) };
}

const newThread = () => crypto.randomUUID();

/** A conversation with the bot, each reply beside its drawings. */
export function AskView() {
  const { asOf } = useOpened();
  const { messages, refused: away } = useStanding('desk');
  const [thread, setThread] = useState<string>();
  const [chosen, choose] = useState<DrawingName>('plain');
  const [line, setLine] = useState('');
  const [asked, setAsked] = useState<string>();
  const log = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const { doIt, dialog, refused, isBusy } = useDoing(() => setAsked(undefined));
  const current = newestThread(messages ?? [], thread);
  const shown = current?.messages ?? [];

  useEffect(() => {
    // The question stays in sight above its answer, however long that is.
    [...(log.current?.querySelectorAll('.question') ?? [])].at(-1)?.scrollIntoView({ block: 'start' });
  }, [shown.length, asked]);
  useEffect(() => input.current?.focus(), []);

  function put(question: string): void {
    if (question.trim() === '') return;
    const inThread = current?.thread ?? newThread();
    setThread(inThread);
    setAsked(question);
    setLine('');
    void doIt(typed(question.trim()), { place: 'desk', thread: inThread, asOf }).then(() => setAsked(undefined));
  }

  return (
    <div class="ask">
      <h1 class="unseen">Ask</h1>
      {away && <RefusedBox refused={away} />}
      {messages === undefined && !away && <p class="loading">Loading …</p>}
      {messages && shown.length === 0 && asked === undefined && <Welcome put={put} />}
      {shown.length > 0 && (
        <div class="bar">
          <DrawingChoice chosen={chosen} choose={choose} />
          <button
            type="button"
            onClick={() => {
              setThread(newThread());
              input.current?.focus();
            }}
          >
            New conversation
          </button>
        </div>
      )}
      <div ref={log} class="conversation" role="log" aria-label="Conversation">
        {shown.map((one) =>
          one.from === undefined ? (
            <article key={one.id} class="reply" aria-label={one.drawn.message.summary.slice(0, 80)}>
              {one.edited !== undefined && <p class="small">Edited at {clockOf(one.edited)}</p>}
              <MessageView drawn={one.drawn} chosen={chosen} press={(does) => void doIt(does, { place: 'desk', message: one.id, asOf })} />
            </article>
          ) : (
            <p key={one.id} class="question">
              {seenText(one.drawn.message.summary)}
            </p>
          ),
        )}
        {asked !== undefined && !shown.some(({ from, drawn }) => from !== undefined && drawn.message.summary === asked) && (
          <p class="question">{asked}</p>
        )}
        {isBusy && <p class="loading">Looking …</p>}
        {refused && <RefusedBox refused={refused} />}
      </div>
      <form
        class="composer"
        onSubmit={(event) => {
          event.preventDefault();
          put(line);
        }}
      >
        <label for="line" class="unseen">
          Your question
        </label>
        <input
          id="line"
          ref={input}
          type="text"
          autocomplete="off"
          maxLength={4000}
          placeholder={shown.length === 0 ? 'Ask a question, or /help' : 'Follow up, or ask something else'}
          value={line}
          onInput={(event) => setLine(event.currentTarget.value)}
        />
        <button type="submit" class="primary">
          Ask
        </button>
      </form>
      <p class="small hint">
        {asOf === undefined ? 'Answers use everything that is public now.' : `Answers use what was public by ${dayWords(asOf)}.`} /figure,
        /brief, /check and /review work here too.
      </p>
      {dialog}
    </div>
  );
}
