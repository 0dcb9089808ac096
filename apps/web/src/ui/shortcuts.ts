const KEY = 'tavlan.shortcuts';

/** Keys that act by a single letter can be switched off (WCAG 2.1.4); the choice stays on this computer. */
export function shortcutsOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

export function setShortcuts(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'off');
  } catch {
    // Storage may be blocked; they then stay on.
  }
}

/** Is a bare letter meant as a shortcut here, or is somebody writing, or is something else in front? */
export function isShortcut(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat || !shortcutsOn())
    return false;
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (target?.closest('input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"]'))
    return false;
  return document.querySelector('[role="dialog"]') === null;
}
