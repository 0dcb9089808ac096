import { report } from '../testing/test-office.js';
import { startTestService, type TestService } from '../testing/test-service.js';
import { peopleIn, toldPeople } from '../testing/told-people.js';

const NUMBER = '20150170-2384';

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
// Every test service looks through its own log when it stops, so that the whole run of API tests is looked through.
afterAll(() => service.stop());

describe('What a log may not tell', () => {
  const line = (more: object) => JSON.stringify({ level: 30, time: 1795392000000, ms: 20150101.1234, ...more });

  test.each([
    ['a name', line({ msg: 'Alva was not found' }), 'Alva'],
    ['a whole name', line({ msg: 'Åsa Öberg' }), 'Åsa Öberg'],
    ['a name in an address', line({ route: '/api/search?q=alva', url: '/api/search?q=Alva' }), 'Alva'],
    ['a number of twelve digits', line({ msg: 'key (2015-01)=(201501702384)' }), '201501702384'],
    ['a number of ten', line({ msg: 'for 150170-2384' }), '150170-2384'],
    ['a number that is nobody’s here', line({ msg: NUMBER }), NUMBER],
  ])('%s is found where it is told', (_what, told, found) => {
    expect(toldPeople([line({}), told], ['Alva', 'Åsa Öberg'])).toEqual([`${found}: ${told}`]);
  });

  const request = '01931f2c-1502-4012-8384-a1501702384b';
  test('the number of a request is nobody’s whatever its digits, and hides nothing beside it or in its place', () => {
    expect(toldPeople([line({ reqId: request, msg: 'answered' })], [])).toEqual([]);
    const telling = [
      { reqId: request, msg: '1501702384' },
      { reqId: '1501702384' },
      { other: request },
      { reqId: `${request}${NUMBER}` },
    ];
    expect(telling.flatMap((more) => toldPeople([line(more)], []))).toHaveLength(telling.length);
  });

  test('instants, durations, ids and places in the code are none', () => {
    const ordinary = [
      line({ msg: 'answered', route: '/api/cases/:id' }),
      line({ id: '01931f2c-1502-7012-8384-201501702384', at: ['    at file.js:1502:15'], msg: 'Alvar Valva' }),
    ];
    expect(toldPeople(ordinary, ['Alva'])).toEqual([]);
  });
});

describe('The log and the figures of the service', () => {
  test('tell nobody of those who are registered, searched for, asked about wrongly, and read', async () => {
    const browser = await service.signedIn('handlaggare');
    const { id } = await report(browser, 'Hedda Hemlundsson', '2026-11-20', {
      children: [{ name: 'Hedda Hemlundsson', personalNumber: NUMBER, born: '2015' }],
    }).catch(() => report(browser, 'Hedda Hemlundsson', '2026-11-20'));
    const asked = [
      await browser.get(`cases/${id}`),
      await browser.get(`search?q=${encodeURIComponent('Hedda Hemlundsson')}`),
      await browser.get(`search?q=${NUMBER}`),
      await browser.get(`cases/${encodeURIComponent('Hedda Hemlundsson')}`),
      await browser.get(`nothing/${encodeURIComponent('Hedda')}?about=${NUMBER}`),
      await browser.post('intake', { children: [{ name: 'Hedda Hemlundsson' }] }),
      await browser.send('POST', 'intake', `{"name":"Hedda`, { 'content-type': 'application/json' }),
      await browser.get('session', { 'user-agent': 'Hedda', referer: 'http://localhost/?q=Hedda' }),
      await service.browser().post('session', { username: 'Hedda Hemlundsson', password: NUMBER }),
    ];
    expect(asked.map(({ status }) => status)).toEqual([200, 200, 200, 404, 404, 422, 422, 200, 401]);
    const names = await peopleIn(service.db);
    expect(names).toContain('Hedda');
    expect(toldPeople(service.logged, names)).toEqual([]);
    const { text } = await service.browser().get('/metrics');
    expect(text).toContain('tavlan_http_request_duration_seconds');
    // What is measured is a figure, and may look like any number; whom it is about would stand in its name or labels.
    const series = text.split('\n').map((line) => line.replace(/ [\d.e+-]+$/, ''));
    expect(toldPeople(series, names)).toEqual([]);
  });

  test('tell nobody when the database itself refuses, and quotes what it was given', async () => {
    const browser = await service.signedIn('handlaggare');
    await service.db.owner(`alter table child add constraint quoting check (name <> 'Hedda Hemlundsson') not valid`);
    const { status } = await browser.post('intake', {
      ...{ on: '2026-11-20', source: 'anmalningsskyldig', unit: 'nord' },
      children: [{ name: 'Hedda Hemlundsson', born: '2015' }],
    });
    expect(status).toBe(500);
    const failed = service.logged.filter((each) => each.includes('"failed"'));
    expect(failed.join('\n')).toContain('quoting');
    expect(toldPeople(failed, ['Hedda', 'Hedda Hemlundsson'])).toEqual([]);
    await service.db.owner('alter table child drop constraint quoting');
  });
});
