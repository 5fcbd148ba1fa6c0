import { type ClaimDifference, sidesOf } from '../facts/claim-differences.ts';
import { rivals } from '../facts/links.ts';
import type { SetAside } from '../facts/reconcile.ts';
import type { FactView } from '../facts/view.ts';
import { paragraph } from '../model/blocks.ts';
import type { Fact } from '../model/fact.ts';
import type { Block } from '../model/message.ts';
import { datedPublishersOf, publishers, publishersOf } from './fact-blocks.ts';
import { listed } from './wording.ts';

/**
 * What the readings of a claim do not say alike, side by side; why one of them is given; what came before; and, where
 * it is asked for, what was set aside with the reason.
 */
export function disagreementBlocks(fact: Fact, view: FactView, showSetAside: boolean): Block[] {
  const claim = view.claimOf(fact.id);
  if (!claim) return [];
  const contested = claim.differences.filter((one) => one.effect === 'contests').map((one) => contestedNotice(one, view));
  const reason = fact.rank?.level === 'preferred' && claim.readings.length > 1 ? [paragraph(fact.rank.reason)] : [];
  const shorter =
    claim.state === 'contested' || reason.length > 0
      ? []
      : claim.differences.filter((one) => one.effect === 'refines' && one.aspect !== 'period');
  const earlier = claim.setAside.filter((one) => one.cause === 'superseded' || showSetAside).map((one) => setAsideBlock(one, view));
  const slips = showSetAside
    ? rivals(view, fact).map((rival) =>
        setAsideBlock({ fact: rival, cause: 'deprecated', reason: rival.rank?.reason ?? '', successors: [] }, view),
      )
    : [];
  return [...contested, ...reason, ...shorter.map((one) => shorterBlock(one, view)), ...earlier, ...slips];
}

function setAsideBlock({ fact, cause, reason }: SetAside, view: FactView): Block {
  const said = `${fact.statement} (${publishersOf([fact], view)})`;
  return paragraph(cause === 'superseded' ? `Before that: ${said}` : `Set aside: ${said} ${reason}`.trim());
}

function contestedNotice(difference: ClaimDifference, view: FactView): Block {
  const { aspect } = difference;
  const sides = sidesOf(difference).map(({ said, facts: ids }) => ({ said, facts: ids.flatMap((id) => view.fact(id) ?? []) }));
  const named = sides.flatMap(({ facts }) => publishers(facts, view));
  const alike = new Set(named).size < named.length;
  const told = sides.map(({ said, facts }) => {
    const words = aspect === 'status' ? said.replace('_', ' ') : (facts[0]?.statement ?? said);
    return `${words} (${alike ? datedPublishersOf(facts, view) : publishersOf(facts, view)})`;
  });
  const text = aspect === 'status' ? `Sources differ on the status: ${listed(told, 'or')}.` : `Sources differ. ${told.join(' — ')}`;
  return { kind: 'notice', tone: 'contested', text };
}

function shorterBlock({ variants }: ClaimDifference, view: FactView): Block {
  const [, ...others] = variants;
  const facts = others.flatMap((variant) => variant.facts).flatMap((id) => view.fact(id) ?? []);
  return paragraph(`Said less fully elsewhere: ${facts.map((fact) => `${fact.statement} (${publishersOf([fact], view)})`).join(' ')}`);
}
