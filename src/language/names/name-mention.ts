/** A name of the pack as a question writes it; `start` to before `end` in UTF-16 units. */
export interface NameMention {
  /** Id of the entity. */
  readonly entity: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** False: read through a typo. */
  readonly exact: boolean;
}

/** A name that the pack does not have. */
export interface UnknownName {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'country' | 'capitalised' | 'quoted';
  /** ISO 3166 code of a country; absent where the word does not say which ("Korea"). */
  readonly region?: string;
  /** Of a country: read through a typo. */
  readonly misspelt?: true;
}

export interface NamesRead {
  readonly known: readonly NameMention[];
  readonly unknown: readonly UnknownName[];
}

/** The name of a region in one language. */
export interface RegionName {
  readonly code: string;
  readonly name: string;
  readonly language: string;
}
