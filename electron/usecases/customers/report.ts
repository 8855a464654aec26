import type { CustomerList } from '../../../db/queries/customers/whole-list.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import type { Report, ReportCell, ReportColumn, ReportRow } from '../../../shared/domain/reports/report.ts';
import { customerColumns } from '../../../shared/i18n/customer-columns.ts';
import { t } from '../../../shared/i18n/translate.ts';
import type { ReportFrame } from '../../exports/index.ts';

type Asked = Pick<Inputs['customers']['export'], 'filter' | 'search' | 'tag'>;

/** The list of customers, with its columns, filters and order. */
export function customersReport(found: CustomerList & ReportFrame & Asked & { readonly hasTags: boolean }): Report {
  const { language, firmName, printedOn, rows, totals, customerCount, filter = 'all', search, tag } = found;
  const columns = customerColumns(language, found);
  const isWithoutContact = filter === 'noContact';
  const isNarrowed = filter !== 'all' && !isWithoutContact;
  const asked = [
    { label: t(language, 'customers.filter'), value: isNarrowed ? t(language, `customers.filter.${filter}`) : '' },
    { label: t(language, 'balance.search'), value: search },
    { label: t(language, 'customers.tag'), value: tag },
  ];
  const currency: ReportColumn = {
    heading: t(language, 'common.currency'),
    kind: 'code',
    isOnlyInSheets: totals.length < 2,
  };
  return {
    language,
    firmName,
    printedOn,
    title: t(language, isWithoutContact ? 'customers.withoutContact' : 'customers.title'),
    sheet: t(language, isWithoutContact ? 'customers.filter.noContact' : 'customers.title'),
    parameters: [
      { label: t(language, 'customers.owedOn'), value: { day: printedOn } },
      ...asked.flatMap(({ label, value }) => (value === undefined || value === '' ? [] : [{ label, value }])),
    ],
    columns: withCurrency<ReportColumn>(columns, currency),
    rows: rows.map((row) =>
      toRow(
        columns.map(({ cell }) => cell(row)),
        row.currency,
      ),
    ),
    totals: totals.map((total) => {
      const cells: Partial<Record<(typeof columns)[number]['key'], ReportCell>> = {
        name: t(language, 'balance.totalOf', { currency: total.currency }),
        openCents: { cents: total.openCents },
        overdueCents: { cents: total.overdueCents },
      };
      return toRow(
        columns.map(({ key }) => cells[key] ?? null),
        total.currency,
      );
    }),
    notes: [t(language, 'customers.count', { count: customerCount })],
  };
}

function toRow(cells: readonly ReportCell[], currency: string): ReportRow {
  return { cells: withCurrency<ReportCell>(cells, currency) };
}

/** The currency stands between the customer's name and code and the amounts. */
function withCurrency<Part>(parts: readonly Part[], currency: Part): Part[] {
  return [...parts.slice(0, 2), currency, ...parts.slice(2)];
}
