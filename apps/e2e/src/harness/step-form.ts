/** The form of a step, filled in by what stands on the screen. */
import type { Locator } from 'playwright-core';

export interface Step {
  /** YYYY-MM-DD; today when left out. */
  readonly on?: string;
  /** Who decided. */
  readonly by?: string;
  /** Label → what is chosen, in a list or among visible choices. */
  readonly choose?: Readonly<Record<string, string>>;
  /** Label → what is written. */
  readonly write?: Readonly<Record<string, string>>;
  readonly parties?: readonly { readonly who: string; readonly sent: string; readonly answerBy: string }[];
  readonly note?: string;
}

/** A label with or without "(frivilligt)" after it, and nothing else. */
const labelled = (label: string): RegExp =>
  new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}( \\(frivilligt\\))?$`);

export async function fillStep(
  form: Locator,
  { on, by, choose = {}, write = {}, parties = [], note }: Step,
): Promise<void> {
  if (on !== undefined)
    await form
      .getByRole('textbox', { name: labelled('Dag') })
      .first()
      .fill(on);
  if (by !== undefined) await form.getByRole('combobox', { name: 'Vem beslutade' }).selectOption({ label: by });
  for (const [label, option] of Object.entries(choose)) await chooseIn(form, label, option);
  for (const [label, text] of Object.entries(write))
    await form.getByRole('textbox', { name: labelled(label) }).fill(text);
  for (const party of parties) {
    await form.getByRole('button', { name: 'Lägg till part' }).click();
    const rows = form.getByRole('group', { name: 'Parter' });
    await rows.getByRole('textbox', { name: 'Vem' }).last().fill(party.who);
    await rows.getByRole('textbox', { name: 'Skickat' }).last().fill(party.sent);
    await rows.getByRole('textbox', { name: 'Svar senast' }).last().fill(party.answerBy);
  }
  if (note !== undefined) await form.getByRole('textbox', { name: labelled('En rad') }).fill(note);
}

async function chooseIn(form: Locator, label: string, option: string): Promise<void> {
  const list = form.getByRole('combobox', { name: labelled(label) });
  const choices = form.getByRole('radiogroup', { name: labelled(label) });
  await list.or(choices).waitFor();
  if ((await list.count()) > 0) await list.selectOption({ label: option });
  else await choices.getByText(option, { exact: true }).click();
}
