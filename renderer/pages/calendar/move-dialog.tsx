import type { CalendarItem } from '../../../shared/contract/calendar.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import { addDays, laterDay } from '../../../shared/domain/values/days.ts';
import { kindText } from '../../../shared/i18n/agenda-text.ts';
import { client } from '../../client/client.ts';
import { tellDone } from '../../client/tell-done.ts';
import { DialogForm, FormDialog } from '../../components/dialog/form-dialog.tsx';
import { DayInput } from '../../components/form/day-input.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import { useEditForm } from '../../hooks/use-edit-form.ts';
import { subjectOf } from '../agenda/index.ts';
import { movedEvent, movedText } from './use-move.ts';

type MoveDialogProps = { event: CalendarItem | null; onClose: () => void };

/** Asks until which day an event is put off. */
export function MoveDialog({ event, onClose }: MoveDialogProps) {
  const { t } = useText();
  return (
    <FormDialog opened={event !== null} title={t('worklist.postpone')} onClose={onClose}>
      {event === null ? null : <MoveForm event={event} onClose={onClose} />}
    </FormDialog>
  );
}

function MoveForm({ event, onClose }: { event: CalendarItem; onClose: () => void }) {
  const text = useText();
  const { t, language } = text;
  const { today } = useAppState();
  const first = laterDay(event.on, today);
  const { field, frame } = useEditForm({
    start: { toOn: addDays(first, 1) },
    send: async ({ toOn }): Promise<Outputs['calendar']['move']> => {
      const moved = await client.calendar.move(movedEvent(event, toOn));
      tellDone(movedText(text, event.kind, toOn, moved));
      return moved;
    },
    isAct: true,
    onSaved: onClose,
  });
  return (
    <DialogForm frame={frame} submitLabel={t('worklist.postpone')}>
      <p>{[kindText(language, event), subjectOf(event)].join(', ')}</p>
      <DayInput label={t('calendar.moveUntil')} today={today} minimum={today} required {...field('toOn')} />
    </DialogForm>
  );
}
