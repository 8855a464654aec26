import { findAnything } from '../../db/queries/search.ts';
import { withFirm } from './base.ts';

export const searchHandlers = {
  find: withFirm.search.find.handler(({ input, context }) => findAnything(context.db, input.text)),
};
