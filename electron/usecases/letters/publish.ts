import { readFrozenLetter } from '../../../db/queries/letters/frozen-letter.ts';
import type { Reader } from '../../../db/types.ts';
import { fileNameFrom } from '../../../shared/domain/values/file-names.ts';
import type { Context } from '../../app/context.ts';

/** Lends the page a letter as it was issued, under its title. @throws AppError `not_found` / `letter`, `firm_damaged` / `letter` */
export function publishLetter({ db, platform }: Pick<Context, 'platform'> & { readonly db: Reader }, id: number) {
  const { title, ...letter } = readFrozenLetter(db, id);
  return { ...platform.publish({ ...letter, name: fileNameFrom(letter.name) }), title };
}
