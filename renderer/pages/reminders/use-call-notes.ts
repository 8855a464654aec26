import { useState } from 'react';
import { useUnsaved } from '../../components/form/unsaved-forms.tsx';

/** The notes of calls not recorded yet, by message. */
export type CallNotes = ReturnType<typeof useCallNotes>;

/** Kept from one message and one tab to the other; leaving the page, a note is recorded with its call only, so it asks. */
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
