const KEPT = 'pack';

/** The pack that the page looks through, kept for as long as the page is open; that of the server's choice without it. */
export function chosenPack(): string | undefined {
  return sessionStorage.getItem(KEPT) ?? undefined;
}

export function keepChosenPack(pack: string): void {
  sessionStorage.setItem(KEPT, pack);
}

export function forgetChosenPack(): void {
  sessionStorage.removeItem(KEPT);
}
