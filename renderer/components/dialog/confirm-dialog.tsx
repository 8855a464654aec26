import { Button, Group, Modal, Stack } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { isRight } from '../form/wrong-fields.ts';
import { useText } from '../text/text.tsx';

type ConfirmDialogProps = {
  opened: boolean;
  title: string;
  children: ReactNode;
  confirmLabel: string;
  /** The way out, where « Annuler » would read as what is confirmed. */
  closeLabel?: string;
  isDangerous?: boolean;
  isBusy?: boolean;
  onConfirm: () => void;
  onClose: () => void;
};

/** Asked only before what cannot be undone. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { t } = useText();
  const content = useRef<HTMLDivElement>(null);
  return (
    <Modal opened={props.opened} onClose={props.onClose} title={props.title} size="md">
      <Stack gap="lg">
        <Stack gap="md" ref={content}>
          {props.children}
        </Stack>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={props.onClose} data-autofocus>
            {props.closeLabel ?? t('common.cancel')}
          </Button>
          <Button
            color={props.isDangerous ? 'late' : 'ink'}
            loading={props.isBusy ?? false}
            onClick={() => isRight(content.current) && props.onConfirm()}
          >
            {props.confirmLabel}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
