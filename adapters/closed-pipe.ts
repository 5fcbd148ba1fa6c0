import type { Writable } from 'node:stream';

/**
 * A reader that closes the pipe early (`… | head`) wants no more: that is no error. `closed` is called at each attempt to
 * write after that; any other error of the stream is thrown.
 */
export function onClosedPipe(stream: Writable, closed: () => void): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    closed();
  });
}
