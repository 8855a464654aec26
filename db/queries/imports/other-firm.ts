import { and, desc, eq, isNotNull, ne } from 'drizzle-orm';
import type { FileIssue } from '../../../shared/domain/imports/file-issues.ts';
import { importBatches } from '../../schema.ts';
import type { Reader } from '../../types.ts';
import type { BatchRow } from '../common/batch.ts';
import { getFirm } from '../firm/firm.ts';

/**
 * The question whether a ledger is this firm's, when its name has another SIREN than the firm or, while the firm has none, than a
 * ledger imported before.
 */
export function otherFirmIssues(reader: Reader, { id, siren }: BatchRow): FileIssue[] {
  if (siren === null) return [];
  const { siren: firmSiren, name } = getFirm(reader);
  if (firmSiren !== null)
    return firmSiren === siren ? [] : [{ code: 'otherFirm', details: { siren, name, firmSiren } }];
  const before = reader
    .select({ siren: importBatches.siren, fileName: importBatches.fileName })
    .from(importBatches)
    .where(
      and(
        eq(importBatches.state, 'applied'),
        ne(importBatches.id, id),
        isNotNull(importBatches.siren),
        ne(importBatches.siren, siren),
      ),
    )
    .orderBy(desc(importBatches.id))
    .limit(1)
    .get();
  return before
    ? [{ code: 'otherFirmBefore', details: { siren, file: before.fileName, before: before.siren ?? '' } }]
    : [];
}
