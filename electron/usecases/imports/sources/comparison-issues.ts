import { sql } from 'drizzle-orm';
import type { BatchIssue } from '../../../../db/queries/common/batch.ts';
import { documentLevel, readLevel } from '../../../../db/queries/common/levels.ts';
import { readBatch, replaceIssues } from '../../../../db/queries/imports/batches.ts';
import { isWaiting } from '../../../../db/queries/receivables/is-waiting.ts';
import type { Reader, Tx } from '../../../../db/types.ts';
import type { AlikeManual, ChangeCounts, UnsureDocument } from '../../../../shared/domain/comparison/counting.ts';
import { type CoverageCounts, newOpeningDifferences } from '../../../../shared/domain/comparison/counting-coverage.ts';
import type { OpeningDifference } from '../../../../shared/domain/coverage/openings.ts';
import { keepIssues } from '../../../../shared/domain/imports/kept-issues.ts';
import type { LineIssueCode } from '../../../../shared/domain/imports/line-issues.ts';
import type { Repeat, SameNumber } from '../../../../shared/domain/receivables/repeats.ts';
import type { Statement } from '../../../../shared/domain/sources/statement.ts';
import type { Source } from './source.ts';

/**
 * The issues that comparing a batch with the ledger finds: openings that differ from the balances before them, lines that repeat other
 * imports, sales under a number that is open, opening lines that repeat nothing known, differences between a list and the ledger, due dates without a document, manual
 * documents that may be in the file, reminders that begin again or no longer wait, and lines that a newer export no longer holds. It yields between steps,
 * because each reads all lines of the ledger.
 */
export function* findComparisonIssues(
  reader: Reader,
  source: Source,
  counts: ChangeCounts,
  coverage: CoverageCounts,
): Generator<void, readonly BatchIssue[], void> {
  const { batch } = source;
  const files = new Map<number, string>();
  const fileOf = (batchId: number) => {
    const name = files.get(batchId) ?? readBatch(reader, batchId)?.fileName ?? '';
    files.set(batchId, name);
    return name;
  };
  const named = (line: Statement) => (line.batchId === batch.id ? {} : { file: fileOf(line.batchId) });
  const replaced = counts.superseded.filter(
    ({ line, byBatchId }) => line.batchId === batch.id || byBatchId === batch.id,
  );
  const openings = newOpeningDifferences(coverage).map(openingIssue);
  yield;
  return [
    ...openings,
    ...counts.repeats.map((repeat) =>
      repeatIssue(repeat.reference === null ? 'balanceRepeated' : 'lineRepeated', repeat, fileOf(repeat.knownBatchId)),
    ),
    ...counts.sameNumbers.map((same) =>
      repeatIssue(same.isAtBank ? 'numberAtBank' : 'numberRepeated', same, fileOf(same.knownBatchId)),
    ),
    ...counts.openingUnmatched.map((line) => lineIssue('openingUnmatched', line, named(line))),
    ...source.differences(reader, coverage),
    ...counts.alikeManual.map(manualIssue),
    ...restartIssues(reader, counts.unsure),
    ...replaced.map(({ line, byBatchId }) =>
      lineIssue('lineReplaced', line, { file: fileOf(line.batchId), by: fileOf(byBatchId) }),
    ),
  ];
}

/** Replaces the issues that an earlier comparison had found. */
export function saveComparisonIssues(tx: Tx, batchId: number, comparisonIssues: readonly BatchIssue[]): void {
  replaceIssues(tx, batchId, keepIssues(comparisonIssues, 'tooManyComparisonIssues'));
}

/** The issue by which the difference between an opening and what was imported before it is stored with the import. */
function openingIssue({ customer, name, openingOn, state, ...cents }: OpeningDifference): BatchIssue {
  return {
    lineNumber: 0,
    code: state === 'afterGap' ? 'openingAfterGap' : 'openingDifference',
    details: { customer, name, openingOn, ...cents },
    raw: `${customer} ${name}`,
  };
}

/**
 * Documents that disappear and whose successor is not certain, where they were reminded or wait: the successor's reminders begin again, and
 * it does not wait.
 */
function restartIssues(reader: Reader, unsure: readonly UnsureDocument[]): BatchIssue[] {
  return unsure.flatMap(({ customer, row: { id, reference, label, amountCents, issuedOn } }) => {
    const about = { lineNumber: 0, raw: [customer, reference, label].join(' ') };
    const details = { customer, reference, amountCents, issuedOn };
    const level = readLevel(reader, documentLevel(sql`${id}`));
    const restart: BatchIssue = { ...about, code: 'remindersRestart', details: { ...details, level } };
    const waiting: BatchIssue = { ...about, code: 'waitingEnds', details };
    return [...(level === 0 ? [] : [restart]), ...(isWaiting(reader, id) ? [waiting] : [])];
  });
}

function manualIssue({ customer, document, row }: AlikeManual): BatchIssue {
  const { reference, amountCents, issuedOn } = document;
  return {
    lineNumber: 0,
    code: 'manualAlike',
    details: { customer, reference, amountCents, issuedOn, manual: row.reference, manualIssuedOn: row.issuedOn },
    raw: [customer, reference, document.label].join(' '),
  };
}

/** A line that says again what another import says: a document, or the whole balance of its customer. */
function repeatIssue(code: LineIssueCode, { line, reference }: Repeat | SameNumber, file: string): BatchIssue {
  const issue = lineIssue(code, line, { file });
  return { ...issue, details: { ...issue.details, known: reference || file } };
}

function lineIssue(code: LineIssueCode, line: Statement, files: Readonly<Record<string, string>>): BatchIssue {
  const { customerCode: customer, reference, signedCents: amountCents, bookedOn } = line;
  return {
    lineNumber: line.lineNumber,
    code,
    details: { customer, reference, amountCents, bookedOn, ...files },
    raw: [...placeOf(line), customer, reference, line.label].join(' '),
  };
}

/** Where a statement stands in its source: its entry in a ledger; a list has none. */
function placeOf(line: Statement): string[] {
  return line.source === 'ledger' ? [line.journal, line.entry, line.account] : [];
}
