import { readBalance } from '../../../db/queries/balance/balance.ts';
import { checkBalance, findNothingKnown } from '../../../db/queries/balance/checks.ts';
import { listCompared } from '../../../db/queries/balance/compared-ledger.ts';
import { listControlLines } from '../../../db/queries/balance/control-lines.ts';
import { listBalanceDocuments } from '../../../db/queries/balance/documents.ts';
import { getCustomer } from '../../../db/queries/customers/customers.ts';
import type { ControlQuestion } from '../../../shared/contract/balance-control.ts';
import { shownColumns } from '../../../shared/domain/balance/shown-columns.ts';
import { balanceList } from '../../../shared/domain/lists/balance-list.ts';
import { fileNameFrom } from '../../../shared/domain/values/file-names.ts';
import { balanceWords } from '../../../shared/i18n/lists/balance-words.ts';
import { withFirm } from '../../app/base.ts';
import type { Context } from '../../app/context.ts';
import { instantOf } from '../../app/known-at.ts';
import { offerReport, reportFrame } from '../../exports/index.ts';
import { cellReport } from './cell-report.ts';
import { columnSumsReport, openingsReport } from './compared-list-report.ts';
import { comparedReport } from './compared-report.ts';
import { controlLinesReport } from './control-lines-report.ts';
import { latestOpeningDifferences } from './opening-differences.ts';
import { balanceQueryOf } from './query.ts';
import { balanceReport } from './report.ts';

export { openingsReport } from './compared-list-report.ts';
export { balanceQueryOf } from './query.ts';
export { type BalanceEdition, balanceReport, remarkKey } from './report.ts';

/** Most opening differences listed: the largest are enough to find the cause. */
const listedOpenings = 500;

export const balanceHandlers = {
  openings: withFirm.balance.openings.handler(({ context }) => {
    const found = latestOpeningDifferences(context.db);
    return { rows: found.slice(0, listedOpenings), count: found.length };
  }),

  exportOpenings: withFirm.balance.exportOpenings.handler(({ input, context, signal }) => {
    const report = openingsReport(reportFrame(context), input, latestOpeningDifferences(context.db));
    return offerReport({ context, signal, input }, report, `a-nouveaux-${input.openingOn}`);
  }),

  exportColumnSums: withFirm.balance.exportColumnSums.handler(({ input, context, signal }) => {
    const { checks } = checkBalance(context.db, balanceQueryOf(input, context));
    return offerReport(
      { context, signal, input },
      columnSumsReport(reportFrame(context), input, checks),
      `somme-colonnes-${input.asOf}`,
    );
  }),

  controlLines: withFirm.balance.controlLines.handler(({ input, context }) =>
    listControlLines(context.db, { ...input, knownAt: knownIn(input.question, context) }),
  ),

  exportControlLines: withFirm.balance.exportControlLines.handler(({ input, context, signal }) => {
    const { rows } = listControlLines(context.db, { ...input, knownAt: knownIn(input.question, context), limit: null });
    const report = controlLinesReport(reportFrame(context), input, rows);
    return offerReport({ context, signal, input }, report, `controle-${context.today()}`);
  }),

  compared: withFirm.balance.compared.handler(({ input, context }) =>
    listCompared(context.db, { ...input, knownAt: instantOf(input.knownAt, context) }),
  ),

  exportCompared: withFirm.balance.exportCompared.handler(({ input, context, signal }) => {
    const knownAt = instantOf(input.knownAt, context);
    const report = comparedReport(context.db, reportFrame(context), { asked: input, knownAt });
    return offerReport({ context, signal, input }, report, `controle-${input.asOf}`);
  }),

  get: withFirm.balance.get.handler(({ input, context }) => {
    const query = { ...input, ...balanceQueryOf(input, context) };
    const { asOf, basis, buckets, credits } = query;
    return {
      ...readBalance(context.db, query),
      nothingKnown: findNothingKnown(context.db, query.knownAt),
      asOf,
      basis,
      buckets,
      credits,
      knownAt: query.knownAt ?? context.now(),
    };
  }),

  control: withFirm.balance.control.handler(({ input, context }) => {
    const { checks, leftOut } = checkBalance(context.db, balanceQueryOf(input, context));
    return { checks, leftOut };
  }),

  documents: withFirm.balance.documents.handler(({ input, context }) =>
    listBalanceDocuments(context.db, { ...input, ...balanceQueryOf(input, context) }),
  ),

  exportDocuments: withFirm.balance.exportDocuments.handler(({ input, context, signal }) => {
    const customer = getCustomer(context.db, input.customerId, context.today());
    const { rows } = listBalanceDocuments(context.db, { ...input, ...balanceQueryOf(input, context), limit: null });
    const report = cellReport(reportFrame(context), { rows, customer }, input);
    return offerReport({ context, signal, input }, report, fileNameFrom(`pieces-${customer.code}-${input.asOf}`));
  }),

  export: withFirm.balance.export.handler(async ({ input, context, signal }) => {
    const query = { ...input, ...balanceQueryOf(input, context), limit: null };
    const { columns, currencies } = readBalance(context.db, query);
    const shown = currencies.filter(({ currency }) => input.currency === undefined || currency === input.currency);
    const report = balanceReport({
      ...query,
      ...checkBalance(context.db, query),
      list: balanceList(columns),
      words: balanceWords(columns),
      shown: input.columns ?? ['name', ...shownColumns(columns, shown), 'total'],
      question: input,
      currencies: shown,
      knownAt: query.knownAt ?? context.now(),
      ...reportFrame(context),
    });
    return offerReport({ context, signal, input }, report, `balance-agee-${input.asOf}`);
  }),
};

/** The instant as of which the lines of a question are known; null for now. */
function knownIn(question: ControlQuestion, context: Context): string | null {
  return instantOf('knownAt' in question ? question.knownAt : undefined, context);
}
