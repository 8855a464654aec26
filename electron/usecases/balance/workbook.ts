import writeWorkbook, { type Row } from 'write-excel-file/node';
import { balanceColumnLabel } from '../../../shared/i18n/balance-labels.ts';
import { t } from '../../../shared/i18n/translate.ts';
import { amountCell, bold, dayCell, textCell } from '../../exports/workbook-cells.ts';
import { type BalanceEdition, controlsOf, linesOf, parametersOf, remarkOf, sheetTitleOf } from './report.ts';

/**
 * The rows, order, columns and totals of the screen as an XLSX sheet: amounts are numbers, days are dates, texts are texts
 * whatever they look like (a text cell never runs as a formula). What it was asked with stands above, frozen with the
 * headings; the controls below.
 */
export async function agedBalanceWorkbook(edition: BalanceEdition): Promise<Uint8Array<ArrayBuffer>> {
  const { language, columns } = edition;
  const parameters = parametersOf(edition);
  const head: Row[] = [
    [textCell(sheetTitleOf(edition), { ...bold, fontSize: 14 }), null, textCell(edition.firmName, bold)],
    parameters.map(({ label }) => textCell(label, { textColor: '#666666' })),
    parameters.map(({ value, day }) => (day === undefined ? textCell(value) : dayCell(day))),
    [],
    [
      t(language, 'balance.customerCode'),
      t(language, 'balance.customer'),
      t(language, 'common.currency'),
      ...columns.map((column) => balanceColumnLabel(language, column)),
      t(language, 'balance.total'),
      ...(edition.sealed ? [t(language, 'editions.remark')] : []),
    ].map((heading, index) =>
      textCell(heading, {
        ...bold,
        wrap: true,
        align: index < 3 || index > columns.length + 3 ? 'left' : 'right',
        bottomBorderStyle: 'thin',
      }),
    ),
  ];
  const amounts = (values: Readonly<Record<string, number>>, totalCents: number, style: object = {}) =>
    [...columns.map((column) => values[column] ?? 0), totalCents].map((cents) => amountCell(cents, style));
  const body = edition.currencies.flatMap((block): Row[] => {
    const { currency, totals, totalCents } = block;
    const style = { ...bold, topBorderStyle: 'thin' } as const;
    return [
      ...linesOf(edition, block).map((row) => {
        const weight = row.groupCount === null ? {} : bold;
        return [
          textCell(row.code),
          textCell(row.name, weight),
          textCell(currency),
          ...amounts(row.columns, row.totalCents, weight),
          ...(edition.sealed ? [textCell(remarkOf(edition, row.customerId, currency) ?? '')] : []),
        ];
      }),
      [
        textCell('', style),
        textCell(t(language, 'balance.totalOf', { currency }), style),
        textCell(currency, style),
        ...amounts(totals, totalCents, style),
      ],
    ];
  });
  const controls = controlsOf(edition).map((line): Row => [textCell(line)]);
  const bytes = await writeWorkbook([...head, ...body, [], ...controls], {
    sheet: t(language, 'balance.title'),
    orientation: 'landscape',
    stickyRowsCount: head.length,
    stickyColumnsCount: 2,
    columns: [
      { width: 18 },
      { width: 36 },
      { width: 16 },
      ...columns.map(() => ({ width: 16 })),
      { width: 16 },
      { width: 40 },
    ],
  }).toBuffer();
  return new Uint8Array(bytes);
}
