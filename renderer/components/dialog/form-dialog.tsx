import { Button, Group, type ModalProps, Stack } from '@mantine/core';
import { type ReactNode, useContext, useId, useLayoutEffect, useMemo } from 'react';
import { EditForm, type FormFrame } from '../form/edit-form.tsx';
import { firstField } from '../form/first-field.ts';
import { MainAct } from '../form/main-act.tsx';
import { DialogContext, useLeave } from '../form/unsaved-forms.tsx';
import { useText } from '../text/text.tsx';
import { Dialog } from './dialog.tsx';

type FormDialogProps = {
  opened: boolean;
  title: string;
  size?: ModalProps['size'];
  onClose: () => void;
  /** The form, whose state is made anew each time the window opens. */
  children: ReactNode;
};

/** A window with a form in it: Escape, a click outside and its cross ask when something is unsaved there. */
export function FormDialog({ opened, title, size = 'md', onClose, children }: FormDialogProps) {
  const leave = useLeave();
  const scope = useId();
  const dialog = useMemo(() => ({ scope, close: onClose }), [scope, onClose]);
  return (
    <Dialog opened={opened} title={title} size={size} onClose={() => leave(onClose, { scope })}>
      <DialogContext value={dialog}>{children}</DialogContext>
    </Dialog>
  );
}

type DialogFormProps = {
  frame: FormFrame;
  submitLabel: string;
  /** Label of the button that gives up, where « Annuler » would read as the act itself. */
  closeLabel?: string;
  isDangerous?: boolean;
  /** False where the form cannot be saved as it stands; the reason is shown among its fields. */
  canSubmit?: boolean;
  children: ReactNode;
};

/** The form of a `FormDialog`: its fields, the button that gives up, the one that saves. The focus begins in its first field. */
export function DialogForm({
  frame,
  submitLabel,
  closeLabel,
  isDangerous,
  canSubmit = true,
  children,
}: DialogFormProps) {
  const { t } = useText();
  const { close } = useContext(DialogContext);
  useLayoutEffect(() => {
    const form = frame.ref.current;
    const field = firstField(form);
    // The window looks for this mark as it opens. A form that comes later takes the focus from the window, or from nowhere.
    field?.setAttribute('data-autofocus', 'true');
    const { activeElement } = document;
    const isInWindow = form?.closest('[role="dialog"]')?.contains(activeElement) ?? false;
    if (isInWindow || activeElement === document.body) field?.focus();
  }, [frame.ref]);
  function giveUp() {
    frame.forget();
    close();
  }
  return (
    <EditForm frame={frame}>
      <Stack gap="lg">
        <Stack gap="md">{children}</Stack>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={giveUp}>
            {closeLabel ?? t('common.cancel')}
          </Button>
          <MainAct type="submit" color={isDangerous ? 'late' : 'ink'} loading={frame.isSaving} disabled={!canSubmit}>
            {submitLabel}
          </MainAct>
        </Group>
      </Stack>
    </EditForm>
  );
}
