import type { DroppedBecause, ReadByModel } from '../../model/plan-read.ts';

const EFFECTS: Readonly<Record<ReadByModel['effect'], string>> = {
  answered: 'What a language model read took the place of asking back, and holds by every check of the own reading.',
  added: 'What a language model read stands beside the own answer.',
  offered: 'What a language model read is offered as a question to press.',
  agreed: 'What a language model read is what the own reading answers.',
  dropped: 'What a language model read was dropped.',
};

const BECAUSE: Readonly<Record<DroppedBecause, string>> = {
  outside: 'It says that the question is none for this store.',
  unknown_id: 'It names something that is not held, or not open to whoever asks.',
  contradicts_itself: 'Its facts are not on the matters or aspects that it names.',
  not_said: 'Its time or length was not said.',
  nothing_done: 'Nothing comes of it.',
  vetoed: 'A name, time, status, currency or kind of answer of the question rules it out.',
  left_open: 'A word of the question is not met by what it shows.',
  not_anchored: 'Nothing of the question, nor of the conversation, is on what it shows.',
  proven_absent: 'It is proven that the store does not hold what is asked.',
  not_asked: 'The message is no question of facts.',
};

/** What came of what a language model read, for people who look after a pack. Never a word of the model. */
export function readByModelInWords({ effect, because }: ReadByModel): string {
  return because ? `${EFFECTS[effect]} ${BECAUSE[because]}` : EFFECTS[effect];
}
