import { Failure, type Person } from '../../src/index.ts';

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

/** The person at an address such as `slack/T012/U345`. @throws Failure USAGE */
export function personAt(address: string): Person {
  const [platform, tenant, id, ...more] = address.split('/').map(decoded);
  if (!platform || !tenant || !id || more.length > 0) {
    throw new Failure(
      'USAGE',
      `"${address}" is no address.`,
      'It has a platform, an organisation and a person.',
      'Write it as slack/T012/U345.',
    );
  }
  return { platform, tenant, id };
}
