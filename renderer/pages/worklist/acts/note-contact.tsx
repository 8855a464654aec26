import { IconPhoneCheck } from '@tabler/icons-react';
import { interactionWindow } from '../../../acts/windows.ts';
import { MainAct } from '../../../components/form/main-act.tsx';
import { useText } from '../../../components/text/text.tsx';
import type { ActsProps } from './acts-props.ts';

/** Opens the window in which a call, a visit or an e-mail is told, as the first act of an item. */
export function NoteContact({ item: { customerId } }: Pick<ActsProps, 'item'>) {
  const { t } = useText();
  return (
    <MainAct
      fullWidth
      leftSection={<IconPhoneCheck size={16} stroke={1.6} />}
      onClick={() => interactionWindow.open({ customerId: customerId ?? undefined, documentIds: [] })}
    >
      {t('interactions.add')}
    </MainAct>
  );
}
