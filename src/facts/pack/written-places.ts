import type { ContentPath, YamlContent } from './yaml-text.ts';

/** Where in a file stands what its short forms were written out to. */
export class WrittenPlaces {
  private readonly moved = new Map<string, ContentPath>();

  /** Says that what is at a path of the full content was written at another. */
  move(full: ContentPath, written: ContentPath): void {
    this.moved.set(keyOf(full), this.of(written));
  }

  /** The path at which something of the full content was written. */
  of(path: ContentPath): ContentPath {
    for (let length = path.length; length > 0; length -= 1) {
      const found = this.moved.get(keyOf(path.slice(0, length)));
      if (found) return [...found, ...path.slice(length)];
    }
    return path;
  }

  /** Content of a file written out, whose lines are those of the file. */
  in(yaml: YamlContent, content: unknown): YamlContent {
    return { content, faults: yaml.faults, lineOf: (path) => yaml.lineOf(this.of(path)) };
  }
}

function keyOf(path: ContentPath): string {
  return path.map(String).join('\n');
}
