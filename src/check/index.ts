export { checkMessage, headlineOf, wholeCheckMessage } from './check-message.ts';
export { type CheckContext, checkText, checkTextInSlices, MOST_CHECKED } from './check-text.ts';
export {
  type CheckedText,
  type Difference,
  type Finding,
  HOWS,
  isRight,
  type Unchecked,
  VERDICTS,
  type Verdict,
  worstFirst,
} from './finding.ts';
