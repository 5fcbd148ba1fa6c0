import { lastWord } from '../../src/index.ts';

export const STRANGER = lastWord('I answer only people of the organisation that I work for.');
