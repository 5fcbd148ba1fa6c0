import { Failure } from '../../src/index.ts';
import type { TeamsBotIdentity } from './bot-identity.ts';

/** What Entra's error codes mean for this configuration. Source: Microsoft's list of AADSTS codes. */
const ENTRA_CODES: Readonly<Record<string, string>> = {
  AADSTS7000215: 'the secret is not the value of one: copy the value, not the id, of a client secret into TEAMS_APP_SECRET',
  AADSTS7000222: 'the secret has expired: make a new client secret and put it into TEAMS_APP_SECRET',
  AADSTS700016: 'the directory does not know the app: compare TEAMS_APP_ID and TEAMS_TENANT_ID with the registration',
  AADSTS90002: 'there is no such directory: TEAMS_TENANT_ID is the “Directory (tenant) ID” of the registration',
  AADSTS53003: 'a rule of the directory (Conditional Access) keeps the app out: ask its administrator',
};

/** Why Microsoft gave nothing out, in words that say what to do. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? `${error.message} ${String(error.cause ?? '')}` : String(error);
  const code = /AADSTS\d+/.exec(text)?.[0];
  if (code !== undefined) return `${ENTRA_CODES[code] ?? 'see Microsoft’s page on this code'} (${code})`;
  return `${text.replace(/\s+/g, ' ').trim().slice(0, 200)}; is there a way out to Microsoft’s login service?`;
}

/** What work gives. Rejects where that takes longer than so many seconds. */
export async function rejectedAfter<T>(seconds: number, work: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`no answer within ${seconds} seconds`)), seconds * 1000);
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** Why the bot gets no token to post with; nothing where it gets one. It is kept by the identity until it nears its end. */
export async function tokenFailure(identity: Pick<TeamsBotIdentity, 'token'>, deadlineSeconds: number): Promise<Failure | undefined> {
  try {
    await rejectedAfter(deadlineSeconds, identity.token());
    return undefined;
  } catch (cause) {
    const why = `${reasonOf(cause)}.`;
    const remedy = 'Until then nobody in Teams is answered; npm run doctor -- teams looks again.';
    return new Failure('PLATFORM_REFUSED', 'Microsoft gives the bot no token to post with.', why, remedy, { cause });
  }
}
