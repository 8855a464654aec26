import type { Client } from '../../../../shared/contract/index.ts';
import type { Language } from '../../../../shared/domain/kinds.ts';
import type { Day } from '../../../../shared/domain/values/days.ts';
import { type Cents, ledgerCurrency } from '../../../../shared/domain/values/money.ts';
import { formatAmount } from '../../../../shared/i18n/format.ts';
import { t } from '../../../../shared/i18n/translate.ts';
import { makeFirmCommand, type PlainKey } from './options.ts';
import { type Column, formatTable } from './table.ts';
import { show, type Terminal } from './terminal.ts';
import { readDay } from './usage.ts';

/** What is listed of customers on a day, all or one: promises, disputes. */
export type ListAtDay<Row> = {
  read(client: Client, asked: Asked): Promise<readonly Row[]>;
  /** The JSON of a row. */
  toJson(row: Row): unknown;
  readonly columns: readonly (Column & { readonly cell: (row: Row) => string })[];
  /** The line under the table. */
  count(count: number): string;
};

type Asked = { readonly asOf: Day; readonly customerId: number | undefined };

/** A command that lists something on a day, with what it is asked. */
export function makeListAtDay(terminal: Terminal, name: string, description: PlainKey) {
  const { language } = terminal;
  return makeFirmCommand(terminal, name, description)
    .requiredOption('--as-of <day>', t(language, 'terminal.option.asOf'), readDay('--as-of'))
    .option('--customer <code>', t(language, 'terminal.option.customer'));
}

/** The column that says whom a row is about. */
export function customerColumn(language: Language) {
  return {
    heading: t(language, 'customers.customer'),
    cell: ({ customer, customerName }: { readonly customer: string; readonly customerName: string }) =>
      `${customer} ${customerName}`,
  };
}

/** An amount, with its currency where that is not the one of the ledger. */
export function amountIn(language: Language, cents: Cents, currency: string): string {
  return formatAmount(language, cents) + (currency === ledgerCurrency ? '' : ` ${currency}`);
}

/** Reads and shows the list that was asked. */
export async function showListAtDay<Row>(
  terminal: Terminal,
  options: {
    readonly firm: string;
    readonly asOf: Day;
    readonly customer?: string | undefined;
    readonly json?: true | undefined;
  },
  { read, toJson, columns, count }: ListAtDay<Row>,
): Promise<void> {
  const { withFirmSession } = await import('./session.ts');
  const { findCustomerId } = await import('./find.ts');
  const { asOf, customer } = options;
  const rows = await withFirmSession(options, async ({ client }) => {
    const customerId = customer === undefined ? undefined : await findCustomerId(client, customer);
    return read(client, { asOf, customerId });
  });
  show(terminal, options, rows.map(toJson), () => [
    ...formatTable(
      columns,
      rows.map((row) => columns.map(({ cell }) => cell(row))),
    ),
    count(rows.length),
  ]);
}
