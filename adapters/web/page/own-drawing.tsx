import type { Block, Message, MessageAction, MessageCitation, RichText, TextRun } from '../../../src/index.ts';
import { Chart } from './chart.tsx';
import { seenText } from './seen-text.ts';

export type PressedAction = (action: MessageAction) => void;

const openable = (link: string) => /^https?:\/\//iu.test(link);

function Run({ run }: { readonly run: TextRun }) {
  const { style, link, cites } = run;
  const text = seenText(run.text);
  const styled =
    style === 'bold' ? (
      <strong>{text}</strong>
    ) : style === 'italic' ? (
      <em>{text}</em>
    ) : style === 'code' ? (
      <code>{text}</code>
    ) : style === 'struck' ? (
      <s>{text}</s>
    ) : (
      text
    );
  const led =
    link !== undefined && openable(link) ? (
      <a href={link} rel="noreferrer" target="_blank">
        {styled}
      </a>
    ) : (
      styled
    );
  return (
    <>
      {led}
      {cites?.map((cite) => (
        <sup key={cite} class="cite">
          [{cite}]
        </sup>
      ))}
    </>
  );
}

const Runs = ({ runs }: { readonly runs: RichText }) => (
  <>
    {runs.map((run, at) => (
      <Run key={at} run={run} />
    ))}
  </>
);

function Citation({ citation }: { readonly citation: MessageCitation }) {
  const { number, publisher, date, quote, note, link } = citation;
  const from = seenText(`${publisher}, ${date}`);
  return (
    <li>
      {number !== undefined && <span class="number">[{number}]</span>}{' '}
      {link !== undefined && openable(link) ? (
        <a href={link} rel="noreferrer" target="_blank">
          {from}
        </a>
      ) : (
        <span>{from}</span>
      )}
      : <q>{seenText(quote)}</q>
      {note !== '' && <span class="note"> ({seenText(note)})</span>}
    </li>
  );
}

function Buttons({
  actions,
  press,
  keys,
}: {
  readonly actions: readonly MessageAction[];
  readonly press: PressedAction;
  readonly keys: boolean;
}) {
  return (
    <div class="buttons">
      {actions.map((action, at) => (
        <button key={`${action.id}${at}`} type="button" class={action.style ?? 'plain'} onClick={() => press(action)}>
          {seenText(action.label)}
          {keys && action.key && <kbd>{`${action.key.number ?? ''}${action.key.letter}`}</kbd>}
        </button>
      ))}
    </div>
  );
}

function Drawn({
  block,
  press,
  keys,
  level,
}: {
  readonly block: Block;
  readonly press: PressedAction;
  readonly keys: boolean;
  readonly level: 3 | 4;
}) {
  switch (block.kind) {
    case 'heading':
      return level === 3 ? <h3>{seenText(block.text)}</h3> : <h4>{seenText(block.text)}</h4>;
    case 'text':
      if (block.item)
        return (
          <p class="item">
            <Runs runs={block.runs} />
          </p>
        );
      return (
        <p class={block.muted ? 'muted' : undefined}>
          <Runs runs={block.runs} />
        </p>
      );
    case 'figure':
      return (
        <div class="figure">
          <p class="value">{seenText(block.value)}</p>
          <p class="of">{seenText(block.label)}</p>
          {block.qualifiers.length > 0 && <p class="muted">{seenText(block.qualifiers.join(' · '))}</p>}
        </div>
      );
    case 'fields':
      return (
        <dl class="fields">
          {block.fields.map(({ label, value }, at) => (
            <div key={at}>
              <dt>{seenText(label)}</dt>
              <dd>{seenText(value)}</dd>
            </div>
          ))}
        </dl>
      );
    case 'table':
      return (
        <div class="scrolls" tabIndex={0} role="region" aria-label={block.title || 'Table'}>
          <table>
            {block.title !== '' && <caption>{seenText(block.title)}</caption>}
            <thead>
              <tr>
                {block.columns.map((column, at) => (
                  <th key={at} scope="col">
                    {seenText(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, at) => (
                <tr key={at}>
                  {row.map((cell, column) => (
                    <td key={column}>{seenText(cell)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
    case 'chart':
      return <Chart block={block} />;
    case 'citations':
      return (
        <ul class="citations">
          {block.citations.map((citation, at) => (
            <Citation key={at} citation={citation} />
          ))}
        </ul>
      );
    case 'notice':
      return <p class={`notice ${block.tone}`}>{seenText(block.text)}</p>;
    case 'actions':
      return <Buttons actions={block.actions} press={press} keys={keys} />;
    case 'divider':
      return <hr />;
  }
}

/** A message as the page itself draws it. Every word of it is text to the page, whatever it looks like. */
export function OwnDrawing({
  message,
  press,
  keys = false,
  level = 3,
}: {
  readonly message: Message;
  readonly press: PressedAction;
  readonly keys?: boolean;
  readonly level?: 3 | 4;
}) {
  return (
    <div class="own">
      {message.blocks.map((block, at) => (
        <Drawn key={at} block={block} press={press} keys={keys} level={level} />
      ))}
    </div>
  );
}
