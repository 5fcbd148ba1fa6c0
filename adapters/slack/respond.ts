import type { SlackMessage } from './render-message.ts';

/** How a message answers a command or a press through the address that came with it. */
export interface RespondWish {
  readonly to: 'asker' | 'everyone';
  /** Replaces the message that carried the button. */
  readonly replaces: boolean;
}

/** Answers through a response address; resolves to whether Slack took it, never rejects. */
export type Respond = (url: string, message: SlackMessage, wish: RespondWish) => Promise<boolean>;

const SLACK_HOOKS = 'hooks.slack.com';

/**
 * Answers through the addresses that Slack gives with commands and presses: at most five times in half an hour each.
 * Only Slack's own host is called, and that of another Web API where one is configured.
 */
export function responder(timeout: number, apiUrl?: string): Respond {
  const hosts = new Set([SLACK_HOOKS, ...(apiUrl === undefined ? [] : [new URL(apiUrl).host])]);
  return async (url, message, { to, replaces }) => {
    if (!URL.canParse(url) || !hosts.has(new URL(url).host)) return false;
    const body = { response_type: to === 'everyone' ? 'in_channel' : 'ephemeral', replace_original: replaces, ...message };
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify(body),
        redirect: 'error',
        signal: AbortSignal.timeout(timeout),
      });
      await response.body?.cancel();
      return response.ok;
    } catch {
      return false;
    }
  };
}
