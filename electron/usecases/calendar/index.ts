import { readFirmCreation } from '../../../db/queries/agenda/agenda.ts';
import { getFirm } from '../../../db/queries/firm/firm.ts';
import { withFirm } from '../../app/base.ts';
import { readPreferences } from '../../app/preferences.ts';
import { calendarIcs } from '../../exports/ics.ts';
import { offerReport, reportFrame } from '../../exports/index.ts';
import { agendaItems } from '../agenda/index.ts';
import { dayReport } from './day-report.ts';

/** Most events that one page of the calendar shows; the export has no limit. */
const mostEvents = 5000;

export const calendarHandlers = {
  events: withFirm.calendar.events.handler(({ input, context }) =>
    agendaItems(context.db, { ...input, today: context.today() }).slice(0, mostEvents),
  ),

  exportDay: withFirm.calendar.exportDay.handler(({ input, context, signal }) => {
    const events = agendaItems(context.db, { from: input.on, to: input.on, today: context.today() });
    return offerReport(
      { context, signal, input },
      dayReport(reportFrame(context), events, input),
      `calendrier-${input.on}`,
    );
  }),

  export: withFirm.calendar.export.handler(({ input, context }) => {
    const events = agendaItems(context.db, { ...input, today: context.today() });
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
