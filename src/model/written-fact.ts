import { Decimal } from 'decimal.js';
import type { z } from 'zod';
import type { FactContent, factSchema } from './fact.ts';
import type { LedgerContent, LedgerEntry, ledgerEntrySchema } from './ledger-entry.ts';
import type { Value } from './value.ts';

/** A fact in the form that content files and the ledger write; reading it by the schema gives the same fact again. */
export type WrittenFact = z.input<typeof factSchema>;
export type WrittenEntry = z.input<typeof ledgerEntrySchema>;

const SCALES = ['', ' thousand', ' million', ' billion', ' trillion'];

/**
 * An amount with as many digits as were written: `20900000000` known to hundreds of millions (`decimals` -8) is
 * `20.9 billion`. The scale is the smallest word that leaves no invented digit.
 */
export function writtenAmount(amount: string, decimals: number): string {
  const thousands = Math.max(0, Math.ceil(-decimals / 3));
  const power = thousands * 3;
  return new Decimal(amount).div(new Decimal(10).pow(power)).toFixed(decimals + power) + (SCALES[thousands] ?? '');
}

function writtenValue(value: Value): WrittenFact['value'] {
  switch (value.kind) {
    case 'money': {
      const { decimals, ...rest } = value;
      return { ...rest, amount: writtenAmount(value.amount, decimals) };
    }
    case 'count': {
      const { amount, decimals, ...rest } = value;
      return { ...rest, number: writtenAmount(amount, decimals) };
    }
    default:
      return value;
  }
}

/** The written form of a fact. */
export function writtenFact(fact: FactContent): WrittenFact {
  return { ...fact, value: writtenValue(fact.value) };
}

function writtenContent(content: LedgerContent) {
  return { ...content, fact: writtenFact(content.fact) };
}

/** The written form of a ledger entry. */
export function writtenEntry({ before, ...entry }: LedgerEntry): WrittenEntry {
  const ended = before && { before: writtenContent(before) };
  switch (entry.kind) {
    case 'proposed':
    case 'edited':
    case 'corrected':
    case 'imported':
      return { ...entry, content: writtenContent(entry.content), ...ended };
    case 'approved': {
      const { content, ...act } = entry;
      return { ...act, ...(content && { content: writtenContent(content) }), ...ended };
    }
    default:
      return { ...entry, ...ended };
  }
}
