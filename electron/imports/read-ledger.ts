import { keepProblems, mostProblems } from '../../shared/domain/ledger/kept-problems.ts';
import type { JobHooks } from '../worker/jobs.ts';
import { type LineReader, readLine } from './ledger-line.ts';
import { defaultPrefixes } from './receivable.ts';
import { chooseReference, referenceExamples } from './references.ts';
import { deduceAmounts, describeRefused, type RefusedLine } from './refused-lines.ts';
import { surveyFec } from './survey.ts';
import { inspectFile, readRows } from './text-file.ts';
import type { LedgerLine, LedgerSummary, ReadLedgerInput } from './types.ts';

const batchSize = 5_000;
/** Raw text kept of a line that cannot be read. */
const rawLength = 500;
/** Lines named in a notice; beyond, they are counted. */
const namedLines = 20;

/**
 * Reads a FEC (LPF art. A47 A-1) in three passes over the file, so that memory stays bounded whatever its size: hash and
 * encoding, then journals and entries, then the receivable lines, given to `onLines` in file order by at most 5 000.
 * @throws AppError `file_unreadable`, `file_format` (reason: what the file is instead), `cancelled`.
 */
export async function readLedger(
  input: ReadLedgerInput,
  hooks: JobHooks & { onLines(lines: readonly LedgerLine[]): void },
): Promise<LedgerSummary> {
  const { signal, onProgress } = hooks;
  const prefixes = input.accountPrefixes ?? defaultPrefixes;
  const bytes = (phase: string) => (done: number, total: number) => onProgress?.({ phase, done, total });
  const file = await inspectFile(input.path, { signal, onBytes: bytes('inspect') });
  const survey = await surveyFec(readRows(input.path, file, { signal, onBytes: bytes('survey') }), prefixes);
  const field = input.referenceField ?? chooseReference(survey.samples);
  const oddDays: string[] = [];
  let oddDayCount = 0;
  const onOddDay = (line: number, value: string) => {
    if (++oddDayCount <= namedLines) oddDays.push(`${line} (${value.slice(0, 40)})`);
  };
  const reader: LineReader = { survey, prefixes, onOddDay };

  const refused: RefusedLine[] = [];
  let lines: LedgerLine[] = [];
  let lineNumber = 0;
  let rows = 0;
  let found = 0;
  for await (const texts of readRows(input.path, file, { signal })) {
    for (const text of texts) {
      lineNumber++;
      if (text.trim() === '') continue;
      if (rows++ === 0 && survey.format.columns.hasHeader) continue;
      const read = readLine(text, lineNumber, reader);
      if (read === null) continue;
      if (!('code' in read)) lines.push(read);
      else if (++found <= mostProblems)
        refused.push(describeRefused(text, { lineNumber, ...read, raw: text.slice(0, rawLength) }, reader));
      if (lines.length < batchSize) continue;
      hooks.onLines(lines);
      lines = [];
    }
    onProgress?.({ phase: 'read', done: Math.min(rows, survey.rows), total: survey.rows });
  }
  if (lines.length > 0) hooks.onLines(lines);
  const problems = await deduceAmounts(refused, () => readRows(input.path, file, { signal }), reader);
  return {
    format: file.form === 'xml' ? 'fecXml' : 'fec',
    encoding: file.encoding,
    sha256: file.sha256,
    rows: survey.rows,
    siren: /^(\d{9})FEC\d{8}/i.exec(input.fileName)?.[1] ?? null,
    periodFrom: survey.periodFrom,
    periodTo: survey.periodTo,
    journals: [...survey.journals.keys()].sort(),
    reference: { field, examples: referenceExamples(survey.samples, field) },
    problems: keepProblems(problems, 'tooManyProblems', found),
    notices:
      oddDayCount === 0
        ? []
        : [
            {
              code: 'oddDocumentDays',
              details: { count: oddDayCount, lines: `${oddDays.join(', ')}${oddDayCount > namedLines ? ', …' : ''}` },
            },
          ],
  };
}
