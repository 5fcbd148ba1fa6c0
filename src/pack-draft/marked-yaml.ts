import { Document, isScalar } from 'yaml';

/** A place in the content of a file, and what somebody should look at there. */
export interface LookMark {
  readonly path: readonly (string | number)[];
  readonly why: string;
}

const LINE_WIDTH = 140;

/** Writes content as YAML, each guess marked on its line with `# look: …`. */
export function markedYaml(content: object, looks: readonly LookMark[]): string {
  const document = new Document(content, { aliasDuplicateObjects: false });
  for (const { path, why } of looks) {
    const node = document.getIn(path, true);
    if (isScalar(node)) node.comment = ` look: ${why.replace(/\s+/gu, ' ')}`;
  }
  return document.toString({ lineWidth: LINE_WIDTH });
}
