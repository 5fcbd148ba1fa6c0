import { lazy, Suspense } from 'preact/compat';
import { useState } from 'preact/hooks';
import type { Drawn } from '../wire.ts';
import { OwnDrawing } from './own-drawing.tsx';
import { useTheme } from './theme.ts';

const SlackDrawing = lazy(() => import('./slack-drawing.tsx'));
const TeamsDrawing = lazy(() => import('./teams-drawing.tsx'));

/** What was pressed, in the terms of whoever drew the button. */
export type PressedIn =
  | { readonly kind: 'button'; readonly action: string; readonly value: string }
  | { readonly kind: 'slack_button'; readonly action: string; readonly value: string }
  | { readonly kind: 'teams_button'; readonly data: unknown };

export const DRAWINGS = ['plain', 'slack', 'teams'] as const;
export type DrawingName = (typeof DRAWINGS)[number];
export const DRAWING_WORDS: Readonly<Record<DrawingName, string>> = { plain: 'Here', slack: 'Slack', teams: 'Teams' };

const Waiting = () => <p class="loading">Drawing …</p>;

export function SlackPane({ drawn, press }: { readonly drawn: Drawn; readonly press: (what: PressedIn) => void }) {
  const theme = useTheme();
  return (
    <Suspense fallback={<Waiting />}>
      <SlackDrawing drawn={drawn} theme={theme} press={(what) => press({ kind: 'slack_button', ...what })} />
    </Suspense>
  );
}

export function TeamsPane({ drawn, press }: { readonly drawn: Drawn; readonly press: (what: PressedIn) => void }) {
  const theme = useTheme();
  return (
    <Suspense fallback={<Waiting />}>
      <TeamsDrawing drawn={drawn} theme={theme} press={(data) => press({ kind: 'teams_button', data })} />
    </Suspense>
  );
}

/** What travels, letter by letter: shown once it is asked for. */
function Payload({ of, name }: { readonly of: unknown; readonly name: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="payload" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Payload for {name}</summary>
      {isOpen && <pre tabIndex={0}>{JSON.stringify(of, null, 2)}</pre>}
    </details>
  );
}

/** A message in its drawings side by side; where there is room for one, the one that is chosen. */
export function MessageView({
  drawn,
  press,
  chosen,
}: {
  readonly drawn: Drawn;
  readonly press: (what: PressedIn) => void;
  readonly chosen: DrawingName;
}) {
  return (
    <div class="drawings" data-chosen={chosen}>
      <section class="drawing plain" aria-label="As this page draws it">
        <OwnDrawing message={drawn.message} press={({ id, value }) => press({ kind: 'button', action: id, value })} />
      </section>
      <section class="drawing slack" aria-label="Slack">
        <h3 class="platform">Slack</h3>
        <SlackPane drawn={drawn} press={press} />
        <Payload of={drawn.slack} name="Slack" />
      </section>
      <section class="drawing teams" aria-label="Teams">
        <h3 class="platform">Teams</h3>
        <TeamsPane drawn={drawn} press={press} />
        <Payload of={drawn.teams} name="Teams" />
      </section>
    </div>
  );
}

/** Chooses which drawing is seen where there is room for one. */
export function DrawingChoice({ chosen, choose }: { readonly chosen: DrawingName; readonly choose: (name: DrawingName) => void }) {
  return (
    <fieldset class="choice narrow">
      <legend class="unseen">Drawing</legend>
      {DRAWINGS.map((name) => (
        <label key={name}>
          <input type="radio" name="drawing" checked={chosen === name} onChange={() => choose(name)} />
          <span>{DRAWING_WORDS[name]}</span>
        </label>
      ))}
    </fieldset>
  );
}
