import { useState } from 'preact/hooks';
import type { ScheduleShown } from '../../../src/index.ts';
import type { ShownMessage } from '../wire.ts';
import { momentOf } from './day-words.ts';
import { useDoing } from './doing.tsx';
import { LoadedView, RefusedBox, useLoaded } from './loaded.tsx';
import { DrawingChoice, type DrawingName, MessageView } from './message-view.tsx';
import { useOpened } from './opened.ts';
import { OwnDrawing } from './own-drawing.tsx';
import { ScrollTable } from './scroll-table.tsx';
import { type PreviewDrawn, requestServer } from './server-requests.ts';

interface Wanted {
  readonly digest: string;
  readonly day: string;
  readonly zone: string;
  readonly audience: string;
  /** The address of a conversation that receives it: zone and audience are then its own. */
  readonly conversation: string;
}

const ZONES = ['UTC', 'Europe/Brussels', 'Europe/Kyiv', 'Europe/London', 'America/New_York', 'Asia/Tokyo'];

function Chooser({
  schedule,
  wanted,
  set,
}: {
  readonly schedule: ScheduleShown;
  readonly wanted: Wanted;
  readonly set: (wanted: Wanted) => void;
}) {
  const { about } = useOpened();
  const receivers = (schedule.subscribers ?? []).filter(({ digest, address }) => digest === wanted.digest && address !== undefined);
  const zones = [...new Set([...schedule.digests.map(({ zone }) => zone), ...ZONES])];
  return (
    <form class="filters" onSubmit={(event) => event.preventDefault()}>
      <label class="filter">
        <span>Digest</span>
        <select value={wanted.digest} onChange={(event) => set({ ...wanted, digest: event.currentTarget.value, conversation: '' })}>
          {schedule.digests.map(({ name, title }) => (
            <option key={name} value={name}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label class="filter">
        <span>Day</span>
        <input type="date" value={wanted.day} onChange={(event) => set({ ...wanted, day: event.currentTarget.value })} />
      </label>
      <label class="filter">
        <span>Zone</span>
        <select
          value={wanted.zone}
          disabled={wanted.conversation !== ''}
          onChange={(event) => set({ ...wanted, zone: event.currentTarget.value })}
        >
          <option value="">Its own</option>
          {zones.map((zone) => (
            <option key={zone} value={zone}>
              {zone}
            </option>
          ))}
        </select>
      </label>
      <label class="filter">
        <span>For a place of</span>
        <select
          value={wanted.audience}
          disabled={wanted.conversation !== ''}
          onChange={(event) => set({ ...wanted, audience: event.currentTarget.value })}
        >
          <option value="">Its own audience</option>
          {about.audiences.map((audience) => (
            <option key={audience} value={audience}>
              {audience}
            </option>
          ))}
        </select>
      </label>
      {receivers.length > 0 && (
        <label class="filter">
          <span>As it goes to</span>
          <select value={wanted.conversation} onChange={(event) => set({ ...wanted, conversation: event.currentTarget.value })}>
            <option value="">No place in particular</option>
            {receivers.map(({ address, place, platform }) => (
              <option key={address} value={address}>
                {place} ({platform})
              </option>
            ))}
          </select>
        </label>
      )}
    </form>
  );
}

function Preview({ preview }: { readonly preview: PreviewDrawn }) {
  const [chosen, choose] = useState<DrawingName>('plain');
  const [below, setBelow] = useState<ShownMessage>();
  const { doIt, dialog, refused } = useDoing((message) => setBelow(message));
  const { pack } = useOpened();
  const { head, pages, asOf, since, zone, audience } = preview;
  if (!head) return <p class="notice">Nothing is new, and this digest stays silent then.</p>;
  const press = (does: Parameters<typeof doIt>[0]) => void doIt(does, { place: 'desk', aside: true, pack });
  return (
    <>
      <p class="small">
        As of {momentOf(asOf)}, with what changed since {momentOf(since)}; days of {zone}, for “{audience}”.
      </p>
      <DrawingChoice chosen={chosen} choose={choose} />
      <MessageView drawn={head} chosen={chosen} press={press} />
      {refused && <RefusedBox refused={refused} />}
      {below && <MessageView drawn={below.drawn} chosen={chosen} press={press} />}
      {pages.length > 0 && (
        <details class="pages">
          <summary>
            Read all: {pages.length} {pages.length === 1 ? 'page stands' : 'pages stand'} behind it
          </summary>
          {pages.map(({ message }, which) => (
            <OwnDrawing key={which} message={message} press={({ id, value }) => press({ kind: 'button', action: id, value })} />
          ))}
        </details>
      )}
      {dialog}
    </>
  );
}

const withReason = (state: string, reason: string | undefined) => (reason === undefined ? state : `${state}: ${reason}`);
const clockTime = (instant: string) => instant.replace('T', ' ').replace(/\[.*$/u, '');

function Schedule({ schedule: { digests, subscribers, deliveries } }: { readonly schedule: ScheduleShown }) {
  return (
    <>
      <ScrollTable
        label="Schedule"
        caption="When they come"
        columns={['Digest', 'Schedule', 'Next', 'For']}
        rows={digests.map(({ title, schedule, zone, next, audience }) => [
          title,
          `${schedule} (${zone})`,
          next.map(clockTime).join('; '),
          audience,
        ])}
      />
      {subscribers && (
        <ScrollTable
          label="Subscribers"
          caption="Who receives them"
          columns={['Place', 'Digest', 'When', 'State']}
          empty="Nobody yet: /brief subscribe in a channel, or “Subscribe” under a digest."
          rows={subscribers.map(({ place, platform, digest, schedule, zone, state, why }) => [
            `${place} (${platform})`,
            digest,
            `${schedule} (${zone})`,
            withReason(state, why),
          ])}
        />
      )}
      {deliveries && (
        <ScrollTable
          label="Deliveries"
          caption="What became of the newest"
          columns={['Digest', 'Place', 'Slot', 'Outcome']}
          empty="None was due yet."
          rows={deliveries.map(({ digest, place, slot, state, reason }) => [digest, place, clockTime(slot), withReason(state, reason)])}
        />
      )}
    </>
  );
}

function Digests({ schedule }: { readonly schedule: ScheduleShown }) {
  const { asOf } = useOpened();
  const [wanted, set] = useState<Wanted>({
    digest: schedule.digests[0]?.name ?? '',
    day: asOf ?? '',
    zone: '',
    audience: '',
    conversation: '',
  });
  const loaded = useLoaded(JSON.stringify(wanted), (signal) => requestServer('digest', wanted, signal));
  if (schedule.digests.length === 0) return <p>This pack has no digest: a file in its folder “digests” makes one.</p>;
  return (
    <>
      <Chooser schedule={schedule} wanted={wanted} set={set} />
      <LoadedView loaded={loaded}>{(preview) => <Preview key={preview.asOf} preview={preview} />}</LoadedView>
      <Schedule schedule={schedule} />
    </>
  );
}

/** Digests as they would be posted, when they come, and what became of them. */
export function DigestsView() {
  const loaded = useLoaded('schedule', (signal) => requestServer('schedule', {}, signal));
  return (
    <div class="digests-view">
      <h1>Digests</h1>
      <LoadedView loaded={loaded}>{(schedule) => <Digests schedule={schedule} />}</LoadedView>
    </div>
  );
}
