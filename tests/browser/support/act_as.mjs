// Acting as somebody of the demo's world, as a person changes it: by the dialog of everybody in it.

/** `say(key, …)` in the language, with the sentence's blanks filled. */
export function speaker(words, language) {
  return (key, ...rest) => rest.reduce((text, value, i) => text.replace(`{${i}}`, value), words[key][language]);
}

export async function actAs(page, site, say, name) {
  await page.goto(`${site.url}/?demo#/organisations`);
  await page.getByRole('main').getByRole('button', { name: say('act_as'), exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}
