import { Button } from '@mantine/core';
import { IconHeartHandshake } from '@tabler/icons-react';
import { ActButton } from '../../../acts/act-button.tsx';
import { promiseWindow } from '../../../acts/windows.ts';
import { useText } from '../../../components/text/text.tsx';
import type { ActsProps } from './acts-props.ts';
import { NoteContact } from './note-contact.tsx';

/** Who does not keep a promise is called: another promise takes its place, or the engine says when it reminds again. */
export function PromiseActs({ item }: ActsProps) {
  const { t } = useText();
  const subject = { customerId: item.customerId ?? undefined, documentIds: [] };
  return (
    <>
      <NoteContact item={item} />
      <Button
        variant="default"
        leftSection={<IconHeartHandshake size={16} stroke={1.6} />}
        onClick={() =>
          promiseWindow.open({ ...subject, ...(item.subjectId === null ? {} : { replacesId: item.subjectId }) })
        }
      >
        {t('worklist.newPromise')}
      </Button>
      <ActButton act="whyNot" subject={subject} />
    </>
  );
}
