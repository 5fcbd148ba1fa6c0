import type { Decision } from './decision.ts';
import { listed } from './wording.ts';

/** So many words that are left open are named. */
const WORDS_NAMED = 5;

/** What was decided about a message that asks for facts, in a sentence. */
export function decisionInWords(decision: Decision): string {
  switch (decision.kind) {
    case 'answer':
      return `The fact ${decision.main.id} meets what is asked, and nothing rules it out.`;
    case 'partly':
      return `The fact ${decision.main.id} meets what is asked, but ${shortfallText(decision.shortfall)}.`;
    case 'correct':
      return `The message states what the fact ${decision.main.id} has otherwise.`;
    case 'no_value':
      return `The fact ${decision.main.id} is on what is asked, and says that the value is not given.`;
    case 'gap':
      return `The gap ${decision.gap.id} declares that just this is missing.`;
    case 'absent':
      return decision.currency === undefined
        ? `Nothing held names ${quotedList(decision.names)}.`
        : `A figure meets what is asked, and none is held in ${decision.currency}.`;
    case 'unsure': {
      const open = decision.open.map(({ text }) => text);
      return open.length > 0
        ? `Something of it is met, and nothing near it meets ${quotedList(open)}: it is asked back.`
        : 'Something of it is met, and nothing near it gives the answer that is wanted: it is asked back.';
    }
    case 'outside':
      return 'Nothing of it anchors it in this file: it lies outside.';
  }
}

function shortfallText({ kind, asked }: Extract<Decision, { kind: 'partly' }>['shortfall']): string {
  return kind === 'time' ? `it is of another time than “${asked}”` : `it has not come as far as “${asked}”`;
}

function quotedList(words: readonly string[]): string {
  return listed(
    words.slice(0, WORDS_NAMED).map((word) => `“${word}”`),
    'or',
  );
}
