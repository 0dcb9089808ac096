/** Access that ends: the night on duty, thirty minutes in an emergency, from kallelse to justering, and jäv. */
import { caseOf } from '../screens/case-screens.js';
import { CasePage } from '../harness/case-page.js';
import { Office, type Person } from '../harness/office.js';

const TODAY = '2026-11-23';
const office = new Office();
let maria: Person;
beforeAll(() => office.open());
beforeEach(async () => {
  maria = await office.signIn('handlaggare');
});
afterEach(() => office.closeWindows());
afterAll(() => office.close());

const GONE = /^Ärendet finns inte/;

async function reported(person: Person, name: string): Promise<{ id: string; dnr: string }> {
  const children = [{ name, number: '2016-07-01' }];
  const [registered] = await person.intake.register({ on: TODAY, source: 'Anmälan från privatperson', children });
  if (!registered) throw new Error('Nothing was registered.');
  return registered;
}

/** A row of "Läsa och signera" that stands or is gone. */
const toSign = ({ page }: Person, dnr: string) =>
  page.getByRole('region', { name: 'Läsa och signera' }).getByRole('listitem').filter({ hasText: dnr });

/** The case at its address, to somebody who may not see it. */
async function seeNothing(person: Person, id: string): Promise<void> {
  person.complaints.expect(404, new RegExp(`^/api/cases/${id}$`));
  await person.page.goto(`/arende/${id}`);
  await person.page.getByRole('heading', { name: GONE }).waitFor();
}

const declareJav = (shown: CasePage, who: string) => shown.fillAndSend({ choose: { Användare: who } });

test('the jour looks a child up, takes a report and assesses it; the next day it is read and signed', async () => {
  const { id: known, dnr } = await reported(maria, 'Jonatan Dagsson');
  const omar = await office.signIn('jour');
  const { page } = omar;
  await page.getByRole('heading', { name: /^Ditt pass till/ }).waitFor();
  expect(await omar.search('Jonatan')).toEqual([]);
  expect((await omar.search('Jonatan Dagsson')).join()).toContain(dnr);
  await omar.openCase(known);

  await page.goto('/jour');
  await page.getByRole('listitem').filter({ hasText: dnr }).filter({ hasText: 'Uppsökt, inget loggat' }).waitFor();
  const taken = await reported(omar, 'Nattalie Jourlind');
  const shown = await omar.openCase(taken.id);
  await shown.log('Gör skyddsbedömning', {
    choose: { 'Behov av omedelbart skydd': 'Nej' },
    note: 'Tryggt hos mormor i natt.',
  });

  const karin = await office.signIn('arbetsledare');
  await karin.page.getByRole('heading', { name: 'Bevakning', level: 1 }).waitFor();
  await toSign(karin, 'Rakel').filter({ hasText: 'Ring henne före kl. 8.' }).waitFor();
  const row = toSign(karin, taken.dnr);
  await row.filter({ hasText: 'Tryggt hos mormor i natt.' }).filter({ hasText: 'Omar Dahl' }).waitFor();
  expect(await toSign(karin, dnr).count()).toBe(0);
  await row.getByRole('button', { name: /^Läst/ }).click();
  await row.waitFor({ state: 'detached' });
  await karin.page.reload();
  await karin.page.getByRole('heading', { name: 'Bevakning', level: 1 }).waitFor();
  expect(await toSign(karin, taken.dnr).count()).toBe(0);
});

test('a case opened in an emergency is seen at once by who answers for it, and reviewed by another', async () => {
  const { id, dnr } = await reported(maria, 'Nora Nödström');
  const jonas = await office.signIn('handlaggare2');
  await seeNothing(jonas, id);
  const { page } = jonas;
  await page.getByRole('link', { name: 'Nödöppna ett ärende' }).click();
  await page.getByLabel('Dnr eller personnummer').fill(dnr);
  await page.getByRole('button', { name: 'Öppna i trettio minuter' }).click();
  await page.getByText('Skriv varför, med minst tio tecken.').waitFor();
  await page.getByLabel('Varför').fill('Polisen ringer: barnet är ensamt hemma.');
  await page.getByRole('button', { name: 'Öppna i trettio minuter' }).click();
  const shown = await jonas.caseOnScreen();
  await page.getByText('Nödöppning att granska').first().waitFor();
  expect(shown.id).toBe(id);

  await maria.page.goto('/min-vecka');
  await toSign(maria, dnr).filter({ hasText: 'Jonas Alm nödöppnade ärendet' }).waitFor();
  const karin = await office.signIn('arbetsledare');
  const row = toSign(karin, dnr).filter({ hasText: 'Polisen ringer: barnet är ensamt hemma.' });
  await row.getByRole('button', { name: /^Granskat/ }).click();
  await row.waitFor({ state: 'detached' });
  await maria.page.reload();
  await maria.page.getByRole('heading', { name: 'Min vecka', level: 1 }).waitFor();
  await toSign(maria, dnr).waitFor({ state: 'detached' });
});

test('a member reads the matters from kallelse to justering; who is jävig loses sight before that', async () => {
  const { id, dnr } = await reported(maria, 'Nils Nämndqvist');
  const own = await maria.openCase(id);
  await own.startByName('Lägg fram förslag till beslut');
  await own.dialog.getByLabel('Vad beslutet gäller').selectOption({ label: 'Placering' });
  await own.send();
  await own.dialog.waitFor({ state: 'hidden' });

  const ulla = await office.signIn('namndsekreterare');
  await ulla.page.getByRole('button', { name: 'Planera sammanträde' }).click();
  await ulla.page.getByRole('dialog').getByRole('textbox', { name: 'Dag' }).fill(TODAY);
  await ulla.page.getByRole('dialog').getByRole('button', { name: 'Planera', exact: true }).click();
  const birgitta = await office.signIn('ledamot');
  const lennart = await office.signIn('ordforande');
  await birgitta.page.goto(`/namnd/${TODAY}/utskott`);
  await birgitta.page.getByText('Slag med färre än fem ärenden visas inte.').waitFor();
  expect(await birgitta.page.getByText(dnr).count()).toBe(0);
  await seeNothing(birgitta, id);

  const call = ulla.page.getByRole('dialog');
  await ulla.page.goto(`/namnd/${TODAY}/utskott`);
  await ulla.page.getByRole('button', { name: 'Kalla', exact: true }).click();
  await call.getByRole('button', { name: 'Kalla' }).click();
  await call.getByText('Välj vilka som tjänstgör.').waitFor();
  await call.getByRole('checkbox', { name: 'Birgitta Rosén' }).check();
  await call.getByRole('checkbox', { name: 'Lennart Fors' }).check();
  await call.getByRole('button', { name: 'Kalla' }).click();
  await ulla.page.getByText('tills protokollet är justerat').first().waitFor();

  for (const member of [birgitta, lennart]) {
    await member.page.goto(`/namnd/${TODAY}/utskott`);
    await member.page.getByRole('listitem').filter({ hasText: dnr }).getByRole('link').click();
    const shown = await member.caseOnScreen();
    expect(await member.page.getByRole('button', { name: 'Logga ett steg' }).count()).toBe(0);
    expect(shown.id).toBe(id);
  }
  await lennart.page.getByRole('button', { name: 'Anmäl jäv' }).click();
  lennart.complaints.allow(404, /^\/api\/cases\//);
  await declareJav(new CasePage(lennart.page), 'Lennart Fors');
  await lennart.page.getByRole('heading', { name: GONE }).waitFor();

  await ulla.page.getByRole('button', { name: 'Registrera justering' }).click();
  await call.getByRole('button', { name: 'Registrera' }).click();
  await ulla.page.getByText('Protokollet justerades').first().waitFor();
  await seeNothing(birgitta, id);
});

test('who handles a case and turns out to be jävig loses sight of it, on the board too', async () => {
  const { id, dnr } = await reported(maria, 'Kusin Karlqvist');
  const shown = await maria.openCase(id);
  await shown.startByName('Anmäl jäv');
  maria.complaints.allow(404, /^\/api\/cases\//);
  await declareJav(shown, 'Maria Ek');
  await maria.page.getByRole('heading', { name: GONE }).waitFor();
  await maria.board.open();
  await maria.board.see(dnr, []);
  expect(await maria.search(dnr)).toEqual([]);
  const karin = await office.signIn('arbetsledare');
  await karin.openCase(id);
});

test('where a protected child lives is shown to who handles the case, for a reason, until it is closed', async () => {
  const jonas = await office.signIn('handlaggare2');
  const { page } = jonas;
  const shown = await jonas.openCase(await caseOf(jonas, 'Torkel'));
  expect(await page.getByText('FH-93').count()).toBe(0);
  await page.getByRole('button', { name: 'Visa var barnet bor …' }).click();
  await shown.dialog.getByRole('button', { name: 'Visa', exact: true }).click();
  await shown.dialog.getByText('Skriv varför, med minst tio tecken.').waitFor();
  await shown.dialog.getByLabel(/^Varför/).fill('Besök hos barnet i eftermiddag.');
  await shown.dialog.getByRole('button', { name: 'Visa', exact: true }).click();
  await shown.dialog.getByText('FH-93').waitFor();
  await shown.dialog.getByRole('button', { name: 'Stäng' }).last().click();
  await shown.dialog.waitFor({ state: 'hidden' });
  expect(await page.getByText('FH-93').count()).toBe(0);

  const anders = await office.signIn('chef');
  await anders.openCase(shown.id);
  expect(await anders.page.getByRole('button', { name: 'Visa var barnet bor …' }).count()).toBe(0);
});
