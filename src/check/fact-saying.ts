import type { FactView } from '../facts/fact-view.ts';
import { type PackWords, stemsOf } from '../intake/extract/pack-words.ts';
import type { ParsedSentence } from '../intake/extract/parsed-sentence.ts';
import { isFunctionWord } from '../language/function-words.ts';
import { firstDay, lastDay } from '../model/calendar-date.ts';
import type { Fact } from '../model/fact.ts';
import { wordsOf } from '../model/text.ts';
import { conceptMentions } from '../question/concepts.ts';
import { asDocument, attributedSentences } from './attributed-sentences.ts';
import { tokensIn } from './tokens.ts';

/** Days, both included, as `YYYY-MM-DD`. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** All that a fact says, read as a document would be: its words, names, days and figures. */
export interface FactSaying {
  readonly fact: Fact;
  /** The sentences of its statement. */
  readonly statement: readonly ParsedSentence[];
  /** Its supporting quotations, each in the language of its document. */
  readonly quotes: readonly ParsedSentence[];
  readonly tokens: ReadonlySet<string>;
  /** Ids of those whom it names, with the offices they held and who held the offices. */
  readonly names: ReadonlySet<string>;
  /** What its statement tells in parts, each with its own names and words. */
  readonly parts: readonly { readonly names: ReadonlySet<string>; readonly stems: ReadonlySet<string> }[];
  readonly days: readonly Days[];
  /** Of these the days of what it tells, without those on which it was said and published, where it has any of its own. */
  readonly ownDays: readonly Days[];
}

/** Reads what a fact says. */
export function sayingOfFact(fact: Fact, view: FactView, words: PackWords): FactSaying {
  const statement = sentencesRead(fact.statement, firstDay(fact.announced), 'en', words);
  const supporting = fact.evidence.filter(({ stance }) => stance === 'supports');
  const quotes = supporting.flatMap(({ quote, source }) => {
    const { language = 'en', published } = view.source(source) ?? {};
    return sentencesRead(quote, published?.date ?? firstDay(fact.announced), language, words);
  });
  const texts = [...statement, ...quotes];
  const names = namesOf(fact, texts, view);
  return {
    fact,
    statement,
    quotes,
    tokens: tokensOf(fact, texts, names, words),
    names,
    parts: statement.flatMap(partsOf),
    ...daysOf(fact, texts, view),
  };
}

function sentencesRead(text: string, day: string, language: string, words: PackWords): ParsedSentence[] {
  return [...attributedSentences(asDocument(text, day, language), words)].map(({ told }) => told);
}

/** The telling words of a stretch of a sentence that are no part of a name. */
export function stemsBesideNames(told: ParsedSentence, start = 0, end = told.text.length): string[] {
  let text = told.text.slice(start, end);
  for (const name of [...told.names, ...told.countries])
    if (name.start >= start && name.end <= end)
      text = `${text.slice(0, name.start - start)}${' '.repeat(name.end - name.start)}${text.slice(name.end - start)}`;
  return contentStems(text);
}

function partsOf(told: ParsedSentence): FactSaying['parts'] {
  const ends = [...Array.from(told.text.matchAll(/;\s/gu), ({ index }) => index), told.text.length];
  return ends.map((end, at) => {
    const start = at === 0 ? 0 : (ends[at - 1] ?? 0);
    const isIn = (place: { readonly start: number }) => place.start >= start && place.start < end;
    return {
      names: new Set([...told.names, ...told.countries].filter(isIn).map(({ entity }) => entity)),
      stems: new Set(stemsBesideNames(told, start, end)),
    };
  });
}

function namesOf(fact: Fact, texts: readonly ParsedSentence[], view: FactView): ReadonlySet<string> {
  const named = new Set([
    fact.subject,
    ...(fact.speaker === undefined ? [] : [fact.speaker]),
    ...(fact.value.kind === 'entities' ? fact.value.entities : []),
    ...texts.flatMap((told) => [...told.names, ...told.countries].map(({ entity }) => entity)),
  ]);
  const held = view.entities.filter(({ id, roles }) => named.has(id) || roles.some(({ role }) => named.has(role)));
  for (const { id, roles, within } of held) {
    if (named.has(id)) for (const around of within) named.add(around);
    for (const { role, from, to } of roles) {
      const isThen =
        (from === undefined || firstDay(from) <= lastDay(fact.announced)) && (to === undefined || lastDay(to) >= firstDay(fact.announced));
      if (isThen && (named.has(id) || named.has(role))) {
        named.add(id);
        named.add(role);
      }
    }
  }
  return named;
}

/** The words of a text that tell something, as stems. */
export function contentStems(text: string): string[] {
  return wordsOf(text)
    .filter(({ folded }) => !isFunctionWord(folded) && !/^\d/u.test(folded))
    .flatMap(({ folded }) => [...stemsOf(folded)]);
}

function tokensOf(fact: Fact, texts: readonly ParsedSentence[], names: ReadonlySet<string>, words: PackWords): ReadonlySet<string> {
  const property = words.properties.get(fact.property);
  const value = fact.value.kind === 'text' ? fact.value.text : fact.value.kind === 'count' ? fact.value.unit : '';
  const plain = [
    ...texts.map(({ text }) => text),
    value,
    property?.label ?? '',
    fact.status ?? '',
    ...fact.asked_as,
    words.nameOf(fact.subject),
  ];
  return new Set([
    ...plain.flatMap(contentStems),
    ...[...names].map((name) => `n:${name}`),
    `p:${fact.property}`,
    ...texts.flatMap((told) => tokensIn(told).flatMap(({ concepts }) => concepts)),
    ...conceptMentions(fact.asked_as.join('. '), 'en').map(({ concept }) => `c:${concept}`),
    ...texts.flatMap((told) => told.properties.map(({ property: { id } }) => `p:${id}`)),
  ]);
}

function daysOf(fact: Fact, texts: readonly ParsedSentence[], view: FactView): Pick<FactSaying, 'days' | 'ownDays'> {
  const { value, period, valid, announced, evidence } = fact;
  const own: Days[] = [];
  if (value.kind === 'date') {
    const [first, last] = [value.date, value.to ?? value.date];
    own.push(
      { from: firstDay(first), to: lastDay(last) },
      { from: firstDay(first), to: lastDay(first) },
      { from: firstDay(last), to: lastDay(last) },
    );
  }
  if (period?.start !== undefined || period?.end !== undefined) own.push({ from: period.start ?? OPEN_START, to: period.end ?? OPEN_END });
  for (const day of [period?.start, period?.end, valid?.from, valid?.to])
    if (day !== undefined) own.push({ from: firstDay(day), to: lastDay(day) });
  for (const told of texts)
    for (const time of told.times) if (time.kind !== 'duration' && time.kind !== 'vague') own.push({ from: time.from, to: time.to });
  for (const related of relatedFacts(fact, view)) {
    const { period: of } = related;
    if (period === undefined && (of?.start !== undefined || of?.end !== undefined))
      own.push({ from: of.start ?? OPEN_START, to: of.end ?? OPEN_END });
  }
  const said = [{ from: firstDay(announced), to: lastDay(announced) }, ...evidence.flatMap(({ source }) => publishedOn(source, view))];
  const days = [...own, ...said];
  return { days, ownDays: value.kind === 'date' && own.length > 0 ? own : days };
}

/** The facts that a fact gives in other words or another currency. */
function relatedFacts({ relations }: Fact, view: FactView): Fact[] {
  return relations.flatMap(({ type, fact }) => (type === 'equivalent_in' || type === 'restates' ? (view.fact(fact) ?? []) : []));
}

function publishedOn(source: string, view: FactView): Days[] {
  const published = view.source(source)?.published.date;
  return published === undefined ? [] : [{ from: published, to: published }];
}

export const OPEN_START = '0001-01-01';
export const OPEN_END = '9999-12-31';
