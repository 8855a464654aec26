import { findWrongField } from '../../shared/domain/values/typed-fields.ts';
import { AppError } from '../../shared/errors.ts';

/** Refuses a card one of whose fields cannot be right. @throws AppError `validation` / `siren`, `vatNumber`, `iban`, `bic`, `email`, `postcode` */
export function refuseWrongField(card: Parameters<typeof findWrongField>[0]): void {
  const wrong = findWrongField(card);
  if (wrong) throw new AppError('validation', { reason: wrong.field, details: { [wrong.field]: wrong.typed } });
}
