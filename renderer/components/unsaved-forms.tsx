import { Modal } from '@mantine/core';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useId, useMemo, useRef } from 'react';

/** Saves a form: resolves to false where something typed is wrong, rejects where saving failed; the form has then said so. */
type Save = () => Promise<unknown>;
/** A form with something typed that is not saved. */
export type UnsavedForm = { readonly scope: string; readonly save: Save };

/** Leaves at once, or after the user has said what becomes of the unsaved forms (of one dialog, when `scope` says which). */
export type Leave = (go: () => void, scope?: string) => void;

export type Forms = { readonly forms: Set<UnsavedForm>; readonly leave: Leave };

export const FormsContext = createContext<Forms>({ forms: new Set(), leave: (go) => go() });
const ScopeContext = createContext('page');

/** What can be left with something unsaved asks here: a screen, a tab, a dialog, the firm, the window. */
export function useLeave(): Leave {
  return useContext(FormsContext).leave;
}

/**
 * Asks before this form is left while `isDirty`. Returns what forgets the edits, for a form that leaves by itself once they
 * are saved or given up.
 */
export function useUnsaved(isDirty: boolean, save: Save): () => void {
  const { forms } = useContext(FormsContext);
  const scope = useContext(ScopeContext);
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  const form = useMemo(() => ({ scope, save: () => latest.current() }), [scope]);
  useEffect(() => {
    if (!isDirty) return;
    forms.add(form);
    return () => void forms.delete(form);
  }, [forms, form, isDirty]);
  return useCallback(() => void forms.delete(form), [forms, form]);
}

type FormDialogProps = { opened: boolean; title: string; onClose: () => void; children: ReactNode };

/** A window with a form in it: closing it asks when something is unsaved there. */
export function FormDialog({ opened, title, onClose, children }: FormDialogProps) {
  const leave = useLeave();
  const scope = useId();
  return (
    <Modal opened={opened} title={title} onClose={() => leave(onClose, scope)}>
      <ScopeContext value={scope}>{children}</ScopeContext>
    </Modal>
  );
}
