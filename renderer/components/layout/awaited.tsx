import classes from './awaited.module.css';

/** The room of something that is on its way, of the height it will have in pixels; seen only where it takes long enough to be noticed. */
export function Awaited({ height }: { height: number }) {
  return <div className={classes.awaited} style={{ height }} aria-hidden="true" data-awaited />;
}
