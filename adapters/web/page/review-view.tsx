import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { MessageAction, WaitingLine } from '../../../src/index.ts';
import type { ShownMessage } from '../wire.ts';
import { DocumentText } from './document-text.tsx';
import { type Does, useDoing } from './doing.tsx';
import { LoadedView, RefusedBox, useLoaded } from './loaded.tsx';
import { useOpened } from './opened.ts';
import { OwnDrawing } from './own-drawing.tsx';
import type { Route } from './route.ts';
import { requestServer } from './server-requests.ts';

const LISTS = [
  ['Queue', ''],
  ['Open questions', 'questions'],
  ['Past review', 'stale'],
  ['Documents', 'documents'],
  ['Gaps', 'gaps'],
  ['Coverage', 'coverage'],
  ['Log', 'log'],
  ['What can be written', 'help'],
] as const;
const ASIDE = { place: 'desk', aside: true } as const;
const OPEN_CANDIDATE = 'review-open';
/** Words of the address that are a command of the review, and not the name of a candidate. */
const IS_COMMAND = /\s/u;

const actionsOf = ({ drawn }: ShownMessage): readonly MessageAction[] =>
  drawn.message.blocks.flatMap((block) => (block.kind === 'actions' ? block.actions : []));

/** Which of what waits a card is of: the one that its buttons name. */
function candidateOf(card: ShownMessage | undefined, waiting: readonly WaitingLine[]): WaitingLine | undefined {
  const named = new Set(card ? actionsOf(card).flatMap(({ value }) => value.split(/[^\w-]+/u)) : []);
  return waiting.find(({ id }) => named.has(id));
}

function Queue({
  waiting,
  current,
  open,
}: {
  readonly waiting: readonly WaitingLine[];
  readonly current: string | undefined;
  readonly open: (line: WaitingLine) => void;
}) {
  return (
    <section class="queue" aria-label="Waiting">
      <h2>{waiting.length === 0 ? 'Nothing waits' : `${waiting.length} wait`}</h2>
      <ol>
        {waiting.map((line) => (
          <li key={line.id}>
            <button type="button" aria-current={line.id === current ? 'true' : undefined} onClick={() => open(line)}>
              <span class="label">{line.label}</span>
              <strong>{line.value}</strong>
              <span class="of">{line.about}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function BesideDocument({ source, at }: { readonly source: string; readonly at: string }) {
  const loaded = useLoaded(source, (signal) => requestServer('document', { source }, signal));
  return <LoadedView loaded={loaded}>{(document) => <DocumentText document={document} at={at} />}</LoadedView>;
}

/** Letters of the buttons, each for the button that bears it; digits before one say which of several. */
function useKeys(
  actions: readonly MessageAction[],
  { press, move, write }: { press: (action: MessageAction) => void; move: (step: number) => void; write: () => void },
) {
  const digits = useRef('');
  return (event: KeyboardEvent) => {
    const { key, target } = event;
    const isTyping = target instanceof HTMLElement && /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName);
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^\d$/u.test(key)) {
      digits.current += key;
      return;
    }
    const number = digits.current === '' ? undefined : Number(digits.current);
    digits.current = '';
    if (key === '/') {
      event.preventDefault();
      return write();
    }
    if (key === ']' || key === '[') return move(key === ']' ? 1 : -1);
    const found = actions.find((action) => action.key?.letter === key && action.key.number === number);
    if (!found) return;
    event.preventDefault();
    press(found);
  };
}

function useReview(route: Route) {
  const { pack } = useOpened();
  const where = { ...ASIDE, pack };
  const [card, setCard] = useState<ShownMessage>();
  const [told, setTold] = useState<ShownMessage>();
  const [acts, setActs] = useState(0);
  const region = useRef<HTMLDivElement>(null);
  const waiting = useLoaded(String(acts), (signal) => requestServer('waiting', {}, signal));
  const doing = useDoing((message) => message && void took(message));

  /** What was done is told above what waits next, which is led on to as whoever types is. */
  async function took(message: ShownMessage): Promise<void> {
    const next = actionsOf(message).find(({ key }) => key?.goesOn);
    setActs((count) => count + 1);
    const isDone = next !== undefined && !actionsOf(message).some(({ id }) => id === 'review-approve' || id === 'open-edit-form');
    if (!isDone) {
      setCard(message);
      setTold(undefined);
      return;
    }
    const { message: following } = await requestServer('act', { ...where, does: { kind: 'button', action: next.id, value: next.value } });
    setTold(message);
    setCard(following ?? message);
  }
  // What had the focus may be gone with what was done: the letters go on from here.
  useEffect(() => region.current?.focus(), [card, told]);
  const doIt = (does: Does) => void doing.doIt(does, where);
  const press = ({ id, value }: MessageAction) => doIt({ kind: 'button', action: id, value });
  const open = ({ subject }: Pick<WaitingLine, 'subject'>) => doIt({ kind: 'button', action: OPEN_CANDIDATE, value: subject });

  useEffect(() => {
    const isCommand = route.of === '' || IS_COMMAND.test(route.of);
    doIt(isCommand ? { kind: 'command', name: 'review', text: route.of } : { kind: 'button', action: OPEN_CANDIDATE, value: route.of });
  }, [route.of]);
  return { ...doing, card, told, waiting, region, press, open, doIt };
}

/** The queue with the document beside it, and all that a curator can do, by mouse or by letters. */
export function ReviewView({ route }: { readonly route: Route }) {
  const { card, told, waiting, region, press, open, doIt, dialog, refused, isBusy } = useReview(route);
  const [line, setLine] = useState('');
  const lineInput = useRef<HTMLInputElement>(null);
  const lines = waiting.value ?? [];
  const current = useMemo(() => candidateOf(card, lines), [card, lines]);
  const move = (step: number) => {
    const at = lines.findIndex(({ id }) => id === current?.id);
    const next = lines[Math.max(0, Math.min(lines.length - 1, at + step))];
    if (next) open(next);
  };
  const onKeyDown = useKeys(
    [card, told].flatMap((one) => (one ? actionsOf(one) : [])),
    { press, move, write: () => lineInput.current?.focus() },
  );
  return (
    <div class="review-view" ref={region} tabIndex={-1} role="group" aria-label="Review" onKeyDown={onKeyDown}>
      <h1>Review</h1>
      <div class="bar">
        <nav aria-label="Lists of the review">
          <ul class="tabs">
            {LISTS.map(([label, words]) => (
              <li key={label}>
                <button type="button" onClick={() => doIt({ kind: 'command', name: 'review', text: words })}>
                  {label}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <form
          class="command"
          onSubmit={(event) => {
            event.preventDefault();
            doIt({ kind: 'command', name: 'review', text: line });
            setLine('');
          }}
        >
          <label for="review-line">/review</label>
          <input
            id="review-line"
            ref={lineInput}
            type="text"
            value={line}
            placeholder="fact ID, add, search WORDS …"
            onInput={(event) => setLine(event.currentTarget.value)}
          />
        </form>
      </div>
      <p class="small">
        The letters on the buttons are keys while the focus is here; <kbd>[</kbd> and <kbd>]</kbd> go through the queue, <kbd>/</kbd> begins
        a line.
      </p>
      {waiting.refused && <RefusedBox refused={waiting.refused} />}
      <div class="review-columns">
        <Queue waiting={lines} current={current?.id} open={open} />
        <section class="card" aria-label="Candidate or fact" aria-live="polite" aria-busy={isBusy}>
          {refused && <RefusedBox refused={refused} />}
          {told && (
            <div class="told">
              <OwnDrawing message={told.drawn.message} press={press} keys level={4} />
            </div>
          )}
          {card ? <OwnDrawing message={card.drawn.message} press={press} keys /> : !refused && <p class="loading">Loading …</p>}
        </section>
        <section class="beside" aria-label="Document">
          {current && current.source !== '' ? (
            <BesideDocument source={current.source} at={current.id} />
          ) : (
            <p class="muted">The document of a candidate stands here, with the candidates marked in its text.</p>
          )}
        </section>
      </div>
      {dialog}
    </div>
  );
}
