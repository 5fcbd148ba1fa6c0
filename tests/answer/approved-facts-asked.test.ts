import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/index.ts';
import type { Fact } from '../../src/model/fact.ts';
import { claims } from '../../src/model/outcome.ts';
import type { Pack } from '../../src/model/pack.ts';
import { money } from '../fixtures/facts.ts';
import { LATER, lighthousePack } from '../fixtures/lighthouse-pack.ts';
import { asking, citedFacts, shownText, wholeText } from '../fixtures/replies.ts';

const shipped = lighthousePack();
const PLEDGE = 'How much was pledged for the lighthouses?';

function held(id: string): Fact {
  const fact = shipped.facts.find((one) => one.id === id);
  if (!fact) throw new Error(`the pack has no ${id}`);
  return fact;
}

/** The pack as it is after curators added facts, or ended revisions with others. */
function packAfter(...facts: readonly Fact[]): Pack {
  const ids = new Set(facts.map(({ id }) => id));
  return { ...shipped, facts: [...shipped.facts.filter(({ id }) => !ids.has(id)), ...facts] };
}

const preferred: Fact = { ...held('pledge-eur'), rank: { level: 'preferred', reason: 'It is the fullest form.' } };

/** The pledge as another document tells it: without its bound, and for another period. */
function retold(number: number): Fact {
  const { speaker: _speaker, review_by: _reviewBy, ...pledge } = held('pledge-eur');
  return {
    ...pledge,
    id: `retold-${number}`,
    value: money('30 million', 'EUR'),
    period: { label: `in 20${number}`, basis: 'stated' },
    statement: `Restoration pledge: EUR 30 million, 20${number}.`,
    evidence: [{ source: 'bulletin', quote: '30 million pledged for the lighthouses', voice: 'indirect', stance: 'supports' }],
    asked_as: [PLEDGE],
  };
}

describe('a fact that curators prefer', () => {
  it('is given before the same amount with another period, which fits a question as well', () => {
    const ask = asking(createBot(packAfter(preferred, retold(23))), LATER);
    expect(ask('What is the restoration pledge?').headline).toContain('at least EUR 30 million within two years');
  });

  it('is found though the same is told so often that others fill the search', () => {
    const many = Array.from({ length: 80 }, (_, at): Fact => ({ ...retold(10 + at), asked_as: [] }));
    const ask = asking(createBot(packAfter({ ...preferred, asked_as: [] }, ...many)), LATER);
    expect(ask(PLEDGE).headline).toContain('at least EUR 30 million within two years');
  });

  it('gives way to the one that curators have asked for in these very words', () => {
    const ask = asking(createBot(packAfter({ ...preferred, asked_as: [] }, retold(23))), LATER);
    expect(ask(PLEDGE).headline).toBe(retold(23).statement);
  });

  it('gives way to another where the question is just about that', () => {
    const other: Fact = {
      ...retold(23),
      value: money('18 million', 'EUR'),
      statement: 'Restoration pledge for the harbour wall: EUR 18 million.',
      asked_as: [],
    };
    const ask = asking(createBot(packAfter(preferred, other)), LATER);
    expect(citedFacts(ask('Is it 18 million euros that was pledged?'))).toContain(other.id);
  });
});

describe('a passage that comes as further evidence', () => {
  it('does not make the fact one about who is named in it', () => {
    const passage = { source: 'bulletin', quote: 'the money that Norway saw pledged', voice: 'indirect', stance: 'supports' } as const;
    const merged: Fact = { ...held('pledge-eur'), evidence: [...held('pledge-eur').evidence, passage] };
    const question = 'How much did Norway pledge for the lighthouses?';
    for (const pack of [shipped, packAfter(merged)]) expect(claims(asking(createBot(pack), LATER)(question).outcome)).toBe(false);
  });
});

describe('a revision that does not stand', () => {
  const now = '2023-11-05T09:00:00Z';
  const { recorded } = held('keepers-autumn');
  const ended: Fact = {
    ...held('keepers-autumn'),
    statement: 'The fund employs 45 keepers since October; Tomas Brandt employs more.',
    recorded: { ...recorded, until: now },
  };
  const stands: Fact = { ...held('keepers-autumn'), recorded: { ...recorded, at: now, act: 'corrected' } };

  it('answers nothing by words that only it has', () => {
    const ask = asking(createBot(packAfter(ended, stands)), LATER);
    expect(claims(ask('How many keepers does Tomas Brandt employ?').outcome)).toBe(false);
    expect(ask('How many keepers does the fund employ?').headline).toBe(stands.statement);
  });

  it('crowds out nothing, however often a fact was revised', () => {
    const revisions = Array.from({ length: 60 }, (_, at): Fact => {
      const instant = `2023-11-04T09:${String(at % 60).padStart(2, '0')}:00Z`;
      return {
        ...held('lamps-gazette'),
        subject: 'keepers',
        property: 'number-of-keepers',
        statement: 'How many keepers are employed? Keepers employed.',
        asked_as: Array.from({ length: 9 }, () => 'How many keepers are employed?'),
        recorded: { ...recorded, at: instant, until: instant },
      };
    });
    const ask = asking(createBot(packAfter(...revisions, { ...held('lamps-gazette'), recorded: { ...recorded, at: now } })), LATER);
    expect(citedFacts(ask('How many keepers are employed?'))).toContain('keepers-autumn');
  });
});

describe('a figure that another supersedes', () => {
  const before = held('lamps-gazette');
  const later: Fact = {
    ...before,
    id: 'lamps-in-autumn',
    subject: 'fund',
    value: { kind: 'count', amount: '30', unit: 'lights', bound: 'exact', decimals: 0 },
    announced: '2023-11-02',
    statement: 'Thirty lights burn along the coast, the Northern Bulletin writes.',
    relations: [{ type: 'supersedes', fact: before.id }],
    asked_as: [],
  };
  const ask = asking(createBot(packAfter(later)), LATER);

  it('is not given as what stands, though what took its place says it in other words', () => {
    for (const question of ['How many lamps does the Harbour Gazette count?', 'How many lamps does the Harbour Gazette count by now?']) {
      expect(ask(question).headline).toBe(later.statement);
    }
  });

  it('is given to who asks of the time before, or as of a day before', () => {
    expect(ask('How many lamps did the Harbour Gazette count in September 2023?').headline).not.toBe(later.statement);
    expect(asking(createBot(packAfter(later)), '2023-10-20')('How many lamps does the Harbour Gazette count?').headline).toContain(
      before.statement,
    );
  });
});

describe('the latest number', () => {
  it('is a number that stands, and no list of what is new', () => {
    const ask = asking(createBot(shipped), LATER);
    expect(ask('How many keepers does the fund employ, going by the latest report?').headline).toBe(held('keepers-autumn').statement);
    expect(ask('What is the latest on the keepers?').plan?.operation).toBe('changes');
  });
});

describe('counts of two days that curators called a dispute', () => {
  it('are told side by side, and the later one takes no place', () => {
    const before = { ...held('keepers-spring'), contested: { at: '2023-11-05T09:00:00Z', by: 'curator', reason: 'Both are claimed.' } };
    const answer = asking(
      createBot(packAfter(before, { ...held('keepers-autumn'), relations: [] })),
      LATER,
    )('How many keepers does the fund employ?');
    expect([answer.outcome, citedFacts(answer).includes(before.id)]).toEqual(['contested', true]);
  });
});

describe('sources that differ on a status', () => {
  const silent: Fact = {
    ...held('half-provided'),
    id: 'half-silent',
    statement: 'Masonry: EUR 12.6 million.',
    evidence: held('half-committed').evidence,
  };
  const withoutStatus: Fact = (({ status: _status, ...rest }) => rest)(silent);
  const question = 'How much was committed to masonry in the first half of 2023?';

  it('are told apart; one that gives none takes no side', () => {
    const text = shownText(asking(createBot(packAfter(withoutStatus)), LATER)(question));
    expect(text).toMatch(/Sources differ on the status: committed \(.+\) or provided \(.+\)\./u);
    expect(text).not.toContain('not given');
  });

  it('are told apart by their days where they have one publisher', () => {
    const sources = shipped.sources.map((source) => (source.id === 'bulletin' ? { ...source, publisher: 'Coast Agency' } : source));
    const text = wholeText(asking(createBot({ ...shipped, sources }), LATER)(question));
    expect(text).toContain('committed (Coast Agency, 12 July 2023) or provided (Coast Agency, 14 July 2023)');
  });

  it.fails('are never told apart by one and the same name', () => {
    const sources = shipped.sources.map((source) => (source.id === 'bulletin' ? { ...source, publisher: 'Coast Agency' } : source));
    expect(shownText(asking(createBot({ ...shipped, sources }), LATER)(question))).not.toContain(
      'committed (Coast Agency) or provided (Coast Agency)',
    );
  });
});
