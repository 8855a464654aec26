import type { LedgerField } from '../../../../shared/domain/imports/ledger-columns.ts';
import { AppError } from '../../../../shared/errors.ts';

/** @throws AppError `file_format` / `ledgerDamaged` for a number a spreadsheet rounded (`4,11E+12`) or had no room for (`####`): it is lost. */
export function refuseDamage(column: LedgerField, value: string, line: number): void {
  if (!value.includes('E+') && !value.startsWith('##')) return;
  if (/^-?\d(?:[.,]\d+)?E\+\d+$|^#+$/.test(value))
    throw new AppError('file_format', {
      reason: 'ledgerDamaged',
      details: { line, column, value: value.slice(0, 40) },
    });
}

/**
 * Tells whether a spreadsheet of another country changed the days of a ledger: it takes `05/01` for the first of May.
 */
export type DayJudge = {
  add(text: string): void;
  /** @throws AppError `file_format` / `ledgerDates` where they were, with two that show it. */
  conclude(): void;
};

const mostKept = 20_000;

/** A judge that has seen no day yet. */
export function judgeDays(): DayJudge {
  const seen = new Set<string>();
  const examples: Partial<Record<'dayFirst' | 'monthFirst' | 'padded0' | 'padded1' | 'bare0' | 'bare1', string>> = {};
  const refuse = (first = '', second = '') => {
    throw new AppError('file_format', { reason: 'ledgerDates', details: { first, second } });
  };
  return {
    add(text) {
      if (text.length > 10 || !text.includes('/') || seen.has(text) || seen.size >= mostKept) return;
      seen.add(text);
      const [, ...parts] = /^(\d{1,2})\/(\d{1,2})\/\d{4}$/.exec(text) ?? [];
      const [first = '', second = ''] = parts;
      if (Number(first) > 12) examples.dayFirst ??= text;
      if (Number(second) > 12) examples.monthFirst ??= text;
      for (const place of [0, 1] as const) {
        const part = parts[place] ?? '';
        if (part.startsWith('0')) examples[`padded${place}`] ??= text;
        else if (part.length === 1) examples[`bare${place}`] ??= text;
      }
    },
    conclude() {
      // A single `05/13/2025` among days written the French way is a typing error of its line.
      if (examples.monthFirst && !examples.dayFirst) refuse(examples.monthFirst, examples.monthFirst);
      // A program writes `05/01` or `5/1`, never both: where both occur, a spreadsheet rewrote the days it could take
      // for its own.
      for (const place of [0, 1] as const)
        if (examples[`padded${place}`] && examples[`bare${place}`])
          refuse(examples[`padded${place}`], examples[`bare${place}`]);
    },
  };
}
