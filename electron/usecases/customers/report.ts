import type { CustomerList } from '../../../db/queries/customers/whole-list.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import { shownAtFirst } from '../../../shared/domain/listing/columns.ts';
import { customerList } from '../../../shared/domain/lists/customer-list.ts';
import type { Report } from '../../../shared/domain/reports/report.ts';
import { customerWords } from '../../../shared/i18n/lists/customer-words.ts';
import { t } from '../../../shared/i18n/translate.ts';
import { chosenRows, listReport, type ReportFrame } from '../../exports/index.ts';

type Asked = Omit<Inputs['customers']['export'], 'format'>;

/** The list of customers, with its columns, filters and order. */
export function customersReport(
  frame: ReportFrame,
  found: CustomerList & { readonly hasTags: boolean },
  question: Asked,
): Report {
  const { language, printedOn } = frame;
  const { filter = 'all', search, tag } = question;
  const isWithoutContact = filter === 'noContact';
  const isNarrowed = filter !== 'all' && !isWithoutContact;
  const rows = chosenRows(found.rows, question.only, ({ customerId }) => customerId);
  const count =
    question.only === undefined ? found.customerCount : new Set(rows.map(({ customerId }) => customerId)).size;
  return listReport(frame, {
    list: customerList,
    words: customerWords,
    rows,
    question,
    columns: question.columns ?? (found.hasTags ? undefined : columnsWithoutTags),
    currency: ({ currency }) => currency,
    title: t(language, isWithoutContact ? 'customers.withoutContact' : 'customers.title'),
    sheet: t(language, isWithoutContact ? 'customers.filter.noContact' : 'customers.title'),
    asked: [
      { label: t(language, 'customers.owedOn'), value: { day: printedOn } },
      {
        label: t(language, 'customers.filter'),
        value: isNarrowed ? t(language, `customers.filter.${filter}`) : undefined,
      },
      { label: t(language, 'balance.search'), value: search },
      { label: t(language, 'customers.tag'), value: tag },
    ],
    notes: [t(language, 'customers.count', { count })],
  });
}

/** Without a tag in the firm, their column would only be empty. */
const columnsWithoutTags = shownAtFirst(customerList).filter((column) => column !== 'tags');
