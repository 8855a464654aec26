import { IconMessagePlus } from '@tabler/icons-react';
import { KeyedButton } from '../../components/form/keyed-button.tsx';
import { useText } from '../../components/text/text.tsx';
import { noteInteraction } from './asked-interaction.ts';

type NoteButtonProps = { customerId: number; documentIds?: readonly number[] };

/** The button that opens the window of an interaction, about a document or the customer as a whole. */
export function NoteButton({ customerId, documentIds = [] }: NoteButtonProps) {
  const { t } = useText();
  return (
    <KeyedButton
      shortcut="note"
      letter="N"
      icon={IconMessagePlus}
      onClick={() => noteInteraction({ customerId, documentIds })}
    >
      {t('interactions.add')}
    </KeyedButton>
  );
}
