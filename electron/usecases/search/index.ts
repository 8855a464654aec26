import { findAnything } from '../../../db/queries/search/search.ts';
import { withFirm } from '../../app/base.ts';

export const searchHandlers = {
  find: withFirm.search.find.handler(({ input, context }) => findAnything(context.db, input.text)),
};
