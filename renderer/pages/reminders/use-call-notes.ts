import { useState } from 'react';
import { useUnsaved } from '../../components/form/unsaved-forms.tsx';

/** The notes of calls not recorded yet, by message. */
export type CallNotes = ReturnType<typeof useCallNotes>;

/** Notes are kept when the user opens another message or tab. A note is saved only with its call, so that leaving the page asks first. */
export function useCallNotes() {
  const [notes, setNotes] = useState<Readonly<Record<string, string>>>({});
  useUnsaved(
    Object.values(notes).some((note) => note.trim() !== ''),
    null,
    { within: '/reminders' },
  );
  return {
    notes,
    setNote: (key: string, note: string) => setNotes((before) => ({ ...before, [key]: note })),
  };
}
