import type { CallPiece } from '../../../shared/contract/calls.ts';
import { readCallText } from '../../../shared/domain/calls/merge-text.ts';
import { type CallTexts, callTextKeys } from '../../../shared/domain/calls/texts.ts';
import { AppError } from '../../../shared/errors.ts';
import { callFieldNames } from '../../../shared/i18n/call-texts.ts';
import type { FieldValues } from './sheet.ts';

/** A text with the figures of a customer in the places of its fields; one of which there is nothing to say keeps its name. */
export function merged(text: string, values: FieldValues): CallPiece[] {
  const read = readCallText(text, callFieldNames);
  if ('unknown' in read) return [{ kind: 'words', text }];
  return read.pieces.map((piece): CallPiece => {
    if ('words' in piece) return { kind: 'words', text: piece.words };
    const value = values[piece.field];
    return value === null ? { kind: 'missing', text: callFieldNames[piece.field] } : { kind: 'figure', text: value };
  });
}

/** @throws AppError `validation` / `callField` with the field that nobody knows */
export function refuseUnknownField(texts: CallTexts): void {
  for (const key of callTextKeys) {
    const read = readCallText(texts[key], callFieldNames);
    if ('unknown' in read)
      throw new AppError('validation', {
        reason: 'callField',
        details: { name: read.unknown, known: Object.values(callFieldNames).join(', ') },
      });
  }
}
