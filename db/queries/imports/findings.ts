import { sql } from 'drizzle-orm';
import { keepProblems } from '../../../shared/domain/ledger/kept-problems.ts';
import type { ImportedLine } from '../../../shared/domain/ledger/line.ts';
import type { Repeat } from '../../../shared/domain/ledger/repeats.ts';
import type { Reader, Tx } from '../../types.ts';
import type { BatchProblem, BatchRow } from '../common/batch.ts';
import { documentLevel, readLevel } from '../common/levels.ts';
import { listDifferences, listLostDueDates } from '../coverage/list-differences.ts';
import { type OpeningDifference, openingDifferencesFrom } from '../coverage/opening-differences.ts';
import { readBatch, replaceProblems } from './batches.ts';
import type { AlikeTyped, ChangeCounts, UnsureDocument } from './counting.ts';
import { openingCodes } from './opening-codes.ts';
import { openingProblem } from './opening-findings.ts';

/**
 * What comparing found, for the problems of the batch: what a list and the accounting ledger say differently, opening lines that
 * repeat nothing known, customers whose opening is not what the imports before it left, and lines that an export of the same
 * journals and days no longer holds. In steps: each goes through the lines of the ledger.
 */
export function* findFindings(
  reader: Reader,
  batch: BatchRow,
  counts: ChangeCounts,
): Generator<void, readonly BatchProblem[], void> {
  const files = new Map<number, string>();
  const fileOf = (batchId: number) => {
    const name = files.get(batchId) ?? readBatch(reader, batchId)?.fileName ?? '';
    files.set(batchId, name);
    return name;
  };
  const named = (line: ImportedLine) => (line.batchId === batch.id ? {} : { file: fileOf(line.batchId) });
  const replaced = counts.superseded.filter(
    ({ line, byBatchId }) => line.batchId === batch.id || byBatchId === batch.id,
  );
  const from = batch.periodFrom ?? '';
  const known = new Set(openingDifferencesFrom(reader, from, { withoutBatch: batch.id }).map(differenceKey));
  yield;
  const found = openingDifferencesFrom(reader, from, { withBatch: batch.id });
  yield;
  const differences = found.filter((row) => !known.has(differenceKey(row)));
  return [
    ...differences.map(openingProblem),
    ...counts.repeats.map((repeat) => repeatProblem(repeat, fileOf(repeat.knownBatchId))),
    ...counts.openingUnmatched.map((line) => lineProblem('openingUnmatched', line, named(line))),
    ...listDifferences(reader, batch),
    ...listLostDueDates(reader, batch),
    ...counts.alikeTyped.map(typedProblem),
    ...restartProblems(reader, counts.unsure),
    ...replaced.map(({ line, byBatchId }) =>
      lineProblem('lineReplaced', line, { file: fileOf(line.batchId), by: fileOf(byBatchId) }),
    ),
  ];
}

/** Replaces what an earlier comparison had found. */
export function saveFindings(tx: Tx, batchId: number, findings: readonly BatchProblem[]): void {
  replaceProblems(tx, batchId, findingCodes, keepProblems(findings, 'tooManyFindings'));
}

/** What is found by comparing, and may change with what else is imported. */
const findingCodes = [
  ...openingCodes,
  ...['lineRepeated', 'balanceRepeated', 'openingUnmatched', 'lineReplaced', 'typedAlike', 'remindersRestart'],
  'tooManyFindings',
  ...['listDiffers', 'listBalanceDiffers', 'notInList', 'dueDateWithoutDocument'],
];

const differenceKey = (row: OpeningDifference): string => JSON.stringify(row);

/** Documents that were reminded and whose successor nothing tells for sure: reminders begin again. */
function restartProblems(reader: Reader, unsure: readonly UnsureDocument[]): BatchProblem[] {
  return unsure.flatMap(({ customer, row: { id, reference, label, amountCents, issuedOn } }) => {
    const level = readLevel(reader, documentLevel(sql`${id}`));
    if (level === 0) return [];
    const details = { customer, reference, amountCents, issuedOn, level };
    return [{ lineNumber: 0, code: 'remindersRestart', details, raw: [customer, reference, label].join(' ') }];
  });
}

function typedProblem({ customer, document, row }: AlikeTyped): BatchProblem {
  const { reference, amountCents, issuedOn } = document;
  return {
    lineNumber: 0,
    code: 'typedAlike',
    details: { customer, reference, amountCents, issuedOn, typed: row.reference, typedIssuedOn: row.issuedOn },
    raw: [customer, reference, document.label].join(' '),
  };
}

/** A line that repeats a document of another import, or all that its customer owed. */
function repeatProblem({ line, reference }: Repeat, file: string): BatchProblem {
  const problem = lineProblem(reference === null ? 'balanceRepeated' : 'lineRepeated', line, { file });
  return { ...problem, details: { ...problem.details, known: reference || file } };
}

function lineProblem(code: string, line: ImportedLine, files: Readonly<Record<string, string>>): BatchProblem {
  const { customerCode: customer, reference, signedCents: amountCents, bookedOn } = line;
  return {
    lineNumber: line.lineNumber,
    code,
    details: { customer, reference, amountCents, bookedOn, ...files },
    raw: [line.journal, line.entry, line.account, customer, reference, line.label].join(' '),
  };
}
