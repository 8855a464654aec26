import type { CustomerList } from '../../../db/queries/customers/whole-list.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import { shownAtFirst } from '../../../shared/domain/lists/columns.ts';
import { type CustomerColumn, customerList } from '../../../shared/domain/lists/customer-list.ts';
import type { Report, ReportCell, ReportColumn } from '../../../shared/domain/reports/report.ts';
import { customerWords } from '../../../shared/i18n/lists/customer-words.ts';
import { t } from '../../../shared/i18n/translate.ts';
import { type ReportFrame, reportOfList } from '../../exports/index.ts';

type Asked = Omit<Inputs['customers']['export'], 'format'>;

/** The list of customers, with its columns, filters and order. */
export function customersReport(found: CustomerList & ReportFrame & Asked & { readonly hasTags: boolean }): Report {
  const { language, firmName, printedOn, rows, totals, customerCount, filter = 'all', search, tag } = found;
  const columns = found.columns ?? (found.hasTags ? undefined : columnsWithoutTags);
  const listed = reportOfList(language, { list: customerList, words: customerWords, rows, question: found, columns });
  const place = currencyPlace(listed.keys);
  const withCurrency = <Part>(parts: readonly Part[], currency: Part) => parts.toSpliced(place, 0, currency);
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
      ...listed.parameters,
    ],
    columns: withCurrency<ReportColumn>(listed.columns, currency),
    rows: listed.rows.map(({ cells }, index) => ({
      cells: withCurrency<ReportCell>(cells, rows[index]?.currency ?? null),
    })),
    totals: totals.map((total) => {
      const cells: Partial<Record<CustomerColumn, ReportCell>> = {
        openCents: { cents: total.openCents },
        overdueCents: { cents: total.overdueCents },
      };
      const label = t(language, 'balance.totalOf', { currency: total.currency });
      const named = listed.keys.map((key, index) => cells[key] ?? (index === 0 ? label : null));
      return { cells: withCurrency<ReportCell>(named, total.currency) };
    }),
    notes: [t(language, 'customers.count', { count: customerCount })],
  };
}

/** Without a tag in the firm, their column would only be empty. */
const columnsWithoutTags = shownAtFirst(customerList).filter((column) => column !== 'tags');

/** The currency stands between the customer's name and code and the amounts. */
function currencyPlace(keys: readonly CustomerColumn[]): number {
  const amount = keys.findIndex((key) => customerList.columns[key].type === 'amount');
  return amount === -1 ? keys.length : amount;
}
