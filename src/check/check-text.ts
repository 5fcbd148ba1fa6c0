import type { FactView } from '../facts/fact-view.ts';
import { packWithin } from '../facts/pack-within.ts';
import { packWordsOf } from '../intake/extract/pack-words.ts';
import type { Pack } from '../model/pack.ts';
import { atOnce, inSlices, type Sliced } from '../model/sliced.ts';
import { asDocument, attributedSentences } from './attributed-sentences.ts';
import { checkSentence } from './check-sentence.ts';
import type { CheckedText, Finding, Unchecked } from './finding.ts';
import { readableText } from './readable-text.ts';
import { storeSayingsOf } from './store-sayings.ts';

/** Nobody's draft is longer; what follows is said to have been left. */
export const MOST_CHECKED = 200_000;

/** What a text is held against, and how far it is read. */
export interface CheckContext {
  readonly pack: Pack;
  /** What whoever sees the findings may know, as of the day that counts. */
  readonly view: FactView;
}

/**
 * Holds each figure, day, status, name and quotation of a text against what is held. The text is read as documents are, and
 * nothing of it is kept. Sentences that claim nothing are passed over. The same text, pack and view give the same findings.
 */
export function checkText(text: string, context: CheckContext): CheckedText {
  return atOnce(checkingText(text, context));
}

/** The same as {@link checkText}, with a pause after each sentence: a long text holds nobody else up. A pause that fails ends it. */
export function checkTextInSlices(text: string, context: CheckContext, pause: () => Promise<void>): Promise<CheckedText> {
  return inSlices(checkingText(text, context), pause);
}

function* checkingText(given: string, { pack, view }: CheckContext): Sliced<CheckedText> {
  const within = packWithin(pack, view.horizon.audience);
  const words = packWordsOf(within);
  const store = storeSayingsOf(view, words);
  yield;
  const { text, placeOf } = readableText(given.slice(0, MOST_CHECKED));
  const document = asDocument(text, view.horizon.asOf);
  const findings: Finding[] = [];
  const unchecked: Unchecked[] = [];
  for (const sentence of attributedSentences(document, words)) {
    const checked = checkSentence(sentence, store);
    const { start } = sentence.told.sentence;
    const inText = <Found extends Finding | Unchecked>(found: Found): Found => {
      const stretch = { start: placeOf(start + found.stretch.start), end: placeOf(start + found.stretch.end - 1) + 1 };
      return { ...found, stretch, text: given.slice(stretch.start, stretch.end) };
    };
    findings.push(...checked.findings.map(inText));
    unchecked.push(...checked.unchecked.map(inText));
    yield;
  }
  return { findings, unchecked, asOf: view.horizon.asOf, ...(given.length > MOST_CHECKED && { readUpTo: MOST_CHECKED }) };
}
