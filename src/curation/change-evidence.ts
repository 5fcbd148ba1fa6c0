import { passageDiffers } from '../facts/quoted/passage-differs.ts';
import type { Document } from '../model/document.ts';
import { type Evidence, type Fact, type FactContent, QUOTE_WORDS, type Voice } from '../model/fact.ts';
import { Failure } from '../model/failure.ts';
import type { Source } from '../model/source.ts';
import { type Act, actOn } from './act.ts';
import { type Curated, contentOf } from './curated.ts';
import { type DecisionEntries, nothingChanged } from './decide-proposal.ts';
import { literalWords } from './literal-words.ts';
import { propertyOf, requireSound, withoutNeedlessReasons } from './require-borne-out.ts';

/** The words of a document that carry a fact, and whose they are. */
export interface EvidencePassage {
  readonly document: Pick<Document, 'source' | 'text' | 'audience'>;
  readonly quote: string;
  readonly voice: Voice;
}

function refused(what: string, why: string): Failure {
  return new Failure('CONTENT_INVALID', what, why, 'Give other words, or leave it as it is.');
}

/** @throws Failure CONTENT_INVALID for words that the document does not have, or too many of them; NOT_ALLOWED for a document that fewer may see */
function evidenceOf(fact: Fact, { document, quote, voice }: EvidencePassage, { pack: { audiences } }: Curated): Evidence {
  const words = literalWords(document.text, quote)?.text.replace(/\s+/gu, ' ');
  if (words === undefined) throw refused('This is no passage of the document.', `${document.source.id} does not have these words.`);
  if (words.split(' ').length > QUOTE_WORDS) throw refused('This is too long.', `A quotation has at most ${QUOTE_WORDS} words.`);
  if (audiences.indexOf(document.audience) > audiences.indexOf(fact.audience))
    throw new Failure(
      'NOT_ALLOWED',
      `It cannot stand under ${fact.id}.`,
      `Fewer may see ${document.source.id} than the fact.`,
      'Quote another document.',
    );
  return { source: document.source.id, quote: words, voice, stance: 'supports' };
}

/** @throws Failure PASSAGE_DIFFERS where words tell something else than the fact that they are to support */
function requireBearingOut(fact: Fact, evidence: Evidence, source: Source, { pack }: Curated): void {
  const found = passageDiffers(fact, evidence, source, propertyOf(fact, pack));
  if (found.length === 0) return;
  const why = found.map(({ field, says, quoted }) => `The ${field} of ${fact.id} is ${says}, and the passage says ${quoted}.`).join(' ');
  throw new Failure('PASSAGE_DIFFERS', `These words do not bear out ${fact.id}.`, why, 'Quote the words that carry it.');
}

/** @throws Failure CONTENT_INVALID where nothing would be left that the fact rests on, or what is left does not bear it out */
function changed(fact: Fact, evidence: readonly Evidence[], sources: readonly Source[], act: Act, curated: Curated): DecisionEntries {
  if (!evidence.some(({ stance }) => stance === 'supports'))
    throw refused(`${fact.id} would rest on nothing.`, 'A fact needs a passage that bears it out; retract it instead.');
  const held = contentOf(fact);
  const said: FactContent = { ...held.fact, evidence: [...evidence] };
  const content = {
    ...held,
    fact: withoutNeedlessReasons(said, [...curated.pack.sources, ...sources], curated.pack),
    sources: [...sources],
  };
  requireSound(fact.id, content, curated, held);
  return [{ ...actOn(fact.id, act, curated), kind: 'edited', content }];
}

const isSame = (one: Evidence, other: Evidence) => one.source === other.source && one.quote === other.quote;

/**
 * Puts a passage of a document under a fact.
 * @throws Failure CONTENT_INVALID, PASSAGE_DIFFERS, NOT_ALLOWED; NOTHING_CHANGED where it stands there already
 */
export function addEvidence(fact: Fact, passage: EvidencePassage, act: Act, curated: Curated): DecisionEntries {
  const evidence = evidenceOf(fact, passage, curated);
  if (fact.evidence.some((one) => isSame(one, evidence))) throw nothingChanged();
  requireBearingOut(fact, evidence, passage.document.source, curated);
  return changed(fact, [...fact.evidence, evidence], [passage.document.source], act, curated);
}

/** Takes a passage from under a fact. @throws Failure CONTENT_INVALID where nothing that bears it out would be left */
export function removeEvidence(fact: Fact, removed: Evidence, act: Act, curated: Curated): DecisionEntries {
  return changed(
    fact,
    fact.evidence.filter((one) => one !== removed),
    [],
    act,
    curated,
  );
}

/** Puts another passage in the place of one. @throws Failure as {@link addEvidence} and {@link removeEvidence} do */
export function replaceEvidence(fact: Fact, old: Evidence, passage: EvidencePassage, act: Act, curated: Curated): DecisionEntries {
  const evidence = { ...evidenceOf(fact, passage, curated), stance: old.stance };
  if (fact.evidence.some((one) => isSame(one, evidence))) throw nothingChanged();
  requireBearingOut(fact, evidence, passage.document.source, curated);
  return changed(
    fact,
    fact.evidence.map((one) => (one === old ? evidence : one)),
    [passage.document.source],
    act,
    curated,
  );
}
