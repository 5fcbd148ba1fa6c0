const KEPT = 'session';

/** The session of the address that the terminal printed, taken out of it, so that it stands in no history; or the one kept. */
function openingSession(): string {
  const [, given, view = ''] = /^#session=([\w-]+)(?:&(.*))?$/u.exec(location.hash) ?? [];
  if (given !== undefined) {
    sessionStorage.setItem(KEPT, given);
    localStorage.setItem(KEPT, given);
    history.replaceState(null, '', `${location.pathname}#/${view}`);
  }
  return sessionStorage.getItem(KEPT) ?? localStorage.getItem(KEPT) ?? '';
}

export const session = openingSession();
