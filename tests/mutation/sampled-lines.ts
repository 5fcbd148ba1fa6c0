import { createHash } from 'node:crypto';

/**
 * One in so many of the lines of a file, as Stryker takes them: `path:12-12`. Which ones goes by a hash of the path and of
 * what the line says, so that the sample stays the same while other lines change, and nobody chooses it.
 */
export function sampledLines(path: string, text: string, oneIn: number): string[] {
  return text.split('\n').flatMap((line, index) => {
    const drawn = createHash('sha256').update(`${path}#${line.trim()}`).digest().readUInt32BE() % oneIn === 0;
    return drawn ? [`${path}:${index + 1}-${index + 1}`] : [];
  });
}
