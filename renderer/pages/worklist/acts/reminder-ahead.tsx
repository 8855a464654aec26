import { ActButton } from '../../../acts/act-button.tsx';
import type { ActsProps } from './acts-props.ts';
import { NoteContact } from './note-contact.tsx';

/** A message to come is not confirmed before its day: the customer is spoken to, or it is held back. */
export function ReminderAheadActs({ item }: ActsProps) {
  const subject = { customerId: item.customerId ?? undefined, documentIds: [] };
  return (
    <>
      <NoteContact item={item} />
      <ActButton act="hold" subject={subject} />
      <ActButton act="task" subject={subject} />
      <ActButton act="whyNot" subject={subject} />
    </>
  );
}
