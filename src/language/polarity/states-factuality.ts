import { type FactualityFields, isSaidAndSo } from '../../model/factuality.ts';
import { statesPolarity } from './read-polarity.ts';

/** Whether a statement, in English, says by its words that something is denied, in doubt or yet to come, where it is. */
export function statesFactuality(statement: string, fields: FactualityFields): boolean {
  return isSaidAndSo({ polarity: fields.polarity, modality: fields.modality }) || statesPolarity(statement);
}
