/** Characters that end a part of an address, and how they are written within a user or password. */
const ENDING = /[/?]/;

/**
 * What is wrong with the address of a PostgreSQL database, and what to write instead; undefined when nothing is. Says
 * nothing of what it holds: there is a password in it. Sources: RFC 3986, and libpq's "Connection URIs" for its form.
 */
export function addressFault(address: string): string | undefined {
  const [, rest] = /^postgres(?:ql)?:\/\/(.*)$/su.exec(address) ?? [];
  if (rest === undefined) return 'is not the address of a PostgreSQL database: write postgresql://user:password@host:5432/name';
  if (rest.includes('#')) return 'holds a "#": write %23 for it in the user or password';
  if (/\s/u.test(rest)) return 'holds a blank: write %20 for it';
  const [authority = ''] = rest.split(ENDING, 1);
  // A parameter may hold an "@", a path may not; a "?" right after the host is hardly ever meant.
  const [beyond = ''] = /^(?:\/[^?]*|\?.*)?/su.exec(rest.slice(authority.length)) ?? [];
  if (!authority.includes('@') && beyond.includes('@')) {
    return 'holds a "/" or "?" before its host: write %2F and %3F for them in the user or password';
  }
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  const parsed = URL.parse(address) ?? URL.parse(address.replace('@/', '@socket/'));
  if (host.includes(',') || parsed?.searchParams.get('host')?.includes(',')) {
    return 'names several hosts: name one, such as a name or a proxy that moves to the server which takes writes';
  }
  if (parsed === null)
    return 'has a host or port that is none: write postgresql://user:password@host:5432/name, and %23 for a "#", which begins a comment in .env';
  if (!isDecodable(authority)) return 'holds a "%" that begins no character: write %25 for it in the user or password';
  return undefined;
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}
