import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Outputs } from '../../../shared/contract/index.ts';
import { referenceKey } from '../../../shared/domain/sources/references.ts';
import { documents } from '../../schema.ts';
import type { Reader } from '../../types.ts';
import { placeOf } from '../common/merges.ts';

const most = 5;

/** The five latest documents of a customer with this reference, whatever its spaces, case and punctuation; the latest first. */
export function listSameReference(
  reader: Reader,
  { customerId, reference }: { readonly customerId: number; readonly reference: string },
): Outputs['documents']['sameReference'] {
  const key = referenceKey(reference);
  if (key === '') return [];
  const { id, kind, nature, issuedOn, amountCents, currency } = documents;
  return reader
    .select({ id, kind, nature, reference: documents.reference, issuedOn, amountCents, currency })
    .from(documents)
    .where(and(eq(documents.customerId, placeOf(reader, customerId).customerId), isNull(documents.voidedAt)))
    .orderBy(desc(documents.issuedOn), desc(documents.id))
    .all()
    .filter((row) => referenceKey(row.reference) === key)
    .slice(0, most);
}
