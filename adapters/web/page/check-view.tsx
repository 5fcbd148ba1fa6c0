import { useState } from 'preact/hooks';
import type { CheckedClaim, CheckedDraft } from '../../../src/index.ts';
import type { Refused } from '../wire.ts';
import { dayWords } from './day-words.ts';
import { RefusedBox } from './loaded.tsx';
import { useOpened } from './opened.ts';
import { addressFor } from './route.ts';
import { refusedBy, requestServer } from './server-requests.ts';

const VERDICTS: Readonly<Record<CheckedClaim['verdict'], { readonly sign: string; readonly words: string; readonly tone: string }>> = {
  differs: { sign: '✗', words: 'Differs', tone: 'bad' },
  quotation_differs: { sign: '✗', words: 'Quotation differs', tone: 'bad' },
  contested: { sign: '≠', words: 'Contested', tone: 'warn' },
  superseded: { sign: '↻', words: 'Superseded', tone: 'warn' },
  not_held: { sign: '?', words: 'Not held', tone: 'note' },
  worked_out: { sign: '✓', words: 'Worked out', tone: 'good' },
  borne_out: { sign: '✓', words: 'Borne out', tone: 'good' },
};

const EXAMPLE = 'Paste a press line, a message or a whole draft.';

/** The draft with its claims marked; pressing one leads to what is held on it. */
function Marked({
  text,
  checked,
  chosen,
  choose,
}: {
  readonly text: string;
  readonly checked: CheckedDraft;
  readonly chosen: number | undefined;
  readonly choose: (claim: number) => void;
}) {
  const inOrder = checked.claims.map((claim, which) => ({ claim, which })).toSorted((one, other) => one.claim.start - other.claim.start);
  const pieces: {
    readonly words: string;
    readonly which?: number;
    readonly tone?: string;
    readonly sign?: string;
    readonly label?: string;
  }[] = [];
  let at = 0;
  for (const { claim, which } of inOrder) {
    if (claim.start < at) continue;
    const { tone, sign, words } = VERDICTS[claim.verdict];
    pieces.push({ words: text.slice(at, claim.start) }, { words: text.slice(claim.start, claim.end), which, tone, sign, label: words });
    at = claim.end;
  }
  pieces.push({ words: text.slice(at) });
  return (
    <div class="checked-text">
      {pieces.map(({ words, which, tone, sign, label }, piece) =>
        which === undefined ? (
          <span key={piece}>{words}</span>
        ) : (
          // A button of the browser does not flow with the lines of a text.
          <span
            key={piece}
            role="button"
            tabIndex={0}
            class={`claim ${tone}`}
            aria-pressed={which === chosen}
            onClick={() => choose(which)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== ' ') return;
              event.preventDefault();
              choose(which);
            }}
          >
            <span class="sign" aria-hidden="true">
              {sign}
            </span>
            {words}
            <span class="unseen"> ({label})</span>
          </span>
        ),
      )}
    </div>
  );
}

function Claim({
  claim,
  which,
  text,
  isChosen,
  write,
}: {
  readonly claim: CheckedClaim;
  readonly which: number;
  readonly text: string;
  readonly isChosen: boolean;
  readonly write: (claim: CheckedClaim, words: string) => void;
}) {
  const { verdict, why, differences, suggestion, working, facts, sources, right, start, end } = claim;
  const { sign, words, tone } = VERDICTS[verdict];
  return (
    <li class={`verdict ${tone}`} data-claim={which} data-chosen={isChosen ? 'yes' : undefined}>
      <p class="what">
        <strong>
          {sign} {words}:
        </strong>{' '}
        “{text.slice(start, end)}”
      </p>
      {differences.map((one) => (
        <p key={one} class="small">
          {one}
        </p>
      ))}
      {!right && differences.length === 0 && <p class="small">{why}</p>}
      {working !== undefined && <p class="small">{working}</p>}
      {suggestion !== undefined && !right && (
        <p class="offered">
          Write: <strong>{suggestion}</strong>{' '}
          <button type="button" onClick={() => write(claim, suggestion)}>
            Put it in
          </button>
        </p>
      )}
      {sources.map(({ source, publisher, published, quote }) => (
        <p key={`${source}${quote}`} class="small source">
          {publisher}, {published}: <q>{quote}</q>
        </p>
      ))}
      <p class="small held">
        {facts.map(({ id }) => (
          <a key={id} href={addressFor('facts', id)}>
            {id}
          </a>
        ))}
      </p>
    </li>
  );
}

interface Checked {
  readonly text: string;
  readonly checked: CheckedDraft;
}

function Result({
  result,
  write,
  copied,
  copy,
}: {
  readonly result: Checked;
  readonly write: (claim: CheckedClaim, words: string) => void;
  readonly copied: boolean;
  readonly copy: () => void;
}) {
  const [chosen, setChosen] = useState<number>();
  const { text, checked } = result;
  const choose = (which: number) => {
    setChosen(which);
    document.querySelector(`[data-claim="${which}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <section aria-labelledby="result">
      <div role="status">
        <h2 id="result">{checked.headline}</h2>
      </div>
      <div class="columns">
        <div>
          <Marked text={text} checked={checked} chosen={chosen} choose={choose} />
          <p class="buttons">
            <button type="button" onClick={copy}>
              {copied ? 'Copied' : 'Copy the text'}
            </button>
          </p>
          {checked.readUpTo !== undefined && <p class="notice shortened">What follows after {checked.readUpTo} characters was not read.</p>}
          <p class="small">
            Held against what was public by {dayWords(checked.asOf)}; nothing of the text is kept.{' '}
            {checked.unchecked.length > 0 && `${checked.unchecked.length} sentences have nothing in them that could be checked.`}
          </p>
        </div>
        <ul class="verdicts">
          {checked.claims.map((claim, which) => (
            <Claim
              key={`${claim.start}${claim.verdict}`}
              claim={claim}
              which={which}
              text={text}
              isChosen={which === chosen}
              write={write}
            />
          ))}
        </ul>
      </div>
    </section>
  );
}

/** A draft held against the store, each claim marked where it stands. */
export function CheckView() {
  const { asOf } = useOpened();
  const [text, setText] = useState('');
  const [result, setResult] = useState<Checked>();
  const [refused, setRefused] = useState<Refused>();
  const [isBusy, setBusy] = useState(false);
  const [copied, setCopied] = useState(false);

  async function check(draft: string): Promise<void> {
    if (draft.trim() === '') return;
    setBusy(true);
    setRefused(undefined);
    setCopied(false);
    try {
      setResult({ text: draft, checked: await requestServer('check', { text: draft, asOf }) });
    } catch (error) {
      setRefused(refusedBy(error));
    } finally {
      setBusy(false);
    }
  }

  /** Puts the wording that is offered in the place of the claim, and looks again. */
  function write({ start, end }: CheckedClaim, words: string): void {
    const base = result?.text ?? text;
    const next = `${base.slice(0, start)}${words}${base.slice(end)}`;
    setText(next);
    void check(next);
  }

  return (
    <div class="check-view">
      <h1>Check a draft</h1>
      <p class="lead">Each figure, day, status, office and quotation is held against the store.</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void check(text);
        }}
      >
        <label for="draft">Draft</label>
        <textarea
          id="draft"
          rows={7}
          maxLength={200_000}
          placeholder={EXAMPLE}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void check(text);
          }}
        />
        <p class="buttons">
          <button type="submit" class="primary" disabled={isBusy}>
            {isBusy ? 'Checking …' : 'Check'}
          </button>
          <span class="small">Ctrl+Enter checks too.</span>
        </p>
      </form>
      {refused && <RefusedBox refused={refused} />}
      {result && (
        <Result
          result={result}
          write={write}
          copied={copied}
          copy={() =>
            void navigator.clipboard.writeText(result.text).then(
              () => setCopied(true),
              () => undefined,
            )
          }
        />
      )}
    </div>
  );
}
