import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';

const cursorValues = z.array(z.union([z.string(), z.number(), z.null()]));
type CursorValue = z.infer<typeof cursorValues>[number];

/** Text for a place in a sorted listing: the sort values of the last row shown, its id last. Pages do not read it. */
export function writeCursor(values: readonly CursorValue[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** The values of a cursor. @throws AppError `validation` / `cursor` for text that is not a cursor of `length` values */
export function readCursor(text: string, length: number): CursorValue[] {
  const values = parse(Buffer.from(text, 'base64url').toString());
  if (values?.length !== length) throw new AppError('validation', { reason: 'cursor' });
  return values;
}

function parse(json: string): CursorValue[] | null {
  try {
    return cursorValues.parse(JSON.parse(json));
  } catch {
    return null;
  }
}
