import { isSaidAndSo, type ReadingFields } from '../../model/reading.ts';
import { tellsPolarity } from './read-polarity.ts';

/** Whether a statement, in English, says by its words that something is denied, in doubt or yet to come, where it is. */
export function saysReading(statement: string, fields: ReadingFields): boolean {
  return isSaidAndSo({ polarity: fields.polarity, modality: fields.modality }) || tellsPolarity(statement);
}
