import { progressOf } from '../../facts/derive/progress.ts';
import type { FactView } from '../../facts/view.ts';
import type { Fact } from '../../model/fact.ts';
import type { Draft } from '../answer.ts';
import { composeClarify } from '../compose-unknown.ts';
import type { Surroundings } from '../conversation-state.ts';
import { askingItems } from '../predicate.ts';
import { briefMatter } from './brief.ts';

/** Whether a fact is the reading to give of what it says: its other readings reach no further. */
function isBestReading({ id }: Fact, view: FactView): boolean {
  return view.claimOf(id)?.preferred?.id === id;
}

/** A card with how far its figure has come, where others count toward it; above its sources, which stay last. */
function withProgress(card: Draft, view: FactView): Draft {
  const [first] = card.citations;
  const whole = first && view.fact(first.fact);
  const parts = whole ? view.pairs('counts_toward').filter(([part, one]) => one.id === whole.id && isBestReading(part, view)) : [];
  const reached = parts.flatMap(([part]) => (whole && progressOf(part, whole, view.entity(whole.subject)?.name ?? whole.id, view)) ?? []);
  if (reached.length === 0) return card;
  const { blocks } = card.message;
  const at = blocks.findIndex(({ kind }) => kind === 'citations');
  const drawn = reached.flatMap((one) => one.blocks);
  const shown = at < 0 ? [...blocks, ...drawn] : [...blocks.slice(0, at), ...drawn, ...blocks.slice(at)];
  const derived = reached.map(({ share: { phrase, formula, inputs } }) => ({ value: phrase, formula, inputs }));
  return { ...card, message: { ...card.message, blocks: shown }, derived: [...card.derived, ...derived] };
}

/** The reply to `/brief MATTER`: the card of one matter, or of the file where none is named; asks back for one that is not known. */
export function briefOf(matter: string, { knowledge, view, today }: Surroundings): Draft {
  const items = askingItems(knowledge.reader.read(matter, today).items);
  const scope = { items: items.filter(({ kind }) => kind !== 'unknown'), shown: [], knowledge, view };
  const made = items.some(({ kind }) => kind === 'unknown') ? undefined : briefMatter(scope, undefined);
  if (made) return withProgress(made, view);
  const known = view.entities.filter(({ id, ambient }) => !ambient && view.factsAbout(id).length > 1).slice(0, 4);
  const choices = known.map(({ name }) => ({ label: name, question: `/brief ${name}` }));
  return composeClarify(`Nothing is held on “${matter.slice(0, 60)}” as a matter.`, [], choices, view);
}
