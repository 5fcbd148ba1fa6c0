import type { Conversation, Person } from '../../src/index.ts';

export const WEB_PLATFORM = 'web';
/** The one person of the page: whoever has the address that the terminal printed. */
export const PAGE_PERSON: Person = { platform: WEB_PLATFORM, tenant: 'local', id: 'me' };
/** Where only that person reads. */
export const DESK: Conversation = { platform: WEB_PLATFORM, tenant: 'local', id: 'me', kind: 'personal' };
/** A place that stands for a channel of a workspace: digests are sent there, and what is said there is said to many. */
export const CHANNEL: Conversation = { platform: WEB_PLATFORM, tenant: 'local', id: 'briefing', kind: 'channel' };
