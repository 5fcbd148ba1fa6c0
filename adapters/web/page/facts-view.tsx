import { useEffect, useState } from 'preact/hooks';
import type { FactsFound, FilterChoice } from '../../../src/index.ts';
import { FactItem } from './fact-line.tsx';
import { FactPageView } from './fact-page-view.tsx';
import { HorizonSliders } from './horizon.tsx';
import { LoadedView, useLoaded } from './loaded.tsx';
import { useOpened } from './opened.ts';
import { addressFor, go, type Route } from './route.ts';
import { requestServer } from './server-requests.ts';

const FILTERS = [
  ['matter', 'Matter'],
  ['status', 'Status'],
  ['source', 'Source'],
  ['speaker', 'Speaker'],
  ['standing', 'Standing'],
] as const;

const LONGEST_CHOICE = 48;
const cut = (text: string) => (text.length > LONGEST_CHOICE ? `${text.slice(0, LONGEST_CHOICE - 1)}…` : text);

function FilterSelect({
  label,
  choices,
  chosen,
  choose,
}: {
  readonly label: string;
  readonly choices: readonly FilterChoice[];
  readonly chosen: string;
  readonly choose: (value: string) => void;
}) {
  return (
    <label class="filter">
      <span>{label}</span>
      <select value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">Any</option>
        {choices.map(({ value, label: name, count }) => (
          <option key={value} value={value}>{`${cut(name)} (${count})`}</option>
        ))}
      </select>
    </label>
  );
}

/** What is known of one matter, as `/brief` gives it, is a question away. */
function Found({ found, more }: { readonly found: FactsFound; readonly more: () => void }) {
  const { facts, total } = found;
  return (
    <>
      <p class="small" role="status">
        {total === 0 ? 'No fact fits. Take a filter away, or look as of a later day.' : `${total} ${total === 1 ? 'fact' : 'facts'}`}
      </p>
      <ul class="facts">
        {facts.map((line) => (
          <FactItem key={line.id} line={line} />
        ))}
      </ul>
      {facts.length < total && (
        <button type="button" onClick={more}>
          Show more ({total - facts.length})
        </button>
      )}
    </>
  );
}

function FactsList({ words, recordedBy }: { readonly words: URLSearchParams; readonly recordedBy: string | undefined }) {
  const { asOf } = useOpened();
  const [pages, setPages] = useState(1);
  const given = Object.fromEntries([...words].filter(([, value]) => value !== ''));
  const key = JSON.stringify([given, asOf, recordedBy, pages]);
  useEffect(() => setPages(1), [words.toString()]);
  const loaded = useLoaded(key, async (signal) => {
    const first = await requestServer('facts', { ...given, asOf, recordedBy, from: 0 }, signal);
    let { facts } = first;
    while (facts.length < first.total && facts.length < pages * 60) {
      facts = [...facts, ...(await requestServer('facts', { ...given, asOf, recordedBy, from: facts.length }, signal)).facts];
    }
    return { ...first, facts };
  });
  const set = (name: string, value: string) => go(addressFor('facts', '', { ...given, [name]: value }));
  return (
    <>
      <form role="search" class="filters" onSubmit={(event) => event.preventDefault()}>
        <label class="filter wide">
          <span>Search</span>
          <input
            type="search"
            value={words.get('text') ?? ''}
            placeholder="Words of a fact"
            onInput={(event) => set('text', event.currentTarget.value)}
          />
        </label>
        {FILTERS.map(([name, label]) => (
          <FilterSelect
            key={name}
            label={label}
            choices={loaded.value?.choices[name] ?? []}
            chosen={words.get(name) ?? ''}
            choose={(value) => set(name, value)}
          />
        ))}
        {Object.keys(given).length > 0 && (
          <button type="button" onClick={() => go(addressFor('facts'))}>
            Clear
          </button>
        )}
      </form>
      <LoadedView loaded={loaded}>{(found) => <Found found={found} more={() => setPages(pages + 1)} />}</LoadedView>
    </>
  );
}

/** The facts of the store: found, filtered and one at a time, at either of the two times. */
export function FactsView({ route }: { readonly route: Route }) {
  const [recordedBy, setRecordedBy] = useState<string>();
  return (
    <div class="facts-view">
      {route.of === '' && <h1>Facts</h1>}
      <HorizonSliders recordedBy={recordedBy} setRecordedBy={setRecordedBy} />
      {route.of === '' ? <FactsList words={route.words} recordedBy={recordedBy} /> : <FactPageView id={route.of} recordedBy={recordedBy} />}
    </div>
  );
}
