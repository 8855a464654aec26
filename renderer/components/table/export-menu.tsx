import { Button, Loader, Menu } from '@mantine/core';
import {
  IconChevronDown,
  IconDownload,
  IconFile,
  IconFileTypeCsv,
  IconFileTypePdf,
  IconFileTypeXls,
  IconPrinter,
} from '@tabler/icons-react';
import { type ReportFormat, reportFormats } from '../../../shared/domain/reports/formats.ts';
import { HiddenAct } from '../form/hidden-act.tsx';
import type { PdfFile } from '../pdf/pdf-file.ts';
import { PdfWindow } from '../pdf/pdf-window.tsx';
import { useText } from '../text/text.tsx';

/** A format without one has the plain icon of a file. */
const icons: Partial<Record<string, typeof IconFile>> = {
  pdf: IconFileTypePdf,
  xlsx: IconFileTypeXls,
  csv: IconFileTypeCsv,
};

type ExportMenuProps = {
  isBusy: boolean;
  /** True while nothing that could be exported is on screen yet. */
  isEarly?: boolean;
  /** As high as the bar of a table it stands in. */
  size?: 'compact-sm';
  /** How many ticked rows can be exported by themselves. */
  selected?: number;
  onExport: (format: ReportFormat, isSelection?: boolean) => void;
  onPrint: (isSelection?: boolean) => void;
  /** The pages to print, once they are made. */
  printed: PdfFile | null;
  /** The pages were closed. */
  onPrinted: () => void;
};

/** A menu that writes the report on screen, or its ticked rows alone, as a file of the format chosen, or shows the pages to print them. */
export function ExportMenu(props: ExportMenuProps) {
  const { isBusy, isEarly = false, size, selected = 0, onExport, onPrint, printed, onPrinted } = props;
  const { t } = useText();
  const print = t('common.print');
  return (
    <>
      <HiddenAct shortcut="print" label={print} disabled={isBusy || isEarly} onClick={() => onPrint()} />
      <PdfWindow file={printed} onClose={onPrinted} />
      <Menu position="bottom-end" shadow="md" disabled={isBusy}>
        <Menu.Target>
          <Button
            variant="default"
            {...(size ? { size } : {})}
            // Disabled, it could not take the focus back from the menu that closes.
            aria-busy={isBusy}
            disabled={isEarly}
            leftSection={isBusy ? <Loader size={14} /> : <IconDownload size={16} stroke={1.6} />}
            rightSection={<IconChevronDown size={14} />}
          >
            {t('common.export')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {selected === 0 ? null : (
            <>
              <Menu.Label>{t('lists.exportSelection', { count: selected })}</Menu.Label>
              <Ways onExport={(format) => onExport(format, true)} onPrint={() => onPrint(true)} />
              <Menu.Divider />
              <Menu.Label>{t('lists.exportAll')}</Menu.Label>
            </>
          )}
          <Ways onExport={(format) => onExport(format)} onPrint={() => onPrint()} />
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

type WaysProps = { onExport: (format: ReportFormat) => void; onPrint: () => void };

/** Every format, and the printer. */
function Ways({ onExport, onPrint }: WaysProps) {
  const { t } = useText();
  return (
    <>
      {reportFormats.map((format) => {
        const Icon = icons[format] ?? IconFile;
        return (
          <Menu.Item key={format} leftSection={<Icon size={16} stroke={1.6} />} onClick={() => onExport(format)}>
            {t(`exports.${format}`)}
          </Menu.Item>
        );
      })}
      <Menu.Divider />
      <Menu.Item leftSection={<IconPrinter size={16} stroke={1.6} />} onClick={onPrint}>
        {t('common.print')}
      </Menu.Item>
    </>
  );
}
