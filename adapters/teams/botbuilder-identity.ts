import { ConfigurationBotFrameworkAuthentication, type ServiceClientCredentialsFactory } from 'botbuilder';
import {
  AppCredentials,
  AuthenticationConstants,
  AuthenticationError,
  GovernmentConstants,
  ManagedIdentityServiceClientCredentialsFactory,
  JwtTokenProviderFactory,
  PasswordServiceClientCredentialFactory,
} from 'botframework-connector';
import type { BotIdentity } from './bot-identity.ts';
