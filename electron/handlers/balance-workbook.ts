import writeWorkbook, { type Cell, type Row } from 'write-excel-file/node';
import { balanceColumnLabel } from '../../shared/i18n/balance-labels.ts';
import { t } from '../../shared/i18n/translate.ts';
import { type BalanceEdition, controlsOf, linesOf, parametersOf } from './balance-editions.ts';

const amountFormat = '#,##0.00';
const bold = { fontWeight: 'bold' } as const;

/**
 * The rows, order, columns and totals of the screen as an XLSX sheet: amounts are numbers, days are dates, texts are texts
 * whatever they look like (a text cell never runs as a formula). What it was asked with stands above, frozen with the
 * headings; the controls below.
 */
export async function agedBalanceWorkbook(edition: BalanceEdition): Promise<Uint8Array<ArrayBuffer>> {
  const { language, columns } = edition;
  const parameters = parametersOf(edition);
  const head: Row[] = [
    [text(t(language, 'balance.title'), { ...bold, fontSize: 14 }), null, text(edition.firmName, bold)],
    parameters.map(({ label }) => text(label, { textColor: '#666666' })),
    parameters.map(({ value, day }) => (day === undefined ? text(value) : date(day))),
    [],
    [
      t(language, 'balance.customerCode'),
      t(language, 'balance.customer'),
      t(language, 'common.currency'),
      ...columns.map((column) => balanceColumnLabel(language, column)),
      t(language, 'balance.total'),
    ].map((heading, index) =>
      text(heading, { ...bold, wrap: true, align: index < 3 ? 'left' : 'right', bottomBorderStyle: 'thin' }),
    ),
  ];
  const amounts = (values: Readonly<Record<string, number>>, totalCents: number, style: object = {}) =>
    [...columns.map((column) => values[column] ?? 0), totalCents].map((cents) => amount(cents, style));
  const body = edition.currencies.flatMap((block): Row[] => {
    const { currency, totals, totalCents } = block;
    const style = { ...bold, topBorderStyle: 'thin' } as const;
    return [
      ...linesOf(edition, block).map((row) => {
        const weight = row.groupCount === null ? {} : bold;
        return [
          text(row.code),
          text(row.name, weight),
          text(currency),
          ...amounts(row.columns, row.totalCents, weight),
        ];
      }),
      [
        text('', style),
        text(t(language, 'balance.totalOf', { currency }), style),
        text(currency, style),
        ...amounts(totals, totalCents, style),
      ],
    ];
  });
  const controls = controlsOf(edition).map((line): Row => [text(line)]);
  const bytes = await writeWorkbook([...head, ...body, [], ...controls], {
    sheet: t(language, 'balance.title'),
    orientation: 'landscape',
    stickyRowsCount: head.length,
    stickyColumnsCount: 2,
    columns: [{ width: 18 }, { width: 36 }, { width: 16 }, ...columns.map(() => ({ width: 16 })), { width: 16 }],
  }).toBuffer();
  return new Uint8Array(bytes);
}

/** Control characters are no text in XML 1.0: a sheet with one would not open. */
function text(value: string, style: object = {}): Cell {
  return { value: value.replace(/\p{Cc}/gu, ' '), type: String, ...style };
}

function amount(cents: number, style: object): Cell {
  return { value: cents / 100 + 0, type: Number, format: amountFormat, ...style };
}

function date(day: string): Cell {
  return { value: new Date(`${day}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy', align: 'left' };
}
