import { collectDefaultMetrics, Registry } from 'prom-client';

/** What the process as such tells: its memory, its handles, and by how much its loop is late. One for each process. */
export function processMetrics(): Registry {
  const register = new Registry();
  collectDefaultMetrics({ register });
  return register;
}
