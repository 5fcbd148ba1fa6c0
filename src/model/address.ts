import type { Person } from './interaction.ts';

/**
 * One name for a conversation or a person: platform, tenant, id and thread, each percent-encoded and
 * joined by slashes. Equal addresses are the same place; the parts can be read back by eye in a database.
 */
export function addressOf({ platform, tenant, id, thread }: Person & { readonly thread?: string }): string {
  const parts = thread === undefined ? [platform, tenant, id] : [platform, tenant, id, thread];
  return parts.map(encodeURIComponent).join('/');
}
