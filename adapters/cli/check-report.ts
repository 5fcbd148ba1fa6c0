import type { CheckedText, Fact, FactView, Finding } from '../../src/index.ts';

/** A finding as one object: where it stands, what is held, and what may be written instead. */
function findingObject(finding: Finding, view: FactView): object {
  const { verdict, stretch, text, differences, facts, why, suggestion, since, working } = finding;
  return {
    verdict,
    ...(differences.length > 0 && { how: [...new Set(differences.map(({ how }) => how))] }),
    start: stretch.start,
    end: stretch.end,
    text,
    why,
    ...(differences.length > 0 && { differences: differences.map(({ how, says, held }) => ({ how, says, held })) }),
    ...(suggestion !== undefined && { suggestion }),
    ...(since !== undefined && { since }),
    ...(working !== undefined && { working }),
    facts: facts.map((fact) => ({ id: fact.id, statement: fact.statement, citations: citationsOf(fact, view) })),
  };
}

function citationsOf({ evidence }: Fact, view: FactView): object[] {
  return evidence.flatMap(({ source: id, quote, stance }) => {
    const source = view.source(id);
    return source ? [{ source: id, document: source.document, published: source.published.date, quote, stance }] : [];
  });
}

/** What came of a text, as one object. */
export function checkObject(name: string, { findings, unchecked, readUpTo, asOf }: CheckedText, view: FactView): object {
  return {
    name,
    as_of: asOf,
    findings: findings.map((finding) => findingObject(finding, view)),
    unchecked: unchecked.map(({ stretch, text, why }) => ({ start: stretch.start, end: stretch.end, text, why })),
    ...(readUpTo !== undefined && { read_up_to: readUpTo }),
  };
}

const LEVELS: Readonly<Record<Finding['verdict'], 'error' | 'warning' | 'note' | 'none'>> = {
  differs: 'error',
  quotation_differs: 'error',
  superseded: 'error',
  contested: 'warning',
  not_held: 'warning',
  worked_out: 'none',
  borne_out: 'none',
};

const RULES: Readonly<Record<Finding['verdict'], string>> = {
  differs: 'The store has it otherwise.',
  quotation_differs: 'The proven quotation has other words.',
  superseded: 'Something newer is held.',
  contested: 'Sources differ.',
  not_held: 'The store has nothing that says this.',
  worked_out: 'It follows from what is held.',
  borne_out: 'The store bears it out.',
};

/** What came of texts as a SARIF 2.1.0 log (OASIS), which editors and code hosts show beside the lines. */
export function sarifLog(texts: readonly { readonly name: string; readonly text: string; readonly checked: CheckedText }[]): object {
  const verdicts = Object.keys(RULES) as readonly Finding['verdict'][];
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Sitrep check', rules: verdicts.map((id) => ({ id, shortDescription: { text: RULES[id] } })) } },
        columnKind: 'utf16CodeUnits',
        results: texts.flatMap(({ name, text, checked }) => checked.findings.map((finding) => sarifResult(name, text, finding))),
      },
    ],
  };
}

function sarifResult(name: string, text: string, { verdict, stretch, why, suggestion, facts }: Finding): object {
  const write = suggestion === undefined ? '' : ` Write: ${suggestion}.`;
  const [startLine, startColumn] = lineAndColumn(text, stretch.start);
  const [endLine, endColumn] = lineAndColumn(text, stretch.end);
  return {
    ruleId: verdict,
    level: LEVELS[verdict],
    kind: LEVELS[verdict] === 'none' ? 'pass' : 'fail',
    message: { text: `${why}${write}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(name) },
          region: { startLine, startColumn, endLine, endColumn, charOffset: stretch.start, charLength: stretch.end - stretch.start },
        },
      },
    ],
    properties: { facts: facts.map(({ id }) => id) },
  };
}

function lineAndColumn(text: string, place: number): [number, number] {
  const before = text.slice(0, place).split('\n');
  return [before.length, (before.at(-1)?.length ?? 0) + 1];
}
