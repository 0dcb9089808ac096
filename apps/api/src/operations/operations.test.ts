import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { startTestService, type TestService } from '../testing/test-service.js';

const TOKEN = 'a-token-for-the-collector-of-figures';
let service: TestService;
beforeEach(async () => {
  service = await startTestService({ variables: { METRICS_TOKEN: TOKEN } });
});

describe('The figures', () => {
  test('tell of routes, connections, the access log and the event loop, and of nobody', async () => {
    const handler = await service.signedIn('handlaggare');
    await handler.get('search?q=Hemlig%20Person');
    await handler.get('cases/00000000-0000-4000-8000-000000000000');
    const stream = await handler.open('stream');
    const figures = await (await fetch(`${service.url}/metrics`)).text();
    for (const line of [
      /^tavlan_http_request_duration_seconds_count\{method="GET",route="\/api\/cases\/:id",status="404"\} 1$/m,
      /^tavlan_database_connections\{pool="requests",state="waited_for"\} 0$/m,
      /^tavlan_database_connections\{pool="sessions",state="idle"\} [1-9]/m,
      /^tavlan_access_log_lanes [1-9]/m,
      /^tavlan_access_log_waiting_rows 0$/m,
      /^tavlan_access_log_unanchored_rows [1-9]/m,
      /^tavlan_access_log_failed_batches 0$/m,
      /^tavlan_live_streams 1$/m,
      /^tavlan_http_requests_under_way [1-9]/m,
      /^nodejs_eventloop_lag_p99_seconds /m,
    ]) {
      expect(figures).toMatch(line);
    }
    for (const personal of ['handlaggare', 'Hemlig', '00000000-0000', 'Lindby'])
      expect(figures).not.toContain(personal);
    stream.close();
    await service.stop();
  });

  test('are told to a collector elsewhere only with the token', async () => {
    const elsewhere = { 'x-forwarded-for': '192.0.2.7' };
    const ask = (headers: Record<string, string>) => fetch(`${service.url}/metrics`, { headers });
    expect((await ask(elsewhere)).status).toBe(404);
    expect((await ask({ ...elsewhere, authorization: 'Bearer another' })).status).toBe(404);
    expect((await ask({ ...elsewhere, authorization: `Bearer ${TOKEN}` })).status).toBe(200);
    await service.stop();
  });
});

describe('A service that is told to stop', () => {
  test('answers what is under way, ends the streams, and takes nothing new', async () => {
    const administrator = await service.signedIn('forvaltare');
    const stream = await (await service.signedIn('handlaggare')).open('stream');
    const blocker = new pg.Client({ connectionString: service.db.ownerUrl });
    await blocker.connect();
    await blocker.query(`select pg_advisory_lock(hashtext('administration'), 1)`);
    const answer = administrator.post('administration/units', { name: 'Nya enheten' });
    const waits = 'select from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())'; // prettier-ignore
    while ((await blocker.query(waits)).rowCount === 0) await pause(10);

    const stopped = service.stop();
    expect(await stream.next()).toBeUndefined();
    await expect(fetch(`${service.url}/api/health/live`)).rejects.toThrow();
    await blocker.query('select pg_advisory_unlock_all()');
    await blocker.end();
    expect((await answer).status).toBe(201);
    await stopped;
  });
});
