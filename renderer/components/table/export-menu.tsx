import { Button, Menu } from '@mantine/core';
import {
  IconChevronDown,
  IconDownload,
  IconFile,
  IconFileTypeCsv,
  IconFileTypePdf,
  IconFileTypeXls,
} from '@tabler/icons-react';
import { type ReportFormat, reportFormats } from '../../../shared/domain/reports/formats.ts';
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
  onExport: (format: ReportFormat) => void;
};

/** A menu that writes the report on screen as a file of the format chosen. */
export function ExportMenu({ isBusy, isEarly = false, size, onExport }: ExportMenuProps) {
  const { t } = useText();
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button
          variant="default"
          {...(size ? { size } : {})}
          loading={isBusy}
          disabled={isEarly}
          leftSection={<IconDownload size={16} stroke={1.6} />}
          rightSection={<IconChevronDown size={14} />}
        >
          {t('common.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {reportFormats.map((format) => {
          const Icon = icons[format] ?? IconFile;
          return (
            <Menu.Item key={format} leftSection={<Icon size={16} stroke={1.6} />} onClick={() => onExport(format)}>
              {t(`exports.${format}`)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
