import { dayWords, momentOf } from './day-words.ts';
import { useOpened } from './opened.ts';

interface StepsProps {
  readonly label: string;
  readonly steps: readonly string[];
  /** The step that is chosen; the last, which is now, without it. */
  readonly chosen: string | undefined;
  readonly choose: (step: string | undefined) => void;
  readonly words: (step: string) => string;
  readonly last: string;
}

/** A slider over the points at which something changed; its right end is now. */
function Steps({ label, steps, chosen, choose, words, last }: StepsProps) {
  const found = chosen === undefined ? steps.length : steps.findLastIndex((step) => step <= chosen);
  const at = Math.max(0, found);
  const said = chosen === undefined ? last : words(chosen);
  return (
    <label class="steps-slider">
      <span>
        {label}: <strong>{said}</strong>
      </span>
      <input
        type="range"
        min={0}
        max={steps.length}
        step={1}
        value={at}
        aria-valuetext={said}
        onInput={(event) => choose(steps[Number(event.currentTarget.value)])}
      />
    </label>
  );
}

/** The two times of the store: what was public by a day, and what the store held at an instant. */
export function HorizonSliders({
  recordedBy,
  setRecordedBy,
}: {
  readonly recordedBy: string | undefined;
  readonly setRecordedBy: (instant: string | undefined) => void;
}) {
  const { about, asOf, setAsOf } = useOpened();
  return (
    <fieldset class="horizon">
      <legend class="unseen">When</legend>
      <Steps label="As of" steps={about.days} chosen={asOf} choose={setAsOf} words={dayWords} last="now" />
      <Steps label="As recorded" steps={about.recordings} chosen={recordedBy} choose={setRecordedBy} words={momentOf} last="now" />
    </fieldset>
  );
}
