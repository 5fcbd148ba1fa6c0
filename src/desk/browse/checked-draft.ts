import { differenceWords, type Finding, headlineOf, isRight } from '../../check/index.ts';
import type { FactView } from '../../facts/view.ts';
import { formatDay } from '../../model/format.ts';
import { checkedHere } from '../checking.ts';
import { type Context, packHere } from '../context.ts';
import { factValue } from '../review/fact-words.ts';

/** One claim of a draft with what is held on it. */
export interface CheckedClaim {
  readonly verdict: Finding['verdict'];
  readonly right: boolean;
  /** In UTF-16 units of the draft. */
  readonly start: number;
  readonly end: number;
  readonly why: string;
  readonly differences: readonly string[];
  /** Words to write instead. */
  readonly suggestion?: string;
  readonly working?: string;
  readonly facts: readonly { readonly id: string; readonly value: string; readonly statement: string }[];
  readonly sources: readonly { readonly source: string; readonly publisher: string; readonly published: string; readonly quote: string }[];
}

/** A draft held against the store. */
export interface CheckedDraft {
  readonly headline: string;
  readonly claims: readonly CheckedClaim[];
  /** Sentences that nothing was found in to be checked. */
  readonly unchecked: readonly { readonly start: number; readonly end: number; readonly why: string }[];
  readonly asOf: string;
  readonly readUpTo?: number;
}

const FACTS_SHOWN = 2;
const SOURCES_SHOWN = 3;

/** Holds a draft against what a reader may see; nothing of it is kept. */
export async function checkedDraft(text: string, view: FactView, context: Context): Promise<CheckedDraft> {
  const checked = await checkedHere(text, view, context);
  const naming = { pack: packHere(context) };
  return {
    headline: headlineOf(checked),
    claims: checked.findings.map((finding) => {
      const { verdict, stretch, why, differences, suggestion, working } = finding;
      const facts = finding.facts.slice(0, FACTS_SHOWN);
      const sources = facts.flatMap(({ evidence }) => evidence).slice(0, SOURCES_SHOWN);
      return {
        verdict,
        right: isRight(finding),
        ...stretch,
        why,
        differences: differences.map(differenceWords),
        ...(suggestion !== undefined && { suggestion }),
        ...(working !== undefined && { working }),
        facts: facts.map((fact) => ({ id: fact.id, value: factValue(fact, naming), statement: fact.statement })),
        sources: sources.map(({ source, quote }) => {
          const known = view.source(source);
          return {
            source,
            publisher: known?.publisher ?? source,
            published: known ? formatDay(known.published.date) : '',
            quote,
          };
        }),
      };
    }),
    unchecked: checked.unchecked.map(({ stretch, why }) => ({ ...stretch, why })),
    asOf: checked.asOf,
    ...(checked.readUpTo !== undefined && { readUpTo: checked.readUpTo }),
  };
}
