import { related } from '../../../src/facts/links.ts';
import type { Fact, FactView } from '../../../src/index.ts';
import { isOf } from './exact-wording.ts';
import { type Breach, inALine, type Law, type LawResult, type LawSubject, states } from './law.ts';
import { type Wording, wordingsOf } from './wordings.ts';

/** A question, what is asked after it, and the fact that this asks for. */
interface FollowUp {
  readonly first: string;
  readonly next: string;
  readonly wanted: Fact;
}

type AskedFact = Wording & { readonly fact: Fact };

function askedFacts(subject: LawSubject): AskedFact[] {
  return wordingsOf(subject).flatMap(({ question, fact }) => (fact && fact.rank?.level !== 'deprecated' ? [{ question, fact }] : []));
}

function checkFollowUps(subject: LawSubject, followUps: readonly FollowUp[]): LawResult {
  const breaches = followUps.flatMap(({ first, next, wanted }): Breach[] => {
    const answer = subject.ask(next, [first]);
    if (states(answer) && isOf(answer, { question: next, fact: wanted }, subject)) return [];
    return [{ messages: [first, next], got: inALine(answer), expected: `${wanted.id}: ${wanted.statement}` }];
  });
  return { of: followUps.length, breaches };
}

const CURRENCY_WORDS: Readonly<Record<string, string>> = { USD: 'dollars', EUR: 'euros' };

function inOtherCurrency({ question, fact }: AskedFact, view: FactView): FollowUp[] {
  if (fact.value.kind !== 'money') return [];
  const { currency } = fact.value;
  return related(view, fact.id)
    .filter(({ type, fact: other }) => type === 'equivalent_in' && other.value.kind === 'money' && other.value.currency !== currency)
    .slice(0, 1)
    .flatMap(({ fact: wanted }) => {
      const word = wanted.value.kind === 'money' ? CURRENCY_WORDS[wanted.value.currency] : undefined;
      return word === undefined ? [] : [{ first: question, next: `and in ${word}?`, wanted }];
    });
}

export const currencyFollowUp: Law = {
  name: 'follow-up-currency',
  says: '“and in dollars?” gives the same money in dollars',
  check: (subject) => {
    const view = subject.bot.view({ askedAt: subject.asked.day });
    return checkFollowUps(
      subject,
      askedFacts(subject).flatMap((asked) => inOtherCurrency(asked, view)),
    );
  },
};

const ASKS_HOW_MANY = /^(?:how (?:many|much)|(?:what|which) (?:is|was|were)? ?(?:the )?(?:latest )?(?:number|figure|amount))\b/iu;
const CLOCK = /^(?:the )?(?:(?:noon|morning|evening|\d{1,2}:\d{2}) (?:of|on) )/u;

/** The figures of the same kind on the same thing for other times, where just one of them is of that time. */
function atOtherTimes({ question, fact }: AskedFact, view: FactView): FollowUp[] {
  if (!ASKS_HOW_MANY.test(question) || (fact.value.kind !== 'money' && fact.value.kind !== 'count')) return [];
  const figures = view
    .factsOn(fact.subject, fact.property)
    .filter(({ value, rank, period }) => value.kind === fact.value.kind && rank?.level !== 'deprecated' && period?.start !== undefined);
  const alone = figures.filter(({ period }) => figures.filter((other) => other.period?.start === period?.start).length === 1);
  return alone.flatMap((wanted) => {
    const { period } = wanted;
    if (!period || period.start === fact.period?.start) return [];
    const label = period.label.replace(CLOCK, '');
    return [{ first: question, next: period.start === period.end ? `and on ${label}?` : `and in the ${label}?`, wanted }];
  });
}

export const periodFollowUp: Law = {
  name: 'follow-up-period',
  says: '“and on Friday?” gives what is held of the same thing for that day',
  check: (subject) => {
    const view = subject.bot.view({ askedAt: subject.asked.day });
    return checkFollowUps(
      subject,
      askedFacts(subject).flatMap((asked) => atOtherTimes(asked, view)),
    );
  },
};

function checkSpeakers(subject: LawSubject): LawResult {
  const view = subject.bot.view({ askedAt: subject.asked.day });
  const spoken = askedFacts(subject).filter(
    ({ question, fact }) => fact.speaker !== undefined && states(subject.ask(question)) && !/\bwho\b/iu.test(question),
  );
  const breaches = spoken.flatMap(({ question, fact }): Breach[] => {
    const then = 'who said that?';
    const answer = subject.ask(then, [question]);
    const name = view.entity(fact.speaker ?? '')?.name ?? '';
    const surname = name.split(' ').at(-1) ?? name;
    const readings = (view.claimOf(fact.id)?.readings ?? []).map(({ speaker }) =>
      view
        .entity(speaker ?? '')
        ?.name.split(' ')
        .at(-1),
    );
    const told = [surname, ...readings].some((one) => one !== undefined && one !== '' && answer.headline.includes(one));
    return states(answer) && told ? [] : [{ messages: [question, then], got: inALine(answer), expected: name }];
  });
  return { of: spoken.length, breaches };
}

export const speakerFollowUp: Law = {
  name: 'follow-up-speaker',
  says: '“who said that?” names who said what was shown',
  check: checkSpeakers,
};
