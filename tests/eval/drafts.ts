import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { loadPack } from '../../adapters/cli/load-pack.ts';
import { checkText, type Finding, HOWS, isRight, VERDICTS } from '../../src/check/index.ts';
import { packWithin } from '../../src/facts/pack-within.ts';
import { viewFacts } from '../../src/facts/view.ts';
import type { Pack } from '../../src/model/pack.ts';

const PROJECT = join(import.meta.dirname, '../..');
const PACKS = {
  shipped: 'briefs/nato-ukraine',
  measles: 'tests/fixtures/pack-measles',
  bridge: 'tests/fixtures/pack-bridge',
  ferries: 'briefs/ferries',
} as const;

const claimSchema = z.strictObject({
  /** Literal words of the draft that make the claim. */
  stretch: z.string().min(1),
  verdict: z.enum(VERDICTS),
  how: z.union([z.enum(HOWS), z.array(z.enum(HOWS))]).optional(),
  fact: z.string().optional(),
});
const draftsSchema = z.array(
  z.strictObject({
    name: z.string(),
    pack: z.enum(['shipped', 'measles', 'bridge', 'ferries']),
    as_of: z.string(),
    text: z.string(),
    claims: z.array(claimSchema),
  }),
);
type Draft = z.output<typeof draftsSchema>[number];
type Claim = Draft['claims'][number];

/** What came of one claim of a draft. */
interface ClaimOutcome {
  readonly draft: string;
  readonly claim: Claim;
  readonly findings: readonly Finding[];
  readonly flagged: boolean;
}

/** What came of a set of drafts. */
export interface DraftFigures {
  readonly drafts: number;
  readonly wrong: number;
  readonly wrongFound: number;
  /** Of those with the difference, or the verdict, as it was read by hand. */
  readonly wrongExact: number;
  readonly right: number;
  readonly rightFlagged: number;
  /** Right ones that were met at all. */
  readonly rightMet: number;
  /** Findings that flag what is no claim. */
  readonly othersFlagged: number;
  readonly faults: readonly string[];
}

const packs = new Map<string, Promise<Pack>>();

function packOf(name: Draft['pack']): Promise<Pack> {
  const pack = packs.get(name) ?? loadPack({ briefs: join(PROJECT, PACKS[name]), now: '2026-12-01T09:00:00Z' });
  packs.set(name, pack);
  return pack;
}

function placeOf({ name, text }: Draft, { stretch }: Claim, from: number): { readonly start: number; readonly end: number } {
  const start = text.indexOf(stretch, from);
  const found = start < 0 ? text.indexOf(stretch) : start;
  if (found < 0) throw new Error(`draft ${name}: “${stretch}” does not stand in it`);
  return { start: found, end: found + stretch.length };
}

async function outcomesOf(draft: Draft): Promise<{ readonly claims: readonly ClaimOutcome[]; readonly others: readonly Finding[] }> {
  const pack = await packOf(draft.pack);
  const audience = pack.audiences[0] ?? 'public';
  const view = viewFacts(packWithin(pack, audience), { asOf: draft.as_of, recordedBy: '2026-12-01T09:00:00Z', audience });
  const { findings } = checkText(draft.text, { pack, view });
  let from = 0;
  const places = draft.claims.map((claim) => {
    const place = placeOf(draft, claim, from);
    from = place.start;
    return { claim, place };
  });
  const meets = (finding: Finding, place: { readonly start: number; readonly end: number }) =>
    finding.stretch.start < place.end && finding.stretch.end > place.start;
  const claims = places.map(({ claim, place }): ClaimOutcome => {
    const met = findings.filter((finding) => meets(finding, place));
    return { draft: draft.name, claim, findings: met, flagged: met.some((finding) => !isRight(finding)) };
  });
  const others = findings.filter((finding) => !isRight(finding) && !places.some(({ place }) => meets(finding, place)));
  return { claims, others };
}

function isExact({ claim, findings }: ClaimOutcome): boolean {
  const wanted = claim.how === undefined ? [] : [claim.how].flat();
  return findings.some(
    ({ verdict, differences }) => verdict === claim.verdict && (wanted.length === 0 || differences.some(({ how }) => wanted.includes(how))),
  );
}

function describe({ draft, claim, findings }: ClaimOutcome): string {
  const got = findings.map(
    ({ verdict, differences, facts, text }) =>
      `${verdict}${differences.length > 0 ? ` (${differences.map(({ how, says }) => `${how}: ${says}`).join('; ')})` : ''} ${facts[0]?.id ?? ''} “${text}”`,
  );
  return `${draft}: “${claim.stretch}” is ${claim.verdict}${claim.how ? ` (${[claim.how].flat().join(', ')})` : ''}\n      ${got.join('\n      ') || 'nothing found'}`;
}

function nothingThere(fault: NodeJS.ErrnoException): string[] {
  if (fault.code === 'ENOENT') return [];
  throw fault;
}

/** The drafts of a folder; none where it is not there. */
export async function draftsIn(folder: string): Promise<readonly Draft[]> {
  const files = (await readdir(folder).catch(nothingThere)).filter((name) => name.endsWith('.yaml')).sort();
  const read = await Promise.all(files.map(async (name) => draftsSchema.parse(parse(await readFile(join(folder, name), 'utf8')))));
  return read.flat();
}

/** How checking fares on drafts. */
export async function draftFigures(drafts: readonly Draft[]): Promise<DraftFigures> {
  const outcomes = await Promise.all(drafts.map(async (draft) => ({ draft, ...(await outcomesOf(draft)) })));
  const claims = outcomes.flatMap((one) => one.claims);
  const isWrong = ({ claim }: ClaimOutcome) => !isRight(claim);
  const wrong = claims.filter(isWrong);
  const right = claims.filter((one) => !isWrong(one));
  const missed = wrong.filter(({ flagged }) => !flagged).map((one) => `missed   ${describe(one)}`);
  const otherwise = wrong.filter((one) => one.flagged && !isExact(one)).map((one) => `other    ${describe(one)}`);
  const flagged = right.filter((one) => one.flagged).map((one) => `flagged  ${describe(one)}`);
  const others = outcomes.flatMap(({ draft, others: found }) =>
    found.map(
      ({ verdict, text, differences, facts }) =>
        `no claim ${draft.name}: ${verdict} ${differences.map(({ how }) => how).join(', ')} ${facts[0]?.id ?? ''} “${text}”`,
    ),
  );
  return {
    drafts: drafts.length,
    wrong: wrong.length,
    wrongFound: wrong.length - missed.length,
    wrongExact: wrong.filter(isExact).length,
    right: right.length,
    rightFlagged: flagged.length,
    rightMet: right.filter(({ findings }) => findings.length > 0).length,
    othersFlagged: others.length,
    faults: [...missed, ...flagged, ...others, ...otherwise],
  };
}

const percent = (part: number, whole: number) => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`);

const SETS = ['open', 'kept-back'] as const;
const FOUND_AT_LEAST = 0.95;
const FLAGGED_AT_MOST = 0.03;

/** `eval drafts`: wrong claims found, right ones flagged, and what is no claim flagged. The exit code is 1 where a target is missed. */
export async function evaluateDrafts(argv: readonly string[], print: (text: string) => void): Promise<0 | 1> {
  const at = argv.indexOf('--set');
  const wanted = at < 0 ? SETS : SETS.filter((set) => set === argv[at + 1]);
  if (wanted.length === 0) throw new Error(`there is no set "${argv[at + 1] ?? ''}"`);
  let isReached = true;
  for (const set of wanted) {
    const drafts = await draftsIn(join(import.meta.dirname, 'drafts', set));
    if (drafts.length === 0) {
      print(`${set}: no drafts at hand\n`);
      continue;
    }
    const figures = await draftFigures(drafts);
    const { wrong, wrongFound, wrongExact, right, rightFlagged, rightMet, othersFlagged } = figures;
    isReached &&= wrongFound >= wrong * FOUND_AT_LEAST && rightFlagged <= right * FLAGGED_AT_MOST;
    print(
      [
        `${set}: ${figures.drafts} drafts, ${wrong + right} claims`,
        `  wrong claims found: ${wrongFound} of ${wrong} (${percent(wrongFound, wrong)}), in the right way ${wrongExact} (${percent(wrongExact, wrong)})`,
        `  right claims flagged: ${rightFlagged} of ${right} (${percent(rightFlagged, right)}); met ${rightMet}`,
        `  what is no claim flagged: ${othersFlagged}`,
        '',
      ].join('\n'),
    );
    const isShown = set === 'open' ? !argv.includes('--quiet') : argv.includes('--verbose-kept-back');
    if (isShown) for (const fault of figures.faults) print(`    ${fault}\n`);
  }
  return isReached ? 0 : 1;
}
