import { createHash } from 'node:crypto';
import { hostname } from 'node:os';

/**
 * Names what this process works on meanwhile (partial copies, uploads), so that another start can tell what a killed process left
 * from what one that is alive uses: this machine, in eight digits (a home folder may be shared by several), and the process.
 */
export function processMark(pid: number = process.pid): string {
  return `${machine()}-${pid}`;
}

/** Whether `name` bears the mark of a process of this machine that is no more. */
export function isOfDeadProcess(name: string): boolean {
  const found = new RegExp(`(?:^|[-.])${machine()}-(\\d+)(?=[-.]|$)`).exec(name);
  return found !== null && !isAlive(Number(found[1]));
}

function machine(): string {
  return createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
}

/** A process of another user answers too, by a refusal. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
