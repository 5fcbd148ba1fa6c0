import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { type Environment, environmentSchema, readConfiguration } from '../../adapters/config.ts';
import { SECRET_FILE_VARIABLES, SECRET_VARIABLES, withSecretsFromFiles } from '../../adapters/secrets-from-files.ts';
import { settingRemarks } from '../../adapters/setting-remarks.ts';
import { faultOfKey } from '../../adapters/slack/weak-key.ts';
import type { Pack } from '../../src/index.ts';
import { lighthousePack } from '../fixtures/lighthouse-pack.ts';

const PROJECT = join(import.meta.dirname, '../..');
const example = parseEnv(readFileSync(join(PROJECT, '.env.example'), 'utf8'));

describe('the configuration', () => {
  it('has every variable in the example, and no other', () => {
    expect(Object.keys(example).toSorted()).toEqual(Object.keys(environmentSchema.shape).toSorted());
  });

  it('is the same with the example as with nothing', () => {
    const told = ({ secrets, ...rest }: ReturnType<typeof readConfiguration>) => ({ ...rest, secrets: secrets() });
    expect(told(readConfiguration(example))).toEqual(told(readConfiguration({})));
  });

  it('reads the pack that is shipped unless told otherwise', () => {
    expect(readConfiguration({}).briefs).toBe(join(PROJECT, 'briefs/nato-ukraine'));
    expect(readConfiguration({ BRIEFS_DIR: ' ' }).briefs).toBe(join(PROJECT, 'briefs/nato-ukraine'));
  });

  it('looks for documents nowhere unless told where', () => {
    expect(readConfiguration({}).documents).toBeUndefined();
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
    const token = '8f14e45fceea167a5a36dedd4bea2543';
    expect(readConfiguration({ PORT: '8080', HTTP_TOKEN: token }).http).toEqual({ port: 8080, host: '0.0.0.0', token });
  });

  it.each([
    ['mysql://u:s3cret@db.example/sitrep', 'postgresql://user:password@host:5432/name'],
    ['postgresql://u:s3cret#1@db.example/sitrep', '%23'],
    ['postgresql://u:s3cret/1@db.example/sitrep', '%2F'],
    ['postgresql://u:s3cret?1@db.example/sitrep', '%3F'],
    ['postgresql://u:s3cret 1@db.example/sitrep', '%20'],
    ['postgresql://u:s3cret%zz@db.example/sitrep', '%25'],
    ['postgresql://u:s3cret', '.env'],
    ['postgresql://u:s3cret@db.example:port/sitrep', 'port'],
    ['postgresql://u:s3cret@one.example,two.example/sitrep', 'name one'],
    ['postgresql://u:s3cret@one.example:5432,two.example:5432/sitrep', 'name one'],
    ['postgresql://u:s3cret@/sitrep?host=one.example,two.example', 'name one'],
  ])('says what to write instead of the database address %s, and keeps its password to itself', (DATABASE_URL, remedy) => {
    const refused = () => readConfiguration({ DATABASE_URL });
    expect(refused).toThrow(expect.objectContaining({ code: 'CONFIGURATION_INVALID', why: expect.stringContaining(remedy) }));
    expect(refused).not.toThrow(expect.objectContaining({ why: expect.stringContaining('s3cret') }));
  });

  it.each([
    'postgresql://sitrep@db.example/sitrep',
    'postgres://u:s3cret%23%2F%3F%251@db.example:5432/sitrep?sslmode=verify-full',
    'postgresql://u:s3cret@[::1]:5432/sitrep',
    'postgresql:///sitrep?host=/var/run/postgresql',
    'postgresql://u:s3cret@/sitrep?host=/var/run/postgresql',
  ])('takes the database address %s as it is', (DATABASE_URL) => {
    expect(readConfiguration({ DATABASE_URL }).store.databaseUrl).toBe(DATABASE_URL);
  });

  it.each([
    ['DATABASE_URL', 'mysql://db.example/sitrep'],
    ['RETENTION_DAYS', '0'],
    ['DELIVERY_WITHOUT_LOOKUP', 'twice'],
    ['POSTS_PER_SECOND', '0'],
    ['CURATORS', 'ann'],
    ['CLEARANCES', 'slack/T1/C1'],
    ['DOCUMENT_HOSTS', 'https://gazette.example/'],
    ['ORGANISATION_REQUESTS_PER_MINUTE', '0'],
    ['HTTP_TOKEN', 'x'],
    ['HTTP_TOKEN', 'fifteen letters'],
    ['HTTP_TOKEN', 'ababababababababababab'],
    ['PORT', '70000'],
    ['RETENTION_DAYS', 'a month'],
    ['RETENTION_DAYS', '10000'],
  ])('refuses %s=%s by its name', (name, value) => {
    expect(() => readConfiguration({ [name]: value })).toThrow(
      expect.objectContaining({ code: 'CONFIGURATION_INVALID', why: expect.stringContaining(name) }),
    );
  });
});

describe('a secret', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-secrets-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const fileWith = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };

  it.each<[name: (typeof SECRET_VARIABLES)[number], secret: string]>([
    ['DATABASE_URL', 'postgresql://sitrep:secret@db.example/sitrep'],
    ['HTTP_TOKEN', '8f14e45fceea167a5a36dedd4bea2543'],
    ['TEAMS_APP_SECRET', 'a~secret'],
    ['SLACK_BOT_TOKEN', 'xoxb-1'],
    ['SLACK_APP_TOKEN', 'xapp-1'],
    ['SLACK_SIGNING_SECRET', '8f14e45fceea167a5a36dedd4bea2543'],
    ['SLACK_CLIENT_SECRET', 'a-secret'],
    ['SLACK_STATE_SECRET', 'sixteen characters'],
    ['SLACK_ENCRYPTION_KEY', 'q4yX8Zp1mVt0RkW7uEoGn3sLbJf6HcYdA9vQiTxK2M0='],
  ])('%s may be in a file, with a line end behind it', (name, secret) => {
    const file = fileWith(name, `${secret}\n`);
    expect(withSecretsFromFiles({ [`${name}_FILE`]: file })).toMatchObject({ environment: { [name]: secret }, faults: [] });
    expect(() => readConfiguration({ [`${name}_FILE`]: file, [name]: secret })).toThrow(
      expect.objectContaining({ code: 'CONFIGURATION_INVALID', why: expect.stringContaining(`${name}_FILE`) }),
    );
    expect(withSecretsFromFiles({ [`${name}_FILE`]: file, [name]: ' ' }).environment[name]).toBe(secret);
  });

  it('of every kind may be', () => {
    expect(SECRET_VARIABLES.filter((name) => !Object.hasOwn(environmentSchema.shape, name))).toEqual([]);
    const secretive = Object.keys(environmentSchema.shape).filter((name) => /SECRET|TOKEN|KEY$|DATABASE_URL|HEADERS/.test(name));
    expect(secretive.toSorted()).toEqual(SECRET_VARIABLES.toSorted());
    expect(SECRET_FILE_VARIABLES.filter((name) => !readFileSync(join(PROJECT, 'README.md'), 'utf8').includes(`\`${name}\``))).toEqual([]);
  });

  it('reaches the configuration, and is held to the same rules as in the environment', () => {
    const file = fileWith('database', 'postgresql://sitrep@db.example/sitrep');
    expect(readConfiguration({ DATABASE_URL_FILE: file }).store.databaseUrl).toBe('postgresql://sitrep@db.example/sitrep');
    const weak = fileWith('token', 'x');
    expect(() => readConfiguration({ HTTP_TOKEN_FILE: weak })).toThrow(
      expect.objectContaining({ why: expect.stringContaining('HTTP_TOKEN') }),
    );
  });

  it.each([
    ['that is not there', join(folder, 'nowhere')],
    ['that is a folder', folder],
    ['with nothing in it', fileWith('empty', '\n')],
    ['that is far too long', fileWith('long', 'x'.repeat(30_000))],
  ])('in a file %s is refused by the name of the variable, and never shown', (_, file) => {
    expect(() => readConfiguration({ HTTP_TOKEN_FILE: file })).toThrow(
      expect.objectContaining({ code: 'CONFIGURATION_INVALID', why: expect.stringMatching(/^HTTP_TOKEN_FILE: names a file that /) }),
    );
  });
});

describe('a key that seals tokens', () => {
  it.each([
    'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
    Buffer.alloc(32, 7).toString('base64'),
    Buffer.from('passwordpasswordpasswordpassword').toString('base64'),
    Buffer.from('Correct Horse Battery Staple 42!').toString('base64'),
    Buffer.from(Array.from({ length: 32 }, (_, at) => at)).toString('base64'),
    Buffer.from(Array.from({ length: 32 }, (_, at) => 250 - at)).toString('base64'),
    'thisisaverysecretkeythatislongenough1234567=',
    'THISISAVERYSECRETKEYTHATISLONGENOUGH1234567=',
    'not base64 at all, but thirty-two bytes? no!',
  ])('is refused when it can be guessed, with what makes a better one: %s', (key) => {
    expect(() => readConfiguration({ SLACK_ENCRYPTION_KEY: key })).toThrow(
      expect.objectContaining({
        why: expect.stringMatching(/^SLACK_ENCRYPTION_KEY: (?:.*openssl rand -base64 32|is not a key of 32 bytes in base64)$/),
      }),
    );
  });

  it('is taken when chance gave it', () => {
    const keys = Array.from({ length: 500 }, (_, number) => createHash('sha256').update(`key ${number}`).digest('base64'));
    expect(keys.map(faultOfKey).filter((fault) => fault !== undefined)).toEqual([]);
  });
});

describe('what is set and probably not meant', () => {
  const pack: Pack = lighthousePack();
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-open-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const remarksOn = (environment: Environment) =>
    settingRemarks(readConfiguration({ DATA_DIR: join(folder, 'none'), ...environment }), pack);

  it.each([
    ['DATABSE_URL', 'DATABASE_URL'],
    ['DATABASE_URI', 'DATABASE_URL'],
    ['CURATOR', undefined],
    ['OPERATOR', 'OPERATORS'],
    ['RETENTION_DAY', 'RETENTION_DAYS'],
    ['SLACK_BOT_TOKN', 'SLACK_BOT_TOKEN'],
    ['http_token', 'HTTP_TOKEN'],
  ])('a variable %s is named, with the one that is near', (name, meant) => {
    expect(remarksOn({ [name]: 'x' })).toEqual(
      meant === undefined ? [] : [`${name} is set, and is no variable of Sitrep: is ${meant} meant?`],
    );
  });

  it('a variable with our beginning is named though none is near, and what belongs to others is not', () => {
    expect(remarksOn({ TEAMS_WEBHOOK_ADDRESS: 'x' })).toEqual(['TEAMS_WEBHOOK_ADDRESS is set, and is no variable of Sitrep.']);
    const others = {
      PATH: '/bin',
      HOME: '/root',
      NODE_ENV: 'production',
      LANG: 'C',
      NO_PROXY: '',
      REDIS_PORT: '1',
      HOSTNAME: 'a',
      PORTS: '1',
    };
    expect(remarksOn(others)).toEqual([]);
    expect(remarksOn({ SLACK_BOT_TOKEN_FILE: '' })).toEqual([]);
  });

  it('a clearance for an audience that the pack does not have is named, with those that it has', () => {
    const [audience = ''] = pack.audiences;
    expect(remarksOn({ CLEARANCES: `console/T1/C1=${audience}` })).toEqual([]);
    expect(remarksOn({ CLEARANCES: 'console/T1/C1=internl' })).toEqual([
      `CLEARANCES gives console/T1/C1 the audience internl, which the pack does not have: it has ${pack.audiences.join(', ')}.`,
    ]);
  });

  it('a data folder that others can enter is named, and one of the bot alone is not', () => {
    chmodSync(folder, 0o755);
    expect(remarksOn({ DATA_DIR: folder })).toEqual([expect.stringContaining('can be entered by others (mode 755): chmod 700')]);
    chmodSync(folder, 0o700);
    expect(remarksOn({ DATA_DIR: folder })).toEqual([]);
  });
});
