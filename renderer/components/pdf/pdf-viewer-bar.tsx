import { ActionIcon, Button, SegmentedControl, Switch } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconDownload, IconMinus, IconPlus, IconPrinter } from '@tabler/icons-react';
import { useText } from '../text/text.tsx';
import classes from './pdf-viewer.module.css';
import type { PdfViewerProps } from './pdf-viewer.tsx';
import { nextZoom, type Zoom } from './zoom.ts';

type ViewerBarProps = {
  neighbours: PdfViewerProps['neighbours'] | undefined;
  onDownload: PdfViewerProps['onDownload'] | undefined;
  /** Null until the file is read. */
  pageCount: number | null;
  zoom: Zoom;
  /** The factor that `zoom` comes to. */
  scale: number;
  onZoom: (zoom: Zoom) => void;
  window: { isShown: boolean; onShow: (isShown: boolean) => void } | null;
  isPrinting: boolean;
  /** Null while there is nothing to print. */
  onPrint: (() => void) | null;
};

/** What is done with the PDF under it: the next one, how large, the window of the envelope, paper, a copy. */
export function ViewerBar(props: ViewerBarProps) {
  const { t } = useText();
  const { pageCount, zoom, scale, onZoom, window: envelope, neighbours, isPrinting, onPrint, onDownload } = props;
  const [smaller, larger] = [nextZoom(scale, -1), nextZoom(scale, 1)];
  return (
    <div className={classes.bar}>
      {neighbours ? (
        <span className={classes.tools}>
          <ActionIcon
            aria-label={t('common.previous')}
            disabled={neighbours.previous === null}
            onClick={() => neighbours.previous?.()}
          >
            <IconChevronLeft size={16} />
          </ActionIcon>
          <ActionIcon
            aria-label={t('common.next')}
            disabled={neighbours.next === null}
            onClick={() => neighbours.next?.()}
          >
            <IconChevronRight size={16} />
          </ActionIcon>
        </span>
      ) : null}
      {pageCount === null ? null : <span className={classes.count}>{t('common.pages', { count: pageCount })}</span>}
      {envelope ? (
        <Switch
          label={t('common.showWindow')}
          checked={envelope.isShown}
          onChange={(event) => envelope.onShow(event.currentTarget.checked)}
        />
      ) : null}
      <span className={classes.tools} data-end="">
        <SegmentedControl
          size="xs"
          aria-label={t('common.zoom')}
          value={zoom === 1 ? '1' : String(zoom)}
          data={[
            { value: 'page', label: t('common.zoomPage') },
            { value: 'width', label: t('common.zoomWidth') },
            { value: '1', label: '100 %' },
          ]}
          onChange={(value) => onZoom(value === 'page' || value === 'width' ? value : 1)}
        />
        <ActionIcon
          aria-label={t('common.zoomOut')}
          disabled={smaller === null}
          onClick={() => onZoom(smaller ?? scale)}
        >
          <IconMinus size={16} />
        </ActionIcon>
        <span className={classes.zoom}>{Math.round(scale * 100)} %</span>
        <ActionIcon aria-label={t('common.zoomIn')} disabled={larger === null} onClick={() => onZoom(larger ?? scale)}>
          <IconPlus size={16} />
        </ActionIcon>
        <Button
          variant="default"
          leftSection={<IconPrinter size={15} />}
          disabled={onPrint === null}
          loading={isPrinting}
          onClick={() => onPrint?.()}
        >
          {t('common.print')}
        </Button>
        {onDownload ? (
          <Button variant="default" leftSection={<IconDownload size={15} />} onClick={onDownload}>
            {t('common.download')}
          </Button>
        ) : null}
      </span>
    </div>
  );
}
