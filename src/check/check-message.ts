import { type Line, shortMessage } from '../answer/short-reply.ts';
import type { FactView } from '../facts/fact-view.ts';
import { formatDay } from '../model/format.ts';
import type { Message } from '../model/message.ts';
import { cleanText } from '../model/text.ts';
import { type CheckedText, type Finding, isRight, type Verdict, worstFirst } from './finding.ts';

/** So many findings stand in one message; the others stand behind it. */
export const FINDINGS_IN_MESSAGE = 8;
const PASSAGES = 4;
/** Longer words of the text are cut where they are shown. */
const SHOWN = 140;
const MOST_RIGHT_SHOWN = 6;

const MARKS: Readonly<Record<Verdict, string>> = {
  differs: '✗ Differs',
  quotation_differs: '✗ Quotation differs',
  contested: '≠ Contested',
  superseded: '↻ Superseded',
  not_held: '? Not held',
  worked_out: '✓ Worked out',
  borne_out: '✓ Borne out',
};

const COUNTED: readonly (readonly [Verdict, string])[] = [
  ['differs', 'from what is held'],
  ['quotation_differs', 'in the words of a quotation'],
  ['contested', 'contested'],
  ['superseded', 'superseded'],
  ['not_held', 'not held'],
];

/** The words of a text as they may be shown: on one line, and no longer than a reader needs to find them. */
export function shownWords(text: string): string {
  const clean = cleanText(text);
  return clean.length > SHOWN ? `${clean.slice(0, SHOWN - 1).trimEnd()}…` : clean;
}

const NO_CLAIM =
  'I find no claim in that message that I could check: nothing in it says how much, who, when or what of the matters that I have sources for.';

/** How a text fared, in one line. */
export function headlineOf({ findings }: Pick<CheckedText, 'findings'>): string {
  if (findings.length === 0) return NO_CLAIM;
  const of = (verdict: Verdict) => findings.filter((one) => one.verdict === verdict).length;
  const right = findings.filter(isRight).length;
  if (right === findings.length)
    return right === 1 ? 'The one claim that I could check is borne out.' : `All ${right} claims that I could check are borne out.`;
  const parts = COUNTED.flatMap(([verdict, words]) => {
    const count = of(verdict);
    if (count === 0) return [];
    return verdict === 'differs' || verdict === 'quotation_differs'
      ? [`${count} differ${count === 1 ? 's' : ''} ${words}`]
      : [`${count} ${count === 1 ? 'is' : 'are'} ${words}`];
  });
  const borne = right === 0 ? 'none is borne out' : `${right} ${right === 1 ? 'is' : 'are'} borne out`;
  return `Of ${findings.length} ${findings.length === 1 ? 'claim' : 'claims'} ${parts.join(', ')}; ${borne}.`;
}

/** One thing that differs, in words: "status: the text has “disbursed”, held is “committed”". */
export function differenceWords({ how, says, held }: Finding['differences'][number]): string {
  return `${how}: the text has “${shownWords(says)}”, held is “${shownWords(held)}”`;
}

/** One finding as a line of a list. */
export function findingLine(finding: Finding): Line {
  const { verdict, text, why, suggestion, working } = finding;
  const parts = [
    `“${shownWords(text)}”`,
    verdict === 'differs' ? finding.differences.map(differenceWords).join('; ') || why : verdict === 'borne_out' ? undefined : why,
    working !== undefined && verdict !== 'worked_out' ? working : undefined,
    suggestion !== undefined && !isRight(finding) ? `Write: ${suggestion}` : undefined,
  ];
  const said = parts.flatMap((part) => (part === undefined || part === '' ? [] : [part.replace(/\.$/u, '')]));
  return { text: `${said.join(' – ')}.`, facts: finding.facts, label: MARKS[verdict], item: true };
}

/** The message of a page of findings, the worst first; what was not checked, and as of when it stands, on the last page. */
export function checkMessage(checked: CheckedText, view: FactView, page = 0): { readonly message: Message; readonly more: number } {
  const sorted = worstFirst(checked.findings);
  const wrong = sorted.filter((finding) => !isRight(finding));
  const shown = wrong.slice(page * FINDINGS_IN_MESSAGE, (page + 1) * FINDINGS_IN_MESSAGE);
  const more = Math.max(0, wrong.length - (page + 1) * FINDINGS_IN_MESSAGE);
  const lines: Line[] = [
    ...(page === 0 ? [{ text: headlineOf(checked), facts: [], style: 'bold' as const }] : []),
    ...shown.map(findingLine),
    ...(more === 0 ? lastLines(checked) : []),
  ];
  return { message: shortMessage(lines, view, PASSAGES), more };
}

/** All findings in one message, for where there is no limit to it. */
export function wholeCheckMessage(checked: CheckedText, view: FactView): Message {
  const lines: Line[] = [
    { text: headlineOf(checked), facts: [], style: 'bold' },
    ...worstFirst(checked.findings).map(findingLine),
    ...notChecked(checked),
  ];
  return shortMessage(lines, view, Number.MAX_SAFE_INTEGER);
}

/** So few that are borne out are told with what is held. */
const FEW_RIGHT = 2;

function withStatement(finding: Finding): Line {
  const [fact] = finding.facts;
  const line = findingLine(finding);
  return finding.verdict === 'borne_out' && fact ? { ...line, text: `“${shownWords(finding.text)}” – ${fact.statement}` } : line;
}

function lastLines(checked: CheckedText): Line[] {
  const right = checked.findings.filter(isRight);
  if (right.length <= FEW_RIGHT) return [...right.map(withStatement), ...notChecked(checked)];
  const shown = right
    .slice(0, MOST_RIGHT_SHOWN)
    .map(({ text, working }) => `“${shownWords(text)}”${working === undefined ? '' : ` (worked out: ${working})`}`);
  const others = right.length - shown.length;
  const borne = `${shown.join(', ')}${others > 0 ? ` and ${others} more` : ''}`;
  return [
    ...(right.length > 0 ? [{ text: borne, facts: right.flatMap(({ facts }) => facts.slice(0, 1)), label: MARKS.borne_out }] : []),
    ...notChecked(checked),
  ];
}

function notChecked({ findings, unchecked, readUpTo, asOf }: CheckedText): Line[] {
  const sentences = unchecked.length === 1 ? 'one sentence without' : `${unchecked.length} sentences without`;
  const left = [
    unchecked.length > 0 && findings.length > 0
      ? `Not checked: ${sentences} a figure, day, status, office or quotation that could be held against the store.`
      : '',
    readUpTo === undefined ? '' : `The text is longer than ${readUpTo} characters: what follows was not read.`,
    findings.length > 0 ? `As of ${formatDay(asOf)}.` : '',
  ];
  return [{ text: left.filter((part) => part !== '').join(' '), facts: [], style: 'muted' }];
}
