import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { AppError } from '../../../shared/errors.ts';
import { customers, letters } from '../../schema.ts';
import type { Reader } from '../../types.ts';

/**
 * The PDF of a letter exactly as issued, checked against its SHA-256, as a file to show or save.
 * @throws AppError `not_found` / `letter`, `firm_damaged` / `letter` when the bytes are not those that were frozen
 */
export function readFrozenLetter(reader: Reader, id: number) {
  const letter = reader
    .select({
      number: letters.number,
      sha256: letters.sha256,
      pdf: letters.pdf,
      title: letters.title,
      customer: customers.code,
      customerName: customers.name,
    })
    .from(letters)
    .innerJoin(customers, eq(customers.id, letters.customerId))
    .where(eq(letters.id, id))
    .get();
  if (!letter) throw new AppError('not_found', { reason: 'letter' });
  if (createHash('sha256').update(letter.pdf).digest('hex') !== letter.sha256)
    throw new AppError('firm_damaged', { reason: 'letter' });
  const name = `${String(letter.number).padStart(4, '0')}-${letter.customer}.pdf`;
  const title = `${letter.title} · ${letter.customerName}`;
  return { name, title, mediaType: 'application/pdf', content: letter.pdf };
}
