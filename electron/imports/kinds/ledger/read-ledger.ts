import { mostIssues } from '../../../../shared/domain/imports/kept-issues.ts';
import { keepLineIssues, withBoundedFacts } from '../../files/long-fields.ts';
import type { JobHooks } from '../../job-hooks.ts';
import type { LedgerLine, LedgerSummary, LineIssue, ReadLedgerInput } from '../../types.ts';
import { gatherFileIssues } from './file-issues.ts';
import { rowCutter } from './format/fec-row.ts';
import { openLedger } from './format/file.ts';
import { openMappedLedger } from './format/mapped-file.ts';
import { type LineReader, readLine } from './line.ts';
import { defaultPrefixes } from './receivable.ts';
import { chooseReferences, referenceExamples } from './references.ts';
import { deduceAmounts, describeRefused, type RefusedRow } from './refused-lines.ts';
import { isBlank, surveyFec } from './survey.ts';

const batchSize = 2_000;
/**
 * Lines sorted together by customer, so that those of one customer are written side by side into the file and its
 * indexes.
 */
const runSize = 20_000;
/** Characters kept of the raw text of a line that cannot be read. */
const rawLength = 500;

/**
 * Reads a FEC (LPF art. A47 A-1) in three passes over the file, so that memory stays bounded whatever its size: hash and
 * encoding, then journals and entries, then the receivable lines, given to `onLines` by at most 2 000, those of a customer in file order;
 * the reading goes on when `onLines` has done with them.
 * @throws AppError `file_unreadable`, `file_format` (reason: what the file is instead), `cancelled`.
 */
export async function readLedger(
  input: ReadLedgerInput,
  hooks: JobHooks & { onLines(lines: readonly LedgerLine[]): unknown },
): Promise<LedgerSummary> {
  const { signal, onProgress } = hooks;
  const prefixes = input.accountPrefixes ?? defaultPrefixes;
  const bytes = (phase: string) => (done: number, total: number) => onProgress?.({ phase, done, total });
  const inspecting = { signal, onBytes: bytes('inspect') };
  const file = input.columns
    ? await openMappedLedger({ ...input, columns: input.columns }, inspecting)
    : await openLedger(input.path, inspecting);
  const rowsToSurvey = file.rows({ signal, onBytes: bytes('survey') });
  const { survey, reference, examples } = await understand(rowsToSurvey, { ...input, prefixes });
  const fileIssues = gatherFileIssues();
  const { onOddDay, onCutText, onUnreadable } = fileIssues;
  const reader: LineReader = { survey, cut: rowCutter(survey.format), prefixes, onOddDay, onCutText };

  const refused: RefusedRow[] = [];
  const lines: LedgerLine[] = [];
  let lineNumber = 0;
  let rows = 0;
  let found = 0;
  for await (const texts of file.rows({ signal, onUnreadable })) {
    for (const text of texts) {
      lineNumber++;
      if (isBlank(text)) continue;
      if (rows++ === 0 && survey.format.columns.hasHeader) continue;
      const read = readLine(text, lineNumber, reader);
      if (read === null) continue;
      if (!('code' in read)) lines.push(read);
      else if (++found <= mostIssues)
        refused.push(refusedLine(text, { lineNumber, ...read, raw: text.slice(0, rawLength) }, reader));
    }
    if (lines.length >= runSize) await giveRun(lines.splice(0), hooks.onLines);
    onProgress?.({ phase: 'read', done: Math.min(rows, survey.rows), total: survey.rows });
  }
  await giveRun(lines, hooks.onLines);
  const issues = await deduceAmounts(refused, () => file.rows({ signal }), reader);
  return {
    format: file.format,
    encoding: file.encoding,
    sha256: file.sha256,
    rows: survey.rows,
    siren: sirenIn(input.fileName) ?? sirenIn(file.packedName),
    periodFrom: survey.periodFrom,
    periodTo: survey.periodTo,
    journals: [...survey.journals.keys()].sort(),
    reference,
    referenceExamples: examples,
    issues: keepLineIssues(issues, found),
    fileIssues: fileIssues.list(survey, file),
  };
}

/** Surveys the file and chooses what names its documents. The samples for that choice are given up before the lines are read. */
async function understand(
  rows: AsyncIterable<readonly string[]>,
  { prefixes, reference: known = null }: Pick<ReadLedgerInput, 'reference'> & { readonly prefixes: readonly string[] },
) {
  const { survey, samples } = await surveyFec(rows, prefixes);
  const reference = chooseReferences(samples, known);
  return { survey, reference, examples: referenceExamples(samples, reference) };
}

/** The name of a FEC begins with the SIREN of its company (LPF art. A47 A-1 XI). */
function sirenIn(fileName: string): string | null {
  return /^(\d{9})FEC\d{8}/i.exec(fileName)?.[1] ?? null;
}

function refusedLine(text: string, issue: LineIssue, reader: LineReader): RefusedRow {
  const { issue: described, entryKey } = describeRefused(text, issue, reader);
  return { issue: withBoundedFacts(described), entryKey };
}

async function giveRun(lines: LedgerLine[], onLines: (lines: readonly LedgerLine[]) => unknown): Promise<void> {
  if (lines.length > batchSize)
    lines.sort((a, b) => (a.customerCode < b.customerCode ? -1 : a.customerCode > b.customerCode ? 1 : 0));
  for (let start = 0; start < lines.length; start += batchSize) await onLines(lines.slice(start, start + batchSize));
}
