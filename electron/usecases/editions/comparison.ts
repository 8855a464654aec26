import writeWorkbook, { type Row } from 'write-excel-file/node';
import type { ComparedRow, EditionComparison } from '../../../shared/contract/editions.ts';
import {
  type ComparisonLine,
  comparedColumns,
  comparedSides,
  comparisonLines,
  comparisonTotals,
} from '../../../shared/domain/balance/comparison-lines.ts';
import type { Language } from '../../../shared/domain/kinds.ts';
import { balanceColumnLabel } from '../../../shared/i18n/balance-labels.ts';
import { differingSentence, movementCounts, sideLabel } from '../../../shared/i18n/comparison-labels.ts';
import { formatAmount, formatCents, formatDay } from '../../../shared/i18n/format.ts';
import { t } from '../../../shared/i18n/translate.ts';
import type { EditionComparisonContent } from '../../documents/comparison/content.ts';
import { amountCell, bold, textCell } from '../../exports/workbook-cells.ts';

/** Two editions compared, whole, ready to be written down. */
export type WrittenComparison = EditionComparison & {
  readonly rows: readonly ComparedRow[];
  readonly language: Language;
  readonly firmName: string;
  readonly printedOn: string;
};

function titleOf({ language, before, after }: WrittenComparison): string {
  return t(language, 'editions.compareTitle', { before: before.number, after: after.number });
}

function parametersOf({ language, before, after }: WrittenComparison) {
  return [before, after].flatMap(({ number, asOf, sha256 }) => [
    { label: t(language, 'editions.compared', { number, date: formatDay(language, asOf) }), value: sha256 },
  ]);
}

/** What entered and left, and what keeps the two from being alike. */
function notesOf(comparison: WrittenComparison): string[] {
  const { language, differing } = comparison;
  return [
    ...movementCounts(language, comparison),
    ...differing.map((setting) => differingSentence(language, comparison, setting)),
  ];
}

function headingsOf(language: Language, columns: readonly string[]) {
  return {
    texts: [
      t(language, 'balance.customerCode'),
      t(language, 'balance.customer'),
      t(language, 'common.currency'),
      t(language, 'editions.edition'),
    ],
    amounts: [...columns.map((column) => balanceColumnLabel(language, column)), t(language, 'balance.total')],
    remark: t(language, 'editions.remark'),
  };
}

function textsOf(comparison: WrittenComparison, line: ComparisonLine): string[] {
  const { language } = comparison;
  const name = line.customer?.name ?? t(language, 'balance.totalOf', { currency: line.currency });
  return [line.customer?.code ?? '', name, line.currency, sideLabel(language, comparison, line)];
}

/** The lines of the screen as an XLSX sheet, every line complete so that it can be sorted and filtered. */
export async function comparisonWorkbook(comparison: WrittenComparison): Promise<Uint8Array<ArrayBuffer>> {
  const { language, rows } = comparison;
  const columns = comparedColumns(comparison);
  const headings = headingsOf(language, columns);
  const left = [...headings.texts, ...headings.amounts, headings.remark].map((heading, index) => {
    const isAmount = index >= headings.texts.length && index < headings.texts.length + headings.amounts.length;
    return textCell(heading, { ...bold, wrap: true, align: isAmount ? 'right' : 'left', bottomBorderStyle: 'thin' });
  });
  const toRow = (line: ComparisonLine): Row => {
    const style = line.side === 'difference' || line.customer === null ? bold : {};
    return [
      ...textsOf(comparison, line).map((text) => textCell(text, style)),
      ...line.amounts.map((cents) => (cents === null ? null : amountCell(cents, style))),
      textCell(line.remark),
    ];
  };
  const head: Row[] = [
    [textCell(titleOf(comparison), { ...bold, fontSize: 14 }), null, textCell(comparison.firmName, bold)],
    ...parametersOf(comparison).map(({ label, value }): Row => [textCell(label), null, textCell(value)]),
    [],
    left,
  ];
  const lines = [...comparisonLines(columns, rows), ...comparisonTotals(columns, comparison)];
  const bytes = await writeWorkbook(
    [...head, ...lines.map(toRow), [], ...notesOf(comparison).map((note): Row => [textCell(note)])],
    {
      sheet: t(language, 'editions.compareSheet'),
      orientation: 'landscape',
      stickyRowsCount: head.length,
      stickyColumnsCount: 2,
      columns: [
        { width: 18 },
        { width: 36 },
        { width: 8 },
        { width: 24 },
        ...headings.amounts.map(() => ({ width: 16 })),
        { width: 40 },
      ],
    },
  ).toBuffer();
  return new Uint8Array(bytes);
}

/** The same as pages: the three lines of a customer are one row, so that a page never ends between them. */
export function comparisonContent(comparison: WrittenComparison): EditionComparisonContent {
  const { language, rows } = comparison;
  const columns = comparedColumns(comparison);
  const headings = headingsOf(language, columns);
  const isMixed = comparison.currencies.length > 1;
  const toCell = (cents: number | null | undefined, line: ComparisonLine): string => {
    if (cents === null || cents === undefined) return ' ';
    if (cents === 0) return '–';
    return isMixed && line.customer === null
      ? formatCents(language, cents, line.currency)
      : formatAmount(language, cents);
  };
  const toRows = (lines: readonly ComparisonLine[]): string[][] =>
    Array.from({ length: lines.length / comparedSides.length }, (_, index) => {
      const three = lines.slice(index * comparedSides.length, (index + 1) * comparedSides.length);
      const [code = '', name = '', currency = ''] = three[0] ? textsOf(comparison, three[0]) : [];
      return [
        code,
        isMixed && code !== '' ? `${name} · ${currency}` : name,
        three.map((line) => sideLabel(language, comparison, line)).join('\n'),
        ...headings.amounts.map((_heading, column) =>
          three.map((line) => toCell(line.amounts[column], line)).join('\n'),
        ),
        three
          .filter(({ remark }) => remark !== '')
          .map((line) => `${sideLabel(language, comparison, line)} : ${line.remark}`)
          .join('\n'),
      ];
    });
  return {
    language,
    title: titleOf(comparison),
    firmName: comparison.firmName,
    printedOn: comparison.printedOn,
    parameters: parametersOf(comparison),
    code: headings.texts[0] ?? '',
    name: headings.texts[1] ?? '',
    edition: headings.texts[3] ?? '',
    amounts: headings.amounts,
    remark: headings.remark,
    rows: toRows(comparisonLines(columns, rows)),
    totals: toRows(comparisonTotals(columns, comparison)),
    controlLine: notesOf(comparison).join(' · '),
  };
}
