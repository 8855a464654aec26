import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../../client/client.ts';
import { tellDone } from '../../../client/tell-done.ts';
import { useText } from '../../../components/text/text.tsx';
import type { ActsProps } from './acts-props.ts';
import { NoteContact } from './note-contact.tsx';
import { Postpone } from './postpone.tsx';

/** A next contact is made by noting it; or it is ticked, or put off. */
export function NextContactActs({ item, onDone }: ActsProps) {
  const { t } = useText();
  const mark = useMutation(
    api.interactions.markNext.mutationOptions({
      onSuccess: () => {
        tellDone(t('interactions.nextDoneTold'));
        onDone();
      },
    }),
  );
  const id = item.subjectId ?? 0;
  return (
    <>
      <NoteContact item={item} />
      <Button
        variant="default"
        leftSection={<IconCheck size={16} stroke={1.6} />}
        loading={mark.isPending}
        onClick={() => mark.mutate({ id, isDone: true })}
      >
        {t('interactions.nextDone')}
      </Button>
      <Postpone taskIds={[]} interactionIds={[id]} onDone={onDone} />
    </>
  );
}
