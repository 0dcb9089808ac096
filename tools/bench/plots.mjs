/** Bars as SVG: the median, the spread over the rounds as a line across it, and a mark where the budget lies. */

const WIDTH = 760;
const ROW = 34;
const LABEL = 300;
const RIGHT = 90;
const COLOURS = { measured: '#1d5b79', floor: '#9fb8c4', missed: '#b3391f', budget: '#222' };

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const text = (x, y, words, more = '') => `<text x="${x}" y="${y}" ${more}>${escaped(words)}</text>`;

/** `bars`: {label, value: {median, least, most}, tone, budget?, words?} */
export function barPlot(title, bars, unit) {
  const most = Math.max(...bars.flatMap(({ value, budget = 0 }) => [value.most, budget])) * 1.05;
  const x = (value) => LABEL + (value / most) * (WIDTH - LABEL - RIGHT);
  const height = 44 + bars.length * ROW;
  const drawn = bars.map(({ label, value, tone, budget }, place) => {
    const y = 36 + place * ROW;
    const middle = y + 9;
    const spread =
      value.least === value.most
        ? ''
        : `<path d="M${x(value.least)} ${middle}H${x(value.most)}M${x(value.least)} ${y + 4}V${y + 14}M${x(value.most)} ${y + 4}V${y + 14}" stroke="#222" fill="none"/>`;
    const mark = budget === undefined ? '' : `<path d="M${x(budget)} ${y - 4}V${y + 22}" stroke="${COLOURS.budget}" stroke-width="2" stroke-dasharray="4 3"/>`; // prettier-ignore
    return [
      text(LABEL - 10, y + 13, label, 'text-anchor="end"'),
      `<rect x="${LABEL}" y="${y}" width="${Math.max(1, x(value.median) - LABEL)}" height="18" rx="2" fill="${COLOURS[tone]}"/>`,
      spread,
      mark,
      text(Math.max(x(value.most), x(budget ?? 0)) + 8, y + 13, `${value.median}${unit}`),
    ].join('');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="12" role="img" aria-label="${escaped(title)}">
<rect width="100%" height="100%" fill="#fff"/>
${text(12, 20, title, 'font-weight="bold" font-size="14"')}
${drawn.join('\n')}
</svg>
`;
}
