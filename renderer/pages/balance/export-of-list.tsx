import { ExportMenu } from '../../components/table/export-menu.tsx';
import { useExport } from '../../hooks/use-export.ts';

/** The export of a list whose rows are at hand, as it is arranged: `write` asks for it. */
export function ExportOfList({ write }: { write: Parameters<typeof useExport>[0] }) {
  const exporting = useExport(write);
  return <ExportMenu {...exporting} size="compact-sm" />;
}
