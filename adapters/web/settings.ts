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
