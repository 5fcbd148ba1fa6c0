import { describe, expect, it } from 'vitest';
import { teamsClient } from '../../fixtures/teams-client.ts';
import { TENANT } from '../../fixtures/teams-setup.ts';

const search = { commandId: 'search', parameters: [{ name: 'query', value: 'pledge' }] };

describe('a place in Teams', () => {
  it.each([
    ['a chat of two people', { id: '19:aaaa_bbbb@unq.gbl.spaces', conversationType: 'personal' }],
    ['a chat of two people whose kind is not said', { id: '19:aaaa_bbbb@unq.gbl.spaces' }],
    ['a meeting whose kind is not said', { id: '19:meeting_x@thread.v2' }],
    ['a kind that is not known', { id: 'a:personal', conversationType: 'huddle' }],
    ['an id that is not known', { id: '48:notes' }],
  ])('is no private place, as %s', async (_, conversation) => {
    const { send, interactions } = await teamsClient();
    await send({ type: 'invoke', name: 'composeExtension/query', conversation: { tenantId: TENANT, ...conversation }, value: search });
    expect(interactions[0]?.conversation.kind).toBe('group');
  });

  it.each([
    ['personal', { id: 'a:personal', conversationType: 'personal' }],
    ['personal', { id: 'a:personal' }],
    ['channel', { id: '19:channel@thread.tacv2;messageid=1690' }],
  ])('is known as %s by %j', async (kind, conversation) => {
    const { send, interactions } = await teamsClient();
    await send({ type: 'invoke', name: 'composeExtension/query', conversation: { tenantId: TENANT, ...conversation }, value: search });
    expect(interactions[0]?.conversation.kind).toBe(kind);
  });
});
