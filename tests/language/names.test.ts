import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNameReader, holderOf, regionNames } from '../../src/language/names/index.ts';
import { fold } from '../../src/model/text.ts';
import { namedEntities } from '../fixtures/named-entities.ts';

const LANGUAGES = ['en', 'fr', 'de', 'es', 'pl', 'uk'];
const VOCABULARY = new Set(['pledge', 'council', 'commit', 'defence', 'first', 'half', 'victory', 'plan', 'milliarden', 'hilfe']);
const reader = createNameReader(namedEntities, { regionNames: regionNames(LANGUAGES), commonWords: (folded) => VOCABULARY.has(folded) });

const knownIn = (text: string, language?: string) => reader.read(text, language).known.map((name) => name.entity);
const unknownIn = (text: string, language?: string) => reader.read(text, language).unknown.map((name) => name.text);
const countriesIn = (text: string, language?: string) =>
  reader.read(text, language).unknown.flatMap((name) => (name.kind === 'country' ? [name.region ?? 'unclear'] : []));

describe('names of the pack', () => {
  it.each([
    ['what did rutte say', ['mark-rutte']],
    ["Rutte's plans", ['mark-rutte']],
    ['Rutte’s plans', ['mark-rutte']],
    ['the NATO-Ukraine Council', ['nato-ukraine-council']],
    ['the nato ukraine council', ['nato-ukraine-council']],
    ['a Ukraine-led plan', ['ukraine']],
    ["combien de l'OTAN", ['nato']],
    ['NATO, Ukraine and Japan', ['nato', 'ukraine', 'japan']],
    ['Mark Rutte met Volodymyr Zelensky', ['mark-rutte', 'volodymyr-zelenskyy']],
    ['secretarygeneral', ['secretary-general']],
    ['what did the sec. gen. say', ['secretary-general']],
    ['northkorea', ['north-korea']],
    ['Republic of Korea', ['south-korea']],
  ])('%s', (text, entities) => {
    expect(knownIn(text, 'en')).toEqual(entities);
  });

  it('gives the words and place of a mention in the text as it was sent', () => {
    const text = 'Did «Mark  Rutte’s» team visit?';
    const [mention] = reader.read(text).known;
    expect(mention).toEqual({ entity: 'mark-rutte', text: 'Mark  Rutte', start: 5, end: 16, exact: true });
  });

  it('reads a name shared by several entities as all of them', () => {
    expect(knownIn('what happened at the meeting')).toEqual(['autumn-meeting', 'spring-meeting']);
  });

  it('does not read a name across the end of a sentence', () => {
    expect(knownIn('Who leads NATO? Ukraine council?')).toEqual(['nato', 'ukraine']);
  });

  it.each([
    ['uk', 'Що сказав Рютте?', ['mark-rutte']],
    ['uk', 'лист до Столтенбергові від Зеленського', ['jens-stoltenberg', 'volodymyr-zelenskyy']],
    ['uk', 'допомога Австралії', ['australia']],
    ['pl', 'spotkanie ze Stoltenbergiem', ['jens-stoltenberg']],
    ['pl', 'pomoc Australii dla Ukrainy', ['australia', 'ukraine']],
    ['de', 'Australiens Beitrag', ['australia']],
    ['fr', "l'aide du Japon et de l'Australie", ['japan', 'australia']],
    ['es', 'los japoneses y los ucranianos', ['japan', 'ukraine']],
  ])('reads another language or ending (%s): %s', (language, text, entities) => {
    expect(knownIn(text, language)).toEqual(entities);
  });
});

describe('misspelt names', () => {
  it.each([
    ['ruttte', 'mark-rutte'],
    ['rutet', 'mark-rutte'],
    ['Stoltenburg', 'jens-stoltenberg'],
    ['stoltneberg', 'jens-stoltenberg'],
    ['zelinsky', 'volodymyr-zelenskyy'],
    ['Zelenskii', 'volodymyr-zelenskyy'],
    ['umrov', 'rustem-umerov'],
    ['wiesbadn', 'wiesbaden'],
    ['brussles', 'brussels'],
    ['ukrane', 'ukraine'],
    ['ukriane', 'ukraine'],
    ['nato ukrane council', 'nato-ukraine-council'],
    ['nato ukrane counicl', 'nato-ukraine-council'],
    ['indo pacifc', 'indo-pacific'],
    ['new zeland', 'new-zealand'],
    ['nroth korea', 'north-korea'],
    ['southh korea', 'south-korea'],
    ['secretray general', 'secretary-general'],
    ['japn', undefined],
    ['kyvi', undefined],
    ['tutte', undefined],
  ])('%s', (typed, entity) => {
    expect(knownIn(`what about ${typed} then`, 'en')).toEqual(entity === undefined ? [] : [entity]);
  });

  it('are marked as read through a typo', () => {
    expect(reader.read('stoltenburg', 'en').known[0]?.exact).toBe(false);
    expect(reader.read('stoltenberg', 'en').known[0]?.exact).toBe(true);
  });

  it('are none of two that are equally near', () => {
    const twins = namedEntities.slice(0, 1).map((entity) => ({ ...entity, name: 'Berkov', aliases: {}, id: 'berkov' }));
    const pair = [...twins, ...twins.map((entity) => ({ ...entity, name: 'Berlov', id: 'berlov' }))];
    const near = createNameReader(pair, { regionNames: [], commonWords: () => false });
    expect(near.read('what of bernov', 'en').known).toEqual([]);
    expect(near.read('what of berkow', 'en').known.map((name) => name.entity)).toEqual(['berkov']);
  });
});

describe('what is no name of the pack', () => {
  it.each([
    'the rotten route in the rush',
    'a rustic ukulele',
    'internal processes were pressed',
    'tell us how much it was',
    'let us know about the pledge',
    'give us aid figures',
    'proportion of the council budget',
    'begin while the child is hungry',
    'printing a surname to finish',
  ])('%s', (text) => {
    expect(reader.read(text, 'en')).toEqual({ known: [], unknown: [] });
  });

  it.each([
    ['Austria', 'AT'],
    ['Slovakia', 'SK'],
    ['Slovenia', 'SI'],
    ['Iran', 'IR'],
    ['Iraq', 'IQ'],
    ['Niger', 'NE'],
    ['Nigeria', 'NG'],
    ['Korea', 'unclear'],
    ['the Koreans', 'unclear'],
  ])('%s is that country and no other', (text, region) => {
    expect(knownIn(text)).toEqual([]);
    expect(countriesIn(text)).toEqual([region]);
  });

  it('holds for ordinary words in any place', () => {
    const ordinary = [
      'which',
      'country',
      'provided',
      'weapons',
      'before',
      'russet',
      'justice',
      'council',
      'japanned',
      'britches',
      'polite',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ordinary), { minLength: 1, maxLength: 8 }), (words) => {
        expect(knownIn(words.join(' '), 'en')).toEqual([]);
      }),
    );
  });
});

describe('countries that the pack does not have', () => {
  it.each([
    ['en', 'what did Germany give', 'DE'],
    ['en', "Germany's share", 'DE'],
    ['en', 'what did germny give', 'DE'],
    ['en', 'the german contribution', 'DE'],
    ['en', 'how much did the UK pay', 'GB'],
    ['en', 'how much did britain pay', 'GB'],
    ['en', 'turkish drones', 'TR'],
    ['en', 'did holland join', 'NL'],
    ['en', 'did the UAE attend', 'AE'],
    ['en', 'what about czechia', 'CZ'],
    ['en', 'what about Bosnia and Herzegovina', 'BA'],
    ['en', 'and Côte d’Ivoire', 'CI'],
    ['fr', "combien l'Allemagne a donné", 'DE'],
    ['fr', 'la part allemande', 'DE'],
    ['de', 'der deutsche Anteil', 'DE'],
    ['de', 'die Hilfe aus Island', 'IS'],
    ['es', 'la parte española', 'ES'],
    ['pl', 'niemieckiego udziału', 'DE'],
    ['pl', 'pomoc z Norwegii', 'NO'],
    ['uk', 'німецького внеску', 'DE'],
    ['uk', 'допомога Польщі', 'PL'],
  ])('%s: %s', (language, text, region) => {
    expect(countriesIn(text, language)).toEqual([region]);
  });

  it.each([
    ['the US gave', ['united-states']],
    ['the us gave', ['united-states']],
    ['us aid is late', ['united-states']],
    ['U.S. aid', ['united-states']],
    ['American aid', ['united-states']],
    ['TELL US HOW MUCH THEY GAVE', []],
    ['WHAT DID THE US GIVE THEM', ['united-states']],
  ])('the pronoun is no country: %s', (text, entities) => {
    expect(knownIn(text, 'en')).toEqual(entities);
  });

  it.each(['answer in German please', 'what is that in French?', 'Snake island', 'a family reunion'])('%s names none', (text) => {
    expect(countriesIn(text, 'en')).toEqual([]);
  });
});

describe('names that nobody listed', () => {
  it.each([
    ['Did Macron visit Kyiv with Olaf Scholz?', ['Macron', 'Olaf Scholz']],
    ['what did Ursula von der Leyen say', ['Ursula von der Leyen']],
    ['Lloyd Austin said what?', ['Lloyd Austin']],
    ['How many ATACMS and F-16s?', ['ATACMS', 'F-16s']],
    ['who runs SAG-U at SHAPE', ['SAG-U', 'SHAPE']],
    ['what did the IMF and the G7 say', ['IMF', 'G7']],
    ['what is "Operation Interflex"?', ['Operation Interflex']],
    ['Did Olena Zelensky speak?', ['Olena']],
  ])('%s', (text, names) => {
    expect(unknownIn(text, 'en')).toEqual(names);
  });

  it.each([
    'Macron?',
    'Summarise the pledge.',
    'Was it in October or on Monday?',
    'LOL, FYI ASAP: is it EUR 40bn in H1 or Q3? PS: PDF OK',
    'HOW MUCH WAS THE WHOLE PLEDGE OF SCHOLZ',
    'What Did They Commit In The First Half',
    'Hi Anna, how much was it? Thanks, Tom',
    'the Defence Council and the Victory Plan',
    'he said "we must move further and faster"',
    '@Sitrep what about #General',
  ])('%s has none', (text) => {
    expect(unknownIn(text, 'en')).toEqual([]);
  });

  it('are not seen in the capitals of German nouns, but in acronyms', () => {
    expect(unknownIn('Wie viele Milliarden Euro an Hilfe und Gerät?')).toEqual([]);
    expect(unknownIn('Wurde ATACMS geliefert?')).toEqual(['ATACMS']);
  });
});

describe('every name', () => {
  const aliases = namedEntities.flatMap((entity) =>
    [entity.name, ...Object.values(entity.aliases).flat()].map((name) => ({ id: entity.id, name })),
  );
  const cased = (name: string, cut: number) => [name, name.toUpperCase(), name.toLowerCase().replace(/^us$/, 'US')][cut % 3] ?? name;

  it('is found in any casing between punctuation', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...aliases),
        fc.nat(2),
        fc.constantFrom('', '(', '"', '… ', 'so, ', '— '),
        fc.constantFrom('', ')', '"', '?', '!', ', then', ' - '),
        ({ id, name }, casing, before, after) => {
          const { known } = reader.read(before + cased(name, casing) + after, 'en');
          expect(known).toContainEqual(expect.objectContaining({ entity: id, exact: true }));
        },
      ),
    );
  });

  it('is a piece of the text, in order and without overlap', () => {
    const pieces = [...aliases.map(({ name }) => name), 'Germny', 'ATACMS', 'Macron', 'and', '"', '. ', '-', "l'", 'ß', '👍🏽', '\u202e'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
        const text = parts.join(' ');
        const { known, unknown } = reader.read(text);
        for (const name of [...known, ...unknown]) expect(text.slice(name.start, name.end)).toBe(name.text);
        const spans = [...new Map([...known, ...unknown].map((name) => [name.start, name.end]))].sort((a, b) => a[0] - b[0]);
        for (let at = 1; at < spans.length; at++) expect(spans[at]?.[0]).toBeGreaterThanOrEqual(spans[at - 1]?.[1] ?? 0);
      }),
    );
  });

  it.each([
    ['one long word', 'a'.repeat(100_000)],
    ['many misspelt names', 'stoltenbrug '.repeat(9_000)],
    ['nothing but capitals', 'Aa '.repeat(33_000)],
    ['quotation marks', '"A'.repeat(50_000)],
    ['spaces', ' '.repeat(100_000)],
    ['apostrophes', "l'".repeat(50_000)],
    ['first words of a long name', 'NATO-Ukraine '.repeat(8_000)],
  ])('is looked for only in the first 4,000 units of hostile text: %s', (_, text) => {
    const { known, unknown } = reader.read(`${text} Rutte`);
    for (const name of [...known, ...unknown]) expect(name.end).toBeLessThanOrEqual(4_000);
  });
});

describe('the names of regions', () => {
  it('come in the same order every time, each code once a language', () => {
    const names = regionNames(['en', 'uk']);
    expect(regionNames(['en', 'uk'])).toEqual(names);
    expect(new Set(names.map(({ code, language }) => code + language)).size).toBe(names.length);
    expect(names.filter(({ code }) => code === 'DE').map(({ name }) => name)).toEqual(['Germany', 'Німеччина']);
  });

  it('hold no unions, no placeholders and no codes out of force', () => {
    const codes = regionNames(['en']).map(({ code }) => code);
    for (const code of ['EU', 'UN', 'XA', 'ZZ', 'DD', 'SU', 'YU', 'UK']) expect(codes).not.toContain(code);
    for (const code of ['UA', 'GB', 'XK', 'US']) expect(codes).toContain(code);
  });

  it('are each read as that country, or as one of the pack', () => {
    const ordinary = new Set(['Réunion']);
    for (const { code, name } of regionNames(['en'])) {
      if (ordinary.has(name)) continue;
      const { known, unknown } = reader.read(`about ${name.replace(/ \(.*?\)/u, '')}`, 'en');
      const read = [...known.map(({ entity }) => entity), ...unknown.map(({ region }) => region ?? '')];
      expect(read, `${code} ${name}`).toHaveLength(1);
      if (known.length === 0) expect(read).toEqual([code]);
      else expect(namedEntities.map((entity) => fold(entity.name))).toContain(fold(name));
    }
  });
});

describe('who held a role', () => {
  const holder = (date: string) => holderOf(namedEntities, 'secretary-general', date);

  it.each([
    ['2024-04', { person: 'jens-stoltenberg', certain: true }],
    ['2024-04-03', { person: 'jens-stoltenberg', certain: true }],
    ['2024-10', { person: 'mark-rutte', certain: true }],
    ['2024-11-05', { person: 'mark-rutte', certain: true }],
    ['2030', { person: 'mark-rutte', certain: true }],
  ])('in %s', (date, expected) => {
    expect(holder(date)).toEqual(expected);
  });

  it('is not certain on a day within the month that is all we know of the start', () => {
    expect(holder('2024-10-16')).toEqual({ person: 'mark-rutte', certain: false });
  });

  it('is unknown for a time that several people share', () => {
    expect(holder('2024')).toEqual({ unknown: true, reason: 'several_recorded', candidates: ['jens-stoltenberg', 'mark-rutte'] });
  });

  it('is unknown before anybody is recorded, for other roles and for no date', () => {
    expect(holder('2010')).toEqual({ unknown: true, reason: 'nobody_recorded', candidates: [] });
    expect(holderOf(namedEntities, 'ukraine', '2024')).toEqual({ unknown: true, reason: 'nobody_recorded', candidates: [] });
    expect(holder('2024-13')).toEqual({ unknown: true, reason: 'date_invalid', candidates: [] });
  });
});
