import type { Tenant } from '../../src/index.ts';

/** A workspace or organisation in one word: platform and tenant as an address has them. */
export function tenantName({ platform, tenant }: Tenant): string {
  return [platform, tenant].map(encodeURIComponent).join('/');
}

/** The workspace or organisation of a name that {@link tenantName} gave. */
export function tenantNamed(name: string): Tenant {
  const [platform = '', tenant = ''] = name.split('/').map(decodeURIComponent);
  return { platform, tenant };
}
