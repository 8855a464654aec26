import { createHash } from 'node:crypto';
import { hostname } from 'node:os';

/**
 * A mark for the names of unfinished files (partial copies, uploads), by which a later start tells those of a killed process from those of a
 * live one. It has eight digits for this machine, since several may share a home folder, and the process id.
 */
export function processMark(pid: number = process.pid): string {
  return `${machine()}-${pid}`;
}

/** True when `name` has the mark of a process of this machine that no longer runs. */
export function isOfDeadProcess(name: string): boolean {
  const found = new RegExp(`(?:^|[-.])${machine()}-(\\d+)(?=[-.]|$)`).exec(name);
  return found !== null && !isAlive(Number(found[1]));
}

function machine(): string {
  return createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
}

/** True when the process runs; for a process of another user, the system refuses the signal, which also proves that it runs. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
