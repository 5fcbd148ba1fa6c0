/** The password of an address; nothing where it has none that can be read. */
export function passwordIn(address: string): string | undefined {
  const [, encoded] = /^postgres(?:ql)?:\/\/[^/?@:]*:([^/?]*)@/u.exec(address.trim()) ?? [];
  if (encoded === undefined) return undefined;
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}
