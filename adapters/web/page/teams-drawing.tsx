import {
  AdaptiveCard,
  type CardElement,
  CardObjectRegistry,
  ExecuteAction,
  GlobalRegistry,
  HostConfig,
  SerializationContext,
  SubmitAction,
} from 'adaptivecards';
import { render } from 'preact';
import type { ChartBlock } from '../../../src/index.ts';
import type { Drawn } from '../wire.ts';
import chartStyle from './chart.css' with { type: 'text' };
import { Chart } from './chart.tsx';
import { Shadow, sheetOf } from './shadow.tsx';
import { chartElement } from './teams-charts.ts';
import ownStyle from './teams-drawing.css' with { type: 'text' };
import { hostConfig } from './teams-host.ts';
import type { Theme } from './theme.ts';

const STYLES = [sheetOf(ownStyle), sheetOf(chartStyle)];

/** The elements of Teams that the renderer does not know: charts, drawn from what they hold. */
function elements(): CardObjectRegistry<CardElement> {
  const registry = new CardObjectRegistry<CardElement>();
  GlobalRegistry.populateWithDefaultElements(registry);
  const draw = (block: ChartBlock, root: HTMLElement) => render(<Chart block={block} />, root);
  for (const { type, element } of chartElement(draw)) registry.register(type, element);
  return registry;
}

/** Widths of a card in pixels from which Teams calls it so, the widest first. */
const WIDTHS = [
  ['wide', 769],
  ['standard', 351],
  ['narrow', 165],
  ['veryNarrow', 0],
] as const;
const NAMES: readonly string[] = WIDTHS.map(([name]) => name);

/** Whether Teams shows an element in a card of a width: `standard`, `atLeast:narrow`, `atMost:narrow`. */
function isShownAt(target: string, width: number): boolean {
  const [, bound, name = ''] = /^(?:(atLeast|atMost):)?(\w+)$/u.exec(target) ?? [];
  const [own, wanted] = [WIDTHS.findIndex(([, least]) => width >= least), NAMES.indexOf(name)];
  if (wanted < 0) return true;
  return bound === 'atLeast' ? own <= wanted : bound === 'atMost' ? own >= wanted : own === wanted;
}

/** A payload without the elements that Teams leaves out at a width, which Microsoft's renderer for the web does not do. */
function asShownAt(value: unknown, width: number): unknown {
  if (Array.isArray(value)) return value.filter((one) => !isLeftOut(one, width)).map((one) => asShownAt(one, width));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, asShownAt(part, width)]));
}

function isLeftOut(value: unknown, width: number): boolean {
  const isTargeted = typeof value === 'object' && value !== null && 'targetWidth' in value && typeof value.targetWidth === 'string';
  return isTargeted && !isShownAt(String(value.targetWidth), width);
}

const BESIDE = 1200;
const AROUND = 80;
/** The width that a card has, or will have where it is not on the screen yet. */
const widthOf = (root: HTMLElement) => root.clientWidth || (innerWidth >= BESIDE ? innerWidth / 3 : innerWidth) - AROUND;

function cardElement(payload: unknown, theme: Theme, press: (data: unknown) => void): HTMLElement | undefined {
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(hostConfig(theme));
  card.onExecuteAction = (action) => {
    if (action instanceof ExecuteAction || action instanceof SubmitAction) press(action.data);
  };
  const context = new SerializationContext();
  context.setElementRegistry(elements());
  card.parse(payload, context);
  return card.render();
}

/** A message by the cards that the adapter of Teams sends, drawn by Microsoft's renderer. */
export default function TeamsDrawing({
  drawn,
  theme,
  press,
}: {
  readonly drawn: Drawn;
  readonly theme: Theme;
  readonly press: (data: unknown) => void;
}) {
  return (
    <Shadow
      label="As Teams draws it"
      styles={STYLES}
      of={`${theme}${JSON.stringify(drawn.teams)}`}
      draw={(root) => {
        root.classList.add(theme);
        root.dataset.theme = theme;
        for (const payload of drawn.teams) {
          const element = cardElement(asShownAt(payload, widthOf(root)), theme, press);
          if (element) root.append(element);
        }
        return undefined;
      }}
    />
  );
}
