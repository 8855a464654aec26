import { z } from 'zod';
import { defineEvent } from './define.ts';

const ofTheScreens = 'a saved view is of a screen, not of a customer';
/** A view as kept, to put it back; what it asks is parsed by who does. */
const kept = z.strictObject({ address: z.string(), question: z.record(z.string(), z.unknown()), position: z.int() });
const view = { name: z.string(), screen: z.string() };

export const viewEvents = {
  'views.save': defineEvent({
    version: 1,
    subject: 'saved_views',
    history: ofTheScreens,
    undo: 'inverse',
    /** `before`: the view of that name it took the place of. */
    data: z.strictObject({ ...view, view: kept, before: kept.nullable() }),
  }),
  'views.rename': defineEvent({
    version: 1,
    subject: 'saved_views',
    history: ofTheScreens,
    undo: 'inverse',
    data: z.strictObject({ ...view, renamed: z.string() }),
  }),
  'views.move': defineEvent({
    version: 1,
    subject: 'saved_views',
    history: ofTheScreens,
    undo: 'inverse',
    data: z.strictObject({ ...view, by: z.union([z.literal(-1), z.literal(1)]) }),
  }),
  'views.remove': defineEvent({
    version: 1,
    subject: 'saved_views',
    history: ofTheScreens,
    undo: 'inverse',
    /** `takesBack`: the user did not remove the view, but took its saving back. */
    data: z.strictObject({ ...view, view: kept, takesBack: z.literal('views.save').optional() }),
  }),
  'views.restore': defineEvent({
    version: 1,
    subject: 'saved_views',
    history: ofTheScreens,
    undo: 'answer',
    data: z.strictObject({ ...view, view: kept }),
  }),
};
