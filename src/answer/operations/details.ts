import type { FactView } from '../../facts/view.ts';
import type { Fact } from '../../model/fact.ts';
import { wordsOf } from '../../model/text.ts';
import { addsFewWords } from '../also-held.ts';
import type { Draft } from '../answer.ts';
import { composeGap, composeNoValue, composeUnknown } from '../compose-unknown.ts';
import { emptyQuery } from '../empty-query.ts';
import { byImportance } from '../importance.ts';
import type { Knowledge, QuestionSubject } from '../knowledge.ts';
import { listReply, pointOf } from '../list-reply.ts';

/** So many words must two statements share for one to be a detail of the other. */
const SHARED = 2;

/**
 * What is held beyond what was shown: first a fact or gap by which just this detail is said not to be given, then further
 * facts on the same thing; where there is none, that is said.
 */
export function details(shown: readonly Fact[], knowledge: Knowledge, view: FactView): Draft {
  const subjects = new Map(knowledge.subjects.flatMap((subject) => (subject.kind === 'fact' ? [[subject.fact.id, subject] as const] : [])));
  const words = contentOf(shown, subjects);
  const lacking = view.facts.filter(
    (fact) => fact.value.kind === 'none' && fact.value.missing === 'detail' && shares(subjects.get(fact.id), words),
  );
  const [none] = byOverlap(lacking, subjects, words);
  if (none) return composeNoValue(none, [], view);
  const [main] = shown;
  const further = main ? byImportance(view.factsAbout(main.subject), knowledge, view) : [];
  const fresh = further.filter(
    (fact) => !shown.some((told) => told.id === fact.id || addsFewWords(told, fact)) && shares(subjects.get(fact.id), words),
  );
  if (fresh.length > 0) return listReply({ outcome: 'answered', points: fresh.slice(0, 4).map(pointOf) }, view);
  const gap = knowledge.subjects.flatMap((subject) =>
    subject.kind === 'gap' && subject.gap.about.includes(main?.subject ?? '') && shares(subject, words) ? [subject.gap] : [],
  )[0];
  if (gap && view.gaps.some(({ id }) => id === gap.id)) return composeGap(gap, [], view);
  const proof = emptyQuery({ details: main?.statement ?? '' }, view, further.length);
  return composeUnknown('No further detail on that is held.', proof, shown.slice(0, 1), view);
}

function contentOf(shown: readonly Fact[], subjects: ReadonlyMap<string, QuestionSubject>): ReadonlySet<string> {
  const [main] = shown;
  const own = new Set(main ? wordsOf(main.statement).map(({ folded }) => folded) : []);
  const tokens = [...(subjects.get(main?.id ?? '')?.profile.says ?? [])].filter(
    (token) => token.startsWith('word:') || token.startsWith('term:'),
  );
  return own.size > 0 ? new Set(tokens) : new Set();
}

function overlap(subject: QuestionSubject | undefined, words: ReadonlySet<string>): number {
  return [...(subject?.profile.says ?? [])].filter((token) => words.has(token)).length;
}

/** What two facts have in common, a word counting the more the fewer facts have it. */
function kinship(subject: QuestionSubject | undefined, words: ReadonlySet<string>, subjects: ReadonlyMap<string, QuestionSubject>): number {
  const shared = [...(subject?.profile.says ?? [])].filter((token) => words.has(token));
  return shared.reduce((sum, token) => sum + 1 / [...subjects.values()].filter(({ profile }) => profile.says.has(token)).length, 0);
}

function shares(subject: QuestionSubject | undefined, words: ReadonlySet<string>): boolean {
  return overlap(subject, words) >= SHARED;
}

function byOverlap(facts: readonly Fact[], subjects: ReadonlyMap<string, QuestionSubject>, words: ReadonlySet<string>): Fact[] {
  const kin = new Map(facts.map((fact) => [fact, kinship(subjects.get(fact.id), words, subjects)]));
  return facts.toSorted((one, other) => (kin.get(other) ?? 0) - (kin.get(one) ?? 0));
}
