import type { FactLine, FactStanding } from '../../../src/index.ts';
import { addressFor } from './route.ts';

const WORDS: Readonly<Record<FactStanding, string>> = {
  contested: 'Contested',
  superseded: 'Superseded',
  set_aside: 'Set aside',
  past_review: 'Past its review',
};

export function Standings({ standings }: { readonly standings: readonly FactStanding[] }) {
  return (
    <>
      {standings.map((standing) => (
        <span key={standing} class={`tag ${standing}`}>
          {WORDS[standing]}
        </span>
      ))}
    </>
  );
}

/** A fact of a list, which leads to its page. */
export function FactItem({ line }: { readonly line: FactLine }) {
  return (
    <li class="fact-item">
      <a href={addressFor('facts', line.id)}>{line.statement}</a>
      <p class="small">
        {line.qualifiers.join(' · ')} <Standings standings={line.standings} />
      </p>
    </li>
  );
}
