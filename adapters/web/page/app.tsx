import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Opening } from '../wire.ts';
import { AskView } from './ask-view.tsx';
import { ChannelView } from './channel-view.tsx';
import { CheckView } from './check-view.tsx';
import { chosenPack, forgetChosenPack, keepChosenPack } from './chosen-pack.ts';
import { dayWords } from './day-words.ts';
import { DigestsView } from './digests-view.tsx';
import { DocumentView } from './document-view.tsx';
import { FactsView } from './facts-view.tsx';
import { type Loaded, LoadedView, useLoaded } from './loaded.tsx';
import { OpenedProvider } from './opened.ts';
import { PicturesView } from './pictures-view.tsx';
import { ReviewView } from './review-view.tsx';
import { addressFor, go, type Route, useRoute } from './route.ts';
import { requestServer } from './server-requests.ts';
import { ThemeProvider, useThemeChoice } from './theme.ts';
import { Tour, type TourProps } from './tour.tsx';

interface View {
  readonly name: string;
  /** In the navigation; absent for what is only led to. */
  readonly label?: string;
  readonly view: ComponentType<{ readonly route: Route }>;
}

const VIEWS: readonly View[] = [
  { name: 'ask', label: 'Ask', view: AskView },
  { name: 'facts', label: 'Facts', view: FactsView },
  { name: 'check', label: 'Check', view: CheckView },
  { name: 'review', label: 'Review', view: ReviewView },
  { name: 'digests', label: 'Digests', view: DigestsView },
  { name: 'pictures', label: 'Pictures', view: PicturesView },
  { name: 'channel', label: 'Channel', view: ChannelView },
  { name: 'document', view: DocumentView },
];

/** The address that begins the tour. */
const TOUR = 'tour';
const NOTHING = () => <p>There is no such view.</p>;

/** The day as of which everything is looked at, for all views. */
function AsOf({
  asOf,
  setAsOf,
  days,
}: {
  readonly asOf: string | undefined;
  readonly setAsOf: (day: string | undefined) => void;
  readonly days: readonly string[];
}) {
  return (
    <label class="as-of">
      <span>As of</span>
      <input
        type="date"
        value={asOf ?? ''}
        min={days[0]}
        aria-label="As of the end of this day; empty for now"
        onChange={(event) => setAsOf(event.currentTarget.value || undefined)}
      />
      {asOf !== undefined && (
        <button type="button" onClick={() => setAsOf(undefined)}>
          Now
        </button>
      )}
    </label>
  );
}

/** Which of several packs is looked through. */
function FileChoice({
  chosen,
  packs,
  choose,
}: {
  readonly chosen: string;
  readonly packs: Opening['packs'];
  readonly choose: (pack: string) => void;
}) {
  return (
    <label class="file">
      <span class="unseen">File that is looked through</span>
      <select value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
        {packs.map(({ pack, title }) => (
          <option key={pack} value={pack}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}

function Page({ opening, open }: { readonly opening: Opening; readonly open: (pack: string) => void }) {
  const { about, pack, packs, openingDay } = opening;
  const route = useRoute();
  const [asOf, setAsOf] = useState<string | undefined>(openingDay);
  const { choice, theme, choose } = useThemeChoice();
  useEffect(() => {
    scrollTo(0, 0);
    document.querySelector('nav [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [route.view, route.of]);
  const [tour, setTour] = useState<Pick<TourProps, 'mayChange' | 'pace'>>();
  useEffect(() => {
    if (route.view !== TOUR) return;
    setTour({ mayChange: route.words.get('store') === 'trial', pace: Number(route.words.get('pace') ?? 1) });
    go(addressFor('ask'));
  }, [route.view]);
  const View = VIEWS.find(({ name }) => name === route.view)?.view ?? NOTHING;
  return (
    <ThemeProvider value={theme}>
      <OpenedProvider value={{ about, pack, asOf, setAsOf }}>
        <a
          class="skip"
          href="#content"
          onClick={(event) => {
            event.preventDefault();
            document.querySelector<HTMLElement>('#content')?.focus();
          }}
        >
          Skip to the content
        </a>
        <header class="top">
          <p class="name">
            <a href={addressFor('ask')}>Sitrep</a>
          </p>
          <nav aria-label="Views">
            <ul>
              {VIEWS.filter(({ label }) => label !== undefined).map(({ name, label }) => (
                <li key={name}>
                  <a href={addressFor(name)} aria-current={name === route.view ? 'page' : undefined}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <div class="settings">
            {packs.length > 1 && <FileChoice chosen={pack} packs={packs} choose={open} />}
            <AsOf asOf={asOf} setAsOf={setAsOf} days={about.days} />
            <label>
              <span class="unseen">Colours</span>
              <select
                value={choice}
                onChange={(event) =>
                  choose(event.currentTarget.value === 'light' ? 'light' : event.currentTarget.value === 'dark' ? 'dark' : 'system')
                }
              >
                <option value="system">Colours of the system</option>
                <option value="light">Light</option>
                <option value="dark">Dark</option>
              </select>
            </label>
          </div>
        </header>
        <main id="content" tabIndex={-1}>
          <View key={pack} route={route} />
        </main>
        {tour && <Tour about={about} asOf={asOf} {...tour} end={() => setTour(undefined)} />}
        <footer class="foot">
          <p>
            {about.title}.{' '}
            {openingDay !== undefined &&
              asOf === openingDay &&
              `The newest source is of ${dayWords(about.newest ?? '')}, so the page opens the day after it. `}
            For this machine alone; you are {about.role === 'reader' ? 'a reader' : `a ${about.role}`} here, and see what is open to “
            {about.audience}”.
          </p>
        </footer>
      </OpenedProvider>
    </ThemeProvider>
  );
}

const BUSY = 'LEDGER_UNREAD';
const AGAIN_AFTER = 700;

/** The opening of the store, tried again for as long as its acts are still being read. */
async function opening(signal: AbortSignal): Promise<Opening> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await requestServer('about', {}, signal);
    } catch (error) {
      const isBusy = error instanceof Error && 'refused' in error && JSON.stringify(error.refused).includes(BUSY);
      if (!isBusy || tries > 8 || signal.aborted) throw error;
      await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER));
    }
  }
}

/** The pack that was chosen may not be given to this reader any more: then the page opens with what is. */
async function openingOfChosen(signal: AbortSignal): Promise<Opening> {
  try {
    return await opening(signal);
  } catch (error) {
    if (signal.aborted || chosenPack() === undefined) throw error;
    forgetChosenPack();
    return opening(signal);
  }
}

export function App() {
  const [pack, setPack] = useState(chosenPack());
  const loaded: Loaded<Opening> = useLoaded(`opening ${pack}`, openingOfChosen);
  function open(chosen: string): void {
    keepChosenPack(chosen);
    setPack(chosen);
  }
  return <LoadedView loaded={loaded}>{(value) => <Page opening={value} open={open} />}</LoadedView>;
}
