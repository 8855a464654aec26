import { createRouterClient } from '@orpc/server';
import ICAL from 'ical.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { calendarHandlers } from '../../../electron/usecases/calendar/index.ts';
import { tasksHandlers } from '../../../electron/usecases/tasks/index.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { savePromise } from '../../save-promise.ts';
import { addCustomer, addInvoice, collectionContext } from '../set-up/collection-ledger.ts';

beforeAll(() => {
  ICAL.design.strict = true;
});

const name = 'Établissements Lefèvre, Père & Fils ; « Au Château d’Œuvre » – charpente, couverture et zinguerie';
const text = 'Rappeler Mme Hélène; demander :\n- le bon de commande, signé\n- le RIB \\ l’adresse';

/** A firm with a customer of a long name, a promise and tasks, with an hour and without. */
async function firm(timeZone: string) {
  const context = { ...collectionContext(), timeZone: () => timeZone };
  const { db } = context;
  const client = createRouterClient({ calendar: calendarHandlers, tasks: tasksHandlers }, { context });
  const customerId = addCustomer(db, 'LEFEVRE', { name });
  const invoice = addInvoice(db, customerId, 'F1', 123_456, '2025-06-28');
  savePromise(db, { customerId, dueOn: '2025-07-10', documentIds: [invoice], amountCents: 123_456 });
  const task = { customerId, text, responsible: null, repeat: null };
  await client.tasks.add({ ...task, dueOn: '2025-07-03', dueTime: '09:30' });
  await client.tasks.add({ ...task, dueOn: '2025-12-03', dueTime: '14:00' });
  await client.tasks.add({ ...task, dueOn: '2025-07-04', dueTime: null });
  async function written(from: Day, to: Day) {
    await client.calendar.export({ from, to });
    return new TextDecoder().decode(context.made.at(-1)?.content);
  }
  return { client, written };
}

/** The events of a file, as a strict parser reads it back. */
function eventsIn(ics: string) {
  const calendar = new ICAL.Component(ICAL.parse(ics));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}

const year = ['2025-06-30', '2025-12-31'] as const;

describe('the iCalendar file, read back by a strict parser', () => {
  test('has tasks at their hour in the zone of the user, in summer and in winter, and whole days otherwise', async () => {
    const { written } = await firm('Europe/Paris');
    const ics = await written(...year);
    expect(ics).toContain('DTSTART;TZID=Europe/Paris:20250703T093000');
    const tasks = eventsIn(ics).filter(({ uid }) => uid.startsWith('task-'));
    expect(tasks.map(({ startDate }) => [startDate.isDate, startDate.toJSDate().toISOString()]).slice(0, 1)).toEqual([
      [false, '2025-07-03T07:30:00.000Z'],
    ]);
    const winter = tasks.find(({ startDate }) => startDate.month === 12);
    expect(winter?.startDate.toJSDate().toISOString()).toBe('2025-12-03T13:00:00.000Z');
    const whole = tasks.find(({ startDate }) => startDate.isDate);
    expect(whole?.startDate.toString()).toBe('2025-07-04');
    const promise = eventsIn(ics).find(({ uid }) => uid.startsWith('promise-'));
    expect([promise?.startDate.isDate, promise?.startDate.toString()]).toEqual([true, '2025-07-10']);
  });

  test('gives back commas, semicolons, backslashes, line breaks and long accented names as they were typed', async () => {
    const { written } = await firm('Europe/Paris');
    const ics = await written(...year);
    const summaries = eventsIn(ics).map(({ summary }) => summary.replaceAll(/[\u00a0\u202f]/g, ' '));
    expect(summaries.filter((summary) => summary.includes(text))).toHaveLength(3);
    expect(summaries.find((summary) => summary.startsWith('Fin de promesse'))).toBe(
      `Fin de promesse, ${name} : F1, 1 234,56 €`,
    );
  });

  test('has no line over 75 bytes, and no line break but that of the format', async () => {
    const { written } = await firm('Europe/Paris');
    const ics = await written(...year);
    const encoder = new TextEncoder();
    const lines = ics.split('\r\n');
    expect(Math.max(...lines.map((line) => encoder.encode(line).length))).toBeLessThanOrEqual(75);
    expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([]);
    expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  test('names an event the same whatever the range and however often, also after it was moved', async () => {
    const { client, written } = await firm('Europe/Paris');
    const uids = async () => eventsIn(await written('2025-06-30', '2025-07-31')).map(({ uid }) => uid);
    const before = await uids();
    const wider = eventsIn(await written(...year)).map(({ uid }) => uid);
    expect(new Set(wider).size).toBe(wider.length);
    expect(before.every((uid) => wider.includes(uid))).toBe(true);
    const [task] = await client.calendar.events({ from: '2025-07-03', to: '2025-07-03', kinds: ['task'] });
    if (task === undefined) throw new Error('no task');
    const { kind, subjectId, customerId, on } = task;
    await client.calendar.move({ kind, subjectId, customerId, on, toOn: '2025-07-08' });
    expect(new Set(await uids())).toEqual(new Set(before));
  });

  test.each([
    ['America/Guadeloupe', '2025-07-03T13:30:00.000Z'],
    ['Indian/Reunion', '2025-07-03T05:30:00.000Z'],
    ['UTC', '2025-07-03T09:30:00.000Z'],
  ])('tells the hours of %s, whose clock never changes', async (timeZone, instant) => {
    const { written } = await firm(timeZone);
    const [first] = eventsIn(await written(...year)).filter(({ startDate }) => !startDate.isDate);
    expect(first?.startDate.toJSDate().toISOString()).toBe(instant);
  });
});
