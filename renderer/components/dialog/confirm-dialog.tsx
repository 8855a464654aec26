import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { MainAct } from '../form/main-act.tsx';
import { Keys } from '../text/keys.tsx';
import { useText } from '../text/text.tsx';
import classes from './confirm-dialog.module.css';
import { Dialog } from './dialog.tsx';

type ConfirmDialogProps = {
  opened: boolean;
  title: string;
  children: ReactNode;
  confirmLabel: string;
  /** Label of the button that gives up, where « Annuler » would read as the act to confirm. */
  closeLabel?: string;
  isDangerous?: boolean;
  isBusy?: boolean;
  onConfirm: () => void;
  onClose: () => void;
};

/**
 * A question with nothing to type: yes (`Ctrl+Enter`) or no (Escape). With a field in it, it is a `FormDialog`. It is read before it is
 * answered, so that the focus is on its text, where Enter answers nothing. A press that only repeats the one before, a key held down or the
 * second of a double click, says nothing: by then the button may stand for the next act.
 */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { t } = useText();
  const confirm = () => (props.isBusy ? undefined : props.onConfirm());
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={props.title}>
      <Stack gap="lg">
        <Stack gap="md" className={classes.text ?? ''} tabIndex={-1} data-autofocus>
          {props.children}
        </Stack>
        <Group justify="flex-end" gap="sm">
          <Button
            variant="default"
            aria-keyshortcuts="Escape"
            rightSection={<Keys isAside keys={[t('app.key.escape')]} />}
            onClick={props.onClose}
          >
            {props.closeLabel ?? t('common.cancel')}
          </Button>
          <MainAct
            color={props.isDangerous ? 'late' : 'ink'}
            loading={props.isBusy ?? false}
            onKeyDown={(event) => (event.repeat ? event.preventDefault() : undefined)}
            onClick={({ detail }) => (detail > 1 ? undefined : confirm())}
          >
            {props.confirmLabel}
          </MainAct>
        </Group>
      </Stack>
    </Dialog>
  );
}
