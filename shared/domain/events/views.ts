import { z } from 'zod';
import { defineEvent } from './define.ts';

const ofTheScreens = 'a saved view is of a screen, not of a customer';
const view = { name: z.string(), screen: z.string() };

export const viewEvents = {
  'views.save': defineEvent({
    version: 1,
    subject: 'saved_views',
    history: ofTheScreens,
    lasting: 'lastingView',
    data: z.strictObject(view),
  }),
  'views.rename': defineEvent({
    version: 1,
    subject: 'saved_views',
    history: ofTheScreens,
    data: z.strictObject({ ...view, renamed: z.string() }),
  }),
  'views.move': defineEvent({
    version: 1,
    subject: 'saved_views',
    history: ofTheScreens,
    data: z.strictObject({ ...view, by: z.int() }),
  }),
  'views.remove': defineEvent({
    version: 1,
    subject: 'saved_views',
    history: ofTheScreens,
    data: z.strictObject(view),
  }),
  'views.restore': defineEvent({
    version: 1,
    subject: 'saved_views',
    history: ofTheScreens,
    data: z.strictObject(view),
  }),
};
