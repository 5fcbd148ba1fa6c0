import { z } from 'zod';

const LONGEST_VALUE = 12_000;
const MOST_FIELDS = 40;
/** The name of a form and what it is about. */
const LONGEST_FORM_ID = 400;
const textSchema = z.string().max(LONGEST_VALUE);

/** What a button or a form of the bot's own cards sends back. */
export type Sent =
  | { readonly kind: 'button'; readonly action: string; readonly value: string }
  | { readonly kind: 'form'; readonly form: string; readonly fields: Readonly<Record<string, string>> };

const buttonSchema = z.object({ action: z.string().min(1).max(100), value: textSchema.default('') });
const formSchema = z.object({ form: z.string().min(1).max(LONGEST_FORM_ID) }).catchall(z.unknown());

/** Reads what came back; nothing where it is none of the bot's. */
export function readSent(value: unknown): Sent | undefined {
  const form = formSchema.safeParse(value);
  if (form.success) {
    const { form: name, ...others } = form.data;
    const fields = Object.entries(others).filter((field): field is [string, string] => textSchema.safeParse(field[1]).success);
    return { kind: 'form', form: name, fields: Object.fromEntries(fields.slice(0, MOST_FIELDS)) };
  }
  const button = buttonSchema.safeParse(value);
  return button.success ? { kind: 'button', ...button.data } : undefined;
}

/** What a client sends when an `Action.Execute` is pressed, or (`automatic`) when it refreshes a card by itself. */
export const executeSchema = z.object({
  action: z.object({ verb: z.string().min(1).max(100), data: z.unknown().optional() }),
  trigger: z.string().max(40).nullish(),
});

/** What comes from an `Action.Submit` that opens a dialog, and from a dialog that is sent. */
export const dialogSchema = z.object({ data: z.unknown().optional() });

/** A search of the message extension. The first, before anything is typed, comes as a parameter of its own. */
export const searchSchema = z.object({
  parameters: z
    .array(z.object({ name: z.string(), value: z.union([z.string(), z.boolean(), z.number()]).nullish() }))
    .max(20)
    .nullish(),
});

/** What is typed into a search field of a form; the field names itself by its data set. */
export const fieldSearchSchema = z.object({ queryText: textSchema.default(''), dataset: z.string().max(LONGEST_FORM_ID + 100) });

/** An action of the message extension on a message, and what its dialog sends. */
export const messageActionSchema = z.object({
  data: z.unknown().optional(),
  messagePayload: z.object({ body: z.object({ content: z.string().nullish(), contentType: z.string().nullish() }).nullish() }).nullish(),
});
