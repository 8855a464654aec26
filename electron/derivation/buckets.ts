import { isGeneralAccount, listUndecidedCustomers, markMiscellaneous } from '../../db/queries/imports/bucket-marks.ts';
import type { Reader, Tx } from '../../db/types.ts';
import { bucketOf } from '../../shared/domain/balance/buckets.ts';

/** True when this account is not one debtor: a collective account, or sundry customers. */
export function isBucket(reader: Reader, code: string, name: string): boolean {
  const bucket = bucketOf({ code, name, isGeneralAccount: true });
  return bucket === 'collectiveAccount' ? isGeneralAccount(reader, code) : bucket !== null;
}

/**
 * Marks as miscellaneous the imported customers whose account is not one debtor (a collective account, sundry customers), unless the user
 * decided otherwise. Returns their codes.
 */
export function markBuckets(tx: Tx): string[] {
  const found = listUndecidedCustomers(tx).filter(({ code, importedName }) => isBucket(tx, code, importedName ?? code));
  markMiscellaneous(
    tx,
    found.map(({ id }) => id),
  );
  return found.map(({ code }) => code);
}
