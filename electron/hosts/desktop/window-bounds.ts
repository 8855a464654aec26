import type { Rectangle } from 'electron';
import { z } from 'zod';

/** What is remembered of the window between two starts. */
export const windowState = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int(),
  height: z.int(),
  isMaximized: z.boolean(),
});
export type WindowState = z.infer<typeof windowState>;

const usual = { width: 1360, height: 860 };
export const smallest = { width: 960, height: 600 };
/** Enough of the title bar to take hold of. */
const gripPixels = 80;

/**
 * Where to put the window: where it was, cut down to the display it is most on, or centred on the first display when the
 * one it was on is gone. `workAreas`: usable part of each display, the main one first.
 */
export function placeWindow(saved: WindowState | null, workAreas: readonly Rectangle[]): Rectangle {
  const home = workAreas[0] ?? { x: 0, y: 0, ...usual };
  const kept = saved === null ? null : mostCovered(saved, workAreas);
  const area = kept ?? home;
  const width = Math.min(Math.max(saved?.width ?? usual.width, smallest.width), area.width);
  const height = Math.min(Math.max(saved?.height ?? usual.height, smallest.height), area.height);
  const centred = {
    x: area.x + Math.round((area.width - width) / 2),
    y: area.y + Math.round((area.height - height) / 2),
  };
  const { x, y } = saved !== null && kept !== null ? saved : centred;
  return {
    width,
    height,
    x: clamp(x, area.x, area.x + area.width - width),
    y: clamp(y, area.y, area.y + area.height - height),
  };
}

function mostCovered(window: Rectangle, areas: readonly Rectangle[]): Rectangle | null {
  let best: Rectangle | null = null;
  let bestPixels = gripPixels * gripPixels;
  for (const area of areas) {
    const pixels = overlap(window, area);
    if (pixels >= bestPixels) [best, bestPixels] = [area, pixels];
  }
  return best;
}

/** Pixels two rectangles share. */
function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
