import { AppError } from '../../../shared/errors.ts';

type CursorValue = string | number;

/** Place in a sorted listing: the sort values of the last row shown, its id last. Opaque to the pages. */
export function writeCursor(values: readonly CursorValue[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** @throws AppError `validation` / `cursor` for text that is not a cursor of `length` values. */
export function readCursor(text: string, length: number): CursorValue[] {
  const values = parse(Buffer.from(text, 'base64url').toString());
  if (!Array.isArray(values) || values.length !== length || !values.every(isCursorValue))
    throw new AppError('validation', { reason: 'cursor' });
  return values;
}

function isCursorValue(value: unknown): value is CursorValue {
  return typeof value === 'string' || typeof value === 'number';
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
