import { readFileSync } from 'node:fs';

/**
 * When a process began, in kernel ticks: with its number it names one process for good, where a number alone is
 * handed out again. Empty where the system has no /proc, and for a process that has ended but was never reaped.
 */
export function processBirth(pid) {
  try {
    // The command's name is in brackets and may hold anything, so the fields are counted from the last bracket.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? '' : fields[19];
  } catch {
    return '';
  }
}

/** Is the process that once wrote down this number and birth still running? */
export function isRunning(pid, birth) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  if (process.platform === 'linux') {
    const now = processBirth(pid);
    return now !== '' && (birth === undefined || birth === '' || now === birth);
  }
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
