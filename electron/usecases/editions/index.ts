import { appendEvent } from '../../../db/journal/journal.ts';
import { readBalance } from '../../../db/queries/balance/balance.ts';
import { checkBalance } from '../../../db/queries/balance/checks.ts';
import { compareEditions } from '../../../db/queries/editions/comparison.ts';
import { listEditionRows } from '../../../db/queries/editions/edition-rows.ts';
import { getEdition, insertEdition, takeOverRemarks } from '../../../db/queries/editions/editions.ts';
import { getFirm } from '../../../db/queries/firm/firm.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { AppError } from '../../../shared/errors.ts';
import { act } from '../../app/act.ts';
import { withFirm } from '../../app/base.ts';
import { offerReport, reportFrame } from '../../exports/index.ts';
import { balanceQueryOf, balanceReport } from '../balance/index.ts';
import { comparisonReport } from './comparison.ts';
import { storedEdition } from './content.ts';
import { editionInverses } from './inverses.ts';
import { editionsReport, listEditions } from './list.ts';
import { writeRemark } from './write.ts';

export { editionInverses };

export const editionsHandlers = {
  list: withFirm.editions.list.handler(({ input, context }) => listEditions(context.db, input, context.timeZone())),

  exportList: withFirm.editions.exportList.handler(({ input, context, signal }) => {
    const report = editionsReport(context.db, reportFrame(context), input);
    const name = `balances-arretees-${context.today()}`;
    return offerReport({ context, signal, input }, report, name);
  }),

  get: withFirm.editions.get.handler(({ input, context }) => getEdition(context.db, input.id)),

  rows: withFirm.editions.rows.handler(({ input, context }) => listEditionRows(context.db, input)),

  create: withFirm.editions.create.handler(({ input, context }) =>
    context.db.transaction(
      (tx) => {
        refuseFutureDay(input.asOf, context.today());
        const query = balanceQueryOf(input, { ...context, db: tx });
        const { columns, currencies } = readBalance(tx, { ...query, sort: [{ by: 'code' }], limit: null });
        const { checks, leftOut, nothingKnown } = checkBalance(tx, query);
        if (nothingKnown) throw new AppError('validation', { reason: 'nothingKnown' });
        const recordedAt = context.now();
        const { asOf, basis, buckets, credits } = query;
        const { disputed, doubtful } = input;
        const edition = insertEdition(tx, {
          asOf,
          knownAt: query.knownAt ?? recordedAt,
          recordedAt,
          parameters: {
            firmName: getFirm(tx).name,
            basis,
            buckets,
            credits,
            disputed,
            doubtful,
            columns,
            leftOut,
            currencies: currencies.map(({ currency, totals, totalCents, disputedCents, customerCount }) => {
              return { currency, totals, totalCents, disputedCents, customerCount };
            }),
            checks: checks.map(({ name, differenceCents, unknownCount, list }) => ({
              name,
              differenceCents,
              ...(unknownCount > 0 ? { unknownCount } : {}),
              ...(list ? { list } : {}),
            })),
          },
          rows: currencies.flatMap(({ currency, rows }) =>
            rows.map(({ group: _group, ...row }) => ({ ...row, currency })),
          ),
        });
        const remarkCount = input.takeRemarks ? takeOverRemarks(tx, edition.id) : 0;
        const { id, number, sha256 } = edition;
        appendEvent(
          tx,
          { user: context.user, now: () => recordedAt },
          {
            kind: 'editions.create',
            subjectId: id,
            data: { number, asOf, sha256, remarkCount },
          },
        );
        return { id, number };
      },
      { behavior: 'immediate' },
    ),
  ),

  remark: withFirm.editions.remark.handler(({ input, context }) => {
    act(context, (tx, writing) => writeRemark(tx, writing, input, input.remark));
  }),

  export: withFirm.editions.export.handler(async ({ input, context, signal }) => {
    const edition = getEdition(context.db, input.id);
    const { rows } = listEditionRows(context.db, { ...input, limit: null });
    const name = `balance-arretee-${edition.number}-${edition.asOf}`;
    const report = balanceReport(storedEdition(edition, { ...input, rows, question: input }, reportFrame(context)));
    return offerReport({ context, signal, input }, report, name);
  }),

  compare: withFirm.editions.compare.handler(({ input, context }) => compareEditions(context.db, input)),

  exportComparison: withFirm.editions.exportComparison.handler(async ({ input, context, signal }) => {
    const comparison = compareEditions(context.db, { ...input, limit: null });
    const report = comparisonReport({ ...comparison, ...reportFrame(context), question: input, shown: input.columns });
    const name = `comparaison-editions-${comparison.before.number}-${comparison.after.number}`;
    return offerReport({ context, signal, input }, report, name);
  }),
};

/** Refuses to store a balance of a future day, since its figures may still change. @throws AppError `validation` / `futureEdition` */
function refuseFutureDay(asOfOn: Day, todayOn: Day): void {
  if (asOfOn > todayOn) throw new AppError('validation', { reason: 'futureEdition', details: { asOfOn, todayOn } });
}
