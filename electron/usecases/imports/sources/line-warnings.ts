import { importedPeriods } from '../../../../db/queries/coverage/periods.ts';
import { listOddLines, type OddLine } from '../../../../db/queries/imports/line-warnings.ts';
import type { Reader } from '../../../../db/types.ts';
import { type ImportWarnings, warningReasons } from '../../../../shared/contract/imports/sources.ts';
import { referenceFieldsOf } from '../../../../shared/domain/coverage/reference-fields.ts';
import type { Day } from '../../../../shared/domain/values/days.ts';

type LineWarning = ImportWarnings['lines'][number];

const mostLines = 10;
const mostOfAReason = 3;
/** Lines among which those of a reason are looked for, where SQL cannot tell them alone. */
const mostCandidates = 100;

/**
 * Up to ten lines of a batch that somebody should look at before it is applied, each once: the likeliest mistakes first, then the largest
 * amounts.
 */
export function lineWarnings(reader: Reader, batchId: number, today: Day): LineWarning[] {
  const { nameOf } = referenceFieldsOf(importedPeriods(reader, { withBatch: batchId }));
  const referenceOf = ({ isOfLedger, ...line }: OddLine) =>
    isOfLedger === 1 ? nameOf({ ...line, signedCents: line.amountCents }) : line.reference;
  const found: LineWarning[] = [];
  for (const reason of warningReasons) {
    const most = reason === 'largest' ? mostLines : mostOfAReason;
    // The column of a line without a number is empty, but another of its fields may name its document.
    const limit = reason === 'noReference' ? mostCandidates : most;
    const known = new Set(found.map(({ line }) => line));
    const named = listOddLines(reader, batchId, { reason, today, limit }).map((row) => ({
      reason,
      line: row.line,
      customer: row.customer,
      customerName: row.customerName,
      reference: referenceOf(row),
      label: row.label,
      bookedOn: row.bookedOn,
      documentOn: row.documentOn,
      currency: row.currency,
      amountCents: row.amountCents,
    }));
    const meant = reason === 'noReference' ? named.filter(({ reference }) => reference === '') : named;
    found.push(...meant.slice(0, most).filter(({ line }) => !known.has(line)));
  }
  return found.slice(0, mostLines);
}
