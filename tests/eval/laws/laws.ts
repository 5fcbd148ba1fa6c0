import { exactWording } from './exact-wording.ts';
import { currencyFollowUp, periodFollowUp, speakerFollowUp } from './follow-up.ts';
import { foreignPredicate } from './foreign-predicate.ts';
import type { Law } from './law.ts';
import { currencyNotHeld, personNotHeld, placeNotHeld, timeNotHeld } from './not-held.ts';
import { offTopicAlone, offTopicSecond } from './off-topic.ts';
import { secondMessage, secondMessageRead } from './second-message.ts';
import { boundNumber, provenAbsence } from './shown-with-proof.ts';
import { slipOfThePen } from './slip-of-the-pen.ts';
import { wrapped } from './wrapped.ts';

/** What holds of the answers on any pack. */
export const LAWS: readonly Law[] = [
  exactWording,
  secondMessage,
  secondMessageRead,
  foreignPredicate,
  currencyFollowUp,
  periodFollowUp,
  speakerFollowUp,
  offTopicAlone,
  offTopicSecond,
  timeNotHeld,
  currencyNotHeld,
  placeNotHeld,
  personNotHeld,
  provenAbsence,
  boundNumber,
  slipOfThePen,
  wrapped,
];
