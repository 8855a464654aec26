import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { Inputs } from '../../../shared/contract/index.ts';
import { api } from '../../client/client.ts';
import { download } from '../../client/files.ts';
import { PdfWindow } from '../../components/pdf/pdf-window.tsx';
import { useText } from '../../components/text/text.tsx';

/** Shows the week on screen as one sheet to print. */
export function PrintWeek({ asked }: { asked: Inputs['calendar']['printWeek'] }) {
  const { t } = useText();
  const page = useMutation(api.calendar.printWeek.mutationOptions());
  const file = page.data;
  return (
    <>
      <Button
        variant="default"
        data-shortcut="print"
        leftSection={<IconPrinter size={16} />}
        loading={page.isPending}
        onClick={() => page.mutate(asked)}
      >
        {t('calendar.printWeek')}
      </Button>
      <PdfWindow
        file={file ? { ...file, onDownload: () => download(file.url, file.name) } : null}
        onClose={page.reset}
      />
    </>
  );
}
