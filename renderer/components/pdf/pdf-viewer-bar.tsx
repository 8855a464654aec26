import { ActionIcon, type ActionIconProps, Button, Menu, Tooltip, UnstyledButton } from '@mantine/core';
import {
  IconArrowsMaximize,
  IconCheck,
  IconChevronLeft,
  IconChevronRight,
  IconDownload,
  IconMailOpened,
  IconMinus,
  IconPlus,
  IconPrinter,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../text/text.tsx';
import type { PdfFile } from './pdf-file.ts';
import classes from './pdf-viewer.module.css';
import { nextZoom, type Zoom } from './zoom.ts';

type ViewerBarProps = {
  neighbours: PdfFile['neighbours'] | undefined;
  onDownload: PdfFile['onDownload'] | undefined;
  onEnlarge: PdfFile['onEnlarge'];
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
  const { pageCount, zoom, scale, onZoom, window: envelope, neighbours, isPrinting, onPrint, onEnlarge } = props;
  const [smaller, larger] = [nextZoom(scale, -1), nextZoom(scale, 1)];
  return (
    <div className={classes.bar}>
      {neighbours ? (
        <span className={classes.tools}>
          <Tool label={t('common.previous')} onClick={neighbours.previous}>
            <IconChevronLeft size={16} />
          </Tool>
          <Tool label={t('common.next')} onClick={neighbours.next}>
            <IconChevronRight size={16} />
          </Tool>
        </span>
      ) : null}
      {pageCount === null ? null : <span className={classes.count}>{t('common.pages', { count: pageCount })}</span>}
      <span className={classes.tools} data-end="">
        <Tool label={t('common.zoomOut')} onClick={smaller === null ? null : () => onZoom(smaller)}>
          <IconMinus size={16} />
        </Tool>
        <ZoomMenu {...{ zoom, scale, onZoom }} />
        <Tool label={t('common.zoomIn')} onClick={larger === null ? null : () => onZoom(larger)}>
          <IconPlus size={16} />
        </Tool>
        {envelope ? (
          <Tool
            label={t('common.showWindow')}
            isPressed={envelope.isShown}
            onClick={() => envelope.onShow(!envelope.isShown)}
          >
            <IconMailOpened size={16} />
          </Tool>
        ) : null}
        <Copies {...{ isPrinting, onPrint }} onDownload={props.onDownload} isCompact={onEnlarge !== undefined} />
        {onEnlarge ? (
          <Tool label={t('common.enlarge')} keys="v" onClick={onEnlarge}>
            <IconArrowsMaximize size={16} />
          </Tool>
        ) : null}
      </span>
    </div>
  );
}

/** How large pages are shown, in words or as a factor of their printed size. */
function ZoomMenu({ zoom, scale, onZoom }: Pick<ViewerBarProps, 'zoom' | 'scale' | 'onZoom'>) {
  const { t, percent: written } = useText();
  const percent = written(Math.round(scale * 100));
  const choices = [
    { value: 'page', label: t('common.zoomPage') },
    { value: 'width', label: t('common.zoomWidth') },
    { value: 1, label: written(100) },
  ] as const;
  return (
    <Menu>
      <Menu.Target>
        <UnstyledButton className={classes.zoom} aria-label={`${t('common.zoom')} ${percent}`}>
          {percent}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map(({ value, label }) => (
          <Menu.Item
            key={value}
            rightSection={zoom === value ? <IconCheck size={14} /> : undefined}
            onClick={() => onZoom(value)}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

type CopiesProps = Pick<ViewerBarProps, 'isPrinting' | 'onPrint' | 'onDownload'> & { isCompact: boolean };

/** On paper, or as a file. */
function Copies({ isPrinting, onPrint, onDownload, isCompact }: CopiesProps) {
  const { t } = useText();
  if (isCompact)
    return (
      <>
        <Tool label={t('common.print')} loading={isPrinting} onClick={onPrint}>
          <IconPrinter size={16} />
        </Tool>
        {onDownload ? (
          <Tool label={t('common.download')} onClick={onDownload}>
            <IconDownload size={16} />
          </Tool>
        ) : null}
      </>
    );
  return (
    <>
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
    </>
  );
}

type ToolProps = Pick<ActionIconProps, 'loading'> & {
  label: string;
  /** The key that does the same. */
  keys?: string;
  isPressed?: boolean;
  /** Null: not now. */
  onClick: (() => void) | null;
  children: ReactNode;
};

function Tool({ label, keys, isPressed, onClick, children, ...look }: ToolProps) {
  return (
    <Tooltip label={keys ? `${label} (${keys})` : label}>
      <ActionIcon
        {...look}
        aria-label={label}
        aria-keyshortcuts={keys}
        aria-pressed={isPressed}
        variant={isPressed ? 'light' : 'subtle'}
        disabled={onClick === null}
        onClick={() => onClick?.()}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
