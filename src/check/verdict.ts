import type { FactView } from '../facts/fact-view.ts';
import type { Claim } from '../facts/reconcile.ts';
import type { ParsedSentence } from '../intake/extract/parsed-sentence.ts';
import { firstDay } from '../model/calendar-date.ts';
import type { Fact } from '../model/fact.ts';
import { fold } from '../model/text.ts';

/** How a fact stands that says what a text says. */
export type HeldStanding =
  | { readonly kind: 'stands' }
  /** Sources differ, and curators gave no side or the other one the preference. */
  | { readonly kind: 'contested'; readonly others: readonly Fact[] }
  | { readonly kind: 'superseded'; readonly by: Fact; readonly since: string }
  /** It only shortens or repeats another fact, or curators set it aside: what is held is another one. */
  | { readonly kind: 'set_aside'; readonly held: readonly Fact[] };

/** How a fact stands among those that are held. */
export function factStanding(fact: Fact, view: FactView): HeldStanding {
  const successors = view.successors(fact.id).filter(({ rank }) => rank?.level !== 'deprecated');
  const [by] = successors;
  if (by) {
    const from = by.relations.find(({ type, fact: old }) => type === 'supersedes' && old === fact.id)?.from;
    return { kind: 'superseded', by, since: from ?? firstDay(by.announced) };
  }
  const claim = view.claimOf(fact.id);
  if (fact.rank?.level === 'deprecated') return { kind: 'set_aside', held: heldInstead(fact, claim, view) };
  const restated = fact.relations.filter(({ type }) => type === 'restates').flatMap(({ fact: id }) => view.fact(id) ?? []);
  if (restated.length > 0) return { kind: 'set_aside', held: restated };
  const later = claim?.setAside.find((aside) => aside.fact.id === fact.id && aside.cause === 'superseded')?.successors[0];
  if (later) return { kind: 'superseded', by: later, since: firstDay(later.announced) };
  if (claim?.state === 'contested' && !(claim.preferred?.id === fact.id && fact.rank?.level === 'preferred'))
    return contestedBy(fact, claim);
  return { kind: 'stands' };
}

function contestedBy(fact: Fact, claim: Claim): HeldStanding {
  const aside = new Set(claim.setAside.map((one) => one.fact.id));
  const contesting = claim.differences.filter(({ effect }) => effect === 'contests');
  const sides = contesting.flatMap(({ variants }) =>
    variants.filter(({ facts }) => !facts.includes(fact.id)).flatMap(({ facts }) => facts),
  );
  const others = claim.readings.filter(({ id }) => id !== fact.id && !aside.has(id) && (sides.length === 0 || sides.includes(id)));
  return others.length === 0 ? { kind: 'stands' } : { kind: 'contested', others };
}

function heldInstead(fact: Fact, claim: Claim | undefined, view: FactView): Fact[] {
  const restated = fact.relations.flatMap(({ type, fact: id }) => (type === 'restates' ? (view.fact(id) ?? []) : []));
  const preferred = claim?.preferred;
  if (restated.length > 0) return restated;
  if (preferred && preferred.id !== fact.id) return [preferred];
  return contradicting(fact, view);
}

/** The facts that rest on the passages that say otherwise. */
function contradicting({ id, evidence }: Fact, view: FactView): Fact[] {
  const against = evidence.filter(({ stance }) => stance === 'contradicts');
  const holds = (quote: string, other: string) => fold(quote).includes(fold(other)) || fold(other).includes(fold(quote));
  return view.facts.filter(
    (other) =>
      other.id !== id &&
      other.rank?.level !== 'deprecated' &&
      other.evidence.some(
        (one) => one.stance === 'supports' && against.some(({ source, quote }) => source === one.source && holds(quote, one.quote)),
      ),
  );
}

/** What tells of somebody's report behind their name: that they say so, or what of theirs says so. */
const REPORTS_BEHIND =
  /^(?:['’]s)?\s+(?:(?:own|latest|alone|also|only)\s+)*(?:account|report|article|headline|lead|text|version|blog|figures?|prints?|printed|writes|wrote|says|said|reports|reported|reckons|reckoned|converts|converted|puts|put|gives|gave|has|calls|called|renders|presents|schreibt|meldet|berichtet|écrit|rapporte|escribe|informa|pisze|podaje|пише|повідомляє)(?!\p{L})/iu;
const REPORTS_BEFORE =
  /(?:according to|in the words of|reported by|as reported in|laut|nach angaben von|selon|d['’]après|según|według|za|за даними|за словами)\s+(?:the\s+)?$/iu;

/** Whether a text says whose report it gives: then it claims no more than that this one says so. */
export function namesReport(told: ParsedSentence, fact: Fact, view: FactView): boolean {
  const text = fold(told.text);
  return fact.evidence
    .filter(({ stance }) => stance === 'supports')
    .some(({ source }) => {
      const publisher = fold((view.source(source)?.publisher ?? '').replace(/\s*\(.*$/u, '').replace(/^the\s+/iu, ''));
      if (publisher === '' || publisher.startsWith('not named')) return false;
      for (let at = text.indexOf(publisher); at >= 0; at = text.indexOf(publisher, at + 1))
        if (REPORTS_BEHIND.test(text.slice(at + publisher.length)) || REPORTS_BEFORE.test(text.slice(0, at))) return true;
      return false;
    });
}
