import { CardElement, type PropertyBag, type SerializationContext } from 'adaptivecards';
import type { ChartBlock } from '../../../src/index.ts';

interface Points {
  readonly legend?: string;
  readonly values?: readonly { readonly x: string; readonly y: number }[];
  readonly x?: string;
  readonly y?: number;
}

interface Payload {
  readonly data?: readonly Points[];
  readonly yAxisTitle?: string;
  readonly subLabel?: string;
  readonly value?: number;
  readonly max?: number;
  readonly segments?: readonly { readonly legend: string; readonly size: number }[];
}

function isPayload(value: unknown): value is Payload {
  return typeof value === 'object' && value !== null;
}

/** The chart of the core that an element of a card was drawn from. */
function blockOf(type: string, { data = [], yAxisTitle = '', subLabel = '', value = 0, max = 100 }: Payload): ChartBlock {
  if (type === 'ProgressBar' || type === 'Chart.Gauge') {
    const points = [
      { label: '', value: String(value) },
      { label: '', value: String(max) },
    ];
    return { kind: 'chart', shape: 'progress', title: subLabel, unit: '', series: [{ name: '', points }] };
  }
  const grouped = data.some(({ values }) => values !== undefined);
  const series = grouped
    ? data.map(({ legend = '', values = [] }) => ({ name: legend, points: values.map(({ x, y }) => ({ label: x, value: String(y) })) }))
    : [{ name: '', points: data.map(({ x = '', y = 0 }) => ({ label: x, value: String(y) })) }];
  return { kind: 'chart', shape: type === 'Chart.Line' ? 'line' : 'bar', title: '', unit: yAxisTitle, series };
}

const TYPES = ['ProgressBar', 'Chart.Gauge', 'Chart.VerticalBar', 'Chart.VerticalBar.Grouped', 'Chart.Line'] as const;

/** An element for each chart of Teams, which `draw` draws. */
export function chartElement(draw: (block: ChartBlock, root: HTMLElement) => void) {
  return TYPES.map((type) => {
    class Drawn extends CardElement {
      private payload: Payload = {};
      override getJsonTypeName(): string {
        return type;
      }
      protected override internalParse(source: PropertyBag, context: SerializationContext): void {
        super.internalParse(source, context);
        if (isPayload(source)) this.payload = source;
      }
      protected override internalRender(): HTMLElement {
        const root = document.createElement('div');
        draw(blockOf(type, this.payload), root);
        return root;
      }
    }
    return { type, element: Drawn };
  });
}
