import { type AuthConfiguration, AuthType, authorizeJWT, MsalTokenProvider, type WebResponse } from '@microsoft/agents-hosting';
import type { Registration, TeamsBotIdentity } from './bot-identity.ts';

const CLOUDS = {
  public: {
    authority: 'https://login.microsoftonline.com',
    scope: 'https://api.botframework.com/.default',
    issuer: 'https://api.botframework.com',
  },
  government: {
    authority: 'https://login.microsoftonline.us',
    scope: 'https://api.botframework.us/.default',
    issuer: 'https://api.botframework.us',
  },
} as const;
/** How the SDK words that it could not ask for the key of a token, whatever stood in the way. */
const NO_KEY = 'error in secret or public key callback';
/** How it words that the keys were had, and that this one is not among them. */
const UNKNOWN_KEY = 'Unable to find a signing key';

/** What the SDK makes of a token: what it claims, or why it is refused. */
type Checked = { readonly claims: Readonly<Record<string, unknown>> } | { readonly refused: string };

/** Has the SDK check a token. It is made as a step of a web server, so it is given what such a step works with. */
async function checked(authorization: string, configuration: AuthConfiguration): Promise<Checked> {
  let refused = '';
  const response: WebResponse = {
    headersSent: false,
    writableEnded: false,
    status: () => response,
    setHeader: () => response,
    end: () => response,
    send(body) {
      refused = JSON.stringify(body);
      return response;
    },
  };
  const request: Parameters<ReturnType<typeof authorizeJWT>>[0] = { method: 'POST', headers: { authorization } };
  let isPassed = false;
  await authorizeJWT(configuration)(request, response, () => {
    isPassed = true;
  });
  return isPassed && request.user ? { claims: request.user } : { refused };
}

/**
 * The bot's identity by Microsoft's Agents SDK, which comes after that of the Bot Framework: the only file that knows of it.
 * It checks signature, time, audience and issuer; that a token is the Bot Framework's and names the service address that
 * the activity gives is checked here.
 */
export function agentsIdentity(registration: Registration): TeamsBotIdentity {
  const { appId, tenant, secret, cloud } = registration;
  // An SDK without an app id lets everybody in.
  if (appId === '') throw new TypeError('A bot without an app id has no identity.');
  const { authority, scope, issuer } = CLOUDS[cloud];
  const own: AuthConfiguration = {
    clientId: appId,
    tenantId: tenant,
    authorityEndpoint: authority,
    issuers: [issuer],
    validateIssuer: true,
    ...(secret === undefined ? { authType: AuthType.UserManagedIdentity } : { authType: AuthType.ClientSecret, clientSecret: secret }),
  };
  const configuration: AuthConfiguration = { ...own, connections: new Map([['bot', own]]) };
  const tokens = new MsalTokenProvider(own);
  return {
    async trusts({ serviceUrl }, authorization) {
      const outcome = await checked(authorization, configuration);
      if ('refused' in outcome) {
        const { refused } = outcome;
        if (refused.includes(NO_KEY) && !refused.includes(UNKNOWN_KEY)) throw new Error(`The keys cannot be had: ${refused}`);
        return false;
      }
      const { iss, serviceurl } = outcome.claims;
      return iss === issuer && typeof serviceurl === 'string' && (serviceUrl === '' || serviceurl === serviceUrl);
    },
    token: () => tokens.getAccessToken(own, scope),
  };
}
