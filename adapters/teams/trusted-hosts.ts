import { isLoopback } from './settings.ts';

/** Where Teams is spoken to; tokens go nowhere else. Source: Microsoft's page on the service addresses of its clouds. */
const HOSTS = {
  public: ['smba.trafficmanager.net', 'smba.infra.gcc.teams.microsoft.com'],
  government: ['smba.infra.gov.teams.microsoft.us', 'smba.infra.dod.teams.microsoft.us'],
} as const;

/**
 * Whether a service address is one of Teams: over HTTPS, on its usual port, without credentials in it. `more`: hosts that
 * the operator adds, for an address that Microsoft opens before this list knows it.
 */
export function trustsTeams(cloud: keyof typeof HOSTS, more: readonly string[] = []): (serviceUrl: string) => boolean {
  const hosts: readonly string[] = [...HOSTS[cloud], ...more];
  return (serviceUrl) => {
    if (!URL.canParse(serviceUrl)) return false;
    const { protocol, hostname, port, username, password } = new URL(serviceUrl);
    return protocol === 'https:' && port === '' && username === '' && password === '' && hosts.includes(hostname);
  };
}

/** Whether a service address is on this machine, for trying out. */
export function trustsLoopback(serviceUrl: string): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const { hostname, username } = new URL(serviceUrl);
  return username === '' && isLoopback(hostname.replace(/^\[|\]$/g, ''));
}
