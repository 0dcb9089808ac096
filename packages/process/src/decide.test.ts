import { day, decide, defaultContext, type Decision, type Register } from './index.js';
import { event, register } from './testing/history.js';

const today = day('2026-06-01');
const empty: Register = { child: { born: '2015-03-04' }, events: [] };

interface Extra {
  readonly decidedHere?: boolean;
  readonly acknowledge?: readonly string[] | 'all';
}
const ask = (line: string, base: Register = empty, extra: Extra = {}): Decision =>
  decide({ register: base, context: defaultContext(), entry: event(line, 99), today, ...extra });
const refusal = (decision: Decision) => {
  if (decision.ok) throw new Error('taken in');
  return decision.refusal;
};

describe('what is always refused', () => {
  it.each([
    ['an unknown kind of event', 'xyz 2026-05-01', 'malformed', '«xyz» är ingen känd händelse.'],
    ['a day ahead', 'kontakt 2026-06-02', 'future-day', 'Datumet ligger i framtiden. En händelse registreras när den har skett. Vill du planera den i stället?'],
    ['a rough day ahead', 'kontakt 2026-05-20..2026-06-02', 'future-day', 'Datumet ligger i framtiden. En händelse registreras när den har skett. Vill du planera den i stället?'],
    ['a day before birth', 'kontakt 2015-03-03', 'before-birth', 'Datumet ligger före barnets födelse (4 mar 2015). Kontrollera dagen.'],
    ['a reference to nothing', 'kontakt 2026-05-01 ref=e7', 'unknown-ref', 'Händelsen «e7» finns inte i ärendet.'],
    ['no day of the calendar', 'kontakt 2026-02-30', 'malformed', '«2026-02-30» är inget datum (on, ÅÅÅÅ-MM-DD).'],
    ['a body that does not exist', 'kontakt 2026-05-01 by=kungen', 'malformed', '«kungen» är ingen beslutsfattare. Möjliga: handlaggare, arbetsledare, chef, utskott, namnd, ordforande, ledamot, domstol.'],
    ['a choice that does not exist', 'kontakt 2026-05-01 with=kungen', 'malformed', /^«kungen» är inget värde för «with»\. Möjliga: vardnadshavare, /],
    ['a time that does not exist', 'kontakt 2026-05-01 at=25:00', 'malformed', '«25:00» är inget klockslag (at, TT:MM).'],
  ])('%s', (_title, line, code, text) => {
    const said = refusal(ask(line, empty, { acknowledge: 'all' }));
    expect(said).toMatchObject({ code, missing: [] });
    if (typeof text === 'string') expect(said.text).toBe(text);
    else expect(said.text).toMatch(text);
  }); // prettier-ignore

  it('the day of birth itself is not', () => expect(ask('kontakt 2015-03-04').ok).toBe(true));
  it('nor the year of it, when only that is known', () => {
    expect(ask('kontakt 2015-01-01', { child: { born: '2015' }, events: [] }).ok).toBe(true);
    expect(refusal(ask('kontakt 2014-12-31', { child: { born: '2015' }, events: [] })).code).toBe('before-birth');
  });
  it('nor anything when birth is unknown', () =>
    expect(ask('kontakt 1999-01-01', { child: {}, events: [] }).ok).toBe(true));
  it('today is not ahead', () => expect(ask('kontakt 2026-06-01').ok).toBe(true));
});

describe('who may decide in the product now', () => {
  const here = { decidedHere: true, acknowledge: 'all' as const };
  it.each([
    ['omhandertagande-beslutat 2026-06-01 by=handlaggare', 'utskott, namnd, ordforande, ledamot', 'SoL (2025:400) 30:7'],
    ['vardansokan-inkommen 2026-06-01 by=ordforande', 'utskott, namnd', 'SoL (2025:400) 30:7'],
    ['placering-paborjad 2026-06-01 form=familjehem ground=SoL home=h by=chef', 'utskott, namnd', 'SoL (2025:400) 30:6–7'],
    ['overvagande-vard 2026-06-01 by=ordforande', 'utskott, namnd', 'SoL (2025:400) 30:6–7'],
  ])('«%s» is refused: may be %s', (line, bodies, law) => {
    const said = refusal(ask(line, empty, here));
    expect(said.code).toBe('body-not-allowed');
    expect(said.law).toBe(law);
    for (const body of bodies.split(', ')) expect(said.text).toContain(body);
  }); // prettier-ignore

  it('what has happened elsewhere is recorded, and shown', () => {
    const said = refusal(ask('vardansokan-inkommen 2026-06-01 by=ordforande', empty));
    expect(said.code).toBe('must-acknowledge');
    expect(said.missing.map((m) => m.id)).toContain('DELEG');
    expect(ask('vardansokan-inkommen 2026-06-01 by=ordforande', empty, { acknowledge: 'all' }).ok).toBe(true);
  });

  it('a municipality may narrow it, never widen it', () => {
    const context = defaultContext({ delegation: { dagligt: ['chef'], 'akut-tvang': ['handlaggare', 'namnd'] } });
    const by = (line: string) => decide({ register: empty, context, entry: event(line), today, ...here });
    expect(refusal(by('utredning-inledd 2026-06-01 by=handlaggare')).code).toBe('body-not-allowed');
    expect(by('utredning-inledd 2026-06-01 by=chef').ok).toBe(true);
    expect(refusal(by('omhandertagande-beslutat 2026-06-01 by=handlaggare')).code).toBe('body-not-allowed');
    expect(by('omhandertagande-beslutat 2026-06-01 by=namnd').ok).toBe(true);
  });
});

describe('what is taken in once it has been seen', () => {
  const open = { ...register('utredning-inledd 2026-05-04'), child: empty.child };

  it('names every requirement that is missing, with its law', () => {
    const said = refusal(ask('utredning-avslutad 2026-06-01', open));
    expect(said.code).toBe('must-acknowledge');
    expect(said.missing.map((m) => m.id)).toEqual(['berorda-informerade', 'barnet-hort', 'kommunicerad']);
    for (const m of said.missing) expect(m.law).toMatch(/\d/);
    expect(said.text).toMatch(/^Utredning avslutad kan registreras, men något saknas eller avviker: /);
    expect(said.text).toMatch(/registrera ändå: då visas det i ärendet\.$/);
  });

  it('is taken in when all of it is acknowledged, not when some is left', () => {
    const ids = refusal(ask('utredning-avslutad 2026-06-01', open)).missing.map((m) => m.id);
    expect(ask('utredning-avslutad 2026-06-01', open, { acknowledge: ids }).ok).toBe(true);
    const left = refusal(ask('utredning-avslutad 2026-06-01', open, { acknowledge: ids.slice(1) }));
    expect(left.missing.map((m) => m.id)).toEqual(ids.slice(0, 1));
  });

  it('an import takes everything in', () => {
    expect(ask('utredning-avslutad 2026-06-01', open, { acknowledge: 'all' }).ok).toBe(true);
  });

  it('asks nothing when nothing is missing', () => {
    const full = { ...open, events: [...open.events, ...register('#i berorda-informerade 2026-05-04; #t barnsamtal-genomfort 2026-05-05; #k utredning-kommunicerad 2026-05-20').events] };
    expect(ask('utredning-avslutad 2026-06-01', full).ok).toBe(true);
  }); // prettier-ignore

  it('asks for an assessment after a report, and for none after an application of the family’s own', () => {
    const after = (line: string) => ask('utredning-inledd 2026-06-01', { ...register(line), child: empty.child });
    expect(refusal(after('anmalan-inkommen 2026-06-01 source=privat')).missing.map((m) => m.id)).toEqual([
      'skyddsbedomning',
    ]);
    expect(after('anmalan-inkommen 2026-06-01 source=ansokan').ok).toBe(true);
  });

  it('lists the findings that it will make', () => {
    const said = refusal(ask('placering-paborjad 2026-06-01 form=sis-last ground=LVU-2 by=utskott'));
    expect(said.missing.map((m) => m.id)).toContain('SIS-GROUND');
  });

  it('does not ask again for what already stood there', () => {
    const silent = { ...register('utredning-inledd 2026-01-05'), child: empty.child };
    expect(ask('kontakt 2026-06-01 with=skola', silent).ok).toBe(true);
  });

  it('gives the case as it then is', () => {
    const decision = ask('anmalan-inkommen 2026-06-01');
    expect(decision.ok && decision.file.phases.map((p) => p.column)).toEqual(['orosanmalan']);
  });
});

describe('what protects the child is never held up', () => {
  it.each(['skyddsbedomning-gjord 2026-06-01', 'omhandertagande-beslutat 2026-06-01 by=ordforande', 'omhandertagande-verkstallt 2026-06-01', 'omhandertagande-upphort 2026-06-01', 'barnet-aterlamnat 2026-06-01', 'tillfalligt-flyttningsforbud-beslutat 2026-06-01', 'anstand-begart 2026-06-01'])(
    '%s',
    (line) => expect(ask(line).ok).toBe(true),
  ); // prettier-ignore
  it('not even by a lapse before it', () => {
    const lapsed = { ...register('omhandertagande-beslutat 2026-05-04'), child: empty.child };
    expect(ask('omhandertagande-beslutat 2026-05-13 by=ordforande', lapsed).ok).toBe(true);
  });
});

it('changes nothing in what it is asked about', () => {
  const base = register('anmalan-inkommen 2026-05-04');
  const copy = structuredClone(base);
  ask('utredning-inledd 2026-05-05', base, { acknowledge: 'all' });
  expect(base).toEqual(copy);
});

describe('stödboende at sixteen and seventeen', () => {
  const base = { ...register('samtycke-lamnat 2026-04-30 party=barnet; vardplan-upprattad 2026-04-30'), child: { born: '2009-05-10' } };
  const line = 'placering-paborjad 2026-05-01 form=stodboende ground=SoL';
  it('asks for special reasons', () =>
    expect(refusal(ask(line, base)).missing).toMatchObject([{ id: 'sarskilda-skal-stodboende', law: 'SoL (2025:400) 9:3' }]));
  it('and no more when they are told', () => expect(ask(`${line} specialReasons=vana_att_bo_själv`, base).ok).toBe(true));
  it('nor from eighteen', () => expect(ask(line, { ...base, child: { born: '2008-05-01' } }).ok).toBe(true));
  it('nor for another form', () => expect(ask('placering-paborjad 2026-05-01 form=hvb ground=SoL', base).ok).toBe(true));
}); // prettier-ignore
