import { useCallback } from 'react';
import { useSearchParams } from 'wouter';

/**
 * A state kept as a parameter of the address (a filter, a sort, an open window), so that Back undoes it and a link repeats
 * it. The default value is left out of the address. Typing replaces the entry of the history, opening something adds one.
 */
export function useUrlState(name: string, initial = '', mode: 'replace' | 'push' = 'replace') {
  const [parameters, setParameters] = useSearchParams();
  const set = useCallback(
    (value: string) => {
      setParameters(
        () => {
          // The parameters that wouter would give are those of the last drawing: of two states set by one press, the second would undo the first.
          const after = new URLSearchParams(window.location.search);
          if (value === initial) after.delete(name);
          else after.set(name, value);
          return after;
        },
        { replace: mode === 'replace' },
      );
    },
    [setParameters, name, initial, mode],
  );
  return [parameters.get(name) ?? initial, set] as const;
}
