import { useEffect, useState } from 'preact/hooks';

/** Where the page is: its view, what of it, and the words behind `?`. */
export interface Route {
  readonly view: string;
  readonly of: string;
  readonly words: URLSearchParams;
}

function routeNow(): Route {
  const [path = '', query = ''] = location.hash.replace(/^#\/?/u, '').split('?');
  const [view = '', ...rest] = path.split('/');
  return { view: view || 'ask', of: decodeURIComponent(rest.join('/')), words: new URLSearchParams(query) };
}

export function useRoute(): Route {
  const [route, setRoute] = useState(routeNow);
  useEffect(() => {
    const moved = () => setRoute(routeNow());
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  }, []);
  return route;
}

/** The address of a view; words that are empty are left out. */
export function addressFor(view: string, of = '', words: Readonly<Record<string, string | undefined>> = {}): string {
  const given = Object.entries(words).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const query = given.length > 0 ? `?${new URLSearchParams(given)}` : '';
  return `#/${view}${of === '' ? '' : `/${encodeURIComponent(of)}`}${query}`;
}

export function go(address: string): void {
  location.hash = address;
}
