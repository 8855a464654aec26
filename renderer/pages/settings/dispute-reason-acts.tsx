import { ActionIcon, Button, Group } from '@mantine/core';
import { IconArchive, IconArrowBackUp, IconArrowDown, IconArrowUp, IconPencil } from '@tabler/icons-react';
import type { DisputeReason } from '../../../shared/contract/disputes.ts';
import { useText } from '../../components/text/text.tsx';

type DisputeReasonActsProps = {
  reason: DisputeReason;
  isFirst: boolean;
  isLast: boolean;
  onEdit: () => void;
  onMove: (direction: 'up' | 'down') => void;
  onArchive: (isArchived: boolean) => void;
};

/** What can be done with a reason of disputes. */
export function DisputeReasonActs({ reason, isFirst, isLast, onEdit, onMove, onArchive }: DisputeReasonActsProps) {
  const { t } = useText();
  const { name, isArchived } = reason;
  return (
    <Group gap={4} justify="flex-end" wrap="nowrap">
      <ActionIcon
        variant="subtle"
        aria-label={t('disputes.moveUp', { name })}
        disabled={isFirst}
        onClick={() => onMove('up')}
      >
        <IconArrowUp size={15} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        aria-label={t('disputes.moveDown', { name })}
        disabled={isLast}
        onClick={() => onMove('down')}
      >
        <IconArrowDown size={15} />
      </ActionIcon>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPencil size={15} />}
        aria-label={t('disputes.editReasonOf', { name })}
        onClick={onEdit}
      >
        {t('disputes.editReason')}
      </Button>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={isArchived ? <IconArrowBackUp size={15} /> : <IconArchive size={15} />}
        aria-label={t(isArchived ? 'disputes.restoreReasonOf' : 'disputes.archiveReasonOf', { name })}
        onClick={() => onArchive(!isArchived)}
      >
        {t(isArchived ? 'disputes.restoreReason' : 'disputes.archiveReason')}
      </Button>
    </Group>
  );
}
