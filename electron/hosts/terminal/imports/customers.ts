import type { CustomersPreview } from '../../../../shared/contract/imports/customers.ts';
import { customerFacts } from '../../../../shared/domain/customers/plan.ts';
import type { Session } from '../common/session.ts';
import type { Terminal } from '../common/terminal.ts';
import type { Imported, Report } from './imported.ts';
import { reportList } from './lists.ts';

/** Reports a list of customers. One that was only compared was so by another policy than the one asked. */
export async function reportCustomers(
  terminal: Terminal,
  { client }: Session,
  imported: Imported<CustomersPreview>,
): Promise<Report> {
  const { preview, decisions, isDryRun } = imported;
  const { batchId } = preview;
  const asked = isDryRun ? await client.imports.changes({ batchId, ...decisions, limit: 1 }) : preview;
  const counts = asked.kind === 'customers' ? asked.counts : preview.counts;
  return reportList(terminal, imported, {
    touched: (counts.new ?? 0) + (counts.completed ?? 0) + (counts.changed ?? 0),
    json: { customers: counts },
    facts: customerFacts(counts),
  });
}
