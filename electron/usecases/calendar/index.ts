import { readFirmCreation } from '../../../db/queries/agenda/agenda.ts';
import { getFirm } from '../../../db/queries/firm/firm.ts';
import { datedKinds } from '../../../shared/domain/agenda/kinds.ts';
import { addDays } from '../../../shared/domain/values/days.ts';
import { AppError } from '../../../shared/errors.ts';
import { withFirm } from '../../app/base.ts';
import { readPreferences } from '../../app/preferences.ts';
import { buildWeek } from '../../documents/week/content.ts';
import { calendarIcs } from '../../exports/ics.ts';
import { offerReport, reportFrame } from '../../exports/index.ts';
import { dayReport } from './day-report.ts';
import { calendarDays } from './days.ts';
import { calendarItems } from './events.ts';
import { moveEvent } from './move.ts';
import { simulate } from './simulation.ts';

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

  move: withFirm.calendar.move.handler(({ input, context }) => moveEvent(context, input)),

  simulation: withFirm.calendar.simulation.handler(({ context }) => simulate(context.db, context.today())),

  printWeek: withFirm.calendar.printWeek.handler(async ({ input: { from, ...narrowed }, context, signal }) => {
    const span = { from, to: addDays(from, 6), today: context.today() };
    const days = calendarDays(context.db, span, calendarItems(context.db, span, narrowed));
    const content = buildWeek(reportFrame(context), days);
    const [pdf] = await context.jobs.run('renderPdfs', [{ kind: 'week', content }], { signal });
    if (!pdf) throw new AppError('cancelled');
    const page = { name: `semaine-${from}.pdf`, mediaType: 'application/pdf', content: pdf.content };
    return { ...context.platform.publish(page), title: content.title };
  }),

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
    const firm = {
      name: getFirm(context.db).name,
      createdAt: readFirmCreation(context.db),
      now: context.now(),
      timeZone: context.timeZone(),
    };
    const content = new TextEncoder().encode(calendarIcs(events, language, firm));
    return context.platform.offer({
      name: `amiable-${input.from}-${input.to}.ics`,
      mediaType: 'text/calendar',
      content,
    });
  }),
};
