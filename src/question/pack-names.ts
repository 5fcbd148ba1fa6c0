import { createNameReader, type NameReader, regionNames } from '../language/names/index.ts';
import type { NamesRead } from '../language/names/name-mention.ts';
import type { Entity } from '../model/entity.ts';
import { isOrdinary } from './stop-words.ts';

/** The names of a pack and of all countries. Which words its vocabulary knows is told with each text, so that it outlives a vocabulary. */
export class PackNames {
  readonly entities: readonly Entity[];
  private readonly reader: NameReader;
  private knows: (folded: string) => boolean = () => false;

  constructor(entities: readonly Entity[]) {
    this.entities = entities;
    this.reader = createNameReader(entities, {
      regionNames: regionNames(['en', 'fr', 'de', 'es', 'pl', 'uk']),
      commonWords: (folded) => this.knows(folded) || isOrdinary(folded, 'en'),
    });
  }

  read(text: string, language: string, knows: (folded: string) => boolean): NamesRead {
    this.knows = knows;
    return this.reader.read(text, language);
  }
}
