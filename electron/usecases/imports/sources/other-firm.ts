import type { BatchRow } from '../../../../db/queries/common/batch.ts';
import { getFirm } from '../../../../db/queries/firm/firm.ts';
import { findOtherSiren } from '../../../../db/queries/imports/batches.ts';
import type { Reader } from '../../../../db/types.ts';
import type { FileIssue } from '../../../../shared/domain/imports/file-issues.ts';

/**
 * The question whether a ledger is this firm's, when its name has another SIREN than the firm or, while the firm has none, than a
 * ledger imported before.
 */
export function otherFirmIssues(reader: Reader, { id, siren }: BatchRow): FileIssue[] {
  if (siren === null) return [];
  const { siren: firmSiren, name } = getFirm(reader);
  if (firmSiren !== null)
    return firmSiren === siren ? [] : [{ code: 'otherFirm', details: { siren, name, firmSiren } }];
  const before = findOtherSiren(reader, { id, siren });
  return before
    ? [{ code: 'otherFirmBefore', details: { siren, file: before.fileName, before: before.siren ?? '' } }]
    : [];
}
