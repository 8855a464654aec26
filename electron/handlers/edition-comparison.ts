import writeWorkbook, { type Row } from 'write-excel-file/node';
import type { ComparedRow, EditionComparison } from '../../shared/contract/editions.ts';
import {
  type ComparisonLine,
  comparedColumns,
  comparisonLines,
  comparisonTotals,
} from '../../shared/domain/comparison-lines.ts';
import type { Language } from '../../shared/domain/kinds.ts';
import { balanceColumnLabel } from '../../shared/i18n/balance-labels.ts';
import { differingSentence, movementCounts, sideLabel } from '../../shared/i18n/comparison-labels.ts';
import { formatAmount, formatCents, formatDay } from '../../shared/i18n/format.ts';
import { t } from '../../shared/i18n/translate.ts';
import type { EditionComparisonContent } from '../letters/edition-comparison.ts';
import { amountCell, bold, textCell } from './workbook-cells.ts';

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

/** The same as pages: a customer is named on the first of their lines. */
export function comparisonContent(comparison: WrittenComparison): EditionComparisonContent {
  const { language, rows } = comparison;
  const columns = comparedColumns(comparison);
  const headings = headingsOf(language, columns);
  const isMixed = comparison.currencies.length > 1;
  const toCells = (line: ComparisonLine): string[] => {
    const [code = '', name = '', currency = '', side = ''] = textsOf(comparison, line);
    const isFirst = line.side === 'before';
    const format = (cents: number) =>
      isMixed && line.customer === null ? formatCents(language, cents, line.currency) : formatAmount(language, cents);
    return [
      isFirst ? code : '',
      isFirst ? [name, ...(isMixed && line.customer !== null ? [currency] : [])].join(' · ') : '',
      side,
      ...line.amounts.map((cents) => (cents === null ? '' : format(cents))),
      line.remark,
    ];
  };
  const cells = comparisonLines(columns, rows).map(toCells);
  const groups = Array.from({ length: cells.length / 3 }, (_, index) => cells.slice(3 * index, 3 * index + 3));
  return {
    language,
    title: titleOf(comparison),
    firmName: comparison.firmName,
    printedOn: comparison.printedOn,
    parameters: parametersOf(comparison),
    headings: [headings.texts[0] ?? '', headings.texts[1] ?? '', headings.texts[3] ?? ''],
    amountHeadings: headings.amounts,
    remarkHeading: headings.remark,
    groups,
    totals: comparisonTotals(columns, comparison).map(toCells),
    controlLine: notesOf(comparison).join(' · '),
  };
}
