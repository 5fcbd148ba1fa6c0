import { mayBeSentTo } from './allowed-endpoint.ts';
import { Unread } from './unread.ts';

/** No plan is longer: what goes on beyond it is not read. */
const LONGEST_BODY = 64_000;

/**
 * A fetch that sends only to where the operator lets it, follows nowhere else, and reads no more than a plan can be.
 * @throws Unread
 */
export function boundedFetch(hosts: readonly string[]): typeof fetch {
  return async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (mayBeSentTo(address, hosts) !== undefined) throw new Unread('redirected');
    const response = await fetch(input, { ...init, redirect: 'manual' });
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
      await response.body?.cancel();
      throw new Unread('redirected');
    }
    if (!response.ok) {
      // What a server says of its trouble may hold what it was sent, and the key.
      await response.body?.cancel();
      throw new Unread(response.status === 429 ? 'too_many' : response.status >= 500 ? 'server_error' : 'refused');
    }
    return new Response(await bodyOf(response), { status: response.status, headers: { 'content-type': 'application/json' } });
  };
}

async function bodyOf(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > LONGEST_BODY) throw new Unread('too_long');
  }
  return text + decoder.decode();
}
