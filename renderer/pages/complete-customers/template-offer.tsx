import { Button, Checkbox, Group, Stack } from '@mantine/core';
import { IconFileTypeCsv, IconFileTypeXls } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../client/client.ts';
import { deliver } from '../../client/files.ts';
import { Section } from '../../components/layout/page.tsx';
import { useText } from '../../components/text/text.tsx';

/** The present customers as a spreadsheet to fill. */
export function TemplateOffer() {
  const { t } = useText();
  const [onlyIncomplete, setOnlyIncomplete] = useState(false);
  const { mutate, isPending } = useMutation(
    api.imports.template.mutationOptions({
      onSuccess: (file) => deliver(file, (name) => t('common.savedAs', { name })),
    }),
  );
  return (
    <Section title={t('importsCustomers.templateTitle')}>
      <Stack gap="sm">
        <p>{t('importsCustomers.templateText')}</p>
        <Checkbox
          label={t('importsCustomers.onlyIncomplete')}
          checked={onlyIncomplete}
          onChange={(event) => setOnlyIncomplete(event.currentTarget.checked)}
        />
        <Group gap="xs">
          <Button
            variant="default"
            loading={isPending}
            leftSection={<IconFileTypeXls size={16} stroke={1.6} />}
            onClick={() => mutate({ format: 'xlsx', onlyIncomplete })}
          >
            {t('importsCustomers.templateXlsx')}
          </Button>
          <Button
            variant="default"
            loading={isPending}
            leftSection={<IconFileTypeCsv size={16} stroke={1.6} />}
            onClick={() => mutate({ format: 'csv', onlyIncomplete })}
          >
            {t('importsCustomers.templateCsv')}
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}
