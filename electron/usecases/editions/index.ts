import { appendEvent } from '../../../db/journal/journal.ts';
import { readBalance } from '../../../db/queries/balance/balance.ts';
import { checkBalance } from '../../../db/queries/balance/checks.ts';
import { compareEditions } from '../../../db/queries/editions/comparison.ts';
import {
  getEdition,
  insertEdition,
  listEditionRows,
  listEditions,
  takeOverRemarks,
  updateRemark,
} from '../../../db/queries/editions/editions.ts';
import { getFirm } from '../../../db/queries/firm/firm.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { AppError } from '../../../shared/errors.ts';
import { withFirm } from '../../app/base.ts';
import { readPreferences } from '../../app/preferences.ts';
import { balanceQueryOf, offerBalance, offerPdf, offerWorkbook } from '../balance/index.ts';

import { comparisonContent, comparisonWorkbook } from './comparison.ts';
import { storedEdition } from './content.ts';

export const editionsHandlers = {
  list: withFirm.editions.list.handler(({ input, context }) => listEditions(context.db, input)),

  get: withFirm.editions.get.handler(({ input, context }) => getEdition(context.db, input.id)),

  rows: withFirm.editions.rows.handler(({ input, context }) => listEditionRows(context.db, input)),

  create: withFirm.editions.create.handler(({ input, context }) =>
    context.db.transaction(
      (tx) => {
        refuseFutureDay(input.asOf, context.today());
        const query = balanceQueryOf(input, { ...context, db: tx });
        const { columns, currencies } = readBalance(tx, { ...query, sort: 'code', descending: false, limit: null });
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
            ...{ basis, buckets, credits, disputed, doubtful, columns, leftOut },
            currencies: currencies.map(({ currency, totals, totalCents, customerCount }) => {
              return { currency, totals, totalCents, customerCount };
            }),
            checks: checks.map(({ name, differenceCents, unknownCount, list }) => ({
              ...{ name, differenceCents },
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
    const { id, customerId, remark } = input;
    context.db.transaction(
      (tx) => {
        updateRemark(tx, input, remark);
        appendEvent(tx, context, {
          kind: 'editions.remark',
          subjectId: id,
          customerId,
          data: { number: getEdition(tx, id).number, remark: remark ?? '' },
        });
      },
      { behavior: 'immediate' },
    );
  }),

  export: withFirm.editions.export.handler(async ({ input, context, signal }) => {
    const edition = getEdition(context.db, input.id);
    const { rows } = listEditionRows(context.db, { id: input.id, limit: null });
    const { language } = readPreferences(context.platform.appFolder);
    const name = `balance-arretee-${edition.number}-${edition.asOf}`;
    const content = storedEdition(edition, rows, {
      language,
      printedOn: context.today(),
      timeZone: context.timeZone(),
    });
    return offerBalance({ context, signal }, content, { name, format: input.format });
  }),

  compare: withFirm.editions.compare.handler(({ input, context }) => compareEditions(context.db, input)),

  exportComparison: withFirm.editions.exportComparison.handler(async ({ input, context, signal }) => {
    const comparison = compareEditions(context.db, { ...input, limit: null });
    const { language } = readPreferences(context.platform.appFolder);
    const written = { ...comparison, language, firmName: getFirm(context.db).name, printedOn: context.today() };
    const name = `comparaison-editions-${comparison.before.number}-${comparison.after.number}`;
    if (input.format === 'xlsx') return offerWorkbook({ context, signal }, await comparisonWorkbook(written), name);
    return offerPdf({ context, signal }, { kind: 'editionComparison', content: comparisonContent(written) }, name);
  }),
};

/** What happens until then is unknown: a balance of a day to come is looked at, never sealed. @throws AppError `validation` / `futureEdition` */
function refuseFutureDay(asOfOn: Day, todayOn: Day): void {
  if (asOfOn > todayOn) throw new AppError('validation', { reason: 'futureEdition', details: { asOfOn, todayOn } });
}
