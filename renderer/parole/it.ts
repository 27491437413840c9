/** Italian words of what is seen before anybody has entered, and of what stands around every screen: they come with the page. */
export default import.meta.glob<Record<string, unknown>>(
  [
    '../*.it.json',
    '../ui/**/*.it.json',
    '../features/accesso/*.it.json',
    '../features/cornice/*.it.json',
    '../ufficiale/*.it.json',
  ],
  { eager: true, import: 'default' },
);
