import type { ImportNotice } from '../../../shared/contract/imports.ts';
import { lastLedgerDay, takeoverOf } from '../../../shared/domain/open-items/takeover.ts';
import type { Reader } from '../../types.ts';
import type { BatchRow } from '../common/batch.ts';
import { importedPeriods } from '../coverage/ledger-control.ts';
import type { ChangeCounts } from './counting.ts';

/** Of what a list and the accounting ledgers both hold, which decides with this batch; the codes are `takeoverCodes`. */
export function takeoverNotices(reader: Reader, batch: BatchRow, { lowered }: ChangeCounts): ImportNotice[] {
  const periods = importedPeriods(reader, { withBatch: batch.id });
  const others = periods.filter((period) => period.batchId !== batch.id);
  const [ledgers, lists] = [others.filter(({ isTable }) => !isTable), others.filter(({ isTable }) => isTable)];
  const takeover = takeoverOf(periods);
  if (batch.mode !== null) {
    const ledgerOn = lastLedgerDay(ledgers);
    if (ledgerOn === null) return [];
    return takeover.some((list) => list.batchId === batch.id)
      ? [
          {
            code: 'listTakesOver',
            details: { asOfOn: batch.asOfOn ?? '', ledgerOn, count: lowered.count, loweredCents: lowered.cents },
          },
        ]
      : [{ code: 'ledgerPresent', details: {} }];
  }
  if (lists.length === 0) return [];
  const [before] = takeoverOf(others);
  const [after] = takeover;
  if (after) return [{ code: 'listStillDecides', details: { name: after.fileName, asOfOn: after.on } }];
  if (before) return [{ code: 'ledgerDecidesAgain', details: { name: before.fileName, asOfOn: before.on } }];
  return [{ code: 'tablesPresent', details: {} }];
}

export const takeoverCodes: readonly string[] = [
  ...['listTakesOver', 'ledgerPresent', 'listStillDecides', 'ledgerDecidesAgain', 'tablesPresent'],
];
