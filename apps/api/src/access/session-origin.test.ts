import { deviceOf, placeOf } from './session-origin.js';

describe('From where a session was opened', () => {
  test.each([
    ['192.0.2.77', '192.0.2.x'],
    ['::ffff:192.0.2.77', '192.0.2.x'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1::'],
    ['2001:db8::6', '2001:db8::'],
    ['::1', '::'],
    ['fe80::1%eth0', 'fe80::'],
    ['', undefined],
    ['unix', undefined],
  ])('%s is told as %s', (address, place) => expect(placeOf(address)).toBe(place));

  const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';
  const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
  test.each([
    [`${windows} ${chrome}`, 'Chrome, Windows'],
    [`${windows} ${chrome} Edg/140.0.0.0`, 'Edge, Windows'],
    ['Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/140.0.0.0 Safari/537.36', 'Chrome, Linux'],
    [`${windows} Gecko/20100101 Firefox/143.0`, 'Firefox, Windows'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) AppleWebKit/605.1.15 Version/18 Safari/605.1.15', 'Safari, macOS'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) CriOS/140 Safari/604.1', 'Chrome, iOS'],
    ['curl/8.0', undefined],
    ['<script>alert(1)</script> Linux', 'Linux'],
  ])('%s is told as %s', (sent, told) => expect(deviceOf(sent)).toBe(told));
});
