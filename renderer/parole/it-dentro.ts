/** Every Italian word: asked for while somebody writes their PIN. */
export default import.meta.glob<Record<string, unknown>>(
  ['../**/*.it.json', '../../resources/**/*.it.json'],
  { eager: true, import: 'default' },
);
