/**
 * Italian words of what is seen before anybody has entered, and of what stands around every screen: they come with the
 * page. Those of failures are not among them: on an Italian page the workstation's and the core's own words stand.
 */
export default import.meta.glob<Record<string, unknown>>(
  [
    '../ui/**/*.it.json',
    '../features/accesso/*.it.json',
    '../features/cornice/*.it.json',
    '../ufficiale/*.it.json',
  ],
  { eager: true, import: 'default' },
);
