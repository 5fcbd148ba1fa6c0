import type { Entity } from '../model/entity.ts';
import type { Period, Status, Voice } from '../model/fact.ts';
import type { FactualityFields } from '../model/factuality.ts';
import type { Remark } from '../model/remark.ts';
import type { Value } from '../model/value.ts';
import type { FigureChange } from './figure-change.ts';

/** A literal piece of a document's text; `start` and `end` count UTF-16 units from its beginning. */
export interface Passage {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Something that a document says and a curator may make a fact of. Nothing of it is a fact before. */
export interface Candidate extends FactualityFields {
  /** The sentence it stands in. */
  readonly passage: Passage;
  /** The few words of the passage that carry it (at most 15), with its figure. */
  readonly quote: Passage;
  /** Words of the same passage that bear out its period or status and did not fit into the quotation: quoted beside it. */
  readonly beside?: readonly Passage[];
  /** The country that the pack does not have yet, where it is the subject: it comes with the candidate. */
  readonly brings?: Entity;
  /** Id of an entity and of a property of the pack; a remark says where they are not named in the passage. */
  readonly subject: string;
  readonly property: string;
  readonly value: Value;
  readonly period?: Period;
  readonly status?: Status;
  /** The change that its sentence tells of the figure. */
  readonly told?: FigureChange;
  /** Id of an entity of the pack. */
  readonly speaker?: string;
  readonly voice: Voice;
  /** Day on which it was said, `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; the document's own where the passage names none. */
  readonly announced: string;
  /** What it says, in our own words. */
  readonly statement: string;
  readonly remarks: readonly Remark[];
}
