import { z } from 'zod';

/** Whether a source says that something is so, or that it is not. */
export const POLARITIES = ['affirmed', 'denied'] as const;
export type Polarity = (typeof POLARITIES)[number];

/**
 * In what way a source tells something: as a fact (`stated`); as what others say and is false; as what nobody has
 * confirmed; as a plan; as what hangs on a condition or is merely possible; as what somebody asks for; as what somebody
 * refuses to do.
 */
export const MODALITIES = ['stated', 'reported_false', 'unconfirmed', 'planned', 'conditional', 'wished', 'refused'] as const;
export type Modality = (typeof MODALITIES)[number];

/** A figure that is by how much something changed, and no total. */
export const CHANGES = ['increase', 'decrease'] as const;
export type Change = (typeof CHANGES)[number];

/** How a source tells what it tells. Factuality is annotated by the same two, kept apart. */
export interface Factuality {
  readonly polarity: Polarity;
  readonly modality: Modality;
}

/** What is said and so: nothing negates, doubts or defers it. */
export const SAID_AND_SO: Factuality = { polarity: 'affirmed', modality: 'stated' };

export const polaritySchema = z.enum(POLARITIES);
export const modalitySchema = z.enum(MODALITIES);
export const changeSchema = z.enum(CHANGES);

/** What a fact carries of it: nothing where it is said and so. */
export interface FactualityFields {
  readonly polarity?: Polarity | undefined;
  readonly modality?: Modality | undefined;
  readonly change?: Change | undefined;
}

/** How a fact, candidate or proposal is to be taken, its silence filled in. */
export function factualityOf({ polarity = 'affirmed', modality = 'stated' }: FactualityFields): Factuality {
  return { polarity, modality };
}

/** The fields that write a reading down; none for what is said and so. */
export function factualityFields({ polarity, modality }: Factuality): { polarity?: Polarity; modality?: Modality } {
  return { ...(polarity !== 'affirmed' && { polarity }), ...(modality !== 'stated' && { modality }) };
}

/** Whether something bears out what it tells: it is neither denied nor doubted, planned or asked for, nor only a change. */
export function isSaidAndSo(fields: FactualityFields): boolean {
  const { polarity, modality } = factualityOf(fields);
  return polarity === 'affirmed' && modality === 'stated' && fields.change === undefined;
}

/** Whether two tell one matter in one way. */
export function isSameFactuality(one: FactualityFields, other: FactualityFields): boolean {
  const [left, right] = [factualityOf(one), factualityOf(other)];
  return left.polarity === right.polarity && left.modality === right.modality && one.change === other.change;
}

/** What a reading comes to: it says so, says that it is not so, doubts it, or tells what may yet come. */
export type Stand = 'says' | 'denies' | 'doubts' | 'plans';

const STANDS: Readonly<Record<Modality, Stand>> = {
  stated: 'says',
  reported_false: 'denies',
  refused: 'denies',
  unconfirmed: 'doubts',
  planned: 'plans',
  conditional: 'plans',
  wished: 'plans',
};

/** See {@link Stand}; what is denied is denied, plan or not. */
export function standOf(fields: FactualityFields): Stand {
  const { polarity, modality } = factualityOf(fields);
  return polarity === 'denied' ? 'denies' : STANDS[modality];
}

const MODALITY_WORDS: Readonly<Record<Modality, string>> = {
  stated: '',
  reported_false: 'reported, and said to be false',
  unconfirmed: 'not confirmed',
  planned: 'planned, not done',
  conditional: 'possible, not done',
  wished: 'called for, not done',
  refused: 'refused',
};

const CHANGE_WORDS: Readonly<Record<Change, string>> = { increase: 'an increase, not a total', decrease: 'a decrease, not a total' };

/** A reading in words, for cards, answers and digests; nothing for what is said and so. */
export function formatFactuality(fields: FactualityFields): string | undefined {
  const change = fields.change && CHANGE_WORDS[fields.change];
  const words = [factualityWords(factualityOf(fields)), change].filter((part) => part !== undefined).join('; ');
  return words === '' ? undefined : words;
}

function factualityWords({ polarity, modality }: Factuality): string | undefined {
  if (modality === 'stated') return polarity === 'denied' ? 'denied' : undefined;
  if (polarity === 'affirmed' || modality === 'reported_false' || modality === 'refused') return MODALITY_WORDS[modality];
  return `denied (${MODALITY_WORDS[modality]})`;
}
