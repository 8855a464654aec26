import { appendEvent } from '../../../db/journal/journal.ts';
import { readBalance } from '../../../db/queries/balance/balance.ts';
import { listCustomers } from '../../../db/queries/customers/customers.ts';
import { listViews, saveView } from '../../../db/queries/views/views.ts';
import type { Db } from '../../../db/types.ts';
import type { ViewQuestion } from '../../../shared/contract/views.ts';
import { withFirm } from '../../app/base.ts';
import type { Context } from '../../app/context.ts';
import { recordEdit } from '../../app/edit-log.ts';
import { balanceQueryOf } from '../balance/index.ts';
import { factsOfView, move, remove, rename } from './write.ts';

const immediate = { behavior: 'immediate' } as const;

export const viewsHandlers = {
  list: withFirm.views.list.handler(({ context }) =>
    listViews(context.db).map(({ question, position: _position, ...view }) => ({
      ...view,
      screen: question.screen,
      count: countCustomers(question, context),
    })),
  ),

  save: withFirm.views.save.handler(({ input, context }) =>
    context.db.transaction((tx) => {
      const id = saveView(tx, input, context.now());
      appendEvent(tx, context, { kind: 'views.save', subjectId: id, data: factsOfView(input) });
      return { id };
    }, immediate),
  ),

  rename: withFirm.views.rename.handler(({ input, context }) => {
    recordEdit(
      context.firm,
      context.db.transaction((tx) => rename(tx, context, input.id, input.name), immediate),
    );
  }),

  move: withFirm.views.move.handler(({ input, context }) => {
    const edit = context.db.transaction((tx) => move(tx, context, input.id, input.by), immediate);
    if (edit) recordEdit(context.firm, edit);
  }),

  remove: withFirm.views.remove.handler(({ input, context }) => {
    recordEdit(
      context.firm,
      context.db.transaction((tx) => remove(tx, context, input.id), immediate),
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
  const shown = currency === undefined ? currencies[0] : currencies.find((block) => block.currency === currency);
  return shown?.customerCount ?? 0;
}
