import { describe, expect, it } from 'vitest';
import { ALL_PACKS, askedBots } from './eval/answers/packs.ts';
import { type Breach, describeBreach, type Law } from './eval/laws/law.ts';
import { LAWS } from './eval/laws/laws.ts';
import { READERS, readSubjects } from './eval/laws/read-subjects.ts';

/**
 * Each model is held against each law on the shipped pack or on others, as far as time allows: by turns, the same each time.
 * `npm run eval -- laws --with-models` holds all against all.
 */
const EVERY = { shipped: 15, measles: 3, bridge: 3, ferries: 3 } as const;
/** Milliseconds for the laws of one model on one pack, also on a machine that is busy. */
const WITHIN = 300_000;

const bots = await askedBots();
const keyOf = ({ messages }: Breach) => messages.join('\n');
const drawn = ALL_PACKS.flatMap((asked, pack) =>
  Object.entries(READERS).map(([name, make], model) => ({
    name,
    make,
    asked,
    pack: asked.name,
    laws: LAWS.filter((_, law) => (law + model + pack) % EVERY[asked.name] === 0),
  })),
);

describe('where the own reading breaks no law, no model does', () => {
  const subjects = new Map(
    ALL_PACKS.flatMap((asked) => {
      const bot = bots.get(asked.name);
      return bot ? [[asked.name, readSubjects(asked, bot)] as const] : [];
    }),
  );
  const brokenByOwn = new Map<string, ReadonlySet<string>>();
  const ownBreaches = (law: Law, pack: (typeof drawn)[number]['pack']): ReadonlySet<string> => {
    const key = `${law.name} ${pack}`;
    const own = subjects.get(pack)?.own;
    const known = brokenByOwn.get(key) ?? new Set(own && law.check(own).breaches.map(keyOf));
    brokenByOwn.set(key, known);
    return known;
  };

  it.each(drawn)('on the pack $pack one that $name', { timeout: WITHIN }, ({ make, pack, laws }) => {
    const subject = subjects.get(pack)?.readBy(make);
    if (!subject) throw new Error(`The pack ${pack} is missing.`);
    const fresh = laws.flatMap((law) => {
      const own = ownBreaches(law, pack);
      return law.check(subject).breaches.flatMap((breach) => (own.has(keyOf(breach)) ? [] : [`${law.name}\n${describeBreach(breach)}`]));
    });
    expect(fresh.join('\n')).toBe('');
  });

  it('holds each model against each law on some pack', () => {
    const pairs = new Set(drawn.flatMap(({ name, laws }) => laws.map((law) => `${name}: ${law.name}`)));
    expect(pairs.size).toBe(LAWS.length * Object.keys(READERS).length);
  });
});
