export const HELP = `Användning: npm run tavlan -- KOMMANDO

  check FIL --as-of DAG [--format jsonl|table]   granska en historikfil mot lagens frister, utan databas
  import FIL                                     läs in en historikfil som ärenden, allt eller inget
  spans rebuild [--verify]                       bygg om alla intervall ur registret; --verify ändrar inget
  audit verify                                   kontrollera att register och åtkomstlogg är orörda
  docs [--check]                                 skriv docs/process.md och docs/openapi.json ur koden
  seed --inhabitants N --years ÅR --seed FRÖ     fyll en tom databas med ett påhittat bestånd (eller --nation)
  migrate                                        uppdatera databasen, som dess ägare (DATABASE_URL)
  setup [--municipality KOD …]                   lägg upp kommunen, enheterna och den första systemförvaltaren
  serve                                          starta tjänsten
  --help                                         den här texten

Miljö: PORT, DATABASE_URL, TAVLAN_DATA (mapp för den egna databasen, .tavlan), TAVLAN_DEMO_PASSWORD,
TAVLAN_TODAY och TAVLAN_NOW (bara för demo och test).
`;
