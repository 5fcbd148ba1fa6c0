export { checkMessage, differenceWords, headlineOf, wholeCheckMessage } from './check-message.ts';
export { checkText, checkTextInSlices, MOST_CHECKED } from './check-text.ts';
export { type CheckedText, type Finding, HOWS, isRight, VERDICTS } from './finding.ts';
