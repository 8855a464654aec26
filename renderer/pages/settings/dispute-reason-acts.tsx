import { ActionIcon, Menu } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconArrowDown, IconArrowUp, IconDots, IconPencil } from '@tabler/icons-react';
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

/** What can be done with a reason of disputes: one stop of the keyboard for each. */
export function DisputeReasonActs({ reason, isFirst, isLast, onEdit, onMove, onArchive }: DisputeReasonActsProps) {
  const { t } = useText();
  const { name, isArchived } = reason;
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon aria-label={t('disputes.actsOf', { name })}>
          <IconDots size={16} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={15} stroke={1.6} />} onClick={onEdit}>
          {t('disputes.editReason')}
        </Menu.Item>
        <Menu.Item leftSection={<IconArrowUp size={15} stroke={1.6} />} disabled={isFirst} onClick={() => onMove('up')}>
          {t('disputes.moveUp')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowDown size={15} stroke={1.6} />}
          disabled={isLast}
          onClick={() => onMove('down')}
        >
          {t('disputes.moveDown')}
        </Menu.Item>
        <Menu.Item
          leftSection={isArchived ? <IconArchiveOff size={15} stroke={1.6} /> : <IconArchive size={15} stroke={1.6} />}
          onClick={() => onArchive(!isArchived)}
        >
          {t(isArchived ? 'disputes.restoreReason' : 'disputes.archiveReason')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
