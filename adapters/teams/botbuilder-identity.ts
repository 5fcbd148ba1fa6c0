import {
  type Activity,
  ConfigurationBotFrameworkAuthentication,
  type ConfigurationBotFrameworkAuthenticationOptions,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import { AppCredentials, AuthenticationConstants, AuthenticationError, GovernmentConstants } from 'botframework-connector';
import type { Registration, TeamsBotIdentity } from './bot-identity.ts';

/** A registration, and where it is to be checked. */
interface CheckedRegistration extends Registration {
  /** Where the keys are that tokens are checked with, in place of the cloud's own. */
  readonly keys?: string;
}

const CLOUDS = {
  public: {
    service: '',
    login: AuthenticationConstants.ToChannelFromBotLoginUrlPrefix,
    scope: AuthenticationConstants.ToChannelFromBotOAuthScope,
    issuer: AuthenticationConstants.ToBotFromChannelTokenIssuer,
  },
  government: {
    service: GovernmentConstants.ChannelService,
    login: GovernmentConstants.ToChannelFromBotLoginUrl,
    scope: GovernmentConstants.ToChannelFromBotOAuthScope,
    issuer: GovernmentConstants.ToBotFromChannelTokenIssuer,
  },
} as const;

function optionsOf({ cloud, keys }: CheckedRegistration): ConfigurationBotFrameworkAuthenticationOptions {
  const { service, login, scope, issuer } = CLOUDS[cloud];
  if (keys === undefined) return { ChannelService: service };
  return {
    ChannelService: service,
    ToChannelFromBotLoginUrl: login,
    ToChannelFromBotOAuthScope: scope,
    ToBotFromChannelTokenIssuer: issuer,
    OAuthUrl: scope,
    ToBotFromChannelOpenIdMetadataUrl: keys,
    ToBotFromEmulatorOpenIdMetadataUrl: keys,
  };
}

/** An activity of which only what a token is compared with is filled in; nothing else of it is looked at. */
function checked(channelId: string, serviceUrl: string): Activity {
  const nobody = { id: '', name: '' };
  const conversation = { isGroup: false, conversationType: '', id: '', name: '' };
  return {
    type: '',
    channelId,
    serviceUrl,
    from: nobody,
    recipient: nobody,
    conversation,
    localTimezone: '',
    callerId: '',
    label: '',
    valueType: '',
    listenFor: [],
    text: '',
  };
}

/** Whether a check failed for want of keys rather than for the token. */
function isOutage(error: unknown): boolean {
  if (error instanceof AuthenticationError) return error.statusCode >= 500;
  return error instanceof Error && ['FetchError', 'AbortError'].includes(error.name);
}

/**
 * The bot's identity by Microsoft's Bot Framework SDK: the only file that knows of it. The SDK is retired; what is used
 * of it is the check of incoming tokens and the acquisition of outgoing ones, each behind one method.
 */
export function botbuilderIdentity(registration: CheckedRegistration): TeamsBotIdentity {
  const { login, scope, issuer } = CLOUDS[registration.cloud];
  // An SDK without an app id lets everybody in.
  if (registration.appId === '') throw new TypeError('A bot without an app id has no identity.');
  const factory = new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: registration.appId,
    MicrosoftAppTenantId: registration.tenant,
    ...(registration.secret === undefined
      ? { MicrosoftAppType: 'UserAssignedMSI' }
      : { MicrosoftAppType: 'SingleTenant', MicrosoftAppPassword: registration.secret }),
  });
  const authentication = new ConfigurationBotFrameworkAuthentication(optionsOf(registration), factory);
  const credentials = factory.createCredentials(registration.appId, scope, login, true);
  credentials.catch(() => undefined);
  return {
    async trusts({ channelId, serviceUrl }, authorization) {
      try {
        const { claimsIdentity } = await authentication.authenticateRequest(checked(channelId, serviceUrl), authorization);
        // The SDK also takes tokens of its local emulator, which never speaks for Teams.
        return claimsIdentity.isAuthenticated && claimsIdentity.getClaimValue(AuthenticationConstants.IssuerClaim) === issuer;
      } catch (error) {
        if (isOutage(error)) throw error;
        return false;
      }
    },
    async token() {
      const given = await credentials;
      if (given instanceof AppCredentials) return given.getToken();
      throw new TypeError('The credentials of this registration give out no token.');
    },
  };
}
