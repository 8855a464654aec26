import { z } from 'zod';
import { datedKinds } from '../domain/agenda/kinds.ts';
import { agendaItemList } from '../domain/lists/agenda-item-list.ts';
import { agendaItem } from './agenda.ts';
import { query } from './common/base.ts';
import { exportOf } from './common/exports.ts';
import { listExport } from './common/listing.ts';
import { day, offeredFile } from './common/values.ts';

export const calendar = {
  events: query(
    'documents',
    'reminders',
    'plans',
    'promises',
    'disputes',
    'letters',
    'scenarios',
    'interactions',
    'tasks',
  )
    .input(z.object({ from: day, to: day }))
    .output(z.array(agendaItem).max(5000)),
  /** The events of one day, of some kinds, as they are listed. */
  exportDay: exportOf(
    { on: day, kinds: z.array(z.enum(datedKinds)), ...listExport(agendaItemList) },
    'documents',
    'reminders',
    'plans',
    'letters',
    'scenarios',
  ),
  export: query('documents')
    .input(z.object({ from: day, to: day }))
    .output(offeredFile),
};
