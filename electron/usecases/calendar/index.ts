import { readFirmCreation } from '../../../db/queries/agenda/agenda.ts';
import { getFirm } from '../../../db/queries/firm/firm.ts';
import { datedKinds } from '../../../shared/domain/agenda/kinds.ts';
import { withFirm } from '../../app/base.ts';
import { readPreferences } from '../../app/preferences.ts';
import { calendarIcs } from '../../exports/ics.ts';
import { offerReport, reportFrame } from '../../exports/index.ts';
import { dayReport } from './day-report.ts';
import { calendarDays } from './days.ts';
import { calendarItems } from './events.ts';

/** Most events that are listed at once; the files have no limit. */
const mostEvents = 5000;

export const calendarHandlers = {
  days: withFirm.calendar.days.handler(({ input: { from, to, ...narrowed }, context }) => {
    const span = { from, to, today: context.today() };
    return calendarDays(context.db, span, calendarItems(context.db, span, narrowed));
  }),

  events: withFirm.calendar.events.handler(({ input: { from, to, ...narrowed }, context }) =>
    calendarItems(context.db, { from, to, today: context.today() }, narrowed).slice(0, mostEvents),
  ),

  exportDay: withFirm.calendar.exportDay.handler(({ input, context, signal }) => {
    const events = calendarItems(context.db, { from: input.on, to: input.on, today: context.today() }, input);
    return offerReport(
      { context, signal, input },
      dayReport(reportFrame(context), events, input),
      `calendrier-${input.on}`,
    );
  }),

  export: withFirm.calendar.export.handler(({ input, context }) => {
    const span = { ...input, today: context.today() };
    const events = calendarItems(context.db, span, { kinds: [...datedKinds] });
    const { language } = readPreferences(context.platform.appFolder);
    const firm = { name: getFirm(context.db).name, createdAt: readFirmCreation(context.db), now: context.now() };
    const content = new TextEncoder().encode(calendarIcs(events, language, firm));
    return context.platform.offer({
      name: `amiable-${input.from}-${input.to}.ics`,
      mediaType: 'text/calendar',
      content,
    });
  }),
};
