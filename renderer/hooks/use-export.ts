import { useMutation } from '@tanstack/react-query';
import type { ReportFormat } from '../../shared/domain/reports/formats.ts';
import { deliver } from '../client/files.ts';
import { useText } from '../components/text/text.tsx';

/** The props of an `ExportMenu`: `write` asks for what is on screen in the format chosen, and the user gets the file. */
export function useExport(write: (format: ReportFormat) => Promise<Parameters<typeof deliver>[0]>) {
  const { t } = useText();
  const { mutate, isPending } = useMutation({
    mutationFn: write,
    onSuccess: (file) => deliver(file, (name) => t('common.savedAs', { name })),
  });
  return { isBusy: isPending, onExport: (format: ReportFormat) => mutate(format) };
}
