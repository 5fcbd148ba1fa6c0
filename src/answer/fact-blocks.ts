import { isDeprecated } from '../facts/claim.ts';
import type { Difference } from '../facts/differences.ts';
import { related, rivals } from '../facts/links.ts';
import type { Claim } from '../facts/reconcile.ts';
import type { FactView } from '../facts/view.ts';
import { type Fact, STATUSES } from '../model/fact.ts';
import { formatWeekday } from '../model/format.ts';
import type { Block, CitationsBlock } from '../model/message.ts';
import type { Citation } from './answer.ts';
import { capitalised, listed, sourceText, statusWord, valueText, voiceWord } from './wording.ts';

/** A paragraph of plain words. */
export function paragraph(text: string, style?: 'bold' | 'italic'): Block {
  return { kind: 'text', runs: [style ? { text, style } : { text }] };
}

/** The figure of a fact with what qualifies it; nothing for values that are no figure. */
export function figureBlocks(fact: Fact, view: FactView): Block[] {
  const value = valueText(fact, view);
  if (
    value === undefined ||
    (fact.value.kind !== 'money' && fact.value.kind !== 'date' && fact.value.kind !== 'duration' && fact.value.kind !== 'share')
  )
    return [];
  const statuses = statusesOf(view.claimOf(fact.id), fact);
  const qualifiers = [...(statuses.length > 0 ? [statuses.join(' or ')] : []), ...(fact.period ? [fact.period.label] : [])];
  return [{ kind: 'figure', value: capitalised(value), label: view.entity(fact.subject)?.name ?? fact.subject, qualifiers }];
}

function statusesOf(claim: Claim | undefined, fact: Fact): string[] {
  const held = new Set(
    (claim?.state === 'contested' ? claim.readings : [fact]).filter((one) => one.rank?.level !== 'deprecated').map((one) => one.status),
  );
  return STATUSES.filter((status) => held.has(status)).map(statusWord);
}

/** Who said it and when. */
export function attribution(fact: Fact, view: FactView): string {
  const speaker = fact.speaker ? view.entity(fact.speaker) : undefined;
  const date = formatWeekday(fact.announced);
  if (!speaker) return `Made public on ${date}.`;
  const role = speaker.roles.map(({ role: id }) => view.entity(id)?.name).find((name) => name !== undefined);
  return `Said by ${speaker.name}${role ? ` (${role})` : ''}, ${date}.`;
}

/** The sources of facts as people name them, each once. */
function sourcesOf(facts: readonly Fact[], view: FactView): string {
  const ids = [...new Set(facts.flatMap((fact) => fact.evidence.filter((one) => one.stance === 'supports').map((one) => one.source)))];
  return ids
    .map((id) => view.source(id))
    .filter((source) => source !== undefined)
    .map(sourceText)
    .join('; ');
}

/** What the readings of a claim do not say alike, and what was set aside with the reason. */
export function disagreementBlocks(fact: Fact, view: FactView, showSetAside: boolean): Block[] {
  const claim = view.claimOf(fact.id);
  if (!claim) return [];
  const contested = claim.differences.filter((one) => one.effect === 'contests').map((one) => contestedNotice(one, view));
  const fuller =
    claim.state === 'contested'
      ? []
      : claim.differences.filter((one) => one.effect === 'refines' && one.aspect !== 'period').map((one) => refinedNotice(one, view));
  const reason = fact.rank?.level === 'preferred' ? [paragraph(fact.rank.reason)] : [];
  const earlier = claim.setAside
    .filter((one) => one.cause === 'superseded' || showSetAside)
    .map((one) =>
      paragraph(
        `${one.cause === 'superseded' ? 'Before that' : 'Set aside'}: ${one.fact.statement} (${sourcesOf([one.fact], view)}) ${one.cause === 'superseded' ? '' : one.reason}`.trim(),
      ),
    );
  const slips = showSetAside
    ? rivals(view, fact).map((rival) =>
        paragraph(`Set aside: ${rival.statement} (${sourcesOf([rival], view)}) ${rival.rank?.reason ?? ''}`.trim()),
      )
    : [];
  return [...contested, ...reason, ...fuller, ...earlier, ...slips];
}

function contestedNotice(difference: Difference, view: FactView): Block {
  const sides = difference.variants.map((variant) => {
    const facts = variant.facts.map((id) => view.fact(id)).filter((fact) => fact !== undefined);
    const said = difference.aspect === 'status' ? variant.said.replace('_', ' ') : (facts[0]?.statement ?? variant.said);
    return `${said} (${sourcesOf(facts, view)})`;
  });
  const text =
    difference.aspect === 'status' ? `Sources differ on the status: ${listed(sides, 'or')}.` : `Sources differ. ${sides.join(' — ')}`;
  return { kind: 'notice', tone: 'contested', text };
}

function refinedNotice(difference: Difference, view: FactView): Block {
  const [, ...others] = difference.variants;
  const facts = others
    .flatMap((variant) => variant.facts)
    .map((id) => view.fact(id))
    .filter((fact) => fact !== undefined);
  return paragraph(`Said less fully elsewhere: ${facts.map((fact) => `${fact.statement} (${sourcesOf([fact], view)})`).join(' ')}`);
}

/** Figures tied to this one: the same money in another currency, what it counts toward, what counts toward it. */
export function relatedFigures(fact: Fact, view: FactView): Fact[] {
  const tied = related(view, fact.id).filter(({ type, fact: other }) => {
    return (type === 'equivalent_in' || type === 'counts_toward') && !isDeprecated(other) && valueText(other, view) !== undefined;
  });
  return [...new Set(tied.map(({ fact: other }) => view.claimOf(other.id)?.preferred ?? other))];
}

/** A line for each figure tied to this one. */
export function relationBlocks(fact: Fact, view: FactView): Block[] {
  const types = new Map(related(view, fact.id).map((one) => [view.claimOf(one.fact.id)?.preferred ?? one.fact, one]));
  return relatedFigures(fact, view).map((other) => {
    const relation = types.get(other);
    if (relation?.type === 'equivalent_in')
      return paragraph(`Reported equivalent: ${valueText(other, view)} (${sourcesOf([other], view)}).`);
    return paragraph(`${relation?.direction === 'outgoing' ? 'It counts toward' : 'Counted toward it'}: ${other.statement}`);
  });
}

/** The passages that facts stand on, each once, in the order of the facts. */
export function citationsOf(facts: readonly Fact[], view: FactView): Citation[] {
  const citations = facts.flatMap((fact) =>
    fact.evidence.flatMap((evidence) => {
      const source = view.source(evidence.source);
      return source
        ? [{ fact: fact.id, source: source.id, document: source.document, quote: evidence.quote, published: source.published.date }]
        : [];
    }),
  );
  return distinctPassages(citations);
}

/** The first of all that quote the same words of the same source; a reply may cite every fact of the store. */
function distinctPassages<T extends { readonly source: string; readonly quote: string }>(passages: readonly T[]): T[] {
  const seen = new Set<string>();
  return passages.filter(({ source, quote }) => {
    const key = `${source} ${quote}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** The same passages as a block of a message, with whose words they are. */
export function citationsBlock(facts: readonly Fact[], view: FactView): CitationsBlock[] {
  const shown = distinctPassages(facts.flatMap((fact) => fact.evidence));
  const citations = shown.flatMap((evidence) => {
    const source = view.source(evidence.source);
    if (!source) return [];
    const note = `${voiceWord(evidence.voice)}${evidence.stance === 'contradicts' ? '; contradicts' : ''}`;
    return [
      {
        publisher: source.publisher,
        date: sourceText(source).slice(source.publisher.length + 2),
        quote: evidence.quote,
        note,
        ...(source.url ? { link: source.url } : {}),
      },
    ];
  });
  return citations.length > 0 ? [{ kind: 'citations', citations }] : [];
}
