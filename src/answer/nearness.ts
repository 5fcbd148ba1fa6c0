import { related } from '../facts/links.ts';
import type { FactView } from '../facts/view.ts';
import type { Fact } from '../model/fact.ts';
import type { Nearness } from './find.ts';
import type { Knowledge, QuestionSubject } from './knowledge.ts';

/**
 * What lies near a conversation: facts and gaps on its matter, on what is tied to the figures that were shown, and, where
 * the matter is the file as a whole, those filed under the same topic.
 */
export function nearnessOf(matter: readonly string[], shown: readonly Fact[], { pack }: Knowledge, view: FactView): Nearness {
  const ambient = new Set(pack.entities.flatMap(({ id, ambient: everywhere }) => (everywhere ? [id] : [])));
  const tied = shown.slice(0, 2).flatMap((fact) => related(view, fact.id).map(({ fact: other }) => other.subject));
  const around = pack.entities.flatMap(({ id, within }) => (matter.includes(id) ? within : []));
  const subjects = new Set([...matter, ...around, ...tied].filter((id) => !ambient.has(id)));
  const topics = new Set(shown.slice(0, 2).map(({ topic }) => topic));
  return (subject: QuestionSubject): boolean => {
    if (subject.kind === 'gap') return subject.gap.about.some((id) => subjects.has(id));
    const { fact, profile } = subject;
    if (subjects.has(fact.subject) || around.some((id) => profile.names.has(id) && !ambient.has(id))) return true;
    return topics.has(fact.topic) && (ambient.has(fact.subject) || shown.some((one) => one.subject === fact.subject));
  };
}
