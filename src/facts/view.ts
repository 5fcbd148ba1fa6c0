import type { Pack } from '../model/pack.ts';
import { atOnce } from '../model/sliced.ts';
import type { FactView } from './fact-view.ts';
import type { Horizon } from './horizon.ts';
import { PackViews } from './pack-views.ts';

export type { FactView } from './fact-view.ts';

/**
 * What of a pack could be known at a horizon: facts announced by then, recorded by then, open to the asker and
 * supported by a source published by then, with only such evidence, relations and gaps. A gap is visible when
 * it stood then and all of the sources looked through are. Who looks at a pack from many horizons keeps a
 * {@link PackViews}: this takes one pass over the pack each time.
 *
 * @throws Failure AUDIENCE_UNKNOWN or DATE_INVALID when the horizon is not one of this pack
 */
export function viewFacts(pack: Pack, horizon: Horizon): FactView {
  return atOnce(PackViews.of(pack)).at(horizon);
}
