import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { SavedView } from '../../shared/contract/views.ts';
import { api } from '../client/client.ts';
import { useText } from '../components/text/text.tsx';

/** Asks for another name of a kept view. */
export function RenameView({ view, onClose }: { view: SavedView; onClose: () => void }) {
  const { t } = useText();
  const [name, setName] = useState(view.name);
  const rename = useMutation(api.views.rename.mutationOptions({ onSuccess: onClose }));
  return (
    <Modal opened onClose={onClose} title={t('views.renameTitle')} size="sm">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          rename.mutate({ id: view.id, name: name.trim() });
        }}
      >
        <Stack gap="md">
          <TextInput
            data-autofocus
            label={t('views.name')}
            maxLength={60}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={rename.isPending} disabled={name.trim() === ''}>
              {t('common.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
