import { SINGULAR_IN_S, WITH_ARTICLE } from '../../language/sentences/english-statements.ts';
import type { Entity } from '../../model/entity.ts';

const UNDERTAKINGS: ReadonlySet<Entity['kind']> = new Set(['programme', 'event', 'role']);
const QUALIFIED = /\s(?:of|at|in|for|on|by|with|from|to)\s/u;

/** An entity's name inside a sentence, with the article that it needs. */
export function nameInSentence({ name, kind }: Entity): string {
  if (/^(?:the|a|an)\s/iu.test(name) || kind === 'person') return name.replace(/^The\s/u, 'the ');
  const isCommon = UNDERTAKINGS.has(kind) && !/^(?:The\s|\p{Lu}{2,}\d*$)/u.test(name);
  if (!isCommon && !(kind !== 'place' && WITH_ARTICLE.test(name))) return name;
  return `the ${isCommon && /^\p{Lu}\p{Ll}+\s\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name}`;
}

/** Whether a name is one of several, so that "have" stands with it. */
export function isPlural({ name, kind }: Entity): boolean {
  if (kind === 'country' || kind === 'person') return false;
  const head = name.split(QUALIFIED)[0] ?? name;
  return /[^s]s$/u.test(head) && !SINGULAR_IN_S.test(head);
}
