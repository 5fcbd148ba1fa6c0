import { describe, expect, it } from 'vitest';
import type { TeamsEvent } from '../../../adapters/teams/chat.ts';
import { eventLog } from '../../../adapters/teams/log.ts';

/** Lines of a log whose clock the test moves. */
function log() {
  const lines: string[] = [];
  let elapsed = 0;
  const tell = eventLog({ clock: { elapsed: () => elapsed }, warn: (line) => void lines.push(line) });
  const pass = (milliseconds: number) => {
    elapsed += milliseconds;
  };
  return { lines, tell, pass };
}

describe('what operators read of Teams', () => {
  it('is every reply that was lost, each with the reason', () => {
    const { lines, tell } = log();
    for (let at = 0; at < 8; at += 1) tell({ kind: 'unsaid', delivery: `q${at}`, reason: `Teams answered 42${at}.` });
    expect(lines).toHaveLength(8);
    expect(lines[7]).toContain('(q7). Teams answered 427.');
  });

  it.each<TeamsEvent>([
    { kind: 'refused', reason: 'The token is not one.' },
    { kind: 'unread', reason: 'from.id: Invalid input' },
    { kind: 'failed', error: new Error('broken') },
  ])('is one in a minute of what comes in numbers, as $kind does, and how many there were', (event) => {
    const { lines, tell, pass } = log();
    for (let at = 0; at < 5; at += 1) tell(event);
    expect(lines).toHaveLength(1);
    pass(60_000);
    tell(event);
    expect(lines[1]).toMatch(/\(4 more since the last such line\)$/u);
  });
});
