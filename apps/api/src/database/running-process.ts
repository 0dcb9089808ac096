import { readFileSync, readlinkSync } from 'node:fs';

export interface ProcessMark {
  readonly pid: number;
  /** When it began, in kernel ticks: a number alone is handed out again. Empty where the system has no /proc. */
  readonly birth: string;
}

export function markOf(pid: number): ProcessMark {
  return { pid, birth: birthOf(pid) };
}

/** Ended processes that nobody has reaped still have a number; they are not running. */
export function isRunning({ pid, birth }: ProcessMark): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  if (process.platform === 'linux') {
    const now = birthOf(pid);
    return now !== '' && (birth === '' || birth === now);
  }
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isSystemError(error, 'EPERM');
  }
}

/** A postmaster makes its data folder its working folder; undefined where the system does not tell. */
export function workingFolderOf(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

/** Looks at the code alone: inside Jest the system's errors come from another realm, where `instanceof` fails. */
export function isSystemError(error: unknown, ...codes: string[]): error is NodeJS.ErrnoException {
  return typeof error === 'object' && error !== null && 'code' in error && codes.includes(String(error.code));
}

function birthOf(pid: number): string {
  try {
    // The command's name stands in brackets and may hold anything, so the fields are counted from the last bracket.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    const state = fields[0];
    return state === 'Z' || state === 'X' ? '' : (fields[19] ?? '');
  } catch {
    return '';
  }
}
