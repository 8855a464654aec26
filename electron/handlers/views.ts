import { appendEvent } from '../../db/journal.ts';
import { readBalance } from '../../db/queries/balance.ts';
import { listCustomers } from '../../db/queries/customers.ts';
import { deleteView, listViews, saveView } from '../../db/queries/views.ts';
import type { Db } from '../../db/types.ts';
import type { ViewQuestion } from '../../shared/contract/views.ts';
import { balanceQueryOf } from './balance-query.ts';
import { withFirm } from './base.ts';
import type { Context } from './context.ts';

export const viewsHandlers = {
  list: withFirm.views.list.handler(({ context }) =>
    listViews(context.db).map(({ question, ...view }) => ({
      ...view,
      screen: question.screen,
      count: countCustomers(question, context),
    })),
  ),

  save: withFirm.views.save.handler(({ input, context }) => {
    const at = context.now();
    return context.db.transaction(
      (tx) => {
        const id = saveView(tx, input, at);
        const data = { name: input.name, screen: input.question.screen };
        appendEvent(tx, {
          at,
          author: context.author,
          kind: 'views.save',
          subject: 'saved_views',
          subjectId: id,
          data,
        });
        return { id };
      },
      { behavior: 'immediate' },
    );
  }),

  remove: withFirm.views.remove.handler(({ input, context }) => {
    context.db.transaction(
      (tx) => {
        const { id, name, question } = deleteView(tx, input.id);
        const data = { name, screen: question.screen };
        const { author } = context;
        appendEvent(tx, {
          at: context.now(),
          author,
          kind: 'views.remove',
          subject: 'saved_views',
          subjectId: id,
          data,
        });
      },
      { behavior: 'immediate' },
    );
  }),
};

/** Customers the screen would list now. */
function countCustomers(question: ViewQuestion, context: Context & { readonly db: Db }): number {
  if (question.screen === 'customers')
    return listCustomers(context.db, { ...question, limit: 1 }, context.today()).count;
  const query = balanceQueryOf({ ...question, asOf: question.asOf ?? context.today() }, context);
  const { search, currency } = question;
  const order = { sort: 'name', descending: false, limit: 0 };
  const { currencies } = readBalance(context.db, { ...query, ...order, search, currency });
  return currencies[0]?.customerCount ?? 0;
}
