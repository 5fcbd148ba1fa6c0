import { z } from 'zod';

/** The form of backups that this program writes; it reads this and every earlier one. */
export const BACKUP_FORMAT = 1;

const valueSchema = z.union([z.string(), z.number(), z.null()]);
const rowSchema = z.record(z.string(), valueSchema);
const hashSchema = z.string().regex(/^[0-9a-f]{64}$/u, 'is no SHA-256');
const countsSchema = z.record(z.string(), z.int().nonnegative());

/** A row of a table as it is stored: both engines hold the same text and numbers. */
export type BackupRow = z.output<typeof rowSchema>;

/** The first line: what the file is. */
const fileSchema = z.strictObject({
  sitrep_backup: z.literal(BACKUP_FORMAT),
  /** When it was begun; what was written later is not in it. */
  made_at: z.iso.datetime(),
  /** The version of the program that wrote it. */
  program: z.string(),
  stores: z.int().positive(),
});

/** The line before the rows of a store. */
const storeSchema = z.strictObject({
  store: z.strictObject({
    /** The part of the place that it is, where several packs share one; the place itself without. */
    part: z.string().nullable(),
    /** The pack that the store belongs to. */
    pack: z.string().nullable(),
    engine: z.enum(['sqlite', 'postgres']),
    schema_version: z.int().positive(),
    /** How many rows of each table follow, in this order of tables. */
    rows: countsSchema,
  }),
});

/** A row; the lines of a table stand together. */
const rowLineSchema = z.strictObject({ table: z.string(), row: rowSchema });

/** The line after the rows of a store: of each table the SHA-256 of its lines, each with its end of line. */
const sumsSchema = z.strictObject({ sha256: z.record(z.string(), hashSchema) });

/** The last line: how many come before it, and the SHA-256 of them. */
const endSchema = z.strictObject({ end: z.strictObject({ lines: z.int().positive(), sha256: hashSchema }) });

export type BackupHead = z.output<typeof fileSchema>;
export type StoredPart = z.output<typeof storeSchema>['store'];

/** A line of a backup, by what it is. */
export type BackupLine =
  | ({ readonly kind: 'file' } & BackupHead)
  | { readonly kind: 'store'; readonly store: StoredPart }
  | { readonly kind: 'row'; readonly table: string; readonly row: BackupRow }
  | { readonly kind: 'sums'; readonly sha256: Readonly<Record<string, string>> }
  | { readonly kind: 'end'; readonly lines: number; readonly sha256: string };

function faultsOf(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message)).join('; ');
}

/** Reads a line by what its first key says that it is. @throws Error that says what of it does not fit */
export function readBackupLine(text: string): BackupLine {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw new Error('It is no JSON.');
  }
  const keys = z.looseObject({}).safeParse(given);
  if (!keys.success) throw new Error('It is no JSON object.');
  const parsed = readByKey(keys.data);
  if (parsed.success) return parsed.data;
  throw new Error(faultsOf(parsed.error));
}

function readByKey(given: Readonly<Record<string, unknown>>): z.ZodSafeParseResult<BackupLine> {
  if ('row' in given) return rowLineSchema.transform((line): BackupLine => ({ kind: 'row', ...line })).safeParse(given);
  if ('store' in given) return storeSchema.transform((line): BackupLine => ({ kind: 'store', ...line })).safeParse(given);
  if ('sha256' in given) return sumsSchema.transform((line): BackupLine => ({ kind: 'sums', ...line })).safeParse(given);
  if ('end' in given) return endSchema.transform(({ end }): BackupLine => ({ kind: 'end', ...end })).safeParse(given);
  return fileSchema.transform((line): BackupLine => ({ kind: 'file', ...line })).safeParse(given);
}
