/** A map that keeps only the newest entries, so that nobody can fill the memory. */
export interface Remembered<T> {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
  delete(key: string): void;
}

export function remembered<T>(most: number): Remembered<T> {
  const held = new Map<string, T>();
  return {
    get: (key) => held.get(key),
    delete: (key) => void held.delete(key),
    set(key, value) {
      held.delete(key);
      held.set(key, value);
      const [oldest] = held.keys();
      if (held.size > most && oldest !== undefined) held.delete(oldest);
    },
  };
}
