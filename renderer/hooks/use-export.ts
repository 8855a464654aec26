import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReportFormat } from '../../shared/domain/reports/formats.ts';
import { deliver, download } from '../client/files.ts';
import type { RowKey } from '../components/table/table-columns.ts';
import { useText } from '../components/text/text.tsx';

/** How what is on screen is wanted: saved in a format, or as pages to look at and print; `only`: of the ticked rows. */
type Wanted = { format: ReportFormat; isToView: boolean; only?: RowKey[] };

/**
 * The props of an `ExportMenu`: `write` asks for what is on screen as it is wanted, and the user gets the file or sees its pages. `ticked`: the keys
 * of the rows that are ticked, in a list that exports a selection.
 */
export function useExport(
  write: (wanted: Wanted) => Promise<Parameters<typeof deliver>[0]>,
  ticked: readonly RowKey[] = [],
) {
  const { t } = useText();
  const [printed, setPrinted] = useState<{ url: string; name: string; title?: string | undefined } | null>(null);
  const { mutate, isPending } = useMutation({
    mutationFn: write,
    onSuccess: (file, { isToView }) => {
      if (isToView && file.kind === 'url') setPrinted(file);
      else deliver(file, (name) => t('common.savedAs', { name }));
    },
  });
  const ofRows = (isSelection: boolean) => (isSelection ? { only: [...ticked] } : {});
  return {
    isBusy: isPending,
    selected: ticked.length,
    onExport: (format: ReportFormat, isSelection = false) =>
      mutate({ format, isToView: false, ...ofRows(isSelection) }),
    onPrint: (isSelection = false) => mutate({ format: 'pdf', isToView: true, ...ofRows(isSelection) }),
    printed: printed && { ...printed, onDownload: () => download(printed.url, printed.name) },
    onPrinted: () => setPrinted(null),
  };
}
