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

function cardElement(payload: object, theme: Theme, press: (data: unknown) => void): HTMLElement | undefined {
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
          const element = cardElement(payload, theme, press);
          if (element) root.append(element);
        }
        return undefined;
      }}
    />
  );
}
