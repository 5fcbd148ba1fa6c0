import type { IndexedDocument } from '../facts/text-index.ts';
import type { AnswerType } from '../model/answer-type.ts';
import type { Fact } from '../model/fact.ts';
import type { Gap } from '../model/gap.ts';
import type { Pack } from '../model/pack.ts';
import { eachSliced, type Sliced } from '../model/sliced.ts';
import { fold } from '../model/text.ts';
import { nameToken } from '../question/index-token.ts';
import { readAnswerType } from '../question/read-answer-type.ts';
import { mayReadOtherwise, type TextReadings, type TokenStrings } from '../question/text-readings.ts';
import { type Profile, Profiler } from './profile.ts';

/** Something that a question can be about: a fact, or a gap that is declared. */
export type QuestionSubject =
  | { readonly kind: 'fact'; readonly fact: Fact; readonly profile: Profile }
  | { readonly kind: 'gap'; readonly gap: Gap; readonly profile: Profile; readonly answers: ReadonlySet<AnswerType> };

/** Subjects, and what each is found by in the index: its tokens, or its place among the subjects before. */
export interface SubjectsRead {
  readonly subjects: readonly QuestionSubject[];
  readonly documents: readonly IndexedDocument[];
}

/** Subjects of the same pack as it was, made over the same entities and terms. */
export interface SubjectsBefore {
  readonly subjects: readonly QuestionSubject[];
  /** Words that were no words of the pack then and are now, or the other way round. */
  readonly changedWords: ReadonlySet<string>;
}

const SUBJECTS_IN_SLICE = 20;
const SUBJECTS_IN_LONG_SLICE = 500;

/** What a pack has facts and gaps on, facts first. Those before stay where they and the words that they are read by are the same. */
export function* readSubjects(pack: Pack, readings: TextReadings, strings: TokenStrings, before?: SubjectsBefore): Sliced<SubjectsRead> {
  const placeBefore = new Map(before?.subjects.map((subject, place) => [subject.kind === 'fact' ? subject.fact : subject.gap, place]));
  const profiler = new Profiler(readings, pack);
  const subjects: QuestionSubject[] = [];
  const documents: IndexedDocument[] = [];
  let read = 0;
  const stays = (content: Fact | Gap, texts: readonly string[]): boolean => {
    const place = placeBefore.get(content);
    const subject = place === undefined ? undefined : before?.subjects[place];
    if (!before || !subject || place === undefined || texts.some((text) => mayReadOtherwise(text, before.changedWords))) return false;
    subjects.push(subject);
    documents.push(place);
    return true;
  };
  const put = (subject: QuestionSubject, own: readonly string[]): void => {
    subjects.push(subject);
    documents.push(withNames(own, subject.profile, strings));
    read++;
  };
  const isLong = (place: number) => read >= SUBJECTS_IN_SLICE || place % SUBJECTS_IN_LONG_SLICE === SUBJECTS_IN_LONG_SLICE - 1;
  for (const [place, fact] of pack.facts.entries()) {
    if (!stays(fact, textsOfFact(fact))) {
      const own = profiler.factTokens(fact).map((token) => strings.one(token));
      put({ kind: 'fact', fact, profile: profiler.factProfile(fact, own) }, own);
    }
    if (!isLong(place)) continue;
    read = 0;
    yield;
  }
  yield* eachSliced(pack.gaps, SUBJECTS_IN_SLICE, (gap) => {
    if (stays(gap, [gap.statement, ...gap.asked_as])) return;
    const own = profiler.gapTokens(gap).map((token) => strings.one(token));
    put({ kind: 'gap', gap, profile: profiler.gapProfile(own), answers: answersMissing(gap) }, own);
  });
  return { subjects, documents };
}

/** The kinds of answer that a gap declares missing: what it says itself, and what is wanted where it is asked for. */
function answersMissing({ when, asked_as: asked }: Gap): ReadonlySet<AnswerType> {
  return new Set([...(when?.answer ?? []), ...asked.flatMap((question) => readAnswerType(fold(question), question) ?? [])]);
}

function textsOfFact({ statement, topic, evidence, asked_as }: Fact): string[] {
  return [statement, topic, ...evidence.map(({ quote }) => quote), ...asked_as];
}

/** What names lie in, or whose office they hold, is found by, too: a delegation by those who belong to it. */
function withNames(tokens: readonly string[], profile: Profile, strings: TokenStrings): string[] {
  const held = new Set(tokens);
  return [...tokens, ...[...profile.names].map((name) => strings.one(nameToken(name))).filter((token) => !held.has(token))];
}
