import classes from './pdf-viewer.module.css';
import { pixelsPerPoint } from './zoom.ts';

type BlankPageProps = { scale: number; points: { width: number; height: number }; label: string };

/** The sheet that a page will be drawn on: there at once, so that nothing jumps when it comes. */
export function BlankPage({ scale, points, label }: BlankPageProps) {
  const side = (length: number) => Math.round(length * pixelsPerPoint * scale);
  return (
    <div className={classes.page} style={{ width: side(points.width), height: side(points.height) }}>
      <span className="visually-hidden" role="status">
        {label}
      </span>
      <div className={classes.blank} aria-hidden="true">
        {[38, 92, 86, 94, 60, 90, 78].map((width) => (
          <div key={width} className={classes.blankLine} style={{ width: `${width}%` }} />
        ))}
      </div>
    </div>
  );
}
