import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { environmentSchema, readConfiguration } from '../adapters/config.ts';

const PROJECT = join(import.meta.dirname, '..');
const example = parseEnv(readFileSync(join(PROJECT, '.env.example'), 'utf8'));

describe('the configuration', () => {
  it('has every variable in the example, and no other', () => {
    expect(Object.keys(example).toSorted()).toEqual(Object.keys(environmentSchema.shape).toSorted());
  });

  it('is the same with the example as with nothing', () => {
    expect(readConfiguration(example)).toEqual(readConfiguration({}));
  });

  it('reads the pack that is shipped unless told otherwise', () => {
    expect(readConfiguration({}).briefs).toBe(join(PROJECT, 'briefs/nato-ukraine'));
    expect(readConfiguration({ BRIEFS_DIR: ' ' }).briefs).toBe(join(PROJECT, 'briefs/nato-ukraine'));
  });

  it('takes folders relative to where the program was started', () => {
    const { briefs, documents } = readConfiguration({ BRIEFS_DIR: 'other', DOCUMENTS_DIR: '/archive' });
    expect({ briefs, documents }).toEqual({ briefs: resolve('other'), documents: '/archive' });
  });

  it('keeps the store in a folder of the project, or at the address of a database', () => {
    expect(readConfiguration({}).store).toEqual({ dataDirectory: join(PROJECT, 'data'), databaseUrl: undefined });
    const DATABASE_URL = 'postgresql://sitrep@db.example/sitrep';
    expect(readConfiguration({ DATA_DIR: '/var/sitrep', DATABASE_URL }).store).toEqual({
      dataDirectory: '/var/sitrep',
      databaseUrl: DATABASE_URL,
    });
  });

  it('reads who may do what, and how much is taken on', () => {
    const read = readConfiguration({
      CURATORS: 'slack/T1/U1, teams/X/Y',
      CLEARANCES: 'slack/T1/C1=internal',
      REQUESTS_PER_MINUTE: '5',
      DELIVERY_WITHOUT_LOOKUP: 'again',
    });
    expect([...read.curators]).toEqual(['slack/T1/U1', 'teams/X/Y']);
    expect(read.clearances.get('slack/T1/C1')).toBe('internal');
    expect(read).toMatchObject({ requestsPerMinute: 5, deliveries: { withoutLookup: 'again', postsPerSecond: 20 } });
  });

  it('fetches documents from nowhere unless hosts are named', () => {
    expect(readConfiguration({}).documentHosts).toEqual([]);
    expect(readConfiguration({ DOCUMENT_HOSTS: 'www.NATO.int, *.europa.eu' }).documentHosts).toEqual(['www.nato.int', '*.europa.eu']);
  });

  it('listens beyond this machine only with a token', () => {
    expect(readConfiguration({}).http).toBeUndefined();
    expect(readConfiguration({ PORT: '8080' }).http).toEqual({ port: 8080, host: '127.0.0.1', token: undefined });
    expect(readConfiguration({ PORT: '8080', HTTP_TOKEN: 'secret' }).http).toEqual({ port: 8080, host: '0.0.0.0', token: 'secret' });
  });

  it.each([
    ['DATABASE_URL', 'mysql://db.example/sitrep'],
    ['RETENTION_DAYS', '0'],
    ['DELIVERY_WITHOUT_LOOKUP', 'twice'],
    ['POSTS_PER_SECOND', '0'],
    ['CURATORS', 'ann'],
    ['CLEARANCES', 'slack/T1/C1'],
    ['DOCUMENT_HOSTS', 'https://gazette.example/'],
    ['PORT', '70000'],
    ['RETENTION_DAYS', 'a month'],
    ['RETENTION_DAYS', '10000'],
  ])('refuses %s=%s by its name', (name, value) => {
    expect(() => readConfiguration({ [name]: value })).toThrow(
      expect.objectContaining({ code: 'CONFIGURATION_INVALID', why: expect.stringContaining(name) }),
    );
  });
});
