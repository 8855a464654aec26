import { Button, Group, Stack } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useText } from '../text/text.tsx';
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
 * A question with nothing to type: yes (`Ctrl+Enter` too) or no. With a field in it, it is a `FormDialog`. A press that only repeats the one
 * before, a key held down or the second of a double click, says nothing: by then the button may stand for the next act.
 */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { t } = useText();
  const confirm = () => (props.isBusy ? undefined : props.onConfirm());
  useHotkeys(props.opened ? [['mod+Enter', ({ repeat }) => (repeat ? undefined : confirm())]] : [], []);
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={props.title}>
      <Stack gap="lg">
        <Stack gap="md">{props.children}</Stack>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={props.onClose} data-autofocus>
            {props.closeLabel ?? t('common.cancel')}
          </Button>
          <Button
            color={props.isDangerous ? 'late' : 'ink'}
            loading={props.isBusy ?? false}
            onKeyDown={(event) => (event.repeat ? event.preventDefault() : undefined)}
            onClick={({ detail }) => (detail > 1 ? undefined : confirm())}
          >
            {props.confirmLabel}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
