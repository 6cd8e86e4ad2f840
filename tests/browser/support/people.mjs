// Who acts in the demo's world, for journeys that several people play, and how its sentences are said.

/** `say(key, …)` in the language, with the sentence's blanks filled. */
export function speaker(words, language) {
  return (key, ...rest) => rest.reduce((text, value, i) => text.replace(`{${i}}`, value), words[key][language]);
}

/**
 * Somebody of the demo acts, as the page of the organizations lets one choose; or the workspace itself. `press` is how
 * a button is pressed.
 */
export async function actAs(page, site, say, name, press = (button) => button.click()) {
  await page.goto(`${site.url}/?demo#/organisations`);
  await press(page.getByRole('main').getByRole('button', { name: say('act_as'), exact: true }));
  await press(page.getByRole('dialog').getByRole('button', { name, exact: true }));
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}
