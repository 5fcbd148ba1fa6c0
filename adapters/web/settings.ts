import { z } from 'zod';

/** `off`: never. A port: always, on that one. Nothing: the program decides. */
export type PageSetting = 'off' | { readonly port: number } | undefined;

const LARGEST_PORT = 65_535;

/** The variable of the environment that says whether and where the local page is served. */
export const webVariables = {
  WEB_PORT: z
    .string()
    .trim()
    .refine(
      (text) => /^(?:off|\d{1,5})?$/u.test(text) && Number(text === 'off' ? 0 : text) <= LARGEST_PORT,
      'is neither off nor a port from 0 to 65535',
    )
    .optional()
    .transform((text): PageSetting => (text === 'off' ? 'off' : text ? { port: Number(text) } : undefined)),
};

/** What else is set up, as far as the page goes by it. */
interface SetUp {
  readonly page: PageSetting;
  readonly platforms: readonly unknown[];
  readonly http: unknown;
}

/** Whether the page is served: where it is asked for; else for who sits at a terminal, while the bot serves nobody else. */
export function isPageWanted({ page, platforms, http }: SetUp, isAtTerminal: boolean): boolean {
  if (page === 'off') return false;
  return page !== undefined || (isAtTerminal && platforms.length === 0 && http === undefined);
}
