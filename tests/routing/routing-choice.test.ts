import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choosePack, type Looked, OUTCOMES, type Outcome } from '../../src/index.ts';

type Question = Extract<Looked['look'], { kind: 'question' }>;
type Answerable = Parameters<typeof choosePack>[0][number];

interface Sketch {
  readonly names?: number;
  readonly terms?: number;
  /** How it ends in the light of what was asked; as it does alone without it. */
  readonly inThread?: Outcome;
  /** The minute in which the pack was last asked in the conversation. */
  readonly asked?: number;
  readonly isShort?: boolean;
  readonly nothingHeld?: true;
}

const at = (minute: number) => `2024-10-18T09:${String(minute).padStart(2, '0')}:00.000Z`;

function pack(name: string, alone: Outcome, { names = 0, terms = 0, inThread = alone, asked, isShort = false, nothingHeld }: Sketch = {}) {
  const ending = (outcome: Outcome) => ({ outcome, isOfNothingHeld: nothingHeld === true, understood: { names, terms } });
  const look: Question = {
    kind: 'question',
    alone: ending(alone),
    inThread: ending(inThread),
    isShort,
    ...(asked !== undefined && { lastAsked: at(asked) }),
  };
  return { pack: name, look };
}

const closed = (name: string): Answerable => ({ pack: name, look: { kind: 'closed' } });
const chosen = (...looked: readonly Answerable[]) => {
  const choice = choosePack(looked);
  return choice.kind === 'one' ? choice.pack : choice.packs;
};

describe('the pack that answers', () => {
  it.each<[string, string | readonly string[], readonly Answerable[]]>([
    ['holds it', 'b', [pack('a', 'out_of_scope'), pack('b', 'answered')]],
    ['holds it, rather than a part of it', 'b', [pack('a', 'partly'), pack('b', 'contested')]],
    ['holds a part of it, rather than nothing', 'b', [pack('a', 'unknown'), pack('b', 'partly')]],
    ['knows that it is lacking, rather than not understanding it', 'b', [pack('a', 'clarify'), pack('b', 'unknown')]],
    ['understands some of it, rather than knowing no such name', 'b', [pack('a', 'unknown', { nothingHeld: true }), pack('b', 'clarify')]],
    ['asks back, rather than having nothing to do with it', 'b', [pack('a', 'out_of_scope'), pack('b', 'clarify')]],
    ['knows more names of it, where none holds it', 'b', [pack('a', 'clarify', { terms: 3 }), pack('b', 'clarify', { names: 1 })]],
    ['is the first, where nothing tells them apart', 'a', [pack('a', 'out_of_scope'), pack('b', 'out_of_scope')]],
    ['is asked back for, where several hold it as much', ['a', 'c'], [pack('a', 'answered'), pack('b', 'partly'), pack('c', 'corrected')]],
    ['is asked back for, where several hold a part', ['a', 'b'], [pack('a', 'partly'), pack('b', 'partly')]],
    ['may be one that cannot tell for now, rather than one that lacks it', 'b', [pack('a', 'unknown'), closed('b')]],
    ['is one that holds it, though another cannot tell for now', 'a', [pack('a', 'answered'), closed('b')]],
  ])('%s', (_, expected, looked) => {
    expect(chosen(...looked)).toEqual(expected);
  });

  it.each<[string, string | readonly string[], readonly Answerable[]]>([
    ['a few words that it answers', 'a', [pack('a', 'clarify', { inThread: 'answered', asked: 1, isShort: true }), pack('b', 'answered')]],
    ['what it holds by itself', 'a', [pack('a', 'answered', { asked: 1 }), pack('b', 'answered')]],
    ['what none holds by itself', 'a', [pack('a', 'clarify', { inThread: 'answered', asked: 1 }), pack('b', 'partly')]],
    ['what none holds at all', 'a', [pack('b', 'clarify'), pack('a', 'clarify', { asked: 1 })]],
  ])('stays with the conversation for %s', (_, expected, looked) => {
    expect(chosen(...looked)).toEqual(expected);
  });

  it.each<[string, string, readonly Answerable[]]>([
    ['what another holds, and it does not', 'b', [pack('a', 'unknown', { asked: 1 }), pack('b', 'answered')]],
    [
      'what another holds by itself, and it only by what was said',
      'b',
      [pack('a', 'clarify', { inThread: 'answered', asked: 1 }), pack('b', 'answered')],
    ],
    ['what another holds, and it only in part', 'b', [pack('a', 'partly', { asked: 1 }), pack('b', 'answered')]],
    ['what only another knows the names of', 'b', [pack('a', 'clarify', { asked: 1 }), pack('b', 'clarify', { names: 2 })]],
  ])('is another than that of the conversation for %s', (_, expected, looked) => {
    expect(chosen(...looked)).toEqual(expected);
  });

  it('is that which the conversation was with last', () => {
    expect(chosen(pack('a', 'answered', { asked: 3 }), pack('b', 'answered', { asked: 9 }))).toBe('b');
  });

  it('does not answer in the light of what it was asked before another was', () => {
    const looked = [pack('a', 'answered', { asked: 3 }), pack('b', 'unknown', { asked: 9 })];
    expect(choosePack(looked)).toMatchObject({ pack: 'a', afresh: true });
    expect(choosePack([pack('a', 'answered', { asked: 9 }), pack('b', 'unknown')])).toMatchObject({ pack: 'a', afresh: false });
  });

  it('names the others that hold something, and of an absence all that were looked through', () => {
    expect(choosePack([pack('a', 'answered'), pack('b', 'partly'), pack('c', 'unknown')])).toMatchObject({
      also: ['b'],
      lookedThrough: [],
    });
    expect(choosePack([pack('a', 'unknown'), pack('b', 'out_of_scope')])).toMatchObject({ also: [], lookedThrough: ['a', 'b'] });
    expect(choosePack([pack('a', 'social'), pack('b', 'social')])).toMatchObject({ lookedThrough: [] });
  });
});

const CLAIMS: readonly Outcome[] = ['answered', 'partly', 'contested', 'corrected'];
const aLook = fc.record({
  alone: fc.constantFrom(...OUTCOMES),
  inThread: fc.constantFrom(...OUTCOMES),
  names: fc.nat(3),
  terms: fc.nat(3),
  asked: fc.option(fc.nat(59), { nil: undefined }),
  isShort: fc.boolean(),
  isClosed: fc.boolean(),
});
const looks = fc.array(aLook, { minLength: 1, maxLength: 5 }).map((all) =>
  all.map(({ alone, isClosed, asked, ...more }, index): Answerable => {
    const name = `pack-${index}`;
    return isClosed ? closed(name) : pack(name, alone, { ...more, ...(asked !== undefined && { asked }) });
  }),
);
const claimsOf = ({ look }: Answerable) =>
  look.kind === 'question' && (CLAIMS.includes(look.alone.outcome) || CLAIMS.includes(look.inThread.outcome));

describe('whatever packs there are', () => {
  it('one of them answers, or is asked back for among those that claim something', () => {
    fc.assert(
      fc.property(looks, (looked) => {
        const names = looked.map(({ pack: name }) => name);
        const choice = choosePack(looked);
        const packs = choice.kind === 'one' ? [choice.pack, ...choice.also, ...choice.lookedThrough] : choice.packs;
        expect(names).toEqual(expect.arrayContaining([...packs]));
        if (choice.kind === 'one') return;
        expect(new Set(choice.packs).size).toBeGreaterThan(1);
        expect(looked.filter(({ pack: name }) => choice.packs.includes(name)).every(claimsOf)).toBe(true);
      }),
    );
  });

  it('no absence is claimed while one of them holds it by itself, or could not be looked through', () => {
    fc.assert(
      fc.property(looks, (looked) => {
        const choice = choosePack(looked);
        if (choice.kind !== 'one' || choice.lookedThrough.length === 0) return;
        const others = looked.filter(
          ({ look }) => look.kind === 'closed' || (look.lastAsked === undefined && CLAIMS.includes(look.alone.outcome)),
        );
        expect(others).toEqual([]);
        expect(choice.lookedThrough).toContain(choice.pack);
      }),
    );
  });

  it('a pack that stands alone answers everything', () => {
    fc.assert(
      fc.property(looks, ([only]) => {
        if (only) expect(choosePack([only])).toMatchObject({ kind: 'one', pack: 'pack-0', also: [] });
      }),
    );
  });
});
