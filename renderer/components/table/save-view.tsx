import { Button, Popover, Stack, TextInput } from '@mantine/core';
import { IconBookmark } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../text/text.tsx';

type SaveViewProps = { isBusy: boolean; onSave: (name: string) => void };

/** Asks for the name under which a list is kept in the side bar. */
export function SaveView({ isBusy, onSave }: SaveViewProps) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" shadow="md" trapFocus>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconBookmark size={16} stroke={1.6} />}
          onClick={() => setOpen(!isOpen)}
        >
          {t('views.save')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('views.save')}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onSave(name.trim());
            setOpen(false);
            setName('');
          }}
        >
          <Stack gap="sm">
            <TextInput
              data-autofocus
              label={t('views.name')}
              description={t('views.nameHint')}
              maxLength={60}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit" loading={isBusy} disabled={name.trim() === ''}>
              {t('common.save')}
            </Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
