import type { WithoutContact } from '../../../db/queries/customers/without-contact.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import type { Report, ReportRow } from '../../../shared/domain/reports/report.ts';
import { t } from '../../../shared/i18n/translate.ts';
import type { ReportFrame } from '../../exports/index.ts';

type Asked = Pick<Inputs['customers']['exportWithoutContact'], 'search' | 'tag'>;

/** Who owes something and has neither an e-mail address nor a telephone. */
export function withoutContactReport(found: WithoutContact & ReportFrame & Asked): Report {
  const { language, firmName, printedOn, rows, totals, customerCount, search, tag } = found;
  const asked = [
    { label: t(language, 'balance.search'), value: search },
    { label: t(language, 'customers.tag'), value: tag },
  ];
  const amounts = ({ openCents, overdueCents }: (typeof totals)[number]): ReportRow['cells'] => [
    { cents: openCents },
    { cents: overdueCents },
  ];
  return {
    language,
    firmName,
    printedOn,
    title: t(language, 'customers.withoutContact'),
    sheet: t(language, 'customers.filter.noContact'),
    parameters: [
      { label: t(language, 'customers.owedOn'), value: { day: printedOn } },
      ...asked.flatMap(({ label, value }) => (value === undefined || value === '' ? [] : [{ label, value }])),
    ],
    columns: [
      { heading: t(language, 'balance.customerCode'), kind: 'code' },
      { heading: t(language, 'balance.customer'), kind: 'text' },
      { heading: t(language, 'customers.city'), kind: 'text' },
      { heading: t(language, 'common.currency'), kind: 'code', isOnlyInSheets: totals.length < 2 },
      { heading: t(language, 'customers.open'), kind: 'amount' },
      { heading: t(language, 'customers.overdue'), kind: 'amount' },
    ],
    rows: rows.map((row) => ({ cells: [row.code, row.name, row.city, row.currency, ...amounts(row)] })),
    totals: totals.map((total) => ({
      cells: [
        '',
        t(language, 'balance.totalOf', { currency: total.currency }),
        null,
        total.currency,
        ...amounts(total),
      ],
    })),
    notes: [t(language, 'customers.count', { count: customerCount })],
  };
}
