import { type FieldTypes, findWrongField } from '../../../shared/domain/values/card-fields.ts';
import { AppError } from '../../../shared/errors.ts';

/**
 * Refuses a record of which one of the `fields` is invalid. The details name the field when there are several of its kind.
 * @throws AppError `validation` / `siren`, `vatNumber`, `iban`, `bic`, `email`, `postcode`
 */
export function refuseWrongField(fields: FieldTypes, card: Parameters<typeof findWrongField>[1]): void {
  const wrong = findWrongField(fields, card);
  if (wrong === null) return;
  const { field, kind, typed } = wrong;
  throw new AppError('validation', { reason: kind, details: { [kind]: typed, ...(field === kind ? {} : { field }) } });
}
