import type { CountedProperty } from './draft-properties.ts';
import type { DraftedEntity } from './drafted-entity.ts';
import type { LookMark } from './marked-yaml.ts';

/** A file of a drafted pack, with the places that somebody should look at. */
export interface DraftedFile {
  readonly path: string;
  readonly content: object;
  readonly looks: readonly LookMark[];
}

const ZONE = 'UTC';

interface Head {
  readonly name: string;
  readonly title: string;
  readonly languages: readonly string[];
  readonly zone: string | undefined;
}

/** pack.yaml. `guessed`: what nobody said. */
export function headFile(
  { name, title, languages, zone }: Head,
  guessed: { readonly title: boolean; readonly languages: boolean },
): DraftedFile {
  return {
    path: 'pack.yaml',
    content: { name, title, scope: title, languages: [...languages], time_zone: zone ?? ZONE, audiences: ['public'] },
    looks: [
      ...(guessed.title ? [{ path: ['title'], why: 'made of the name of the pack' }] : []),
      { path: ['scope'], why: 'one line on what it covers, told to whoever asks beside it' },
      ...(guessed.languages ? [{ path: ['languages', 0], why: 'the languages of the documents, and English' }] : []),
      ...(zone === undefined ? [{ path: ['time_zone'], why: 'nobody said where its readers are' }] : []),
    ],
  };
}

/** entities.yaml */
export function entitiesFile(entities: readonly DraftedEntity[]): DraftedFile {
  return {
    path: 'entities.yaml',
    content: { entities: entities.map(({ entity }) => entity) },
    looks: entities.map(({ entity, look }, at) => ({ path: ['entities', at, entity.kind === undefined ? 'id' : 'kind'], why: look })),
  };
}

/** properties.yaml */
export function propertiesFile(
  general: readonly { readonly id: string }[],
  counted: readonly CountedProperty[],
  terms: readonly { readonly id: string }[],
): DraftedFile {
  return {
    path: 'properties.yaml',
    // What curators write at its end are properties.
    content: { ...(terms.length > 0 && { terms }), properties: [...general, ...counted.map(({ property }) => property)] },
    looks: counted.map(({ look }, at) => ({ path: ['properties', general.length + at, 'label'], why: look })),
  };
}

/** gaps.yaml, to be filled */
export function gapsFile(): DraftedFile {
  return { path: 'gaps.yaml', content: { gaps: [] }, looks: [] };
}

/** digests/morning.yaml */
export function digestFile(zone: string | undefined): DraftedFile {
  return {
    path: 'digests/morning.yaml',
    content: {
      name: 'morning',
      title: 'Morning briefing',
      schedule: '30 8 * * 1-5',
      time_zone: zone ?? ZONE,
      sections: ['new', 'corrected', 'contested', 'key_figures', 'upcoming', 'open_questions'],
      when_empty: 'say_so',
      catch_up: '2 hours',
    },
    looks: [
      { path: ['schedule'], why: 'weekdays at half past eight' },
      ...(zone === undefined ? [{ path: ['time_zone'], why: 'nobody said where its readers are' }] : []),
    ],
  };
}
