import type { FileIssue } from '../../../../shared/domain/imports/file-issues.ts';
import type { JournalKind } from '../../../../shared/domain/kinds.ts';
import { type Day, laterDay } from '../../../../shared/domain/values/days.ts';
import { AppError } from '../../../../shared/errors.ts';
import { completenessSurvey } from './completeness.ts';
import { type EntryKey, entryKeyFor } from './entry-key.ts';
import { type FecColumns, readColumns } from './format/fec-columns.ts';
import { type Fields, type RowFormat, readAmount, rowCutter } from './format/fec-row.ts';
import { decimalMarkOf, parseFecDay } from './format/fec-values.ts';
import { classifyJournals, type JournalFacts } from './journals.ts';
import { openingSurvey } from './opening-entries.ts';
import { flagsOf, isReceivable } from './receivable.ts';
import type { ReferenceSample } from './references.ts';
import { judgeDays, refuseDamage } from './spreadsheet-damage.ts';

/** The facts of the whole file that are needed to understand any of its lines. */
export type Survey = {
  readonly format: RowFormat;
  readonly entryKeyOf: EntryKey;
  readonly entries: ReadonlyMap<string, number>;
  readonly journals: ReadonlyMap<string, JournalKind>;
  /** The kind of a row's entry: an opening, else the kind of its journal. */
  readonly kindOf: (field: Fields) => JournalKind;
  /** Receivable accounts met, and whether some line names an auxiliary. */
  readonly accounts: ReadonlySet<string>;
  /** How many of them begin with `prefix`. */
  readonly accountsOf: (prefix: string) => number;
  readonly hasAuxiliaries: boolean;
  /** The auxiliaries are all numbers, of different lengths: zeros before some of them may be lost. */
  readonly haveUnevenCodes: boolean;
  readonly periodFrom: Day | null;
  readonly periodTo: Day | null;
  /** What tells that the export is not whole, or provisional. */
  readonly completenessIssues: readonly FileIssue[];
  /** Data rows, heading and blank lines excluded. */
  readonly rows: number;
};

const sampleSize = 20_000;
/** Samples of each journal that are kept beyond that: a FEC is often sorted by journal, and the last ones must tell their field too. */
const journalSampleSize = 1_000;

/** Reads every line once. @throws AppError `file_format` when the file is no FEC, or what `chunks` throws. */
export async function surveyFec(
  chunks: AsyncIterable<readonly string[]>,
  prefixes: readonly string[],
): Promise<{ readonly survey: Survey; readonly samples: readonly ReferenceSample[] }> {
  let format: RowFormat | null = null;
  let entryKeyOf: EntryKey = () => '';
  let cut: ReturnType<typeof rowCutter> = () => null;
  const entries = new Map<string, number>();
  /** The entry being read: the lines of most entries follow one another, so its flags are kept at hand. */
  let entry: { readonly key: string; flags: number } | undefined;
  const journals = new Map<string, JournalFacts>();
  const openings = openingSurvey();
  const completeness = completenessSurvey();
  const samples: Omit<ReferenceSample, 'isSale'>[] = [];
  const sampleCounts = new Map<string, number>();
  const accounts = new Set<string>();
  let hasAuxiliaries = false;
  let periodFrom: Day | null = null;
  let periodTo: Day | null = null;
  let rows = 0;
  let linesBefore = 0;
  const judge = judgeDays();
  const codeLengths = new Set<number>();
  for await (const lines of chunks) {
    const chunkLine = linesBefore + 1;
    linesBefore += lines.length;
    let first = 0;
    if (format === null) {
      first = lines.findIndex((line) => line.trim() !== '');
      if (first < 0) continue;
      const columns = readColumns(
        lines[first] ?? '',
        lines.slice(first + 1).find((line) => !isBlank(line)),
      );
      if (columns.hasHeader) first++;
      format = formatOf(columns, lines.slice(first, first + 2000));
      cut = rowCutter(format);
      entryKeyOf = entryKeyFor(format, lines.slice(first, first + 5000));
    }
    const { at } = format.columns;
    for (let index = first; index < lines.length; index++) {
      const line = lines[index] ?? '';
      if (isBlank(line)) continue;
      rows++;
      const field = cut(line);
      if (!field) continue;
      const dayText = field(at.EcritureDate).trim();
      const day = parseFecDay(dayText);
      judge.add(dayText);
      if (!day) {
        refuseDamage('EcritureDate', dayText, chunkLine + index);
        continue;
      }
      if (periodFrom === null || day < periodFrom) periodFrom = day;
      periodTo = periodTo === null ? day : laterDay(day, periodTo);
      const account = field(at.CompteNum).trim();
      refuseDamage('CompteNum', account, chunkLine + index);
      const receivable = isReceivable(account, prefixes);
      const amount = readAmount(field, format);
      const cents = typeof amount === 'number' ? amount : 0;
      const key = entryKeyOf(field);
      if (key !== entry?.key) {
        if (entry) entries.set(entry.key, entry.flags);
        entry = { key, flags: entries.get(key) ?? 0 };
      }
      entry.flags |= flagsOf(account, receivable, cents);
      const journal = field(at.JournalCode).trim();
      if (!journals.has(journal)) journals.set(journal, { name: field(at.JournalLib), entries: 0, sales: 0, cash: 0 });
      const label = () => field(at.EcritureLib);
      const isValidated = field(at.ValidDate).trim() !== '';
      completeness.note({
        entryKey: key,
        cents: typeof amount === 'number' ? amount : null,
        isReceivable: receivable,
        isValidated,
      });
      openings.note({ entryKey: key, journal, day, account, cents, isReceivable: receivable, label });
      if (!receivable) continue;
      accounts.add(account);
      const auxiliary = field(at.CompAuxNum).trim();
      if (auxiliary !== '') hasAuxiliaries = true;
      if (auxiliary !== '' && codeLengths.size < 100) codeLengths.add(/^\d+$/.test(auxiliary) ? auxiliary.length : 0);
      if (cents <= 0) continue;
      const known = sampleCounts.get(journal) ?? 0;
      if (samples.length >= sampleSize && known >= journalSampleSize) continue;
      sampleCounts.set(journal, known + 1);
      // A copy: a part of a text keeps the whole text in memory, and samples come from everywhere in the file.
      samples.push(structuredClone(sampleOf(field, at, key)));
    }
  }
  if (entry) entries.set(entry.key, entry.flags);
  if (format === null) throw new AppError('file_format', { reason: 'empty' });
  judge.conclude();
  const { at } = format.columns;
  const whole = { hasValidation: at.ValidDate >= 0, entries, journals: [...journals.keys()].sort() };
  const kinds = classifyJournals(journals, entries);
  const opening = openings.find((code) => journals.get(code)?.name ?? '');
  const judged = samples.map((sample) => ({ ...sample, isSale: kinds.get(sample.journal) === 'sales' }));
  const movements = judged.filter((sample) => !opening.has(sample.entryKey));
  const sales = movements.filter(({ isSale }) => isSale);
  const survey: Survey = {
    format,
    entryKeyOf,
    entries,
    journals: kinds,
    kindOf: (field) =>
      opening.has(entryKeyOf(field)) ? 'opening' : (kinds.get(field(at.JournalCode).trim()) ?? 'other'),
    accounts,
    accountsOf: countPrefixes(accounts),
    hasAuxiliaries,
    haveUnevenCodes: codeLengths.size > 1 && !codeLengths.has(0),
    periodFrom,
    periodTo,
    completenessIssues: completeness.issues(whole),
    rows,
  };
  return { survey, samples: [sales, movements].find((list) => list.length > 0) ?? judged };
}

/** The counts are kept by prefix: lines without an auxiliary ask for them one after the other. */
function countPrefixes(accounts: ReadonlySet<string>): Survey['accountsOf'] {
  const counts = new Map<string, number>();
  return (prefix) => {
    const known = counts.get(prefix);
    if (known !== undefined) return known;
    const count = [...accounts].filter((account) => account.startsWith(prefix)).length;
    counts.set(prefix, count);
    return count;
  };
}

/** True for a line of spaces; the first character decides for nearly every line. */
export function isBlank(line: string): boolean {
  const first = line.charCodeAt(0);
  return !(first > 0x20 && first < 0x80) && line.trim() === '';
}

function formatOf(columns: FecColumns, lines: readonly string[]): RowFormat {
  const counts = new Map<number, number>();
  const marks = new Set<',' | '.'>();
  for (const line of lines) {
    const fields = line.split(columns.separator);
    counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
    for (const index of [columns.at.Debit, columns.at.Credit, columns.at.Montant]) {
      const mark = decimalMarkOf(fields[index] ?? '');
      if (mark) marks.add(mark);
    }
  }
  const usual = [...counts].filter(([, times]) => times >= 3 && times >= lines.length / 10).map(([count]) => count);
  return { columns, usualCounts: new Set(usual), decimal: marks.size === 1 ? [...marks][0] : undefined };
}

function sampleOf(field: Fields, at: FecColumns['at'], entryKey: string) {
  return {
    journal: field(at.JournalCode).trim(),
    entryKey,
    customer: field(at.CompAuxNum).trim() || field(at.CompteNum).trim(),
    PieceRef: field(at.PieceRef).trim(),
    EcritureLib: field(at.EcritureLib).trim(),
    EcritureNum: field(at.EcritureNum).trim(),
  };
}
