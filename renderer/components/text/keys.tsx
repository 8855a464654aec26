import classes from './keys.module.css';

/** Keys pressed together, as a hint beside what they do; `isAside`: on a button, whose name they are no part of. */
export function Keys({ keys, isAside }: { keys: readonly string[]; isAside?: boolean }) {
  return (
    <span className={classes.keys} aria-hidden={isAside}>
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
