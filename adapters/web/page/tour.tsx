import { useEffect, useRef, useState } from 'preact/hooks';
import type { AboutStore } from '../../../src/index.ts';
import { refusedBy } from './server-requests.ts';
import { type Hands, tourSteps } from './tour-steps.ts';

const LOOK_EVERY = 60;
const WITHIN = 20_000;
const LETTERS_AT_ONCE = 3;
/** Milliseconds for which a letter of a caption is left to be read. */
const READING = 55;
const LEAST = 2500;

export interface TourProps {
  readonly about: AboutStore;
  readonly asOf: string | undefined;
  /** The store is one to try things with. */
  readonly mayChange: boolean;
  /** 1 for a reader; 0 does not wait to be read. */
  readonly pace: number;
  readonly end: () => void;
}

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

function found(selector: string, words: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>(selector)].find((one) => {
    const isDrawn = !one.classList.contains('shadow') || (one.shadowRoot?.textContent ?? '').length > 0;
    return isDrawn && one.textContent.toLowerCase().includes(words.toLowerCase());
  });
}

function setValue(field: HTMLElement, value: string): void {
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function handsAt(pace: number, left: AbortSignal): Hands {
  const find = async (selector: string, words = ''): Promise<HTMLElement> => {
    for (let waited = 0; waited < WITHIN && !left.aborted; waited += LOOK_EVERY) {
      const one = found(selector, words);
      if (one) return one;
      await wait(LOOK_EVERY);
    }
    throw new Error(`There is no ${selector} ${words}`.trim());
  };
  return {
    find,
    async type(selector, text) {
      const field = await find(selector);
      field.focus();
      for (let at = 0; at < text.length && pace > 0; at += LETTERS_AT_ONCE) {
        setValue(field, text.slice(0, at));
        await wait(40 * pace);
      }
      setValue(field, text);
      await wait(LOOK_EVERY);
    },
    async press(selector, words) {
      (await find(selector, words)).click();
      await wait(LOOK_EVERY);
    },
    async slide(selector, to) {
      const slider = await find(selector);
      if (slider instanceof HTMLInputElement) setValue(slider, slider[to]);
      await wait(Math.max(LOOK_EVERY, 1500 * pace));
    },
  };
}

/** Goes through the page by itself, with a caption to each step. */
export function Tour({ about, asOf, mayChange, pace, end }: TourProps) {
  const [at, setAt] = useState(0);
  const [state, setState] = useState<'doing' | 'reading' | 'over' | 'stuck'>('doing');
  const [isPaused, setPaused] = useState(false);
  const [why, setWhy] = useState('');
  const steps = useRef(tourSteps(about, asOf, mayChange)).current;
  const step = steps[at];

  useEffect(() => {
    if (!step) {
      setState('over');
      return undefined;
    }
    const left = new AbortController();
    setState('doing');
    step.act(handsAt(pace, left.signal)).then(
      () => !left.signal.aborted && setState('reading'),
      (error: unknown) => {
        if (left.signal.aborted) return;
        setWhy(error instanceof Error ? error.message : refusedBy(error).message);
        setState('stuck');
      },
    );
    return () => left.abort();
  }, [at]);

  useEffect(() => {
    if (state !== 'reading' || isPaused || !step) return undefined;
    const timer = setTimeout(() => setAt(at + 1), pace * Math.max(LEAST, step.words.length * READING));
    return () => clearTimeout(timer);
  }, [state, isPaused]);

  return (
    <aside class="tour" aria-label="Tour" data-state={state} data-step={at}>
      <p class="small">{step ? `Step ${at + 1} of ${steps.length}` : 'The end'}</p>
      <p role="status">
        {step ? step.words : 'That is Sitrep. Try it yourself: nothing here reaches anybody.'}
        {state === 'stuck' && ` (This step got stuck: ${why})`}
      </p>
      <div class="buttons">
        {step && (
          <>
            <button type="button" onClick={() => setPaused(!isPaused)}>
              {isPaused ? 'Go on' : 'Pause'}
            </button>
            <button type="button" onClick={() => setAt(at + 1)}>
              Next
            </button>
          </>
        )}
        <button type="button" class={step ? 'plain' : 'primary'} onClick={end}>
          End the tour
        </button>
      </div>
    </aside>
  );
}
