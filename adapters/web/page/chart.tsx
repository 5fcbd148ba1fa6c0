import type { ChartBlock } from '../../../src/index.ts';

const WIDTH = 480;
const HIGH = 134;
const LEFT = 44;
/** Room below for labels, side by side and turned. */
const BOTTOM = 28;
const BOTTOM_TURNED = 66;
const TOP = 18;
const RIGHT = 12;
const LABEL_LENGTH = 16;

const COMPACT = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 2 });
/** Characters of labels that stand side by side; more are turned. */
const LABELS_SIDE_BY_SIDE = 52;

const number = (value: string) => Number(value);
const short = (label: string) => (label.length > LABEL_LENGTH ? `${label.slice(0, LABEL_LENGTH - 1)}…` : label);

/** A round number at or above the largest value, so that the axis is read easily. */
function roundedUp(value: number): number {
  if (!(value > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 2.5, 5, 10].map((step) => step * power).find((step) => step >= value) ?? value;
}

function describe({ title, unit, series }: Pick<ChartBlock, 'title' | 'unit' | 'series'>): string {
  const told = series.flatMap(({ name, points }) =>
    points.map(({ label, value }) => `${series.length > 1 ? `${name}, ` : ''}${label || name}: ${value} ${unit}`),
  );
  return `${title}. ${told.join('; ')}.`;
}

function Progress({ title, series, unit }: ChartBlock) {
  const [first, whole] = series[0]?.points ?? [];
  const share = first ? Math.max(0, Math.min(1, number(first.value) / (whole ? number(whole.value) : 100))) : 0;
  return (
    <figure class="chart">
      <svg viewBox={`0 0 ${WIDTH} 22`} role="img" aria-label={describe({ title, unit, series })} class="progress">
        <rect class="track" x="0" y="4" width={WIDTH} height="14" rx="7" />
        <rect class="bar" x="0" y="4" width={WIDTH * share} height="14" rx="7" />
      </svg>
      <figcaption>{title}</figcaption>
    </figure>
  );
}

/** A chart drawn from the same numbers that Slack and Teams are sent. */
export function Chart({ block }: { readonly block: ChartBlock }) {
  const { shape, title, unit, series } = block;
  if (shape === 'progress') return <Progress {...block} />;
  const labels = [...new Set(series.flatMap(({ points }) => points.map(({ label }) => label)))];
  const values = series.flatMap(({ points }) => points.map(({ value }) => number(value)));
  const most = roundedUp(Math.max(...values, 0));
  const least = Math.min(0, ...values);
  const room = WIDTH - LEFT - RIGHT;
  const x = (at: number) => LEFT + (room * (at + 0.5)) / Math.max(1, labels.length);
  const y = (value: number) => TOP + HIGH * (1 - (value - least) / (most - least || 1));
  const slot = room / Math.max(1, labels.length);
  const width = Math.min(46, (slot * 0.7) / series.length);
  const isCrowded = labels.reduce((sum, label) => sum + short(label).length + 1, 0) > LABELS_SIDE_BY_SIDE;
  const labelsAt = TOP + HIGH + 14;
  const height = TOP + HIGH + (isCrowded ? BOTTOM_TURNED : BOTTOM);
  const steps = least < 0 || /^2(?!.*5)/u.test(most.toPrecision(2)) ? 4 : 5;
  const ticks = Array.from({ length: steps + 1 }, (_, at) => least + ((most - least) * at) / steps);
  return (
    <figure class="chart">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={describe(block)}>
        {ticks.map((tick) => (
          <g key={tick}>
            <line class="grid" x1={LEFT} x2={WIDTH - RIGHT} y1={y(tick)} y2={y(tick)} />
            <text class="tick" x={LEFT - 6} y={y(tick) + 3} text-anchor="end">
              {COMPACT.format(tick)}
            </text>
          </g>
        ))}
        {labels.map((label, at) => (
          <text
            key={label}
            class="label"
            x={x(at)}
            y={labelsAt}
            text-anchor={isCrowded ? 'end' : 'middle'}
            transform={isCrowded ? `rotate(-28 ${x(at)} ${labelsAt})` : undefined}
          >
            <title>{label}</title>
            {short(label)}
          </text>
        ))}
        {series.map(({ name, points }, which) => {
          const drawn = points.map(({ label, value }) => ({ label, value, at: labels.indexOf(label) }));
          if (shape === 'line') {
            return (
              <g key={name} class={`series series-${which % 6}`}>
                <polyline class="line" points={drawn.map(({ at, value }) => `${x(at)},${y(number(value))}`).join(' ')} />
                {drawn.map(({ at, value, label }) => (
                  <circle key={label} class="dot" cx={x(at)} cy={y(number(value))} r="3.5" />
                ))}
              </g>
            );
          }
          return (
            <g key={name} class={`series series-${which % 6}`}>
              {drawn.map(({ at, value, label }) => {
                const top = Math.min(y(number(value)), y(0));
                const left = x(at) + (which - series.length / 2) * width;
                return (
                  <g key={label}>
                    <rect
                      class="bar"
                      x={left + 1}
                      y={top}
                      width={Math.max(1, width - 2)}
                      height={Math.max(1, Math.abs(y(number(value)) - y(0)))}
                    />
                    <text class="value" x={left + width / 2} y={top - 4} text-anchor="middle">
                      {value}
                    </text>
                  </g>
                );
              })}
            </g>
          );
        })}
      </svg>
      {series.length > 1 && (
        <ul class="legend">
          {series.map(({ name }, which) => (
            <li key={name} class={`series-${which % 6}`}>
              {name}
            </li>
          ))}
        </ul>
      )}
      {unit !== '' && !title.includes(unit) && <p class="small">in {unit}</p>}
    </figure>
  );
}
