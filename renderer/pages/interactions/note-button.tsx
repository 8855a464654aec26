import { Button } from '@mantine/core';
import { IconMessagePlus } from '@tabler/icons-react';
import { Keys } from '../../components/text/keys.tsx';
import { useText } from '../../components/text/text.tsx';
import { noteInteraction } from './asked-interaction.ts';

type NoteButtonProps = { customerId: number; documentIds?: readonly number[] };

/** The button that opens the window of an interaction, about a document or the customer as a whole; its key is `N`. */
export function NoteButton({ customerId, documentIds = [] }: NoteButtonProps) {
  const { t } = useText();
  return (
    <Button
      variant="default"
      data-shortcut="note"
      aria-keyshortcuts="Shift+N"
      leftSection={<IconMessagePlus size={16} stroke={1.6} />}
      rightSection={<Keys isAside keys={['N']} />}
      onClick={() => noteInteraction({ customerId, documentIds })}
    >
      {t('interactions.add')}
    </Button>
  );
}
