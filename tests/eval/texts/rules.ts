import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Expression, parseSync } from 'oxc-parser';

const PROJECT = join(import.meta.dirname, '../../..');
/** Where texts are read and compared; other folders serve questions, too. */
const READING = ['src/intake/extract', 'src/intake/compare', 'src/intake/document'];

/** A pattern, list or number by which texts are read: a constant of a module. */
export interface Rule {
  /** Path of its file from the project's root. */
  readonly file: string;
  readonly name: string;
  /** What stands in its place when it is taken away: a pattern that fits nothing, an empty list, nought. */
  readonly nothing: string;
  /** Where its value stands in the file, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** Every rule of reading texts whose file begins so, in the order of the files. */
export function rulesOf(beginning = ''): readonly Rule[] {
  const files = READING.flatMap((folder) => globSync(`${folder}/*.ts`, { cwd: PROJECT })).sort();
  return files.filter((file) => file.startsWith(beginning)).flatMap(rulesIn);
}

function rulesIn(file: string): Rule[] {
  const { program } = parseSync(file, readFileSync(join(PROJECT, file), 'utf8'));
  return program.body.flatMap((statement) => {
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declared?.type !== 'VariableDeclaration') return [];
    return declared.declarations.flatMap(({ id, init }) => {
      if (id.type !== 'Identifier' || init === null) return [];
      const nothing = nothingOf(init);
      return nothing === undefined ? [] : [{ file, name: id.name, nothing, start: init.start, end: init.end }];
    });
  });
}

function nothingOf(init: Expression): string | undefined {
  switch (init.type) {
    case 'ArrayExpression':
      return '[]';
    case 'Literal':
      if ('regex' in init) return '/(?!)/u';
      return typeof init.value === 'number' ? '0' : undefined;
    case 'NewExpression':
      return init.callee.type === 'Identifier' && init.callee.name === 'Set' ? 'new Set()' : undefined;
    default:
      return undefined;
  }
}
