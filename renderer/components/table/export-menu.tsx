import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDownload, IconFileTypeCsv, IconFileTypePdf, IconFileTypeXls } from '@tabler/icons-react';
import { useText } from '../text/text.tsx';

const choices = [
  { format: 'pdf', icon: IconFileTypePdf, label: 'balance.exportPdf' },
  { format: 'xlsx', icon: IconFileTypeXls, label: 'balance.exportXlsx' },
  { format: 'csv', icon: IconFileTypeCsv, label: 'balance.exportCsv' },
] as const;

type ExportMenuProps<Format extends string> = {
  formats: readonly Format[];
  isBusy: boolean;
  onExport: (format: Format) => void;
};

/** What is on screen, as a file. */
export function ExportMenu<Format extends string>({ formats, isBusy, onExport }: ExportMenuProps<Format>) {
  const { t } = useText();
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button
          variant="default"
          loading={isBusy}
          leftSection={<IconDownload size={16} stroke={1.6} />}
          rightSection={<IconChevronDown size={14} />}
        >
          {t('common.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map(({ format, icon: Icon, label }) => {
          const known = formats.find((each) => each === format);
          return known === undefined ? null : (
            <Menu.Item key={format} leftSection={<Icon size={16} stroke={1.6} />} onClick={() => onExport(known)}>
              {t(label)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
