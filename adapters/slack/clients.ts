import type { Logger } from '@slack/bolt';
import { remembered } from '../../src/index.ts';
import type { SlackSettings } from './settings.ts';
import { type SlackApi, slackApi } from './web-api.ts';

const CLIENTS = 500;

export type Clients = (token: string) => SlackApi;

/** One client for each token, so that connections are used again. */
export function clients({ apiUrl }: SlackSettings, timeout: number, logger: Logger): Clients {
  const made = remembered<SlackApi>(CLIENTS);
  return (token) => {
    const api = made.get(token) ?? slackApi(token, { apiUrl, timeout, logger });
    made.set(token, api);
    return api;
  };
}
