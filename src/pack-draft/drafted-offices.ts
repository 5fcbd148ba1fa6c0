import { fold } from '../model/text.ts';
import { type CommonThings, commonOffice } from './common-things.ts';
import type { DraftIds } from './draft-id.ts';
import type { DraftedEntity } from './drafted-entity.ts';
import type { NamedThing } from './named-thing.ts';

/** A thing with what it is written as. */
interface WrittenThing {
  readonly thing: NamedThing;
  readonly id: string;
  /** Its further names, each with its language. */
  readonly further: readonly (readonly [string, string])[];
}

/** "Director of the ferry operator" is the office that is called by the operator's name elsewhere. */
export function withNamedBody<T extends WrittenThing>(one: T, all: readonly WrittenThing[]): T {
  const { office } = one.thing;
  if (office === undefined) return one;
  const called = all.flatMap(({ thing, further }) => further.map(([, name]) => ({ thing, name: fold(name) })));
  const body = called.find(({ name }) => fold(office).endsWith(` ${name}`));
  if (body === undefined) return one;
  const named = `${office.slice(0, office.length - body.name.length)}${body.thing.name}`;
  return { ...one, thing: { ...one.thing, office: named } };
}

/** What tells two ways to write one office from two offices. */
export function officeKey(office: string): string {
  return fold(office);
}

/** The offices that people were given, each once, within the body that its words name. */
export function officesOf(
  written: readonly WrittenThing[],
  idsByName: ReadonlyMap<string, string>,
  ids: DraftIds,
  { languages, common }: { readonly languages: readonly string[]; readonly common: CommonThings },
): ReadonlyMap<string, DraftedEntity> {
  const offices = new Map<string, DraftedEntity>();
  for (const { thing } of written) {
    const { office } = thing;
    if (office === undefined || offices.has(officeKey(office))) continue;
    const within = [...idsByName].filter(([name]) => ` ${fold(office)} `.includes(` ${name} `)).map(([, id]) => id);
    const kind = commonOffice(office, common);
    offices.set(officeKey(office), {
      entity: {
        id: ids.of(office, 'office'),
        kind: 'role',
        name: office,
        ...(kind !== undefined && { office: kind }),
        ...(otherForms(office).length > 0 && languages.includes('en') && { aliases: { en: otherForms(office) } }),
        ...(within.length > 0 && { within }),
      },
      look: `the office of ${thing.name}, as a document has it`,
    });
  }
  return offices;
}

/** "director of the park" and "park director" for "director of park": other ways to ask for the same office. */
function otherForms(office: string): string[] {
  const [, held, article, body] = /^(.+?) (?:of|for) (the )?(.+)$/u.exec(office) ?? [];
  if (held === undefined || body === undefined) return [];
  return [article === undefined ? `${held} of the ${body}` : `${held} of ${body}`, `${body} ${held}`];
}
