import type { Reader } from '../../../../../db/types.ts';
import type { CustomersInspection } from '../../../../../shared/contract/imports-customers.ts';
import type { Day } from '../../../../../shared/domain/values/days.ts';
import type { ReadCustomers } from '../../../../imports/kinds/customers/types.ts';
import { defaultPolicy, planRows } from './plan.ts';

/** Issues shown beside the mapping; the check lists them all. */
const shownIssues = 5;

/** How a list of customers is read, and how many of its customers the firm already has. */
export function inspectCustomers(
  reader: Reader,
  read: ReadCustomers,
  { isRemembered, fileName, today }: { isRemembered: boolean; fileName: string; today: Day },
): CustomersInspection {
  const { customers } = planRows(reader, read.customers, { policy: defaultPolicy, today });
  const known = customers.filter(({ customerId }) => customerId !== null).length;
  return {
    kind: 'customers',
    fileName,
    encoding: read.encoding,
    sheet: read.sheet,
    sheets: read.sheets.map((sheet) => ({ ...sheet })),
    headings: read.headings.map((heading) => heading.slice(0, 100)),
    hasHeadings: read.hasHeadings,
    samples: read.samples.map((row) => [...row]),
    columns: [...read.columns],
    isRemembered,
    rows: read.rows,
    known,
    unknown: customers.length - known,
    issueCount: read.issues.length,
    issues: read.issues
      .slice(0, shownIssues)
      .map(({ lineNumber, code, details, raw }) => ({ line: lineNumber, code, details: { ...details }, raw })),
  };
}
