import { z } from 'zod';
import { adjustmentNatures, documentKinds, dueOrigins } from '../kinds.ts';
import type { StoredDocument } from './stored.ts';

const manualValues = z.object({
  sourceKey: z.string(),
  /** Absent when no import changed the document's amount. */
  amountCents: z.int().optional(),
  kind: z.enum(documentKinds),
  nature: z.enum(adjustmentNatures).nullable().default(null),
  reference: z.string(),
  label: z.string(),
  issuedOn: z.string(),
  bookedOn: z.string(),
  dueOn: z.string().nullable(),
  dueOrigin: z.enum(dueOrigins),
  /** The customer on whose account the user entered it, since a file may name one merged with it; absent: its present account. */
  accountId: z.int().optional(),
});

/** The document with the values that the user entered, whether or not an import took it over since. */
export function asManual(row: StoredDocument): StoredDocument {
  if (row.manualValues === null) return row;
  const known = manualValues.parse(JSON.parse(row.manualValues));
  const { accountId = row.mergedFromId ?? row.customerId, amountCents = row.amountCents, ...values } = known;
  return { ...row, ...values, amountCents, customerId: accountId, mergedFromId: null };
}

/** The values, as JSON, that a manual document keeps while an import has taken it over. */
export function manualValuesOf(row: StoredDocument): string {
  const known =
    row.manualValues === null
      ? { accountId: row.mergedFromId ?? row.customerId }
      : manualValues.parse(JSON.parse(row.manualValues));
  return JSON.stringify(manualValues.parse({ ...row, ...known }));
}
