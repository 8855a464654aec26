import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReportFormat } from '../../shared/domain/reports/formats.ts';
import { deliver, download } from '../client/files.ts';
import { useText } from '../components/text/text.tsx';

/** How what is on screen is wanted: saved in a format, or as pages to look at and print. */
type Wanted = { format: ReportFormat; isToView: boolean };

/** The props of an `ExportMenu`: `write` asks for what is on screen as it is wanted, and the user gets the file or sees its pages. */
export function useExport(write: (wanted: Wanted) => Promise<Parameters<typeof deliver>[0]>) {
  const { t } = useText();
  const [printed, setPrinted] = useState<{ url: string; name: string; title?: string | undefined } | null>(null);
  const { mutate, isPending } = useMutation({
    mutationFn: write,
    onSuccess: (file, { isToView }) => {
      if (isToView && file.kind === 'url') setPrinted(file);
      else deliver(file, (name) => t('common.savedAs', { name }));
    },
  });
  return {
    isBusy: isPending,
    onExport: (format: ReportFormat) => mutate({ format, isToView: false }),
    onPrint: () => mutate({ format: 'pdf', isToView: true }),
    printed: printed && { ...printed, onDownload: () => download(printed.url, printed.name) },
    onPrinted: () => setPrinted(null),
  };
}
