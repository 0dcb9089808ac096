// Runs before the first paint, so that a chosen dark board never flashes white.
(function () {
  try {
    var theme = localStorage.getItem('tavlan.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch {
    // Storage may be blocked; the system's choice then holds.
  }
})();
