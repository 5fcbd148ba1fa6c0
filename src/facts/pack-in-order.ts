import type { Entity } from '../model/entity.ts';
import type { Pack } from '../model/pack.ts';
import type { Source } from '../model/source.ts';
import type { ClaimsKept } from './claims-kept.ts';
import type { FactPlaces } from './fact-places.ts';
import type { ShownFacts } from './shown-facts.ts';
import type { Visibility } from './visibility.ts';

/** A pack with what its views share: made once, whatever the horizon. */
export interface PackInOrder {
  readonly pack: Pack;
  readonly visibility: Visibility;
  readonly places: FactPlaces;
  readonly shown: ShownFacts;
  readonly claims: ClaimsKept;
  readonly sources: ReadonlyMap<string, Source>;
  readonly entities: ReadonlyMap<string, Entity>;
  /** The sources published last first. */
  readonly newestFirst: readonly Source[];
}
