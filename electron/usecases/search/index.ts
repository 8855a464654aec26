import { findAnything, namedCustomers } from '../../../db/queries/search/search.ts';
import { withFirm } from '../../app/base.ts';
import { readVisits, rememberVisit } from '../../app/visits.ts';

export const searchHandlers = {
  find: withFirm.search.find.handler(({ input, context }) => findAnything(context.db, input.text)),

  recent: withFirm.search.recent.handler(({ context: { db, firm, platform } }) =>
    namedCustomers(db, readVisits(platform.appFolder, firm.recentId)),
  ),

  visit: withFirm.search.visit.handler(({ input, context: { firm, platform } }) =>
    rememberVisit(platform.appFolder, firm.recentId, input.customerId),
  ),
};
