import { readBalance } from '../../../db/queries/balance/balance.ts';
import { listCustomers } from '../../../db/queries/customers/customers.ts';
import { listViews } from '../../../db/queries/views/views.ts';
import type { Db } from '../../../db/types.ts';
import { stillUnderstood } from '../../../shared/contract/common/listing.ts';
import type { ViewQuestion } from '../../../shared/contract/views.ts';
import { balanceColumns } from '../../../shared/domain/balance/ageing.ts';
import { balanceList } from '../../../shared/domain/lists/balance-list.ts';
import { act } from '../../app/act.ts';
import { withFirm } from '../../app/base.ts';
import type { Context } from '../../app/context.ts';
import { balanceQueryOf } from '../balance/index.ts';
import { viewInverses } from './inverses.ts';
import { move, remove, rename, save } from './write.ts';

export { viewInverses };

export const viewsHandlers = {
  list: withFirm.views.list.handler(({ context }) =>
    listViews(context.db).map(({ question, position: _position, ...view }) => ({
      ...view,
      screen: question.screen,
      count: countCustomers(question, context),
    })),
  ),

  save: withFirm.views.save.handler(({ input, context }) => ({
    id: act(context, (tx, writing) => save(tx, writing, input)),
  })),

  rename: withFirm.views.rename.handler(({ input, context }) =>
    act(context, (tx, writing) => rename(tx, writing, input.id, input.name)),
  ),

  move: withFirm.views.move.handler(({ input, context }) =>
    act(context, (tx, writing) => move(tx, writing, input.id, input.by)),
  ),

  remove: withFirm.views.remove.handler(({ input, context }) =>
    act(context, (tx, writing) => remove(tx, writing, input.id)),
  ),
};

/** Number of customers that the view's screen would list now. */
function countCustomers(question: ViewQuestion, context: Context & { readonly db: Db }): number {
  if (question.screen === 'customers')
    return listCustomers(context.db, { ...question, limit: 1 }, context.today()).count;
  const query = balanceQueryOf({ ...question, asOf: question.asOf ?? context.today() }, context);
  const { search, currency } = question;
  const where = stillUnderstood(balanceList(balanceColumns(query.buckets)), question.where);
  const { currencies } = readBalance(context.db, { ...query, search, currency, where, limit: 0 });
  const shown = currency === undefined ? currencies[0] : currencies.find((block) => block.currency === currency);
  return shown?.customerCount ?? 0;
}
