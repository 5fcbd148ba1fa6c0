import { describe, expect, it } from 'vitest';
import type { CurrentStore } from './fresh-store.ts';

export function recordsContract(current: CurrentStore): void {
  describe('what platforms remember', () => {
    it('is the last text under a name, for each platform by itself, until it is removed', async () => {
      const { records } = current().store;
      expect(await records.read('teams', 'place')).toBeUndefined();
      await records.write('teams', 'place', 'first');
      await records.write('slack', 'place', 'elsewhere');
      await records.write('teams', 'place', '{"a":"ü"}');
      expect(await records.read('teams', 'place')).toBe('{"a":"ü"}');
      await records.remove('teams', 'place');
      await records.remove('teams', 'place');
      expect(await records.read('teams', 'place')).toBeUndefined();
      expect(await records.read('slack', 'place')).toBe('elsewhere');
    });
  });
}
