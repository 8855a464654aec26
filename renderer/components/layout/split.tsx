import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from 'react';
import { paneWidths } from '../../../shared/domain/preferences/widths.ts';
import { useText } from '../text/text.tsx';
import classes from './split.module.css';

type SplitProps = {
  /** What stands beside the list; null: the list takes all the width. */
  pane: ReactNode | null;
  /** Of the pane, in pixels. */
  width: number;
  onWidth: (width: number) => void;
  /** Escape was pressed in the list or the pane. */
  onEscape?: (() => void) | undefined;
  /** The pane holds a page to read: it lies over the list in a window in which a narrower pane still stands beside it. */
  covers?: boolean;
  /** Where there is no room beside the list the pane lies over it if it was asked for, and is left out otherwise. */
  isAsked?: boolean;
  /** Leaves a pane that lies over the list, by Escape or by the button above it; absent: the pane has a button of its own. */
  onUncover?: (() => void) | undefined;
  children: ReactNode;
};

/** Pixels by which an arrow moves the edge. */
const step = 24;

/** Whether the pane lies over the list. */
const isOver = (pane: HTMLElement | null) => pane !== null && getComputedStyle(pane).position === 'absolute';

const allowed = (width: number) => Math.round(Math.min(paneWidths.most, Math.max(paneWidths.least, width)));

/** Whether the pane beside the list that `part` belongs to is left out for want of room. */
export function isPaneLeftOut(part: HTMLElement | null): boolean {
  const pane = part?.closest('[data-unasked]')?.querySelector('[data-pane]');
  return pane ? getComputedStyle(pane).display === 'none' : false;
}

/** A list, and beside it what is open of it. The edge between them is dragged, or moved by the arrows. */
export function Split({
  pane,
  width,
  onWidth,
  onEscape,
  covers = false,
  isAsked = true,
  onUncover,
  children,
}: SplitProps) {
  const { t } = useText();
  const split = useRef<HTMLDivElement>(null);
  const aside = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const leave = useEffectEvent((event: globalThis.KeyboardEvent) => {
    const away = onEscape ?? (isOver(aside.current) ? onUncover : undefined);
    if (event.key !== 'Escape' || event.defaultPrevented || pane === null || !away) return;
    event.preventDefault();
    away();
  });
  const isThere = pane !== null && isAsked;
  // In a low window the screen scrolls: what a pane lets one do is at its foot.
  useEffect(() => {
    if (isThere && isOver(aside.current)) aside.current?.scrollIntoView({ block: 'end' });
  }, [isThere]);
  // Of the document, not of React: what is pressed in a window over the page would come here too.
  useEffect(() => {
    const { current } = split;
    current?.addEventListener('keydown', leave);
    return () => current?.removeEventListener('keydown', leave);
  }, []);

  function drag(event: PointerEvent<HTMLElement>) {
    const right = aside.current?.getBoundingClientRect().right;
    if (right !== undefined) setDragged(allowed(right - event.clientX));
  }
  function drop() {
    if (dragged !== null) onWidth(dragged);
    setDragged(null);
  }
  function onKeyDown(event: KeyboardEvent) {
    const moves: Readonly<Record<string, number>> = { ArrowLeft: step, ArrowRight: -step };
    const by = moves[event.key];
    if (by === undefined) return;
    event.preventDefault();
    onWidth(allowed((aside.current?.offsetWidth ?? width) + by));
  }

  return (
    <div ref={split} className={classes.split}>
      <div
        className={classes.parts}
        style={{ '--pane': `${dragged ?? width}px` }}
        data-alone={pane === null || undefined}
        data-covers={covers || undefined}
        data-unasked={isAsked ? undefined : true}
      >
        <div className={classes.list}>{children}</div>
        {pane === null ? null : (
          <>
            {/* biome-ignore lint/a11y/useSemanticElements: a rule of text is not an edge that is dragged. */}
            <div
              className={classes.edge}
              role="separator"
              aria-orientation="vertical"
              aria-label={t('common.paneEdge')}
              aria-valuemin={paneWidths.least}
              aria-valuemax={paneWidths.most}
              aria-valuenow={dragged ?? width}
              tabIndex={0}
              data-dragged={dragged !== null || undefined}
              onPointerDown={(event) => {
                event.preventDefault();
                event.currentTarget.setPointerCapture(event.pointerId);
                setDragged(aside.current?.offsetWidth ?? width);
              }}
              onPointerMove={dragged === null ? undefined : drag}
              onPointerUp={drop}
              onPointerCancel={() => setDragged(null)}
              onKeyDown={onKeyDown}
            />
            <div ref={aside} className={classes.pane} data-pane>
              {onUncover ? (
                <Button
                  variant="subtle"
                  className={classes.back ?? ''}
                  leftSection={<IconArrowLeft size={16} stroke={1.6} />}
                  onClick={onUncover}
                >
                  {t('common.backToList')}
                </Button>
              ) : null}
              {pane}
            </div>
          </>
        )}
      </div>
    </div>
  );
}
